/** The buttons of the ribbon: each does what the pane does, in the pane's own session, and leaves the pane open on what came of it. */

import type { PaneSession } from "../app/paneSession";
import { answerOf } from "../app/paneState";
import type { Language } from "../core/load/texts";

/** The pane, as far as the ribbon uses it. */
export interface RibbonPane {
  readonly session: Pick<PaneSession, "store" | "refresh" | "flag" | "clear" | "openFailed">;
  /** The first reading of the workbook has ended, well or badly. */
  readonly started: Promise<void>;
  language(): Language;
  /** Leads to a part of the pane. */
  show(place: "load" | "flag"): void;
}

/** What Excel gives a command; it shows that the command is at work until `completed` is called. Shortcuts come without it. */
type CommandEvent = Partial<Pick<Office.AddinCommands.Event, "completed">>;

/** The names that the manifest has for them. */
export type CommandName = "loadModel" | "flag" | "clearFlags";

/**
 * Tells Excel of the commands. It asks for one as soon as Office.js is ready, so they have to be there before: `pane` is awaited by
 * each. It is null where the page has left for another one.
 */
export function registerCommands(pane: Promise<RibbonPane | null>): void {
  for (const [name, run] of Object.entries(ribbonCommands(() => Office.addin.showAsTaskpane()))) {
    const answer = async (event?: CommandEvent): Promise<void> => {
      try {
        const opened = await pane;
        if (opened !== null) await run(opened);
      } finally {
        event?.completed?.();
      }
    };
    Office.actions.associate(name, (event?: CommandEvent) => void answer(event));
  }
}

/** `openPane` makes the pane visible. Where that fails nothing is written: what would be said of it could not be seen. */
export function ribbonCommands(openPane: () => Promise<void>): Readonly<Record<CommandName, (pane: RibbonPane) => Promise<void>>> {
  const open = async (pane: RibbonPane, place: "load" | "flag"): Promise<boolean> => {
    pane.show(place);
    try {
      await openPane();
      return true;
    } catch (error) {
      // It stands there when the user opens the pane by its own button.
      await atRest(pane);
      pane.session.openFailed(error);
      return false;
    }
  };
  /** The workbook is on show before anything is written to it; work that is under way ends first. */
  const openRead = async (pane: RibbonPane, place: "load" | "flag"): Promise<boolean> => {
    if (!(await open(pane, place))) return false;
    await atRest(pane);
    if (answerOf(pane.session.store.getState().work) === null) await pane.session.refresh();
    return true;
  };
  return {
    // A load adds sheets: the command leads to its preview, from which it is written.
    loadModel: async (pane) => {
      await openRead(pane, "load");
    },
    flag: async (pane) => {
      if (await openRead(pane, "flag")) await pane.session.flag(pane.language());
    },
    clearFlags: async (pane) => {
      if (await openRead(pane, "flag")) await pane.session.clear();
    },
  };
}

/** Nothing is being read or written any more. */
async function atRest({ session: { store }, started }: RibbonPane): Promise<void> {
  await started;
  const isBusy = (): boolean => ["reading", "applying"].includes(store.getState().work.kind);
  if (!isBusy()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (isBusy()) return;
      stop();
      resolve();
    });
  });
}
