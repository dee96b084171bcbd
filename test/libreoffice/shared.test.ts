/** A shared workbook in the hands of a colleague with LibreOffice: after an input is changed it shows what our functions give, and the same flags. */

import { beforeAll, expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { restoreShared, shareWorkbook } from "../../src/app/shareWorkbook";
import { callsOf } from "../../src/core/share/calls";
import type { CellValue } from "../../src/core/values";
import { valueAt } from "../../src/core/values";
import { cellAddress, parseCell } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edits";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { evaluateFunction } from "../../src/functions/evaluateFunction";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { editWithLibreOffice } from "../support/libreOffice";

const sheet = "Số liệu";
const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024", "Tỷ lệ", "Chênh lệch", "Đánh giá", "Tăng", "Bình quân", "Cần thêm"];
const rows: readonly (readonly CellValue[])[] = [
  ["Thu ngân sách", "tỷ đồng", 1450, 1392.5], ["Giá trị sản xuất", "tỷ đồng", 94720.4, 96150.7], ["Tỷ lệ hộ nghèo", "%", 1, 0.62], ["Bảo hiểm y tế", "%", "trên 97", 97.8], ["Trồng rừng", "ha", 50, 52], ["Giường bệnh", "giường", 27, null],
];

/** What stands in the columns after the fourth: our functions on the row's own cells. */
const formulasOf = (row: number): readonly string[] => {
  const direction = row === 4 ? '"decrease"' : '"increase"';
  return [`_xldudf_IND_ATTAINMENT(D${row},C${row},${direction})`, `_xldudf_IND_GAP(D${row},C${row},${direction})`, `_xldudf_IND_STATUS(D${row},C${row},${direction})`, `_xldudf_IND_CHANGE(B20,D${row})`, `_xldudf_IND_CAGR(B20,D${row},5)`, `_xldudf_IND_REQUIREDRATE(D${row},B21,3)`];
};

const steps = [{ op: "set", sheet, cell: "D2", value: 1460 }, { op: "set", sheet, cell: "D3", value: 90000 }, { op: "set", sheet, cell: "D5", value: 96 }, { op: "set", sheet, cell: "D7", value: 20 }, { op: "set", sheet, cell: "B20", value: 80 }] as const;

async function sheetOf(bytes: Uint8Array): Promise<SheetSnapshot> {
  return (await (await DocumentHost.open(bytes)).read()).sheets.find(({ name }) => name === sheet)!;
}

let shared: Uint8Array;
let changed: SheetSnapshot;
let changedBytes: Uint8Array;

beforeAll(async () => {
  const made = await DocumentHost.create();
  const edits: readonly Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: [header.map((value) => ({ value })), ...rows.map((row, index) => [...row.map((value) => ({ value })), ...formulasOf(index + 2).map((formula) => ({ formula, value: 0 }))])] },
    { kind: "writeCells", sheet, rowIndex: 19, columnIndex: 0, cells: [[{ value: "Gốc" }, { value: 100 }], [{ value: "Đích" }, { value: 200 }]] },
  ];
  await made.apply(edits);
  await flagWorkbook(made, { language: "vi", model: null, checkedOn: "2026-11-24", results: true });
  const report = await shareWorkbook(made, { formulas: "native", model: "keep" }, await made.readSendingDetails());
  expect(report.formulas.map(({ outcome }) => outcome)).toEqual(report.formulas.map(() => "native"));
  shared = await made.save();
  [changedBytes] = editWithLibreOffice([{ bytes: shared, steps }]) as [Uint8Array];
  changed = await sheetOf(changedBytes);
});

/** What our function gives for a formula, from the numbers that stand in the sheet. */
function ours(formula: string): CellValue {
  const [call] = callsOf(formula);
  const args = call!.args.map((argument): CellValue | CellValue[][] => {
    if (argument.startsWith('"')) return argument.slice(1, -1);
    const cell = parseCell(argument);
    return cell === null ? Number(argument) : valueAt(changed.values, cell.rowIndex, cell.columnIndex);
  });
  return evaluateFunction(call!.name.replace(/^_xldudf_IND_/, ""), args) as CellValue;
}

it("shows what our functions give", () => {
  const differing: unknown[] = [];
  let compared = 0;
  for (let row = 2; row <= 7; row++) {
    for (const [index, formula] of formulasOf(row).entries()) {
      const [shown, expected] = [valueAt(changed.values, row - 1, 4 + index), ours(formula)];
      compared++;
      const isSame = typeof shown === "number" && typeof expected === "number" ? Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) : JSON.stringify(shown) === JSON.stringify(expected);
      if (!isSame) differing.push([formula, shown, expected]);
    }
  }
  expect(compared).toBe(36);
  expect(differing).toEqual([]);
});

it("changed: the numbers that it shows are not those of before", async () => {
  const before = await sheetOf(shared);
  expect([1, 2, 4, 6].filter((rowIndex) => valueAt(before.values, rowIndex, 5) === valueAt(changed.values, rowIndex, 5))).toEqual([]);
});

it("says of each row on the results sheet what the row's numbers say now", async () => {
  const host = await DocumentHost.open(changedBytes);
  const snapshot = await host.read();
  const results = snapshot.sheets.find(({ tables }) => tables.some(({ name }) => name === "SCT_Results"))!;
  const table = results.tables.find(({ name }) => name === "SCT_Results")!;
  const column = (name: string): number => table.range.columnIndex + table.columns.indexOf(name);
  const told = Array.from({ length: table.range.rowCount - 1 }, (_, index) => table.range.rowIndex + 1 + index).map((rowIndex) => [valueAt(results.values, rowIndex, column("Chỉ tiêu")), valueAt(results.values, rowIndex, column("Đánh giá"))]);
  const { tables } = await assessWorkbook(host, null);
  const words: Readonly<Record<string, string>> = { exceeded: "Vượt", met: "Đạt", missed: "Chưa đạt", noData: "Chưa có số liệu" };
  expect(told).toEqual(tables.flatMap(({ rows: assessed }) => assessed.map(({ row, assessment }) => [row.label, words[assessment.status]])));
  expect(tables.flatMap(({ rows: assessed }) => assessed.filter(({ assessment }) => assessment.status === "missed").map(({ row }) => cellAddress({ rowIndex: row.rowIndex, columnIndex: 3 })))).toEqual(["D3", "D5", "D7"]);
});

it("takes our functions back", async () => {
  const host = await DocumentHost.open(changedBytes);
  const plan = await restoreShared(host);
  expect(plan?.changed).toEqual([]);
  const { formulas } = (await host.read()).sheets.find(({ name }) => name === sheet)!;
  for (let row = 2; row <= 7; row++) expect(formulas[row - 1]?.slice(4)).toEqual(formulasOf(row));
});
