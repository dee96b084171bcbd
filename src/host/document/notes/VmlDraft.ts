import type { CellPosition } from "../../../core/workbook/address";
import { attributeOf, childOf, descendantsOf, numberOf, parseXml, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { XmlPatch } from "../xml/XmlPatch";
import { anchorOf, resizedAnchor, resizedStyle, textHeight, type CellSizes } from "./noteBox";

const namespaces = { v: "urn:schemas-microsoft-com:vml", o: "urn:schemas-microsoft-com:office:office", x: "urn:schemas-microsoft-com:office:excel" } as const;

const declarations = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");

const shapeType = (declared: string) =>
  `<v:shapetype${declared} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without shapes; `block` is the number of the block of 1,024 shape ids that it uses. */
export function newVml(block: number): string {
  return `<xml${declarations}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${shapeType("")}</xml>`;
}

/** The boxes of a sheet's notes: shapes in a VML drawing that form controls may share. */
export class VmlDraft {
  private readonly patch: XmlPatch;
  private readonly shapes: readonly XmlElement[];
  private readonly shapeByCell: ReadonlyMap<string, XmlElement>;
  private readonly declared: string;
  private readonly removed = new Set<XmlElement>();
  private nextId: number;
  private addedCount = 0;

  constructor(
    document: XmlDocument,
    private readonly sizes: CellSizes,
  ) {
    this.patch = new XmlPatch(document);
    this.shapes = [...descendantsOf(document.root)].filter(({ uri, parent, local }) => uri === namespaces.v && local !== "shapetype" && parent === document.root);
    this.shapeByCell = new Map(this.shapes.flatMap((shape) => cellOf(shape) ?? []));
    const usual = Object.entries(namespaces).every(([prefix, uri]) => attributeOf(document.root, `xmlns:${prefix}`) === uri);
    this.declared = usual ? "" : declarations;
    this.nextId = this.shapes.reduce((largest, shape) => Math.max(largest, idOf(shape) + 1), firstId(document.root));
    if (!document.root.children.some((child) => child.local === "shapetype" && attributeOf(child, "id") === "_x0000_t202")) this.patch.append(document.root, shapeType(this.declared));
  }

  get isEmpty(): boolean {
    return this.addedCount === 0 && this.shapes.every((shape) => this.removed.has(shape));
  }

  add(position: CellPosition, text: string): void {
    const { anchor, width, height } = anchorOf(position, text, this.sizes);
    const style = `position:absolute;width:${width * 0.75}pt;height:${height * 0.75}pt;z-index:${this.shapes.length + ++this.addedCount};visibility:hidden`;
    this.patch.append(
      this.patch.document.root,
      `<v:shape${this.declared} id="_x0000_s${this.nextId++}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
        `<x:Row>${position.rowIndex}</x:Row><x:Column>${position.columnIndex}</x:Column></x:ClientData></v:shape>`,
    );
  }

  /** Makes the cell's box higher for text that was added, lower for text taken away; draws one where there is none. */
  resize(position: CellPosition, added: string, removed: readonly string[]): void {
    const shape = this.shapeByCell.get(keyOf(position));
    if (shape === undefined) {
      if (added !== "") this.add(position, added);
      return;
    }
    const pixels = (added === "" ? 0 : textHeight(added)) - removed.reduce((height, text) => height + textHeight(text), 0);
    if (pixels === 0) return;
    const anchor = childOf(childOf(shape, "ClientData"), "Anchor");
    const style = attributeOf(shape, "style") ?? "";
    if (anchor === null) this.patch.setAttributes(shape, { style: resizedStyle(style, pixels) });
    else this.patch.replace(anchor.openEnd, anchor.closeStart, resizedAnchor(anchor.text, pixels, this.sizes));
  }

  remove(position: CellPosition): void {
    const shape = this.shapeByCell.get(keyOf(position));
    if (shape === undefined) return;
    this.removed.add(shape);
    this.patch.remove(shape);
  }

  toPatch(): XmlPatch {
    return this.patch;
  }
}

/** Old versions of Excel leave `<br>` open in the text of form controls; it is read as blanks of the same length. */
export function parseVml(text: string, part: string): XmlDocument {
  return { text, root: parseXml(text.replace(/<br\s*>/gi, (tag) => " ".repeat(tag.length)), part).root };
}

function cellOf(shape: XmlElement): [string, XmlElement][] | null {
  const data = childOf(shape, "ClientData");
  if (data === null || attributeOf(data, "ObjectType") !== "Note") return null;
  const row = Number(childOf(data, "Row")?.text ?? Number.NaN);
  const column = Number(childOf(data, "Column")?.text ?? Number.NaN);
  return Number.isNaN(row) || Number.isNaN(column) ? null : [[keyOf({ rowIndex: row, columnIndex: column }), shape]];
}

function idOf(shape: XmlElement): number {
  const id = /^_x0000_s(\d+)$/.exec(attributeOf(shape, "id") ?? "")?.[1];
  return id === undefined ? 0 : Number(id);
}

function firstId(root: XmlElement): number {
  const map = [...descendantsOf(root)].find(({ local }) => local === "idmap");
  return ((map && numberOf(map, "data")) ?? 1) * 1024 + 1;
}

function keyOf({ rowIndex, columnIndex }: CellPosition): string {
  return `${rowIndex},${columnIndex}`;
}
