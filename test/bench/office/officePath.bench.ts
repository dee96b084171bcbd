/**
 * The way through Office.js against the least that any add-in could do: load the same properties of the same cells, and assign the
 * same values. Both speak to the same host through the real library; the host's own time is taken off, since it is not Excel's.
 */

import { appendFileSync } from "node:fs";
import { it } from "vitest";

import type { Edit } from "../../../src/core/workbook/edits";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { TestExcel } from "../../host/office/excel";

const sheetCount = 15;
const columnCount = 10;
const runs = 5;

interface Measured {
  readonly seconds: number;
  readonly syncs: number;
}

function cellAt(row: number, column: number): string | number {
  return column === 0 ? `Chỉ tiêu kinh tế - xã hội ${String.fromCharCode(97 + (row % 26))}` : (row * column) / 7;
}

function writingOf(rowCount: number): Edit[] {
  const cells = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => ({ value: cellAt(row, column) })));
  return Array.from({ length: sheetCount }, (_, index) => ({ kind: "writeCells", sheet: `Trang ${index + 1}`, rowIndex: 0, columnIndex: 0, cells }));
}

async function measure(excel: TestExcel, work: () => Promise<unknown>): Promise<Measured> {
  // What the run before has left to be released is not this one's.
  await new Promise((resolve) => setTimeout(resolve, 10));
  await excel.wire.settled();
  excel.wire.resetTraffic();
  const start = performance.now();
  await work();
  const { syncs, hostMilliseconds } = excel.wire.traffic;
  return { seconds: (performance.now() - start - hostMilliseconds) / 1000, syncs };
}

function bareRead(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values,formulas,numberFormat"));
    await context.sync();
    return ranges.map(({ values, formulas, numberFormat }) => [values, formulas, numberFormat]);
  });
}

function bareWrite(rowCount: number): Promise<unknown> {
  const values = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => cellAt(row, column)));
  return Excel.run(async (context) => {
    for (let index = 1; index <= sheetCount; index++) context.workbook.worksheets.getItem(`Trang ${index}`).getRangeByIndexes(0, 0, rowCount, columnCount).values = values;
    await context.sync();
  });
}

const least = (measured: readonly Measured[]): number => Math.min(...measured.map(({ seconds }) => seconds));

it.each([1_000, 10_000, 100_000])("%i cells on 15 sheets", async (cellCount) => {
  const rowCount = Math.ceil(cellCount / sheetCount / columnCount);
  const excel = await TestExcel.open(await DocumentHost.create());
  await excel.host.apply([...Array.from({ length: sheetCount }, (_, index): Edit => ({ kind: "addSheet", sheet: `Trang ${index + 1}` })), ...writingOf(rowCount)]);
  const edits = writingOf(rowCount);
  const ours: { read: Measured[]; write: Measured[] } = { read: [], write: [] };
  const bare: { read: Measured[]; write: Measured[] } = { read: [], write: [] };
  for (let run = 0; run < runs; run++) {
    bare.read.push(await measure(excel, bareRead));
    ours.read.push(await measure(excel, () => excel.host.read()));
    bare.write.push(await measure(excel, () => bareWrite(rowCount)));
    ours.write.push(await measure(excel, () => excel.host.apply(edits)));
  }
  const seconds = least(ours.read) + least(ours.write);
  const bareSeconds = least(bare.read) + least(bare.write);
  const row = {
    work: `read and write ${cellCount.toLocaleString("en")} cells in Excel`,
    seconds, bareSeconds, timeRatio: seconds / bareSeconds, readRatio: least(ours.read) / least(bare.read), writeRatio: least(ours.write) / least(bare.write),
    readSyncs: ours.read[0]?.syncs ?? 0, writeSyncs: ours.write[0]?.syncs ?? 0,
  };
  appendFileSync(process.env["BENCH_OUTPUT"] ?? "/dev/stdout", `${JSON.stringify(row)}\n`);
});
