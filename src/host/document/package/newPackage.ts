import { Package } from "./Package";
import { PlainContent } from "./PartContent";
import { newStylesXml } from "../styles/newStyles";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const documentNamespace = "http://schemas.openxmlformats.org/officeDocument/2006";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const workbookPath = "xl/workbook.xml";

/** Parts of a workbook that has no sheet yet. Dates and author are left to whoever saves it next: the same edits give the same file. */
const parts = {
  "[Content_Types].xml":
    `<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
  "_rels/.rels":
    `<Relationships xmlns="${packageNamespace}/relationships">` +
    `<Relationship Id="rId1" Type="${documentNamespace}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="rId3" Type="${documentNamespace}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  "docProps/app.xml": `<Properties xmlns="${documentNamespace}/extended-properties"><Application>Indicator Workbook</Application></Properties>`,
  "docProps/core.xml":
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Sổ Chỉ tiêu</dc:creator></cp:coreProperties>`,
  [workbookPath]: `<workbook xmlns="${mainNamespace}" xmlns:r="${documentNamespace}/relationships"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${documentNamespace}/relationships/styles" Target="styles.xml"/></Relationships>`,
};

export interface NewWorkbook {
  /** True when serial date 0 is to be 1904-01-01. */
  readonly date1904?: boolean;
}

export function newPackage({ date1904 = false }: NewWorkbook = {}): Package {
  const written = date1904 ? { ...parts, [workbookPath]: parts[workbookPath].replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>') } : parts;
  const entries = Object.entries(written).map(([path, xml]) => ({ path, content: PlainContent.ofText(declaration + xml) }));
  return Package.of([...entries, { path: "xl/styles.xml", content: PlainContent.ofText(newStylesXml) }]);
}
