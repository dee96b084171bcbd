import { escapeAttribute } from "../../../core/text/escapeXml";

/** An opening tag's text with attributes set (or taken away, null); with `open`, an `<a/>` becomes `<a>`. */
export function editTag(tag: string, values: Readonly<Record<string, string | number | null>>, open = false): string {
  let edited = tag;
  for (const [attribute, value] of Object.entries(values)) {
    const pattern = new RegExp(`\\s+${attribute}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === null ? "" : ` ${attribute}="${escapeAttribute(String(value))}"`;
    if (pattern.test(edited)) edited = edited.replace(pattern, () => written);
    else edited = edited.replace(/\s*\/?>$/, (end) => written + end.trimStart());
  }
  return open ? edited.replace(/\s*\/>$/, ">") : edited;
}
