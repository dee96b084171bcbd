/** What is being typed about findings that are not set aside yet: it outlives the list, which is drawn anew with every reading. */

import type { PaneSession } from "../../../../app/paneSession";
import type { Finding } from "../../../../core/flag/findings";

export interface AsideDraft {
  readonly isOpen: boolean;
  readonly reason: string;
  readonly by: string;
}

const emptyDraft: AsideDraft = { isOpen: false, reason: "", by: "" };

const drafts = new WeakMap<PaneSession, Map<string, AsideDraft>>();

export function draftFor(session: PaneSession, key: string): AsideDraft {
  return drafts.get(session)?.get(key) ?? emptyDraft;
}

export function keepDraft(session: PaneSession, key: string, draft: AsideDraft): void {
  const kept = drafts.get(session) ?? new Map<string, AsideDraft>();
  drafts.set(session, kept.set(key, draft));
}

export function forgetDraft(session: PaneSession, key: string): void {
  drafts.get(session)?.delete(key);
}

/** The finding by its words, since its row moves when others are inserted. */
export function draftKey({ assessed: { row }, columnIndex, kind, sheet }: Finding): string {
  return JSON.stringify([sheet, kind, row.section, row.label, row.comparison, columnIndex]);
}
