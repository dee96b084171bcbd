/** Parts as trees that can be changed and written anew, as a program does that keeps nothing of how a file was written. */

import { parseXml, type XmlElement } from "../../src/host/document/xml/XmlTree";

export interface XmlNode {
  /** With its prefix. */
  readonly name: string;
  readonly local: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

export function readNodes(text: string, path: string): XmlNode {
  return nodeOf(parseXml(text, path).root);
}

export function nodeOf(element: XmlElement): XmlNode {
  return {
    name: element.prefix === "" ? element.local : `${element.prefix}:${element.local}`,
    local: element.local,
    attributes: Object.fromEntries(Object.values(element.attributes).map(({ name, value }) => [name, value])),
    children: element.children.map(nodeOf),
    text: element.children.length > 0 && element.text.trim() === "" ? "" : element.text,
  };
}

export function writeNodes(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${written(root)}`;
}

function written({ name, attributes, children, text }: XmlNode): string {
  const tag = name + Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapedAttribute(value)}"`).join("");
  const content = escaped(text) + children.map(written).join("");
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** Line breaks of an attribute are read as blanks unless they are written as references. */
function escapedAttribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

export function childNamed(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((child) => child.local === local);
}

export function newNode(like: XmlNode, local: string, attributes: Record<string, string> = {}, children: XmlNode[] = [], text = ""): XmlNode {
  const prefix = like.name.includes(":") ? `${like.name.split(":")[0] ?? ""}:` : "";
  return { name: prefix + local, local, attributes, children, text };
}

export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}
