import type { CustomXml } from "../../../core/workbook/snapshot";
import { HostError } from "../../WorkbookHost";
import type { Package } from "../package/Package";
import type { Relationships } from "../package/Relationships";
import { parseXml } from "../xml/XmlTree";

export interface CustomXmlEntry extends CustomXml {
  readonly path: string;
  readonly relationshipId: string;
}

/** The workbook's custom XML parts. One that cannot be read is someone else's and of no use to us: it is passed over. */
export async function readCustomXml(parts: Package, workbook: Relationships): Promise<CustomXmlEntry[]> {
  const entries: CustomXmlEntry[] = [];
  for (const { id, path } of workbook.ofKind("customXml")) {
    if (path === null || !parts.has(path)) continue;
    try {
      const xml = await parts.text(path);
      entries.push({ path, relationshipId: id, xml, namespace: parseXml(xml, path).root.uri });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return entries;
}
