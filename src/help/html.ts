/** HTML made of escaped text: what is not markup of these files cannot become markup. */

import { escapeAttribute } from "../core/text/escapeXml";

/** Markup that is safe to write as it is. */
export interface Html {
  readonly html: string;
}

type Part = Html | readonly Html[] | string | number | null;

/** A template whose values are escaped, unless they are markup themselves; null is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + (index < parts.length ? textOf(parts[index] ?? null) : "")).join("") };
}

function textOf(part: Part): string {
  if (part === null) return "";
  if (isList(part)) return part.map(({ html }) => html).join("");
  return typeof part === "object" ? part.html : escapeAttribute(String(part));
}

function isList(part: Part): part is readonly Html[] {
  return Array.isArray(part);
}
