/** Ids from names: plain ASCII in kebab case, unique. */

import { foldAccents } from "../text/normalizeText";

const maximumLength = 60;

/** "Tỷ lệ hộ nghèo (%)" → `ty-le-ho-ngheo`; a second one → `ty-le-ho-ngheo-2`; a name without letters or digits of ASCII → `indicator`. */
export class IdMaker {
  private readonly taken = new Set<string>();

  make(name: string): string {
    const base = cut(foldAccents(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")) || "indicator";
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}

/** Between two words where there is one to cut at. */
function cut(id: string): string {
  if (id.length <= maximumLength) return id;
  const end = id.lastIndexOf("-", maximumLength);
  return id.slice(0, end > 0 ? end : maximumLength);
}
