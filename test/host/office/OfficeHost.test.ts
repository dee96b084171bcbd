import { describe, expect, it, vi } from "vitest";

import type { WorkbookChange } from "../../../src/host/WorkbookHost";
import { createPaneSession } from "../../../src/app/paneSession";
import { answerOf } from "../../../src/app/paneState";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { capabilitiesOf, isExcelSupported } from "../../../src/host/office/capabilities";
import { workbookOf, worksheet } from "../../support/zipParts";
import { TestExcel } from "./excel";

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const table = worksheet(
  `<sheetData><row r="1">${text("A1", "Chỉ tiêu")}${text("B1", "Kế hoạch 2024")}${text("C1", "Thực hiện 2024")}</row>` +
    `<row r="2">${text("A2", "Thu ngân sách")}<c r="B2"><v>100</v></c><c r="C2"><v>90</v></c></row><row r="3">${text("A3", "Số việc làm mới")}<c r="B3"><v>50</v></c><c r="C3"><v>60</v></c></row></sheetData>`,
);

const opened = async (sheets = [table]): Promise<TestExcel> => TestExcel.open(await DocumentHost.open(await workbookOf(sheets)));
const type = (value: number) => [{ kind: "writeCells", sheet: "A", rowIndex: 1, columnIndex: 2, cells: [[{ value }]] }] as const;
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Excel has registered the add-in's listener, and Office.js has taken note of its answer. */
async function listening(excel: TestExcel): Promise<void> {
  await vi.waitFor(() => expect(excel.book.root.worksheets.listenedTo.has("changed")).toBe(true));
  await later(20);
}

describe("capabilities come from requirement sets", () => {
  const excelUpTo = (minor: number, functions: boolean) => (set: string, version: string) => (set === "ExcelApi" ? Number(version.split(".")[1]) <= minor : functions);

  it.each([
    ["Excel 2021", 14, false, { notes: false, customFunctions: false }],
    ["Excel 2024 and early 365", 17, true, { notes: false, customFunctions: true }],
    ["Excel 365", 20, true, { notes: true, customFunctions: true }],
  ])("%s", (_, minor, functions, expected) => {
    expect(capabilitiesOf(excelUpTo(minor, functions))).toEqual({ ...expected, customXml: true });
    expect(isExcelSupported(excelUpTo(minor, functions))).toBe(true);
  });

  it("Excel before 2021 is not supported", () => {
    expect(isExcelSupported(excelUpTo(13, false))).toBe(false);
  });
});

describe("changes", () => {
  it("by somebody else are told with their place, until listening stops", async () => {
    const excel = await opened();
    await excel.host.read();
    const changes: WorkbookChange[] = [];
    const stop = excel.host.onChange((change) => changes.push(change));
    await listening(excel);
    await excel.changeOutside(type(95), "A", "C2:C3");
    await vi.waitFor(() => expect(changes.length).toBe(1));
    expect(changes).toEqual([{ ranges: [{ sheet: "A", rowIndex: 1, columnIndex: 2, rowCount: 2, columnCount: 1 }] }]);
    stop();
    await vi.waitFor(() => expect(excel.book.root.worksheets.listenedTo).toEqual(new Set()));
    await excel.changeOutside(type(96), "A", "C2");
    expect(changes.length).toBe(1);
  });

  it("of our own are not told, so that the pane does not answer itself", async () => {
    const excel = await opened();
    await excel.host.read();
    const changes: WorkbookChange[] = [];
    const stop = excel.host.onChange((change) => changes.push(change));
    await listening(excel);
    await excel.host.apply(type(95));
    await later(20);
    expect(excel.wire.traffic.events).toBe(1);
    expect(changes).toEqual([]);
    stop();
  });

  it("keep the pane's findings fresh", async () => {
    const excel = await opened();
    const session = createPaneSession({ host: excel.host, models: [], today: () => "2025-01-15", restMilliseconds: 5 });
    await session.start();
    const missed = (): number | undefined => answerOf(session.store.getState().work)?.assessed.findings.filter(({ kind }) => kind === "missed").length;
    expect(missed()).toBe(1);
    await session.flag("vi");
    excel.wire.resetTraffic();
    await excel.changeOutside(type(101), "A", "C2");
    await vi.waitFor(() => expect(missed()).toBe(0));
    await later(50);
    // One reading, and no more of them by itself.
    expect(excel.wire.traffic.syncs).toBeLessThanOrEqual(4);
    session.close();
  });
});

describe("showing a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const excel = await opened([table, worksheet("<sheetData/>")]);
    expect(await excel.host.selection()).toBeNull();
    await excel.host.reveal({ sheet: "B", rowIndex: 4, columnIndex: 2 });
    expect(excel.book.active?.name).toBe("B");
    expect(await excel.host.selection()).toEqual({ sheet: "B", rowIndex: 4, columnIndex: 2, rowCount: 1, columnCount: 1 });
  });

  it("says that a sheet is hidden or gone", async () => {
    const hidden = await workbookOf([table, table], {
      "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="s1"/><sheet name="B" sheetId="2" r:id="s2" state="hidden"/></sheets></workbook>',
    });
    const { host } = await TestExcel.open(await DocumentHost.open(hidden));
    await expect(host.reveal({ sheet: "B", rowIndex: 0, columnIndex: 0 })).rejects.toMatchObject({ code: "hiddenSheet" });
    await expect(host.reveal({ sheet: "C", rowIndex: 0, columnIndex: 0 })).rejects.toMatchObject({ code: "missingSheet" });
  });
});
