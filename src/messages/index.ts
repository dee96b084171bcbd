import type { Language } from "../core/load/texts";
import { en } from "./en";
import type { Messages } from "./messages";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, Messages>> = { vi, en };

export function messagesOf(language: Language): Messages {
  return catalogues[language];
}
