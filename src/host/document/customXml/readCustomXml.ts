import type { CustomXml } from "../../../core/workbook/snapshot";
import { HostError } from "../../WorkbookHost";
import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";
import { childOf, childrenOf, parseXml, qualifiedAttributeOf } from "../xml/XmlTree";

export interface CustomXmlEntry extends CustomXml {
  readonly path: string;
}

const schemaNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/**
 * The custom XML parts that the workbook leads to, or, in what LibreOffice saves, the package. One that is damaged is told by the
 * properties beside it, so that it can be replaced or taken out; where these do not help either it is passed over.
 */
export async function readCustomXml(parts: Package, workbook: Relationships): Promise<CustomXmlEntry[]> {
  const entries: CustomXmlEntry[] = [];
  const root = await Relationships.read(parts, "");
  for (const path of new Set([...workbook.pathsOf("customXml", parts), ...root.pathsOf("customXml", parts)])) {
    const entry = (await readable(async () => ofContent(path, await parts.text(path)))) ?? (await readable(() => ofProperties(parts, path)));
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function ofContent(path: string, xml: string): CustomXmlEntry {
  return { path, xml, namespace: parseXml(xml, path).root.uri };
}

/** A damaged part has no content that anyone could read. */
async function ofProperties(parts: Package, path: string): Promise<CustomXmlEntry | null> {
  const properties = (await Relationships.read(parts, path)).pathOf("customXmlProps");
  if (properties === null || !parts.has(properties)) return null;
  const { root } = parseXml(await parts.text(properties), properties);
  const schemas = root.uri === schemaNamespace ? childrenOf(childOf(root, "schemaRefs"), "schemaRef") : [];
  const [first, ...others] = schemas.map((schema) => qualifiedAttributeOf(schema, schemaNamespace, "uri"));
  return first == null || others.length > 0 ? null : { path, xml: "", namespace: first };
}

async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return null;
  }
}
