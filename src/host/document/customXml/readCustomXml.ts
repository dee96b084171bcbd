import type { CustomXml } from "../../../core/workbook/snapshot";
import { HostError } from "../../WorkbookHost";
import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";
import { parseXml } from "../xml/XmlTree";

export interface CustomXmlEntry extends CustomXml {
  readonly path: string;
}

/**
 * The custom XML parts that the workbook leads to, or, in what LibreOffice saves, the package. One that cannot be read is
 * someone else's and of no use to us: it is passed over.
 */
export async function readCustomXml(parts: Package, workbook: Relationships): Promise<CustomXmlEntry[]> {
  const entries: CustomXmlEntry[] = [];
  const root = await Relationships.read(parts, "");
  for (const { path } of [...workbook.ofKind("customXml"), ...root.ofKind("customXml")]) {
    if (path === null || !parts.has(path)) continue;
    try {
      const xml = await parts.text(path);
      entries.push({ path, xml, namespace: parseXml(xml, path).root.uri });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return entries;
}
