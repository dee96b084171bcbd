import type { CellRange } from "../../../core/workbook/address";
import { valueAt, type CellValue, type Grid } from "../../../core/values";
import type { AddChart, ChartReference } from "../../../core/workbook/edits/chartEdits";
import { PlainContent } from "../package/PartContent";
import { contentTypes } from "../package/relationshipKinds";
import { readCells } from "../sheet/readCells";
import type { SheetDraft } from "../sheet/SheetDraft";
import type { DraftContext } from "../workbook/DraftContext";
import { parseXml } from "../xml/XmlTree";
import { chartXml } from "./chartXml";
import { DrawingDraft, newDrawingXml } from "./DrawingDraft";

/** Writes the charts of one sheet into its drawing, a new one where it has none, with a part for each chart. */
export async function writeSheetCharts(workbook: DraftContext, sheet: SheetDraft, charts: readonly AddChart[]): Promise<void> {
  const { parts, types, folder } = workbook;
  sheet.guard.require("objects");
  const ofSheet = await workbook.relationships(sheet.part.path);
  const present = ofSheet.byId(sheet.drawingId)?.path ?? null;
  const isPresent = present !== null && parts.has(present);
  const path = isPresent ? present : parts.freePath(`${folder}drawings/drawing#.xml`);
  const drawing = new DrawingDraft(parseXml(isPresent ? await parts.text(path) : newDrawingXml, path));
  const ofDrawing = await workbook.relationships(path);
  for (const chart of charts) {
    for (const id of drawing.remove(chart.name)) {
      const replaced = ofDrawing.byId(id)?.path ?? null;
      ofDrawing.remove(id);
      if (replaced !== null) workbook.discard(replaced);
    }
    const chartPath = parts.freePath(`${folder}charts/chart#.xml`);
    const values = await valuesOf(workbook, [chart.categories, ...chart.series.map((series) => series.values)]);
    parts.put(chartPath, PlainContent.ofText(chartXml(chart, (reference) => values.get(reference) ?? [])));
    types.set(chartPath, contentTypes.chart);
    drawing.add(chart, ofDrawing.add("chart", chartPath));
  }
  if (isPresent) parts.put(path, drawing.patch.applyTo(parts.get(path)));
  else {
    parts.put(path, PlainContent.ofText(drawing.patch.toText()));
    types.set(path, contentTypes.drawing);
    sheet.addDrawing(ofSheet.add("drawing", path));
  }
}

/** What stands in the cells once all edits are in: what they are given, else what the file holds. */
async function valuesOf(workbook: DraftContext, references: readonly ChartReference[]): Promise<Map<ChartReference, readonly CellValue[]>> {
  const found = new Map<ChartReference, readonly CellValue[]>();
  for (const reference of references) {
    const sheet = await workbook.sheet(reference.sheet);
    const written = positionsOf(reference.range).map((position) => ({ position, value: sheet.writtenValue(position) }));
    // A large sheet is read only for cells that the edits left as they are.
    const held: Grid<CellValue> = written.every(({ value }) => value !== undefined) ? [] : (await readCells(sheet.part, await workbook.cellSource())).values;
    found.set(reference, written.map(({ position, value }) => (value === undefined ? valueAt(held, position.rowIndex, position.columnIndex) : value)));
  }
  return found;
}

function positionsOf({ rowIndex, columnIndex, rowCount, columnCount }: CellRange) {
  return Array.from({ length: rowCount * columnCount }, (_, place) => ({ rowIndex: rowIndex + Math.floor(place / columnCount), columnIndex: columnIndex + (place % columnCount) }));
}
