import { documentProperties, type DocumentProperty, type SendingDetails } from "../../core/share/review";
import type { Package } from "./package/Package";
import { Relationships } from "./package/Relationships";
import { readWorkbookPart } from "./workbook/WorkbookPart";
import { attributeOf, parseXml, type XmlElement } from "./xml/XmlTree";

/** Where a file says who made it, and the element that says it. */
const propertyElements: Readonly<Record<DocumentProperty, { readonly kind: "coreProperties" | "extendedProperties"; readonly element: string }>> = {
  creator: { kind: "coreProperties", element: "creator" },
  lastModifiedBy: { kind: "coreProperties", element: "lastModifiedBy" },
  company: { kind: "extendedProperties", element: "Company" },
  manager: { kind: "extendedProperties", element: "Manager" },
};

/** Names and paths that a file carries beside its sheets. */
export async function readSendingDetails(parts: Package): Promise<Omit<SendingDetails, "isSigned">> {
  const { relationships, sheets } = await readWorkbookPart(parts);
  const root = await Relationships.read(parts, "");
  const read = async (path: string | null): Promise<XmlElement | null> => (path === null || !parts.has(path) ? null : parseXml(await parts.text(path), path).root);

  const properties: { name: DocumentProperty; value: string }[] = [];
  for (const name of documentProperties) {
    const { kind, element } = propertyElements[name];
    const value = (await read(root.pathOf(kind)))?.children.find(({ local }) => local === element)?.text.trim() ?? "";
    if (value !== "") properties.push({ name, value });
  }

  const authors = new Set<string>();
  const addAuthors = (names: readonly string[]) => names.map((name) => name.trim()).filter((name) => name !== "").forEach((name) => authors.add(name));
  for (const { path } of sheets) {
    if (path === null) continue;
    const comments = await read((await Relationships.read(parts, path)).pathOf("comments"));
    // Threaded comments name their authors apart; what stands for them in the notes is an id.
    if (comments !== null) addAuthors(descendants(comments, "author").map(({ text }) => text).filter((name) => !name.startsWith("tc={")));
  }
  for (const { path } of relationships.ofKind("person")) {
    const people = await read(path);
    if (people !== null) addAuthors(descendants(people, "person").map((person) => attributeOf(person, "displayName") ?? ""));
  }

  const externalLinks = new Set<string>();
  for (const { path } of relationships.ofKind("externalLink")) {
    if (path === null || !parts.has(path)) continue;
    (await Relationships.read(parts, path)).externalTargets.forEach((target) => externalLinks.add(target));
  }
  for (const { path } of relationships.ofKind("connections")) {
    const connections = await read(path);
    if (connections !== null) descendants(connections, "connection").forEach((connection) => externalLinks.add(attributeOf(connection, "name") ?? ""));
  }
  return { properties, authors: [...authors], externalLinks: [...externalLinks].filter((target) => target !== "") };
}

function descendants(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.local === local ? [child] : []), ...descendants(child, local)]);
}
