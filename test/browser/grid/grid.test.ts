import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { CellValue } from "../../../src/core/values";
import { parseCell } from "../../../src/core/workbook/address";
import type { Edit } from "../../../src/core/workbook/edits";
import { HostError } from "../../../src/host/WorkbookHost";
import type { WorkbookHost } from "../../../src/host/WorkbookHost";
import { hostContract } from "../../host-contract/contract";
import { readWithExcelJs } from "../../support/excelJs";
import { fixture, partText, partsOf } from "../../support/zipParts";
import { siteOfTests, typeIntoCell } from "../page";
import { openGridPage, openRemoteGrid, startGridSite } from "./remoteGrid";

const site = siteOfTests({ keepsPages: true, start: startGridSite });
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  page = await openGridPage(site, (message) => faults.push(message));
});

afterAll(() => expect(faults).toEqual([]));

hostContract("the grid host", () => openRemoteGrid(page));

async function valueOf(host: WorkbookHost, address: string): Promise<CellValue> {
  const at = parseCell(address)!;
  return (await host.read()).sheets[0]?.values[at.rowIndex]?.[at.columnIndex] ?? null;
}

const note: Edit = { kind: "appendNotes", sheet: "Số liệu", notes: [{ rowIndex: 1, columnIndex: 2, text: "[SCT] ghi chú" }] };
const hasNote = async (host: WorkbookHost): Promise<boolean> => (await host.read()).sheets[0]?.notes.some(({ text }) => text.includes("[SCT]")) === true;

describe("the grid", () => {
  it("selects the cell that it is asked to show, on whatever sheet and however far down", async () => {
    const host = await openRemoteGrid(page, await fixture("libreoffice.xlsx"));
    await host.reveal({ sheet: "Bảng", rowIndex: 90, columnIndex: 2 });
    expect(await host.selection()).toEqual({ sheet: "Bảng", rowIndex: 90, columnIndex: 2, rowCount: 1, columnCount: 1 });
  });

  it("writes nothing of what is cancelled", async () => {
    const host = await openRemoteGrid(page, await fixture("libreoffice.xlsx"));
    await expect(host.apply([note], { signal: AbortSignal.abort() })).rejects.toEqual(new HostError("cancelled"));
    expect(await hasNote(host)).toBe(false);
  });

  it("gives back the file as it was when what was applied is undone", async () => {
    const original = await fixture("libreoffice.xlsx");
    const host = await openRemoteGrid(page, original);
    await host.apply([note, { kind: "addSheet", sheet: "Mới" }]);
    await host.undo();
    await expect.poll(() => hasNote(host)).toBe(false);
    expect(await partsOf(await host.save())).toEqual(await partsOf(original));
  });

  it("has a chart in its file, which it does not show, until it is undone", async () => {
    const original = await fixture("libreoffice.xlsx");
    const host = await openRemoteGrid(page, original);
    const cells = (columnIndex: number) => ({ sheet: "Số liệu", range: { rowIndex: 1, columnIndex, rowCount: 2, columnCount: 1 } });
    await host.apply([
      {
        kind: "addChart", sheet: "Số liệu", name: "Biểu", type: "column", title: "Biểu", description: "Hai cột", range: { rowIndex: 5, columnIndex: 0, rowCount: 10, columnCount: 4 }, hasLegend: false,
        categories: cells(0), series: [{ name: "Thực hiện", values: cells(2), color: "0F6CBD" }], valueAxis: { numberFormat: "0" },
      },
    ]);
    expect(await partText(await host.save(), "xl/charts/chart1.xml")).toContain("<c:f>'Số liệu'!$C$2:$C$3</c:f>");
    await host.undo();
    await expect.poll(async () => (await partsOf(await host.save())).has("xl/charts/chart1.xml")).toBe(false);
    expect(await partsOf(await host.save())).toEqual(await partsOf(original));
  });

  it("undoes and redoes what was typed and what was applied in one order", async () => {
    const host = await openRemoteGrid(page, await fixture("libreoffice.xlsx"));
    const state = async () => [await valueOf(host, "C2"), await hasNote(host), await valueOf(host, "C3"), (await host.read()).sheets.length];
    const states = [await state()];
    const steps = [
      () => typeIntoCell(page, "C2", "12,5%"),
      () => host.apply([note]),
      () => typeIntoCell(page, "C3", "7"),
      () => host.apply([{ kind: "addSheet", sheet: "Mới" }]),
      () => typeIntoCell(page, "C2", "60"),
    ];
    for (const step of steps) {
      await step();
      states.push(await state());
    }
    expect(states).toEqual([
      [90.5, false, 1.25, 2],
      [0.125, false, 1.25, 2],
      [0.125, true, 1.25, 2],
      [0.125, true, 7, 2],
      [0.125, true, 7, 3],
      // A cell shown as a percentage takes percentages, as in Excel.
      [0.6, true, 7, 3],
    ]);
    for (const before of states.slice(0, -1).reverse()) {
      await host.undo();
      await expect.poll(state).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await host.redo();
      await expect.poll(state).toEqual(after);
    }
    const workbook = await readWithExcelJs(await host.save());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Số liệu", "Bảng", "Mới"]);
    expect([workbook.worksheets[0]?.getCell("C2").value, workbook.worksheets[0]?.getCell("C3").value]).toEqual([0.6, 7]);
  });

  it("reads numbers and formulas as a Vietnamese types them, and calls custom functions as Excel does", async () => {
    const host = await openRemoteGrid(page, await fixture("libreoffice.xlsx"));
    const typed: readonly (readonly [string, string, CellValue])[] = [
      ["H1", "1.234,5", 1234.5],
      ["H2", "8/8", "8/8"],
      ["H3", "=ROUND(H1;0)", 1235],
      ["H4", "=ROUND(1,26;1)", 1.3],
      ["H5", "=IND.CAGR(100;121;2)", 0.1],
      ["H6", "=IND.CHANGE(0;5)", { code: "#DIV/0!" }],
      ["H7", "=IND.GAP(Z1;100)", { code: "#N/A" }],
    ];
    for (const [address, text] of typed) await typeIntoCell(page, address, text);
    for (const [address, , value] of typed) {
      const found = await valueOf(host, address);
      expect(typeof value === "number" ? Math.round(Number(found) * 1e9) / 1e9 : found, address).toEqual(value);
    }
    expect((await host.read()).sheets[0]?.formulas[4]?.[7]).toBe("_xldudf_IND_CAGR(100,121,2)");
  });

  it("fills neighbours with the results of a range, and an error in one cell harms no other", async () => {
    const host = await openRemoteGrid(page, await fixture("libreoffice.xlsx"));
    for (const [address, text] of [["H1", "50"], ["H2", "=1/0"], ["H3", "100"], ["J1", "=IND.ATTAINMENT(H1:H3;100)"]] as const) await typeIntoCell(page, address, text);
    await expect.poll(async () => [await valueOf(host, "J1"), await valueOf(host, "J2"), await valueOf(host, "J3")]).toEqual([0.5, { code: "#DIV/0!" }, 1]);
    const saved = await host.save();
    expect(await partText(saved, "xl/worksheets/sheet1.xml")).toContain('<f t="array" ref="J1:J3">_xldudf_IND_ATTAINMENT(H1:H3,100)</f>');
    const workbook = await readWithExcelJs(saved);
    expect(workbook.worksheets[0]?.getCell("J3").value).toBe(1);
    // A number typed in the way stops it, as in Excel; taken away, it fills its cells again.
    await typeIntoCell(page, "J2", "7");
    await expect.poll(async () => [await valueOf(host, "J1"), await valueOf(host, "J2"), await valueOf(host, "J3")]).toEqual([{ code: "#SPILL!" }, 7, null]);
    await host.undo();
    await host.undo();
    await expect.poll(async () => [await valueOf(host, "J1"), await valueOf(host, "J2"), await valueOf(host, "J3")]).toEqual([null, null, null]);
  });

  it("keeps the locked cells of a protected sheet, and takes what is typed into the others", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("A");
    sheet.addRow([1, 2]);
    sheet.getCell("B1").protection = { locked: false };
    await sheet.protect("", {});
    const host = await openRemoteGrid(page, new Uint8Array(await workbook.xlsx.writeBuffer()));
    await typeIntoCell(page, "A1", "5");
    await typeIntoCell(page, "B1", "6");
    expect([await valueOf(host, "A1"), await valueOf(host, "B1")]).toEqual([1, 6]);
    await expect(host.apply([{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells: [[{ value: 9 }]] }])).rejects.toMatchObject({ code: "protectedSheet" });
  });
});
