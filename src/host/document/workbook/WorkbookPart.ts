import { HostError } from "../../WorkbookHost";
import type { SheetSnapshot } from "../../../core/workbook/snapshot";
import { ContentTypes } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import { contentTypes, relationshipNamespace } from "../package/relationshipKinds";
import { Relationships } from "../package/Relationships";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, parseXml, qualifiedAttributeOf, type XmlDocument, type XmlElement } from "../xml/XmlTree";

/** A sheet's entry in the workbook part. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetSnapshot["visibility"];
  readonly relationshipId: string;
  /** Null for a sheet that is no worksheet (a chart, a macro or dialog sheet): it has no cells. */
  readonly path: string | null;
  readonly element: XmlElement;
}

export interface NameEntry {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** Index among the sheets, null for the whole workbook. */
  readonly sheetIndex: number | null;
  readonly element: XmlElement;
}

/** The workbook part with what it leads to. */
export interface WorkbookPart {
  readonly path: string;
  readonly document: XmlDocument;
  readonly relationships: Relationships;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  /** True where sheets may not be added, removed or renamed. */
  readonly isStructureLocked: boolean;
}

const strictNamespace = "http://purl.oclc.org/ooxml/";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Finds and reads the workbook part; what is a zip but no workbook of this kind is refused by name. */
export async function readWorkbookPart(parts: Package): Promise<WorkbookPart> {
  const types = await ContentTypes.read(parts);
  const root = await Relationships.read(parts, "");
  if (root.all.some(({ type }) => type === `${strictNamespace}officeDocument/relationships/officeDocument`)) throw new HostError("strictWorkbook");
  const path = root.pathOf("officeDocument");
  if (path === null || !parts.has(path)) throw new HostError("notWorkbook", { detail: "officeDocument" });
  const type = types.typeOf(path) ?? "";
  if (type === contentTypes.binaryWorkbook) throw new HostError("binaryWorkbook");
  if (!type.includes("spreadsheetml") && !type.includes("ms-excel")) throw new HostError("notWorkbook", { detail: type });
  const document = parseXml(await parts.text(path), path);
  if (document.root.uri.startsWith(strictNamespace)) throw new HostError("strictWorkbook");
  if (document.root.uri !== mainNamespace) throw new HostError("notWorkbook", { detail: document.root.uri });
  const relationships = await Relationships.read(parts, path);
  const worksheets = new Map(relationships.ofKind("worksheet").map((worksheet) => [worksheet.id, worksheet.path]));
  const sheets = childrenOf(childOf(document.root, "sheets"), "sheet").map((element) => readSheetEntry(element, worksheets));
  checkParts(sheets);
  const protection = childOf(document.root, "workbookProtection");
  return {
    path,
    document,
    relationships,
    sheets,
    names: childrenOf(childOf(document.root, "definedNames"), "definedName").map(readNameEntry),
    date1904: isDate1904(document.root),
    isStructureLocked: protection !== null && flagOf(protection, "lockStructure"),
  };
}

/** A part is one sheet: else a small file could name a large sheet a million times, and a change to one would change them all. */
function checkParts(sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { path } of sheets) {
    if (path !== null && seen.has(path)) throw new HostError("damagedPart", { part: path, detail: "Two sheets are one part" });
    if (path !== null) seen.add(path);
  }
}

/** `worksheets`: the paths of the parts that are worksheets, by relationship. */
function readSheetEntry(element: XmlElement, worksheets: ReadonlyMap<string, string | null>): SheetEntry {
  const relationshipId = qualifiedAttributeOf(element, relationshipNamespace, "id") ?? "";
  const state = attributeOf(element, "state");
  return {
    name: attributeOf(element, "name") ?? "",
    sheetId: numberOf(element, "sheetId") ?? 0,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationshipId,
    path: worksheets.get(relationshipId) ?? null,
    element,
  };
}

function readNameEntry(element: XmlElement): NameEntry {
  return {
    name: attributeOf(element, "name") ?? "",
    formula: element.text,
    hidden: flagOf(element, "hidden"),
    sheetIndex: numberOf(element, "localSheetId"),
    element,
  };
}

function isDate1904(root: XmlElement): boolean {
  const properties = childOf(root, "workbookPr");
  return properties !== null && flagOf(properties, "date1904");
}
