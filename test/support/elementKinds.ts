/** How to count what a workbook may hold: which parts hold it, and which elements it is. */

import { parseVml } from "../../src/host/document/notes/VmlDraft";
import { descendantsOf, parseXml, type XmlElement } from "../../src/host/document/xml/XmlTree";

interface ElementKind {
  /** Parts that may hold it, by path; a kind without elements is counted by its parts. */
  readonly parts: RegExp;
  readonly element?: (element: XmlElement) => boolean;
}

const named = (...locals: readonly string[]) => (element: XmlElement): boolean => locals.includes(element.local);
const inExtension = (element: XmlElement): boolean => element.uri.endsWith("/2009/9/main");
const worksheets = /^xl\/worksheets\/[^/]+\.xml$/;
const drawings = /^xl\/drawings\/[^/]+\.xml$/;
const workbook = /^xl\/workbook\.xml$/;

const elementKinds = {
  worksheets: { parts: worksheets },
  chartSheets: { parts: /^xl\/chartsheets\/[^/]+\.xml$/ },
  sheetNames: { parts: workbook, element: named("sheet") },
  cells: { parts: worksheets, element: named("c") },
  formulas: { parts: worksheets, element: named("f") },
  customFunctions: { parts: worksheets, element: (element) => element.local === "f" && element.text.includes("_xldudf_") },
  merges: { parts: worksheets, element: named("mergeCell") },
  columnWidths: { parts: worksheets, element: named("col") },
  filters: { parts: worksheets, element: named("autoFilter") },
  rules: { parts: worksheets, element: (element) => element.local === "cfRule" && !inExtension(element) },
  rulesOf2010: { parts: worksheets, element: (element) => element.local === "cfRule" && inExtension(element) },
  validations: { parts: worksheets, element: (element) => element.local === "dataValidation" },
  sparklines: { parts: worksheets, element: named("sparkline") },
  hyperlinks: { parts: worksheets, element: named("hyperlink") },
  protections: { parts: worksheets, element: named("sheetProtection", "protectedRange") },
  printSettings: { parts: worksheets, element: named("pageSetup", "headerFooter") },
  printerSettings: { parts: /^xl\/printerSettings\// },
  notes: { parts: /^xl\/comments[^.]*\.xml$/, element: named("comment") },
  noteBoxes: { parts: /\.vml$/, element: (element) => element.local === "ClientData" && element.attributes["ObjectType"]?.value === "Note" },
  formControls: { parts: /\.vml$/, element: (element) => element.local === "ClientData" && element.attributes["ObjectType"]?.value !== "Note" },
  headerPictures: { parts: /\.vml$/, element: named("imagedata") },
  threadedComments: { parts: /^xl\/threadedComments\//, element: named("threadedComment") },
  persons: { parts: /^xl\/persons\//, element: named("person") },
  tables: { parts: /^xl\/tables\//, element: named("table") },
  calculatedColumns: { parts: /^xl\/tables\//, element: named("calculatedColumnFormula") },
  charts: { parts: /^xl\/charts\/chart\d*\.xml$/ },
  pictures: { parts: drawings, element: named("pic") },
  shapes: { parts: drawings, element: named("sp") },
  images: { parts: /^xl\/media\// },
  pivotTables: { parts: /^xl\/pivotTables\/[^/]+\.xml$/ },
  pivotCaches: { parts: /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/ },
  pivotRecords: { parts: /^xl\/pivotCache\/pivotCacheRecords[^/]*\.xml$/, element: named("r") },
  slicers: { parts: /^xl\/slicers\//, element: named("slicer") },
  slicerCaches: { parts: /^xl\/slicerCaches\// },
  externalLinks: { parts: /^xl\/externalLinks\/[^/]+\.xml$/ },
  macros: { parts: /^xl\/vbaProject\.bin$/ },
  names: { parts: workbook, element: named("definedName") },
  customXml: { parts: /^customXml\/item\d+\.xml$/ },
  properties: { parts: /^docProps\// },
  themes: { parts: /^xl\/theme\// },
  differentialFormats: { parts: /^xl\/styles\.xml$/, element: (element) => element.local === "dxf" && element.parent?.local === "dxfs" },
} as const satisfies Readonly<Record<string, ElementKind>>;

export type ElementKindName = keyof typeof elementKinds;

/** How many of each kind there are; kinds that do not occur are left out. Parts as `partsOf` gives them. */
export function countElements(parts: ReadonlyMap<string, string>): Partial<Record<ElementKindName, number>> {
  const counts: Partial<Record<ElementKindName, number>> = {};
  for (const [path, bytes] of parts) {
    const kinds = Object.entries(elementKinds as Readonly<Record<string, ElementKind>>).filter(([, kind]) => kind.parts.test(path));
    if (kinds.length === 0) continue;
    const elements = kinds.some(([, { element }]) => element !== undefined) ? elementsOf(bytes, path) : [];
    for (const [name, { element }] of kinds) {
      const count = element === undefined ? 1 : elements.filter(element).length;
      if (count > 0) counts[name as ElementKindName] = (counts[name as ElementKindName] ?? 0) + count;
    }
  }
  return counts;
}

function elementsOf(bytes: string, path: string): XmlElement[] {
  const text = Buffer.from(bytes, "latin1").toString("utf8");
  const { root } = path.endsWith(".vml") ? parseVml(text, path) : parseXml(text, path);
  return [root, ...descendantsOf(root)];
}
