/** What another spreadsheet program does to a file that it opens, changes and saves: all its parts are written anew, numbered in another way. */

import { tokenTypes, tokenize } from "@borgar/fx/xlsx";

import { parseRanges, rangeAddress, type CellRange } from "../../src/core/workbook/address";
import { translateFormula } from "../../src/core/workbook/translateFormula";
import { childNamed, everyNode, newNode, readNodes, writeNodes, type XmlNode } from "./xmlNodes";
import { partsOf, zipOf } from "./zipParts";

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** A file while it is open elsewhere: the parts that such a program understands as trees, all others as they are. */
class OpenedElsewhere {
  private readonly trees = new Map<string, XmlNode>();

  private constructor(private readonly parts: Map<string, string>) {}

  static async open(bytes: Uint8Array): Promise<OpenedElsewhere> {
    return new OpenedElsewhere(await partsOf(bytes));
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  tree(path: string): XmlNode {
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    const text = this.parts.get(path);
    if (text === undefined) throw new Error(`No part ${path}`);
    const tree = readNodes(Buffer.from(text, "latin1").toString("utf8"), path);
    this.trees.set(path, tree);
    return tree;
  }

  text(path: string): string {
    return Buffer.from(this.parts.get(path) ?? "", "latin1").toString("utf8");
  }

  put(path: string, text: string): void {
    this.trees.delete(path);
    this.parts.set(path, Buffer.from(text).toString("latin1"));
  }

  dropRelations(source: string): void {
    this.parts.delete(relationsPath(source));
    this.trees.delete(relationsPath(source));
  }

  drop(path: string): void {
    this.parts.delete(path);
    this.trees.delete(path);
    this.dropRelations(path);
    const types = this.tree("[Content_Types].xml");
    types.children = types.children.filter(({ attributes }) => attributes["PartName"] !== `/${path}`);
  }

  relations(source: string): Relation[] {
    const path = relationsPath(source);
    if (!this.parts.has(path)) return [];
    return this.tree(path).children.filter(({ attributes }) => attributes["TargetMode"] !== "External").map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      kind: attributes["Type"]?.split("/").at(-1) ?? "",
      path: new URL(attributes["Target"] ?? "", `x:/${source}`).pathname.slice(1),
    }));
  }

  relationsTree(source: string): XmlNode {
    return this.tree(relationsPath(source));
  }

  get workbook(): string {
    return this.relations("").find(({ kind }) => kind === "officeDocument")?.path ?? "";
  }

  get worksheets(): { readonly name: string; readonly path: string }[] {
    const relations = this.relations(this.workbook);
    const entries = childNamed(this.tree(this.workbook), "sheets")?.children ?? [];
    return entries.flatMap(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const relation = relations.find((candidate) => candidate.id === id);
      return relation?.kind === "worksheet" ? [{ name: attributes["name"] ?? "", path: relation.path }] : [];
    });
  }

  save(): Promise<Uint8Array> {
    for (const [path, tree] of this.trees) this.put(path, writeNodes(tree));
    return zipOf(Object.fromEntries([...this.parts].map(([path, text]) => [path, Buffer.from(text, "latin1")])));
  }
}

function relationsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/**
 * Opens and saves a file as Excel does: texts go into one table, rules are numbered from 1 and their formats listed anew, relationships
 * get other ids, the chain of calculation goes, and every part it understands is written anew.
 */
export async function saveAnew(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await OpenedElsewhere.open(bytes);
  shareTexts(file);
  renumberRules(file);
  listFormatsAnew(file);
  for (const source of [file.workbook, ...file.worksheets.map(({ path }) => path)]) renameRelations(file, source);
  for (const { kind, path } of file.relations(file.workbook)) {
    if (kind !== "calcChain") continue;
    const relations = file.relationsTree(file.workbook);
    relations.children = relations.children.filter(({ attributes }) => attributes["Type"]?.endsWith("/calcChain") !== true);
    file.drop(path);
  }
  for (const { path } of file.worksheets) for (const { kind, path: part } of file.relations(path)) if (kind === "comments" || kind === "table") file.tree(part);
  return file.save();
}

const textTable = "xl/sharedStrings.xml";

/** All texts of cells into the table of shared texts, those that nothing uses out of it. */
function shareTexts(file: OpenedElsewhere): void {
  const known = file.relations(file.workbook).find(({ kind }) => kind === "sharedStrings")?.path ?? null;
  const before = known === null ? [] : file.tree(known).children.filter(({ local }) => local === "si");
  const items: XmlNode[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (item: XmlNode): string => {
    const key = JSON.stringify(item);
    const index = indexes.get(key) ?? items.push(item) - 1;
    indexes.set(key, index);
    return String(index);
  };
  for (const { path } of file.worksheets) {
    for (const cell of everyNode(file.tree(path))) {
      if (cell.local !== "c") continue;
      const value = childNamed(cell, "v");
      if (cell.attributes["t"] === "s" && value !== undefined) {
        const item = before[Number(value.text)];
        if (item !== undefined) value.text = indexOf(item);
      } else if (cell.attributes["t"] === "inlineStr") {
        const text = childNamed(cell, "is");
        cell.attributes["t"] = "s";
        cell.children = [newNode(cell, "v", {}, [], indexOf(newNode({ ...cell, name: "si" }, "si", {}, text?.children ?? [])))];
      }
    }
  }
  if (items.length === 0 && known === null) return;
  const table: XmlNode = { name: "sst", local: "sst", attributes: { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", uniqueCount: String(items.length) }, children: items, text: "" };
  file.put(known ?? textTable, writeNodes(table));
  if (known !== null) return;
  const relations = file.relationsTree(file.workbook);
  relations.children.push(newNode(relations, "Relationship", { Id: "rIdTexts", Type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings", Target: `/${textTable}` }));
  const types = file.tree("[Content_Types].xml");
  types.children.push(newNode(types, "Override", { PartName: `/${textTable}`, ContentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml" }));
}

/** Priorities from 1, in their order, and one container for each rule. */
function renumberRules(file: OpenedElsewhere): void {
  for (const { path } of file.worksheets) {
    const sheet = file.tree(path);
    const rules = sheet.children.filter(({ local }) => local === "conditionalFormatting").flatMap((container) => container.children.map((rule) => ({ container, rule })));
    if (rules.length === 0) continue;
    rules.sort((a, b) => Number(a.rule.attributes["priority"]) - Number(b.rule.attributes["priority"]));
    const anew = rules.map(({ container, rule }, index) => ({ ...container, children: [{ ...rule, attributes: { ...rule.attributes, priority: String(index + 1) } }] }));
    const first = sheet.children.findIndex(({ local }) => local === "conditionalFormatting");
    const others = sheet.children.filter(({ local }) => local !== "conditionalFormatting");
    sheet.children = [...others.slice(0, first), ...anew, ...others.slice(first)];
  }
}

/** Differential formats that are used, the last first. */
function listFormatsAnew(file: OpenedElsewhere): void {
  const path = file.relations(file.workbook).find(({ kind }) => kind === "styles")?.path;
  const list = path === undefined ? undefined : childNamed(file.tree(path), "dxfs");
  if (path === undefined || list === undefined) return;
  const users = [file.tree(path), ...file.worksheets.flatMap((sheet) => [file.tree(sheet.path), ...file.relations(sheet.path).filter(({ kind }) => kind === "table").map((table) => file.tree(table.path))])];
  const uses = users.flatMap((root) => [...everyNode(root)].flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^dxfId$|DxfId$/.test(name)).map((name) => ({ attributes, name }))));
  const used = [...new Set(uses.map(({ attributes, name }) => Number(attributes[name])))].sort((a, b) => b - a);
  for (const { attributes, name } of uses) attributes[name] = String(used.indexOf(Number(attributes[name])));
  list.children = used.flatMap((index) => list.children[index] ?? []);
  list.attributes = { count: String(list.children.length) };
}

function renameRelations(file: OpenedElsewhere, source: string): void {
  if (!file.has(relationsPath(source))) return;
  const names = new Map<string, string>();
  for (const [index, { attributes }] of file.relationsTree(source).children.entries()) {
    names.set(attributes["Id"] ?? "", `rId${index + 101}`);
    attributes["Id"] = `rId${index + 101}`;
  }
  for (const { attributes } of everyNode(file.tree(source))) {
    for (const name of Object.keys(attributes)) if (/^\w+:(?:id|embed|link|pict)$/.test(name)) attributes[name] = names.get(attributes[name] ?? "") ?? attributes[name] ?? "";
  }
}

export interface RowsChange {
  readonly kind: "insert" | "delete";
  readonly rowIndex: number;
  readonly count: number;
}

/** Inserts or deletes whole rows of a sheet: cells, formulas, rules, notes, names and tables move along. */
export async function changeRows(bytes: Uint8Array, name: string, change: RowsChange): Promise<Uint8Array> {
  const file = await OpenedElsewhere.open(bytes);
  const shift = new RowShift(name, change);
  for (const sheet of file.worksheets) {
    const root = file.tree(sheet.path);
    for (const node of everyNode(root)) {
      if ((node.local === "f" && node.text !== "") || (node.local === "formula" && sheet.name !== name)) node.text = shift.formula(node.text, sheet.name);
    }
    if (sheet.name !== name) continue;
    moveRows(root, shift);
    for (const { kind, path } of file.relations(sheet.path)) {
      if (kind === "comments") moveNotes(file.tree(path), shift);
      else if (kind === "vmlDrawing") file.put(path, movedBoxes(file.text(path), shift));
      else if (kind === "table") for (const node of everyNode(file.tree(path))) if (node.attributes["ref"] !== undefined) node.attributes["ref"] = shift.ranges(node.attributes["ref"]);
    }
    dropEmptyNotes(file, sheet.path);
  }
  for (const node of childNamed(file.tree(file.workbook), "definedNames")?.children ?? []) node.text = shift.formula(node.text, "");
  return file.save();
}

class RowShift {
  constructor(
    private readonly sheet: string,
    readonly change: RowsChange,
  ) {}

  /** Where a row goes; null for one that is deleted. */
  row(rowIndex: number): number | null {
    const { kind, rowIndex: from, count } = this.change;
    if (rowIndex < from) return rowIndex;
    if (kind === "insert") return rowIndex + count;
    return rowIndex < from + count ? null : rowIndex - count;
  }

  range(range: CellRange): CellRange | null {
    const rows = Array.from({ length: range.rowCount }, (_, offset) => this.row(range.rowIndex + offset)).filter((row) => row !== null);
    const [first, last] = [rows[0], rows.at(-1)];
    return first === undefined || last === undefined ? null : { ...range, rowIndex: first, rowCount: last - first + 1 };
  }

  ranges(addresses: string): string {
    return parseRanges(addresses).flatMap((range) => this.range(range) ?? []).map(rangeAddress).join(" ");
  }

  formula(formula: string, ofSheet: string): string {
    return tokenize(formula, { mergeRefs: true }).map(({ type, value }) => (type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM ? this.reference(value, ofSheet) : value)).join("");
  }

  private reference(reference: string, ofSheet: string): string {
    const at = reference.lastIndexOf("!");
    const sheet = at < 0 ? ofSheet : reference.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (sheet !== this.sheet) return reference;
    const corners = reference.slice(at + 1).split(":");
    const rows = corners.map((corner) => /\d+$/.exec(corner)?.[0]);
    if (rows.some((row) => row === undefined)) return reference;
    const [first = 1, last = first] = rows.map(Number);
    const moved = this.range({ rowIndex: first - 1, columnIndex: 0, rowCount: last - first + 1, columnCount: 1 });
    if (moved === null) return `${reference.slice(0, at + 1)}#REF!`;
    const numbers = [moved.rowIndex + 1, moved.rowIndex + moved.rowCount];
    return reference.slice(0, at + 1) + corners.map((corner, index) => corner.replace(/\d+$/, String(numbers[index]))).join(":");
  }

  /** A rule's formula is about the first cell of its first range: about the cell that is first now. */
  ruleFormula(formula: string, before: readonly CellRange[]): string {
    const [first] = before;
    const kept = before.flatMap((range) => Array.from({ length: range.rowCount }, (_, offset) => range.rowIndex + offset)).find((row) => this.row(row) !== null);
    return this.formula(first === undefined || kept === undefined ? formula : translateFormula(formula, kept - first.rowIndex, 0), this.sheet);
  }
}

function moveRows(root: XmlNode, shift: RowShift): void {
  const data = childNamed(root, "sheetData");
  if (data === undefined) return;
  data.children = data.children.flatMap((row) => {
    const to = shift.row(Number(row.attributes["r"]) - 1);
    if (to === null) return [];
    row.attributes["r"] = String(to + 1);
    for (const cell of row.children) {
      cell.attributes["r"] = (cell.attributes["r"] ?? "").replace(/\d+$/, String(to + 1));
      for (const { attributes } of cell.children) if (attributes["ref"] !== undefined) attributes["ref"] = shift.ranges(attributes["ref"]);
    }
    return [row];
  });
  root.children = root.children.filter((node) => node.local !== "conditionalFormatting" || moveRule(node, shift));
  for (const list of ["mergeCells", "dataValidations", "hyperlinks", "dimension", "autoFilter", "sheetViews"]) {
    for (const node of everyNode(childNamed(root, list) ?? newNode(root, "none"))) for (const name of ["ref", "sqref"]) if (node.attributes[name] !== undefined) node.attributes[name] = shift.ranges(node.attributes[name]);
  }
}

/** False where nothing is left that the rule is for. */
function moveRule(container: XmlNode, shift: RowShift): boolean {
  const before = parseRanges(container.attributes["sqref"] ?? "");
  container.attributes["sqref"] = shift.ranges(container.attributes["sqref"] ?? "");
  for (const rule of container.children) for (const formula of rule.children) if (formula.local === "formula") formula.text = shift.ruleFormula(formula.text, before);
  return container.attributes["sqref"] !== "";
}

function moveNotes(comments: XmlNode, shift: RowShift): void {
  const list = childNamed(comments, "commentList");
  if (list === undefined) return;
  list.children = list.children.filter((note) => {
    const moved = shift.ranges(note.attributes["ref"] ?? "");
    note.attributes["ref"] = moved;
    return moved !== "";
  });
}

/** No program writes a part for notes where there are none. */
function dropEmptyNotes(file: OpenedElsewhere, sheet: string): void {
  const empty = file.relations(sheet).filter(({ kind, path }) => (kind === "comments" ? (childNamed(file.tree(path), "commentList")?.children ?? []).length === 0 : kind === "vmlDrawing" && !file.text(path).includes("<v:shape ")));
  if (empty.length === 0) return;
  for (const { path } of empty) file.drop(path);
  const relations = file.relationsTree(sheet);
  relations.children = relations.children.filter(({ attributes }) => empty.every(({ id }) => id !== attributes["Id"]));
  if (relations.children.length === 0) file.dropRelations(sheet);
  const root = file.tree(sheet);
  root.children = root.children.filter((node) => node.local !== "legacyDrawing" || empty.every(({ id }) => id !== node.attributes["r:id"]));
}

function movedBoxes(vml: string, shift: RowShift): string {
  return vml.replace(/<v:shape\b(?:(?!<\/v:shape>)[^])*<x:Row>(\d+)<\/x:Row>(?:(?!<\/v:shape>)[^])*<\/v:shape>/g, (shape, row: string) => {
    const to = shift.row(Number(row));
    return to === null ? "" : shape.replace(`<x:Row>${row}</x:Row>`, `<x:Row>${to}</x:Row>`);
  });
}
