/** Everything people read, in English: the source of the keys. Messages with values are functions. */

import { statusWordsIn } from "../core/assessment/statusWords";
import { asideMessages } from "./asides/en";
import { cliMessages } from "./cli/en";
import { commandHelp } from "./commandHelp/en";
import { findingMessages, noteMessages } from "./findings/en";
import { hostErrorMessages } from "./hostErrors/en";
import { loadTexts } from "./load/en";
import type { Messages } from "./messages";
import { readingReasons, roleWords } from "./reading/en";
import { resultsMessages } from "./results/en";
import { sharingMessages } from "./sharing/en";
import { writingMessages } from "./writing/en";

export const en: Messages = {
  statusWords: statusWordsIn("en"),
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
