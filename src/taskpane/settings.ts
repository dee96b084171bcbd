/** What the user chose in the pane, kept by the web view; a web view that keeps nothing only forgets it. */

import type { Language } from "../core/load/texts";

const key = "so-chi-tieu.language";

export function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === "vi" || stored === "en" ? stored : null;
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage the pane opens in Vietnamese next time.
  }
}
