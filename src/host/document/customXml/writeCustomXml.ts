import type { WorkbookDraft } from "../apply/WorkbookDraft";
import { crc32 } from "../package/crc32";
import { PlainContent } from "../package/PartContent";
import { contentTypes } from "../package/relationshipKinds";
import { writeElement } from "../xml/writeElement";
import { readCustomXml } from "./readCustomXml";

/** Adds a custom XML part, with the properties part that names it, or replaces the content of the one with this namespace. */
export async function setCustomXml(workbook: WorkbookDraft, namespace: string, xml: string): Promise<void> {
  const { parts, types } = workbook;
  const relationships = await workbook.relationships(workbook.workbookPath);
  const present = (await readCustomXml(parts, relationships)).find((entry) => entry.namespace === namespace);
  if (present !== undefined) {
    parts.put(present.path, PlainContent.ofText(xml));
    return;
  }
  const path = parts.freePath("customXml/item#.xml");
  const properties = parts.freePath("customXml/itemProps#.xml");
  parts.put(path, PlainContent.ofText(xml));
  parts.put(properties, PlainContent.ofText(propertiesXml(namespace)));
  types.setByExtension(path, "application/xml");
  types.set(properties, contentTypes.customXmlProps);
  relationships.add("customXml", path);
  (await workbook.relationships(path)).add("customXmlProps", properties);
}

/** Removes the custom XML part with this namespace, with its properties. */
export async function removeCustomXml(workbook: WorkbookDraft, namespace: string): Promise<void> {
  const { parts, types } = workbook;
  const relationships = await workbook.relationships(workbook.workbookPath);
  for (const { path } of (await readCustomXml(parts, relationships)).filter((entry) => entry.namespace === namespace)) {
    const own = await workbook.relationships(path);
    for (const properties of own.ofKind("customXmlProps")) {
      own.remove(properties.id);
      if (properties.path === null) continue;
      parts.delete(properties.path);
      types.remove(properties.path);
    }
    parts.delete(path);
    types.remove(path);
    for (const source of [relationships, await workbook.relationships("")]) source.removePath(path);
  }
}

function propertiesXml(namespace: string): string {
  const schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const references = writeElement("ds:schemaRefs", {}, writeElement("ds:schemaRef", { "ds:uri": namespace }));
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${writeElement("ds:datastoreItem", { "ds:itemID": identityOf(namespace), "xmlns:ds": schema }, references)}`;
}

/** A GUID that depends on the namespace alone, so that the same edits give the same file. */
function identityOf(namespace: string): string {
  const digits = [0, 1, 2, 3].map((salt) => crc32(new TextEncoder().encode(`${salt}${namespace}`)).toString(16).toUpperCase().padStart(8, "0")).join("");
  return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-")}}`;
}
