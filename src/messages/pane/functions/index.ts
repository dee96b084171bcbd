import type { Language } from "../../../core/load/texts";
import { en } from "./en";
import type { FunctionMessages } from "./en";
import { vi } from "./vi";

export type { FunctionMessages } from "./en";

const catalogues: Readonly<Record<Language, FunctionMessages>> = { vi, en };

/** Apart from the pane's other words, since they come with the section. */
export function functionMessages(language: Language): FunctionMessages {
  return catalogues[language];
}
