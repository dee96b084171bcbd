import type { Language } from "../../core/load/texts";
import { modelMessages as en } from "./en";
import type { ModelMessages } from "./en";
import { modelMessages as vi } from "./vi";

const catalogues: Readonly<Record<Language, ModelMessages>> = { vi, en };

/** Apart from the other words, since the pane needs them only where a model is started. */
export function modelMessages(language: Language): ModelMessages {
  return catalogues[language];
}
