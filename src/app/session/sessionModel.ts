/** The model that a session works with: one that came with the product, one that a person brought, or the workbook's own. */

import type { IndicatorModel } from "../../core/model/model";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { isSameModel, ownModel } from "../modelOrigins";
import type { ModelOrigin, ModelSource } from "../modelOrigins";
import type { PaneEvent, PaneState } from "../paneState";
import type { Store } from "../store";

export interface SessionModel {
  /** Null while there is none to work with. */
  ready(): IndicatorModel | null;
  /** Loads the first one that came with the product. */
  loadFirst(): Promise<void>;
  /** Loads one that came with the product; true where it could be loaded. */
  load(id: string): Promise<boolean>;
  use(model: IndicatorModel, origin: ModelOrigin): void;
  /** A workbook that carries a model is read with it; one that carries none is not read with that of the workbook before. */
  takeOwn(snapshot: WorkbookSnapshot): Promise<void>;
  /** Another workbook is asked for its own model again. */
  askAgain(): void;
}

export function createSessionModel(store: Store<PaneState, PaneEvent>, sources: readonly ModelSource[]): SessionModel {
  const [first] = sources;
  let isAsked = false;

  const loadSource = async (source: ModelSource): Promise<boolean> => {
    store.dispatch({ kind: "modelChanged", model: { kind: "loading" } });
    const model = await source.load().then((loaded) => ({ kind: "ready", model: loaded, origin: { kind: "builtIn", id: source.id } }) as const, () => ({ kind: "failed" }) as const);
    store.dispatch({ kind: "modelChanged", model });
    return model.kind === "ready";
  };

  return {
    ready() {
      const { model } = store.getState();
      return model.kind === "ready" ? model.model : null;
    },
    async loadFirst() {
      if (first !== undefined) await loadSource(first);
    },
    async load(id) {
      const source = sources.find((candidate) => candidate.id === id);
      return source !== undefined && (await loadSource(source));
    },
    use: (model, origin) => store.dispatch({ kind: "modelChanged", model: { kind: "ready", model, origin } }),
    async takeOwn(snapshot) {
      if (isAsked) return;
      isAsked = true;
      const own = await ownModel(snapshot);
      const { model } = store.getState();
      if (own !== null) {
        if (model.kind !== "ready" || !isSameModel(own.model, model.model)) store.dispatch({ kind: "modelChanged", model: { kind: "ready", ...own } });
      } else if (first !== undefined && model.kind === "ready" && (model.origin.kind === "workbook" || model.origin.kind === "sheets")) {
        await loadSource(first);
      }
    },
    askAgain() {
      isAsked = false;
    },
  };
}
