/** Mọi điều người dùng đọc, bằng tiếng Việt. Everything people read, in Vietnamese; same shape as `en.ts`. */

import { statusWordsIn } from "../core/assessment/statusWords";
import { asideMessages } from "./asides/vi";
import { cliMessages } from "./cli/vi";
import { commandHelp } from "./commandHelp/vi";
import { findingMessages, noteMessages } from "./findings/vi";
import { hostErrorMessages } from "./hostErrors/vi";
import { loadTexts } from "./load/vi";
import type { Messages } from "./messages";
import { readingReasons, roleWords } from "./reading/vi";
import { resultsMessages } from "./results/vi";
import { sharingMessages } from "./sharing/vi";
import { writingMessages } from "./writing/vi";

export const vi: Messages = {
  statusWords: statusWordsIn("vi"),
  load: loadTexts,
  note: noteMessages,
  results: resultsMessages,
  findings: findingMessages,
  hostErrors: hostErrorMessages,
  roles: roleWords,
  reasons: readingReasons,
  cli: cliMessages,
  sharing: sharingMessages,
  writing: writingMessages,
  asides: asideMessages,
  help: commandHelp,
};
