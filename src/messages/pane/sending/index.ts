import type { Language } from "../../../core/load/texts";
import { en } from "./en";
import type { SendingMessages } from "./en";
import { vi } from "./vi";

export type { SendingMessages } from "./en";

const catalogues: Readonly<Record<Language, SendingMessages>> = { vi, en };

/** Apart from the pane's other words, since they come with the section. */
export function sendingMessages(language: Language): SendingMessages {
  return catalogues[language];
}
