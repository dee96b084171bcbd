/** The drawing of a sheet while charts are put on it: all that stands in it stays as it is. */

import type { AddChart } from "../../../core/workbook/edits/chartEdits";
import type { CellPosition } from "../../../core/workbook/address";
import { sheetKey } from "../workbook/sheetKey";
import { attributeOf, descendantsOf, numberOf, qualifiedAttributeOf, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement, type Naming } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import { namespaces } from "./parts";

export const newDrawingXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${namespaces.xdr}" xmlns:a="${namespaces.a}"></xdr:wsDr>`;

export class DrawingDraft {
  readonly patch: XmlPatch;
  private readonly name: Naming;
  private nextId: number;

  constructor(private readonly document: XmlDocument) {
    this.patch = new XmlPatch(document);
    this.name = namingOf(document.root);
    const ids = [...descendantsOf(document.root)].map((element) => (element.local === "cNvPr" ? (numberOf(element, "id") ?? 0) : 0));
    // 1 is the drawing itself for programs that count so.
    this.nextId = ids.reduce((largest, id) => Math.max(largest, id), 1) + 1;
  }

  /** Takes away the charts of that name; returns the ids of their relationships. */
  remove(name: string): string[] {
    return this.document.root.children.flatMap((anchor) => {
      const within = [...descendantsOf(anchor)];
      const chart = within.find(({ local, uri }) => local === "chart" && uri === namespaces.c);
      const id = chart === undefined ? null : qualifiedAttributeOf(chart, namespaces.r, "id");
      if (id === null || !within.some((element) => isNamed(element, name))) return [];
      this.patch.remove(anchor);
      return [id];
    });
  }

  /** Puts a chart over its cells; it moves with them and keeps its size, as Excel's own "move but don't size with cells". */
  add({ name, description, range }: AddChart, relationshipId: string): void {
    const element = this.name;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const properties = writeElement(
      element("nvGraphicFramePr"),
      {},
      writeElement(element("cNvPr"), { id: this.nextId++, name, descr: description }),
      writeElement(element("cNvGraphicFramePr"), {}),
    );
    const transform = writeElement(element("xfrm"), {}, writeElement("a:off", { "xmlns:a": namespaces.a, x: 0, y: 0 }), writeElement("a:ext", { "xmlns:a": namespaces.a, cx: 0, cy: 0 }));
    const chart = writeElement("c:chart", { "xmlns:c": namespaces.c, "xmlns:r": namespaces.r, "r:id": relationshipId });
    const graphic = writeElement("a:graphic", { "xmlns:a": namespaces.a }, writeElement("a:graphicData", { uri: namespaces.c }, chart));
    this.patch.append(
      this.document.root,
      writeElement(
        element("twoCellAnchor"),
        { editAs: "oneCell" },
        this.corner("from", range),
        this.corner("to", { rowIndex: rowIndex + rowCount, columnIndex: columnIndex + columnCount }),
        writeElement(element("graphicFrame"), { macro: "" }, properties, transform, graphic),
        writeElement(element("clientData"), {}),
      ),
    );
  }

  private corner(local: "from" | "to", { rowIndex, columnIndex }: CellPosition): string {
    const numbers = { col: columnIndex, colOff: 0, row: rowIndex, rowOff: 0 };
    return writeElement(this.name(local), {}, ...Object.entries(numbers).map(([part, number]) => writeElement(this.name(part), {}, String(number))));
  }
}

function isNamed(element: XmlElement, name: string): boolean {
  return element.local === "cNvPr" && sheetKey(attributeOf(element, "name") ?? "") === sheetKey(name);
}
