import type { Language } from "../../../core/load/texts";
import { en } from "./en";
import type { ModelScreenMessages } from "./en";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, ModelScreenMessages>> = { vi, en };

/** Apart from the pane's other words, since they come with the screen. */
export function modelScreenMessages(language: Language): ModelScreenMessages {
  return catalogues[language];
}
