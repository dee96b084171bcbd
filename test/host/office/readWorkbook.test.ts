import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

import { isCellError, type Grid } from "../../../src/core/values";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { fixture, relationshipsXml, workbookOf, worksheet } from "../../support/zipParts";
import { TestExcel } from "./excel";

const sample = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../assets/samples/${name}`, import.meta.url)));

/** Cells that hold something, by address; a grid may be sparse in one host and full in another. */
function cellsOf<T>(grid: Grid<T>, shown: (cell: T) => unknown): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [rowIndex, row] of grid.entries()) for (const [columnIndex, cell] of (row ?? []).entries()) if (cell !== undefined && cell !== null && cell !== "") cells[`${rowIndex},${columnIndex}`] = shown(cell);
  return cells;
}

/** What both hosts promise of a sheet. Styles count where there is a value; bold and the like are not read through Office.js. */
function comparable({ styles: all }: WorkbookSnapshot, { values, formulas, styles, hiddenRows, hiddenColumns, conditionalFormats, ...sheet }: SheetSnapshot): unknown {
  const cells = cellsOf(values, (value) => (isCellError(value) ? value.code : value));
  const formats = Object.fromEntries(
    Object.keys(cells).map((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const style = all[styles[row]?.[column] ?? 0];
      return [key, [style?.numberFormat, style?.indent]];
    }),
  );
  return { ...sheet, cells, formats, formulas: cellsOf(formulas, (formula) => formula), hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns], rules: conditionalFormats.map(({ ranges, type, formulas: texts }) => [ranges, type, texts]) };
}

async function bothReads(bytes: Uint8Array): Promise<[WorkbookSnapshot, WorkbookSnapshot]> {
  const document = await DocumentHost.open(bytes);
  return [await document.read(), await (await TestExcel.open(document)).host.read()];
}

describe("a workbook read through Office.js", () => {
  it.each([
    ["a fixture of openpyxl", () => fixture("openpyxl.xlsx")],
    ["a fixture of LibreOffice", () => fixture("libreoffice.xlsx")],
    ["a sample with several sheets", () => sample("thu-ngan-sach-theo-xa-phuong-2024.xlsx")],
    ["a sample of socio-economic indicators", () => sample("chi-tieu-kinh-te-xa-hoi-2024.xlsx")],
  ])("is what the document host reads: %s", async (_, bytes) => {
    const [document, office] = await bothReads(await bytes());
    expect(office.sheets.map((sheet) => comparable(office, sheet))).toEqual(document.sheets.map((sheet) => comparable(document, sheet)));
    expect(office.names).toEqual(document.names.filter(({ name }) => !name.startsWith("_xlnm.")));
    expect(office.customXml).toEqual(document.customXml);
    expect(office.date1904).toBe(document.date1904);
  });

  it("tells hidden rows and columns, merges, protection, a filter and dates since 1904", async () => {
    const sheet = worksheet(
      '<cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2" t="e"><v>#N/A</v></c></row><row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>#N/A</t></is></c></row><row r="4"><c r="D4" t="b"><v>1</v></c></row></sheetData>' +
        '<sheetProtection sheet="1" formatCells="0" objects="1"/><mergeCells count="1"><mergeCell ref="B5:F5"/></mergeCells>',
    );
    const [document, office] = await bothReads(await workbookOf([sheet], { "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>' }));
    const [read] = office.sheets;
    expect(office.date1904).toBe(true);
    expect([[...read!.hiddenRows], [...read!.hiddenColumns]]).toEqual([[2], [2]]);
    expect(read!.values[1]?.[3]).toEqual({ code: "#N/A" });
    expect(read!.values[2]?.[1]).toBe("#N/A");
    expect(read!.protection).toEqual({ allowsFormatting: true, allowsObjects: false });
    expect(read!.merges).toEqual(document.sheets[0]!.merges);
  });

  it("tells cells with a threaded comment", async () => {
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="B3" authorId="0"><text><t>ghi chú</t></text></comment></commentList></comments>';
    const [, office] = await bothReads(
      await workbookOf([worksheet('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>')], {
        "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["c1", "comments", "/xl/comments1.xml"], ["c2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "/xl/threaded1.xml"]]),
        "xl/comments1.xml": comments,
        "xl/threaded1.xml": '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>x</text></threadedComment></ThreadedComments>',
      }),
    );
    expect(office.sheets[0]!.threadedComments).toEqual([{ rowIndex: 1, columnIndex: 1 }]);
    expect(office.sheets[0]!.notes).toEqual([{ rowIndex: 2, columnIndex: 1, text: "ghi chú" }]);
  });

  it("asks for fonts only where words look like TCVN3 or VNI, and then finds each cell's", async () => {
    const cell = (address: string, style: number, text: string): string => `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = Array.from({ length: 32 }, (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, index === 19 ? 1 : 0, index === 19 ? "Thµnh phè" : "Thành phố")}</row>`).join("");
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><sz val="11"/><name val=".VnTime"/></font></fonts>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>';
    const excel = await TestExcel.open(await DocumentHost.open(await workbookOf([worksheet(`<sheetData>${rows}</sheetData>`)], { "xl/styles.xml": styles })));
    const { sheets, styles: read } = await excel.host.read();
    const fontAt = (row: number): string | undefined => read[sheets[0]!.styles[row]?.[0] ?? 0]?.fontName;
    expect([fontAt(19), fontAt(0)]).toEqual([".VnTime", "Arial"]);
    // Three rounds, the column, and five halvings of 32 rows.
    expect(excel.wire.traffic.syncs).toBe(3 + 1 + 5);
  });

  it("divides what is too large for one answer", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}" t="inlineStr"><is><t>Chỉ tiêu số ${row}</t></is></c></row>`).join("");
    const excel = await TestExcel.open(await DocumentHost.open(await workbookOf([worksheet(`<sheetData>${rows}</sheetData>`)])), { payloadLimit: 100_000 });
    const { values } = (await excel.host.read()).sheets[0]!;
    expect([values.length, values[2999]]).toEqual([3000, [2999, "Chỉ tiêu số 2999"]]);
  });

  it("finds more merged areas than Excel answers at once", async () => {
    const merges = Array.from({ length: 700 }, (_, row) => `<mergeCell ref="A${row * 2 + 1}:B${row * 2 + 2}"/>`).join("");
    const [document, office] = await bothReads(await workbookOf([worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="700">${merges}</mergeCells>`)]));
    expect(office.sheets[0]!.merges).toEqual(document.sheets[0]!.merges);
  });

  it("is a HostError when even the smallest answer is too large", async () => {
    const excel = await TestExcel.open(await DocumentHost.open(await fixture("openpyxl.xlsx")), { payloadLimit: 800 });
    await expect(excel.host.read()).rejects.toMatchObject({ code: "payloadLimit" });
  });
});
