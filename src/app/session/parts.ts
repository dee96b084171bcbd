import type { Language } from "../../core/load/texts";
import type { WorkbookHost } from "../../host/WorkbookHost";
import type { FlagOptions } from "../flagWorkbook";
import type { Answer, Outcome, PaneEvent, PaneState } from "../paneState";
import type { Store } from "../store";
import type { CorrectionMemory } from "./memory";
import type { Requests } from "./requests";
import type { SessionModel } from "./sessionModel";

/** What the requests of a session work with. */
export interface SessionParts {
  readonly store: Store<PaneState, PaneEvent>;
  /** The open workbook. */
  readonly host: () => WorkbookHost;
  readonly model: SessionModel;
  readonly memory: CorrectionMemory;
  readonly requests: Requests;
  /** Reads the open workbook after a writing, and tells what that did. */
  readonly showing: (outcome: Outcome) => () => Promise<Answer>;
  readonly flagOptions: (language: Language) => FlagOptions;
}
