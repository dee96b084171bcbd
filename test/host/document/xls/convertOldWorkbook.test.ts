import exceljs from "exceljs";
import { describe, expect, test } from "vitest";

import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { openFile } from "../../../../src/host/document/openFile";
import { readOldWorkbook } from "../../../../src/host/document/xls/readOldWorkbook";
import { integer, oldFixture, record, u16, xls } from "../../../support/biff";
import { partText } from "../../../support/zipParts";

const { snapshot } = readOldWorkbook(await oldFixture("libreoffice.xls"));
const opened = await openFile(await oldFixture("libreoffice.xls"));
const saved = await opened.host.save();

describe("the .xlsx made from an .xls", () => {
  test("is a new workbook with everything that was read", async () => {
    expect(opened.isConverted).toBe(true);
    const again = await (await DocumentHost.open(saved)).read();
    for (const [index, sheet] of snapshot.sheets.entries()) {
      const written = again.sheets[index]!;
      const { name, visibility, values, formulas, merges, notes, hiddenRows, hiddenColumns } = written;
      expect({ name, visibility, merges, notes, hiddenRows, hiddenColumns }).toEqual({
        name: sheet.name, visibility: sheet.visibility, merges: sheet.merges, notes: sheet.notes, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns,
      });
      expect(values).toEqual(sheet.values);
      expect(formulas).toEqual(sheet.formulas);
      sheet.styles.forEach((row, rowIndex) => row?.forEach((style, columnIndex) => {
        const { numberFormat, fontName, bold, italic, indent, wrap } = snapshot.styles[style ?? 0]!;
        expect(again.styles[written.styles[rowIndex]?.[columnIndex] ?? 0]).toMatchObject({ numberFormat, fontName, bold, italic, indent, wrap });
      }));
    }
    expect(again.names).toEqual(snapshot.names);
  });

  test("reads the same in another program", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(saved as never);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([["Ẩn", "hidden"], ["Kế hoạch & TH", "visible"], ["Số khác", "visible"]]);
    const sheet = workbook.getWorksheet("Kế hoạch & TH")!;
    expect(sheet.getCell("A1").value).toBe("T\u00e6ng s\u00b6n l\u00ad\u00eeng");
    expect(sheet.getCell("A1").font).toMatchObject({ name: ".VnTimeH", size: 14, bold: true, italic: true, underline: true, color: { argb: "FFFF0000" } });
    expect(sheet.getCell("B9").value).toEqual(new Date("2024-12-31T00:00:00Z"));
    expect(sheet.getCell("C8").value).toEqual({ formula: "SUM(C4:C7)+'Số khác'!A1", result: 1412 });
    expect(sheet.getCell("D9").value).toEqual({ formula: "NA()", result: { error: "#N/A" } });
    expect(sheet.getCell("B3")).toMatchObject({
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
      fill: { pattern: "solid", fgColor: { argb: "FFFFFF00" } },
      border: { left: { style: "thin" }, right: { style: "thin" }, top: { style: "thin" }, bottom: { style: "thin" } },
    });
    expect(sheet.getRow(7).hidden).toBe(true);
    // LibreOffice rounds 40 points to whole pixels.
    expect(sheet.getRow(3).height).toBe(39.75);
    // 30 characters, of a font whose digits are as wide as those of the new workbook's.
    expect(sheet.getColumn("A").width).toBeCloseTo(30, 0);
  });

  test("shows a sheet that is not hidden", async () => {
    expect(await partText(saved, "xl/workbook.xml")).toContain('activeTab="1"');
    expect(await partText(saved, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
    expect(await partText(saved, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  });

  test("keeps counting days from 1904", async () => {
    const { host } = await openFile(await oldFixture("date1904.xls"));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await host.save()) as never);
    // The number of 2024-12-31 counted from 1900, four years and a day later when counted from 1904.
    expect(workbook.getWorksheet("Kế hoạch & TH")!.getCell("B9").value).toEqual(new Date("2029-01-01T00:00:00Z"));
  });

  test("keeps frozen rows and columns", async () => {
    const window = record(0x023e, ...u16(0x06bc), ...Array.from({ length: 16 }, () => 0));
    const { host } = await openFile(xls(8, [], [{ name: "A", records: [integer(0, 0, 5), window, record(0x41, ...u16(1), ...u16(3), 0, 0, 0, 0, 0, 0)] }]));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await host.save()) as never);
    expect(workbook.getWorksheet("A")!.views).toMatchObject([{ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false }]);
  });

  test("leaves charts out", async () => {
    const { host } = await openFile(xls(8, [], [{ name: "Bieu do", records: [], kind: 2 }, { name: "A", records: [integer(0, 0, 5)] }]));
    expect((await host.read()).sheets.map(({ name, values }) => [name, values])).toEqual([["A", [[5]]]]);
  });

  test("is the same file every time", async () => {
    expect(await (await openFile(await oldFixture("libreoffice.xls"))).host.save()).toEqual(saved);
  });
});
