import { describe, expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { formulaErrors } from "../../src/app/formulaErrors";
import type { CellContent } from "../../src/core/workbook/edits/cellEdits";
import { DocumentHost } from "../../src/host/document/DocumentHost";

async function errorsOf(rows: readonly (readonly CellContent[])[], last = "Ghi chú") {
  const host = await DocumentHost.create();
  const header = ["STT", "Chỉ tiêu", "Kế hoạch 2024", "Thực hiện 2024", last].map((value) => ({ value }));
  await host.apply([{ kind: "addSheet", sheet: "A" }, { kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells: [header, ...rows] }]);
  const { snapshot, tables } = await assessWorkbook(host, null);
  return formulaErrors(snapshot, tables);
}

const division: CellContent = { formula: "1/0", value: { code: "#DIV/0!" } };
const name: CellContent = { formula: "NA()", value: { code: "#N/A" } };
const row = (ordinal: number, label: string, target: CellContent, actual: CellContent, remark: CellContent = { value: null }): CellContent[] => [{ value: ordinal }, { value: label }, target, actual, remark];

describe("errors of formulas", () => {
  it("are told where they keep a row from being judged: in targets and results", async () => {
    const errors = await errorsOf([row(1, "Nước sạch", { value: 98 }, division), row(2, "Thu ngân sách", name, { value: 5 }), row(3, "Lao động", { value: 80 }, { value: 70 }, division)]);
    expect(errors).toEqual([
      { cell: { sheet: "A", rowIndex: 1, columnIndex: 3 }, code: "#DIV/0!", label: "Nước sạch" },
      { cell: { sheet: "A", rowIndex: 2, columnIndex: 2 }, code: "#N/A", label: "Thu ngân sách" },
    ]);
  });

  it("are told of a printed percentage where it is the only one in its row", async () => {
    const errors = await errorsOf([row(1, "Nước sạch", { value: 98 }, division, division), row(2, "Thu ngân sách", { value: 4 }, { value: 5 }, division)], "% so với kế hoạch");
    expect(errors.map(({ cell }) => [cell.rowIndex, cell.columnIndex])).toEqual([[1, 3], [2, 4]]);
  });

  it("are not found in cells without data", async () => {
    expect(await errorsOf([row(1, "Nước sạch", { value: 98 }, { value: null }), row(2, "Thu", { value: 1 }, { value: 2 })])).toEqual([]);
  });
});
