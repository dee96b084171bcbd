import { escapeAttribute } from "../../../core/text/escapeXml";
import type { XmlElement } from "./XmlTree";

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes one element: attributes that are null or undefined are left out, booleans are 1 and 0, `content` is XML already. */
export function writeElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    tag += ` ${attribute}="${typeof value === "string" ? escapeAttribute(value) : String(Number(value))}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** Names with the prefix that a part gives its main namespace (`x:` in what the OpenXML SDK writes, none elsewhere). */
export type Naming = (local: string) => string;

export function namingOf(root: Pick<XmlElement, "prefix">): Naming {
  return root.prefix === "" ? (local) => local : (local) => `${root.prefix}:${local}`;
}
