/** What the pane asks of the workbook beside its requests. It overtakes none; where it fails, that is said in the pane. */

import type { IndicatorModel } from "../../core/model/model";
import type { Result } from "../../core/result";
import type { SheetCell, SheetRange } from "../../host/WorkbookHost";
import { modelOnSheets } from "../modelOrigins";
import type { Failure } from "../paneState";
import { failureOf } from "./failureOf";
import type { SessionParts } from "./parts";

export interface SessionLooking {
  reveal(cell: SheetCell): Promise<void>;
  /** The selected range; null where nothing is, or where it cannot be told. */
  selection(): Promise<SheetRange | null>;
  /** The model on the workbook's model sheets as they are now, with what was typed a moment ago; null where there are none. */
  readSheets(): Promise<Result<IndicatorModel> | null>;
  /** The pane could not be made visible: said in it, for when it is opened. */
  openFailed(error: unknown): void;
}

export function createLooking({ store, host }: Pick<SessionParts, "store" | "host">): SessionLooking {
  const tell = (task: Failure["task"], error: unknown): void => store.dispatch({ kind: "lookFailed", failure: failureOf(task, error) });
  const look = async <T>(task: Failure["task"], ask: () => Promise<T>): Promise<T | null> => {
    try {
      return await ask();
    } catch (error) {
      tell(task, error);
      return null;
    }
  };
  return {
    async reveal(cell) {
      await look("reveal", () => host().reveal(cell));
    },
    selection: () => look("select", () => host().selection()),
    readSheets: () => look("read", async () => modelOnSheets(await host().read())),
    openFailed: (error) => tell("open", error),
  };
}
