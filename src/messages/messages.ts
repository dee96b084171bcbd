/** What every language says: the shape of the messages. A key that a language lacks does not compile. */

import type { Status } from "../core/assessment/status";
import type { LoadTexts } from "../core/load/texts";
import type { ColumnRole, TableReason } from "../core/recognise/table";
import type { HostErrorCode } from "../host/WorkbookHost";
import type { AsideMessages } from "./asides/en";
import type { CliMessages } from "./cli/en";
import type { CommandHelp } from "./commandHelp/en";
import type { FindingMessages, NoteMessages } from "./findings/en";
import type { Params } from "./params";
import type { ResultsMessages } from "./results/en";
import type { SharingMessages } from "./sharing/en";
import type { WritingMessages } from "./writing/en";

export interface Messages {
  readonly load: LoadTexts;
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly note: NoteMessages;
  readonly results: ResultsMessages;
  readonly findings: FindingMessages;
  readonly hostErrors: Readonly<Record<HostErrorCode, (params: Params) => string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly reasons: Readonly<Record<TableReason, string>>;
  readonly cli: CliMessages;
  readonly sharing: SharingMessages;
  readonly writing: WritingMessages;
  readonly asides: AsideMessages;
  readonly help: CommandHelp;
}
