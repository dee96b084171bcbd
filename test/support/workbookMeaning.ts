/**
 * What a saved workbook says, apart from how it happens to be numbered: styles, differential formats, shared strings and relationships
 * are put where their number stands, parts are called by what leads to them, and lists without an order are sorted. Two files that
 * any program shows alike, and that hold the same parts, have the same meaning; a part of no known kind is compared byte for byte.
 */

import { parseVml } from "../../src/host/document/notes/VmlDraft";
import { parseXml, type XmlElement } from "../../src/host/document/xml/XmlTree";
import { partsOf } from "./zipParts";

const relationshipNamespaces = new Set(["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"]);

/** Made anew by whoever calculates or saves next. */
const derivedKinds = new Set(["calcChain"]);

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string | null;
  readonly target: string;
}

/** What each part says, by what leads to it. */
export type Meaning = Readonly<Record<string, string>>;

export async function meaningOf(bytes: Uint8Array): Promise<Meaning> {
  return new Description(await partsOf(bytes)).describe();
}

class Description {
  private readonly keys = new Map<string, string>();
  private readonly styles: Styles;
  private readonly strings: readonly string[];
  private readonly types: Types;
  private readonly sheetNames: readonly string[];
  private readonly relations = new Map<string, readonly Relation[]>();

  constructor(private readonly parts: ReadonlyMap<string, string>) {
    const workbook = this.relationsOf("").find(({ kind }) => kind === "officeDocument")?.path ?? "";
    const partOf = (kind: string): XmlElement | null => {
      const path = this.relationsOf(workbook).find((relation) => relation.kind === kind)?.path;
      return path == null ? null : this.xml(path);
    };
    this.styles = new Styles(partOf("styles"));
    this.strings = (partOf("sharedStrings")?.children ?? []).filter(({ local }) => local === "si").map((item) => item.children.map((child) => plain(child)).join(""));
    this.types = new Types(this.xml("[Content_Types].xml"));
    const sheets = this.xml(workbook).children.find(({ local }) => local === "sheets")?.children ?? [];
    this.sheetNames = sheets.map((sheet) => valueOf(sheet, "name"));
    this.name("", "");
    const sheetById = new Map(sheets.map((sheet) => [relationId(sheet), valueOf(sheet, "name")]));
    for (const { id, path } of this.relationsOf(workbook)) {
      const sheet = sheetById.get(id);
      if (path !== null && sheet !== undefined) this.name(path, `sheet ${sheet}`);
    }
    this.follow("");
  }

  describe(): Meaning {
    const described: [string, string][] = [];
    for (const [path, text] of this.parts) {
      if (path === "[Content_Types].xml" || /(^|\/)_rels\/[^/]*\.rels$/.test(path) || path.endsWith("/")) continue;
      const key = this.keys.get(path);
      if (key === undefined) described.push([`unreachable ${path}`, text]);
      else if (!key.startsWith("derived ")) described.push([key, `${this.types.of(path)}\n${this.content(path, key, text)}`]);
    }
    // The relationships of every part that is reached.
    for (const [path, key] of this.keys) {
      const relations = this.relationsOf(path).filter(({ kind }) => !derivedKinds.has(kind)).map(({ kind, path: to, target }) => `${kind} → ${to === null ? target : (this.keys.get(to) ?? `missing ${to}`)}`);
      if (relations.length > 0) described.push([`relationships of ${key}`, relations.sort().join("\n")]);
    }
    return Object.fromEntries(described.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private name(path: string, key: string): void {
    if (!this.keys.has(path)) this.keys.set(path, key);
  }

  private follow(start: string): void {
    const waiting = [start];
    const seen = new Set<string>();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const count = new Map<string, number>();
      for (const { kind, path: to } of this.relationsOf(path)) {
        if (to === null || !this.parts.has(to)) continue;
        const number = (count.get(kind) ?? 0) + 1;
        count.set(kind, number);
        this.name(to, `${derivedKinds.has(kind) ? "derived " : ""}${this.keys.get(path) ?? ""}/${kind} ${this.distinction(kind, to) ?? number}`);
        waiting.push(to);
      }
    }
  }

  private distinction(kind: string, path: string): string | null {
    if (kind === "table") return valueOf(this.xml(path), "displayName");
    if (kind === "customXml") return this.parsed(path)?.uri ?? null;
    return null;
  }

  private content(path: string, key: string, text: string): string {
    if (path.endsWith(".vml")) return this.vml(path);
    const root = this.parsed(path);
    if (root === null) return text;
    switch (root.local) {
      case "worksheet": case "workbook": case "table": case "comments": case "chartsheet":
        return this.element(root, path);
      case "sst":
        return "";
      case "styleSheet":
        // Styles are compared where they are used; these lists are used by name, or by nothing.
        return root.children.filter(({ local }) => ["cellStyles", "tableStyles", "colors", "extLst"].includes(local)).map((child) => this.element(child, path)).join("\n");
      default:
        return key.includes("/customXml ") || !usesRelations(root) ? text : this.element(root, path);
    }
  }

  private element(element: XmlElement, path: string): string {
    // A text says the same where it stands in the cell and where it stands in the table of shared texts.
    if (element.local === "is" && element.parent?.local === "c") return `<main:v>${element.children.map(plain).join("")}</>`;
    const tag = `${element.uri.split("/").at(-1) ?? ""}:${element.local}`;
    const children = this.ordered(element).map((child) => this.element(child, path));
    const text = this.textOf(element).replace(/^\s+$/, "");
    return `<${tag}${this.attributes(element, path)}>${text}${children.length > 0 ? `\n${children.join("\n")}\n` : ""}</>`;
  }

  /** Children in their order, or sorted where it means nothing. */
  private ordered(element: XmlElement): readonly XmlElement[] {
    switch (element.local) {
      case "definedNames":
        return [...element.children].sort(by((child) => `${valueOf(child, "name").toLowerCase()} ${valueOf(child, "localSheetId")}`));
      case "commentList":
        return [...element.children].sort(by((child) => valueOf(child, "ref")));
      case "authors":
        return [];
      case "worksheet":
        return [
          ...element.children.filter(({ local }) => local !== "conditionalFormatting"),
          ...element.children.filter(({ local }) => local === "conditionalFormatting").sort((a, b) => priorityOf(a) - priorityOf(b)),
        ];
      default:
        return element.children;
    }
  }

  private textOf(element: XmlElement): string {
    const cell = element.parent;
    if (element.local === "v" && cell?.local === "c" && valueOf(cell, "t") === "s") return this.strings[Number(element.text)] ?? "?";
    return element.text;
  }

  private attributes(element: XmlElement, path: string): string {
    const described: string[] = [];
    for (const { local, uri, value, prefix } of Object.values(element.attributes)) {
      if (prefix === "xmlns" || local === "xmlns") continue;
      const meaning = this.attribute(element, path, local, uri, value);
      if (meaning !== null) described.push(` ${local}="${meaning}"`);
    }
    if (element.local === "c" && element.attributes["s"] === undefined) described.push(` s="${this.styles.cell(0)}"`);
    return described.sort().join("");
  }

  private attribute(element: XmlElement, path: string, local: string, uri: string, value: string): string | null {
    const { local: of, parent } = element;
    if (relationshipNamespaces.has(uri)) {
      const relation = this.relationsOf(path).find(({ id }) => id === value);
      return relation === undefined ? `missing ${value}` : relation.path === null ? relation.target : (this.keys.get(relation.path) ?? `missing ${relation.path}`);
    }
    if ((of === "c" && local === "s") || (of === "row" && local === "s") || (of === "col" && local === "style")) return this.styles.cell(Number(value));
    if (of === "c" && local === "t" && (value === "s" || value === "inlineStr")) return "text";
    if (/^dxfId$|DxfId$/.test(local)) return this.styles.differential(Number(value));
    if (local === "localSheetId") return this.sheetNames[Number(value)] ?? "?";
    // Numbers that only tell things apart.
    if ((of === "sheet" && local === "sheetId") || (of === "table" && local === "id") || (of === "comment" && local === "shapeId")) return null;
    if (of === "authors" || local === "count") return null;
    if (of === "comment" && local === "authorId") return parent?.parent?.children.find((child) => child.local === "authors")?.children[Number(value)]?.text ?? "?";
    if (of === "cfRule" && local === "priority") return null;
    // What is so where nothing is said.
    if (of === "c" && local === "t" && value === "n") return null;
    if (value === "false" && ((of === "definedName" && local === "hidden") || (of === "f" && local === "aca"))) return null;
    return value;
  }

  /** Boxes of notes by their cell, without their number, place and size; the rest as it stands. */
  private vml(path: string): string {
    const { root } = parseVml(Buffer.from(this.parts.get(path) ?? "", "latin1").toString("utf8"), path);
    // The type of a box says what every program knows; some write it once, some beside each box.
    const described = root.children.filter(({ local }) => local !== "shapetype").map((child) => {
      const data = child.children.find(({ local }) => local === "ClientData");
      if (data === undefined || valueOf(data, "ObjectType") !== "Note") return this.element(child, path);
      return `note ${data.children.filter(({ local }) => local === "Row" || local === "Column").map(({ text }) => text).join(",")}`;
    });
    return [...described.filter((line) => !line.startsWith("note ")), ...described.filter((line) => line.startsWith("note ")).sort()].join("\n");
  }

  private relationsOf(source: string): readonly Relation[] {
    const known = this.relations.get(source);
    if (known !== undefined) return known;
    const slash = source.lastIndexOf("/") + 1;
    const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    const relations = !this.parts.has(path) ? [] : this.xml(path).children.map((element): Relation => {
      const target = valueOf(element, "Target");
      const isExternal = valueOf(element, "TargetMode") === "External";
      return { id: valueOf(element, "Id"), kind: valueOf(element, "Type").split("/").at(-1) ?? "", path: isExternal ? null : new URL(target, `x:/${source}`).pathname.slice(1), target };
    });
    this.relations.set(source, relations);
    return relations;
  }

  private xml(path: string): XmlElement {
    const text = this.parts.get(path);
    if (text === undefined) throw new Error(`No part ${path}`);
    return parseXml(Buffer.from(text, "latin1").toString("utf8"), path).root;
  }

  private parsed(path: string): XmlElement | null {
    try {
      return this.xml(path);
    } catch {
      return null;
    }
  }
}

/** Cell styles and differential formats with all that their numbers stand for. */
class Styles {
  private readonly lists: ReadonlyMap<string, readonly XmlElement[]>;
  private readonly codes: ReadonlyMap<string, string>;

  constructor(root: XmlElement | null) {
    this.lists = new Map(root?.children.map((list) => [list.local, list.children]));
    this.codes = new Map((this.lists.get("numFmts") ?? []).map((format) => [valueOf(format, "numFmtId"), valueOf(format, "formatCode")]));
  }

  cell(index: number): string {
    const xf = this.lists.get("cellXfs")?.[index];
    return xf === undefined ? "?" : this.xf(xf, true);
  }

  differential(index: number): string {
    const format = this.lists.get("dxfs")?.[index];
    // A differential format carries its number format itself: its id is a number like any other.
    return format === undefined ? "?" : plain(format).replace(/ numFmtId="\d+"/, "");
  }

  private xf(xf: XmlElement, hasParent: boolean): string {
    const number = (name: string): number => Number(valueOf(xf, name) || 0);
    const from = (list: string, name: string): string => {
      const item = this.lists.get(list)?.[number(name)];
      return item === undefined ? "" : plain(item);
    };
    const id = valueOf(xf, "numFmtId");
    const parent = this.lists.get("cellStyleXfs")?.[number("xfId")];
    const others = Object.values(xf.attributes).filter(({ local }) => !["numFmtId", "fontId", "fillId", "borderId", "xfId"].includes(local)).map(({ local, value }) => `${local}=${value}`);
    return [this.codes.get(id) ?? id, from("fonts", "fontId"), from("fills", "fillId"), from("borders", "borderId"), ...others.sort(), ...xf.children.map(plain), hasParent && parent !== undefined ? `(${this.xf(parent, false)})` : ""].join(" ");
  }
}

class Types {
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();

  constructor(root: XmlElement) {
    for (const element of root.children) {
      const type = valueOf(element, "ContentType");
      if (element.local === "Default") this.defaults.set(valueOf(element, "Extension").toLowerCase(), type);
      else this.overrides.set(valueOf(element, "PartName").slice(1).toLowerCase(), type);
    }
  }

  of(path: string): string {
    return this.overrides.get(path.toLowerCase()) ?? this.defaults.get(path.split(".").at(-1)?.toLowerCase() ?? "") ?? "no type";
  }
}

function plain(element: XmlElement): string {
  const attributes = Object.values(element.attributes).filter(({ prefix, local }) => prefix !== "xmlns" && local !== "xmlns" && local !== "space").map(({ local, value }) => ` ${local}="${value}"`);
  if (element.local === "t" && attributes.length === 0) return element.text;
  return `<${element.local}${attributes.sort().join("")}>${element.text.trim()}${element.children.map(plain).join("")}</>`;
}

function usesRelations(element: XmlElement): boolean {
  return Object.values(element.attributes).some(({ uri }) => relationshipNamespaces.has(uri)) || element.children.some(usesRelations);
}

function priorityOf(formatting: XmlElement): number {
  return Math.min(...formatting.children.filter(({ local }) => local === "cfRule").map((rule) => Number(valueOf(rule, "priority") || 0)));
}

function relationId(element: XmlElement): string {
  return Object.values(element.attributes).find(({ local, uri }) => local === "id" && relationshipNamespaces.has(uri))?.value ?? "";
}

function valueOf(element: XmlElement, name: string): string {
  return element.attributes[name]?.value ?? "";
}

function by(keyOf: (element: XmlElement) => string): (a: XmlElement, b: XmlElement) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
