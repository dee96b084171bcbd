import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { AuditMessages } from "./messages";
import { vi } from "./vi";

export type { AuditMessages, FigureLabels } from "./messages";

const catalogues: Readonly<Record<Language, AuditMessages>> = { vi, en };

/** Apart from the other messages, since the pane loads them with the audit. */
export function auditMessages(language: Language): AuditMessages {
  return catalogues[language];
}
