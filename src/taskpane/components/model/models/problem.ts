/** Why a model was not opened, started or written. */

import type { Issue } from "../../../../core/result";
import { HostError } from "../../../../host/WorkbookHost";
import { issueText } from "../../../../messages/issueText";
import type { ModelScreenMessages } from "../../../../messages/pane/models/en";
import type { PaneTools } from "../../../paneContext";

export interface Problem {
  readonly title: string;
  /** Every problem of the model, or the one reason. */
  readonly texts: readonly string[];
}

export function issuesProblem(title: string, issues: readonly Issue[], { language }: PaneTools): Problem {
  return { title, texts: issues.map((issue) => issueText(issue, language)) };
}

/** A file that could not be opened; what nobody expected is reported to the page too. */
export function openProblem(error: unknown, words: ModelScreenMessages, { shared }: PaneTools): Problem {
  if (error instanceof HostError) return { title: words.cannotOpen, texts: [shared.hostErrors[error.code](error.params)] };
  // Browsers answer so where a file was moved or is on a drive that has gone.
  if (error instanceof DOMException) return { title: words.cannotOpen, texts: [words.unreadable] };
  reportError(error);
  return { title: words.cannotOpen, texts: [words.unexpected] };
}
