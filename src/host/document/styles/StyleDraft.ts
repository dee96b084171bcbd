import type { CellFormat } from "../../../core/workbook/edits/cellEdits";
import type { ConditionalCellFormat } from "../../../core/workbook/edits/markEdits";
import { attributeOf, childOf, flagOf, numberOf, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement, type Naming } from "../xml/writeElement";
import { OrderedChildren } from "../xml/OrderedChildren";
import { XmlPatch } from "../xml/XmlPatch";
import { changesBorder, deriveBorder } from "./deriveBorder";
import { changesFont, deriveFont, opaque } from "./deriveFont";
import { builtInIdOf, firstCustomFormatId } from "./numberFormats";
import { numberFormatsOf } from "./readStyles";
import { dropUnusedFormats } from "./dropUnusedFormats";
import { StyleCollection } from "./StyleCollection";

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

const appliedBy = ["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"] as const;

/** The style sheet while edits are applied: styles are derived from those of the cells, nothing present is changed. */
export class StyleDraft {
  private readonly name: Naming;
  private readonly numberFormats: StyleCollection;
  private readonly fonts: StyleCollection;
  private readonly fills: StyleCollection;
  private readonly borders: StyleCollection;
  private readonly cellFormats: StyleCollection;
  private readonly differentials: StyleCollection;
  private readonly formatIds: Map<string, number>;
  private readonly differentialFormatIds = new Map<string, number>();
  private nextFormatId: number;
  private readonly derived = new Map<string, number>();
  /** The same by the format itself: the cells of a large block share a few of them. */
  private readonly derivedFrom = new WeakMap<CellFormat, Map<number, number>>();
  private readonly dropped = new Set<number>();

  constructor(private readonly document: XmlDocument) {
    const name = namingOf(document.root);
    this.name = name;
    this.numberFormats = new StyleCollection(document, "numFmts");
    this.fonts = new StyleCollection(document, "fonts", [writeElement(name("font"), {}, writeElement(name("sz"), { val: 11 }), writeElement(name("name"), { val: "Calibri" }))]);
    this.fills = new StyleCollection(document, "fills", ["none", "gray125"].map((patternType) => writeElement(name("fill"), {}, writeElement(name("patternFill"), { patternType }))));
    this.borders = new StyleCollection(document, "borders", [writeElement(name("border"), {})]);
    this.cellFormats = new StyleCollection(document, "cellXfs", [writeElement(name("xf"), { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]);
    this.differentials = new StyleCollection(document, "dxfs");
    const custom = [...numberFormatsOf(document.root)].filter(([id]) => id >= firstCustomFormatId);
    this.formatIds = new Map(custom.map(([id, code]) => [code, id]));
    const differentialIds = this.differentials.items.map((item) => numberOf(childOf(item, "numFmt") ?? item, "numFmtId") ?? 0);
    this.nextFormatId = Math.max(firstCustomFormatId - 1, ...custom.map(([id]) => id), ...differentialIds) + 1;
  }

  get root(): XmlElement {
    return this.document.root;
  }

  /** Index of the style that is `base` with the format on top. */
  derive(base: number, format: CellFormat): number {
    const byBase = this.derivedFrom.get(format) ?? new Map<number, number>();
    const known = byBase.get(base);
    if (known !== undefined) return known;
    const key = `${base} ${JSON.stringify(format)}`;
    const index = this.derived.get(key) ?? this.cellFormats.indexOf(this.deriveXf(base, format));
    this.derived.set(key, index);
    this.derivedFrom.set(format, byBase.set(base, index));
    return index;
  }

  /** Whether cells of this style may not be changed on a protected sheet. */
  isLocked(style: number): boolean {
    const protection = childOf(this.cellFormats.items[style] ?? null, "protection");
    return protection === null || flagOf(protection, "locked", true);
  }

  /** Index of the differential format that a conditional format shows. */
  addDifferential({ bold, fontColor, fill, numberFormat }: ConditionalCellFormat): number {
    const { name } = this;
    const font = [
      ...(bold === undefined ? [] : [writeElement(name("b"), bold ? {} : { val: 0 })]),
      ...(fontColor === undefined ? [] : [writeElement(name("color"), { rgb: opaque(fontColor) })]),
    ];
    const parts = [
      ...(font.length === 0 ? [] : [writeElement(name("font"), {}, ...font)]),
      ...(numberFormat === undefined ? [] : [writeElement(name("numFmt"), { numFmtId: this.differentialFormatId(numberFormat), formatCode: numberFormat })]),
      // In a differential format the colour of a solid fill is its background.
      ...(fill === undefined ? [] : [writeElement(name("fill"), {}, writeElement(name("patternFill"), {}, writeElement(name("bgColor"), { rgb: opaque(fill) })))]),
    ];
    return this.differentials.indexOf(writeElement(name("dxf"), {}, ...parts));
  }

  /** Takes away differential formats that nothing refers to any more. Others are numbered by place, so it leaves an empty one there. */
  dropDifferentials(indexes: Iterable<number>): void {
    for (const index of indexes) if (index < this.differentials.items.length) this.dropped.add(index);
  }

  /** The changes; to be read once all edits are in. */
  toPatch(): XmlPatch {
    const patch = new XmlPatch(this.document);
    const children = new OrderedChildren(patch, this.document.root, order);
    for (const collection of [this.numberFormats, this.fonts, this.fills, this.borders, this.cellFormats, this.differentials]) collection.write(patch, children, this.name);
    this.writeDropped(patch);
    children.flush();
    return patch;
  }

  private writeDropped(patch: XmlPatch): void {
    const { items, length } = this.differentials;
    let last = items.length;
    if (length === items.length) while (last > 0 && this.dropped.has(last - 1)) last--;
    for (const [index, item] of items.entries()) {
      if (index >= last) patch.remove(item);
      else if (this.dropped.has(index) && item.children.length > 0) patch.replace(item.start, item.end, writeElement(this.name("dxf"), {}));
    }
    const container = childOf(this.document.root, "dxfs");
    if (container !== null && last < items.length) patch.setAttributes(container, { count: last });
    dropUnusedFormats(patch, this.document.root, this.dropped);
  }

  private deriveXf(base: number, format: CellFormat): string {
    const { text } = this.document;
    const xf = this.cellFormats.items[base] ?? null;
    const idOf = (attribute: string) => (xf && numberOf(xf, attribute)) ?? 0;
    const font = changesFont(format) ? this.fonts.indexOf(deriveFont(this.fonts.items[idOf("fontId")] ?? null, text, format, this.name)) : idOf("fontId");
    const border = changesBorder(format) ? this.borders.indexOf(deriveBorder(this.borders.items[idOf("borderId")] ?? null, text, format, this.name)) : idOf("borderId");
    const alignment = this.deriveAlignment(xf, format);
    const protection = childOf(xf, "protection");
    const changed: Readonly<Record<(typeof appliedBy)[number], boolean>> = {
      applyNumberFormat: format.numberFormat !== undefined,
      applyFont: changesFont(format),
      applyFill: format.fill !== undefined,
      applyBorder: changesBorder(format),
      applyAlignment: alignment !== null,
      applyProtection: false,
    };
    return writeElement(
      this.name("xf"),
      {
        numFmtId: format.numberFormat === undefined ? idOf("numFmtId") : this.formatId(format.numberFormat),
        fontId: font,
        fillId: format.fill === undefined ? idOf("fillId") : this.fills.indexOf(this.solidFill(format.fill)),
        borderId: border,
        xfId: xf && attributeOf(xf, "xfId"),
        quotePrefix: xf && attributeOf(xf, "quotePrefix"),
        ...Object.fromEntries(appliedBy.map((attribute) => [attribute, changed[attribute] ? 1 : xf && attributeOf(xf, attribute)])),
      },
      alignment ?? "",
      protection === null ? "" : text.slice(protection.start, protection.end),
    );
  }

  /** Null where neither the cell nor the format aligns. */
  private deriveAlignment(xf: XmlElement | null, format: CellFormat): string | null {
    const present = childOf(xf, "alignment");
    const attributes: Record<string, string | number | boolean | null> = {};
    for (const { name, value } of Object.values(present?.attributes ?? {})) attributes[name] = value;
    if (format.horizontal !== undefined) attributes["horizontal"] = format.horizontal === "general" ? null : format.horizontal;
    if (format.vertical !== undefined) attributes["vertical"] = format.vertical === "bottom" ? null : format.vertical;
    if (format.wrap !== undefined) attributes["wrapText"] = format.wrap ? 1 : null;
    if (format.indent !== undefined) attributes["indent"] = format.indent === 0 ? null : format.indent;
    // Excel only indents a cell that is aligned to a side.
    if (format.indent !== undefined && format.indent > 0) attributes["horizontal"] ??= "left";
    return Object.values(attributes).every((value) => value === null) ? null : writeElement(this.name("alignment"), attributes);
  }

  private solidFill(color: string): string {
    const { name } = this;
    return writeElement(name("fill"), {}, writeElement(name("patternFill"), { patternType: "solid" }, writeElement(name("fgColor"), { rgb: opaque(color) }), writeElement(name("bgColor"), { indexed: 64 })));
  }

  private formatId(code: string): number {
    const known = builtInIdOf(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    // A code that a differential format has already is the same format, whichever of the two is asked for first.
    const id = this.differentialFormatIds.get(code) ?? this.nextFormatId++;
    this.formatIds.set(code, id);
    this.numberFormats.indexOf(writeElement(this.name("numFmt"), { numFmtId: id, formatCode: code }));
    return id;
  }

  /** A differential format carries its code itself, so its id needs no entry in the list. */
  private differentialFormatId(code: string): number {
    const known = builtInIdOf(code) ?? this.formatIds.get(code) ?? this.differentialFormatIds.get(code);
    if (known !== undefined) return known;
    const same = this.differentials.items.map((item) => childOf(item, "numFmt")).find((format) => format !== null && attributeOf(format, "formatCode") === code);
    const id = (same && numberOf(same, "numFmtId")) ?? this.nextFormatId++;
    this.differentialFormatIds.set(code, id);
    return id;
  }
}
