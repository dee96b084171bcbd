/** Puts the task pane into a page: Excel's pane and the workbench mount the same one. */

import { createRoot } from "react-dom/client";

import { createPaneSession } from "../app/paneSession";
import type { ModelSource } from "../app/modelOrigins";
import type { PaneSession } from "../app/paneSession";
import type { Language } from "../core/load/texts";
import type { WorkbookCopies } from "../host/WorkbookCopies";
import type { WorkbookHost } from "../host/WorkbookHost";
import { Pane } from "./components/Pane";
import { machineMemory } from "./machineMemory";
import type { PanePlace } from "./components/Pane";

export interface PaneEnvironment {
  host: WorkbookHost;
  /** Copies of the workbook that is open; null where the program gives none. */
  copies: WorkbookCopies | null;
  /** The models on offer; the first is shown where the workbook carries none itself. */
  models: readonly ModelSource[];
  language: Language;
  dark: boolean;
  /** The date of today, ISO 8601. */
  today(): string;
  /** Gives the user a file to keep; left out where the page cannot. */
  download?(name: string, bytes: Uint8Array): void;
  /** Called when the user chooses another language in the pane. */
  onLanguageChange?(language: Language): void;
}

export interface MountedPane {
  readonly session: PaneSession;
  /** The first reading of the workbook has ended, well or badly. */
  readonly started: Promise<void>;
  /** The language that the pane speaks now. */
  language(): Language;
  /** Leads to a part of the pane. */
  show(place: PanePlace["place"]): void;
  setDark(dark: boolean): void;
  /** Another workbook was opened. */
  setHost(host: WorkbookHost): void;
  unmount(): void;
}

/** The pane fills `root`, which gives it its size. */
export function mountPane(root: HTMLElement, environment: PaneEnvironment): MountedPane {
  const session = createPaneSession({ host: environment.host, copies: environment.copies, models: environment.models, today: () => environment.today(), memory: machineMemory(() => localStorage) });
  const reactRoot = createRoot(root);
  let { dark, language } = environment;
  let asked: PanePlace | undefined;
  const changeLanguage = (next: Language): void => {
    language = next;
    environment.onLanguageChange?.(next);
    render();
  };
  const render = (): void => reactRoot.render(<Pane asked={asked} firstSection={environment.models.length === 0 ? "flag" : "model"} isDark={dark} language={language} onLanguageChange={changeLanguage} session={session} {...(environment.download === undefined ? {} : { download: (name: string, bytes: Uint8Array) => environment.download?.(name, bytes) })} />);
  render();
  const started = session.start();
  return {
    session,
    started,
    language: () => language,
    show(place) {
      asked = { place };
      render();
    },
    setDark(next) {
      dark = next;
      render();
    },
    setHost: (host) => void session.setHost(host),
    unmount() {
      session.close();
      reactRoot.unmount();
    },
  };
}
