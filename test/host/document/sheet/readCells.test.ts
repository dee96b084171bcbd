import { describe, expect, test } from "vitest";
import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { rows, workbookOf, worksheet } from "../../../support/zipParts";

async function readSheet(part: string, more: Readonly<Record<string, string>> = {}): Promise<SheetSnapshot> {
  const host = await DocumentHost.open(await workbookOf([part], more));
  return (await host.read()).sheets[0]!;
}

const strings =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4"><si><t>Một</t></si><si><r><t xml:space="preserve">Hai </t></r><r><rPr><b/></rPr><t>ba</t></r><rPh sb="0" eb="1"><t>không đọc</t></rPh></si>' +
  "<si><t/></si><si><t>a_x000D_b &amp; &#x1EDD;</t></si></sst>";

describe("values", () => {
  test.each([
    ["number", '<c r="A1"><v>1.5</v></c>', 1.5],
    ["number with its type", '<c r="A1" t="n"><v>-2E3</v></c>', -2000],
    ["shared text", '<c r="A1" t="s"><v>0</v></c>', "Một"],
    ["runs of rich text are joined, phonetic guides are not", '<c r="A1" t="s"><v>1</v></c>', "Hai ba"],
    ["empty shared text", '<c r="A1" t="s"><v>2</v></c>', ""],
    ["escapes and entities", '<c r="A1" t="s"><v>3</v></c>', "a\rb & ờ"],
    ["inline text", '<c r="A1" t="inlineStr"><is><t>x</t></is></c>', "x"],
    ["inline rich text", '<c r="A1" t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c>', "x y"],
    ["text of a formula", '<c r="A1" t="str"><f>B1</f><v>kết quả</v></c>', "kết quả"],
    ["boolean", '<c r="A1" t="b"><v>1</v></c>', true],
    ["error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { code: "#DIV/0!" }],
    ["date of ISO 8601", '<c r="A1" t="d"><v>2020-01-01T12:00:00</v></c>', 43831.5],
    ["CDATA and comments", '<c r="A1" t="str"><v>a<!-- no --><![CDATA[<b>&]]></v></c>', "a<b>&"],
    ["line ends are line feeds", '<c r="A1" t="str"><v>a\r\nb</v></c>', "a\nb"],
    ["attributes in any order and quotes", "<c t='b' s='0' r='A1' ><v>0</v></c>", false],
  ])("%s", async (_, cell, value) => {
    const sheet = await readSheet(rows(`<row r="1">${cell}</row>`), { "xl/sharedStrings.xml": strings });
    expect(sheet.values[0]?.[0]).toEqual(value);
  });

  test("rows and cells without an address follow the one before", async () => {
    const sheet = await readSheet(rows('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>'));
    expect([sheet.values[0]?.[0], sheet.values[0]?.[3], sheet.values[0]?.[4], sheet.values[4]?.[0], sheet.values[5]?.[0]]).toEqual([1, 2, 3, 4, 5]);
  });

  test("elements may carry a prefix", async () => {
    const part = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2" hidden="1"><x:c r="B2"><x:f>A1*2</x:f><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = await readSheet(part);
    expect([sheet.values[1]?.[1], sheet.formulas[1]?.[1], [...sheet.hiddenRows]]).toEqual([7, "A1*2", [1]]);
  });

  test("a blank cell has a style and no value", async () => {
    const sheet = await readSheet(rows('<row r="1"><c r="A1" s="3"/><c r="B1" s="0"><v>1</v></c></row>'));
    expect([sheet.values[0]?.[0], sheet.styles[0]?.[0], sheet.styles[0]?.[1]]).toEqual([undefined, 3, undefined]);
  });

  test("rows that are formatted alike share their styles", async () => {
    const row = (number: number) => `<row r="${number}"><c r="A${number}" s="1"/><c r="C${number}" s="2"/></row>`;
    const sheet = await readSheet(rows(row(1) + row(2)));
    expect(sheet.styles[1]).toBe(sheet.styles[0]);
  });
});

describe("formulas", () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">C1*$D$1&amp;"A1"</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>1</v></c></row>';

  test("followers of a shared formula are written out", async () => {
    const { formulas } = await readSheet(rows(shared));
    expect([formulas[0]?.[0], formulas[0]?.[1], formulas[2]?.[0]]).toEqual(['C1*$D$1&"A1"', 'D1*$D$1&"A1"', 'C3*$D$1&"A1"']);
  });

  test("an array formula stands in its first cell", async () => {
    const { formulas } = await readSheet(rows('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'));
    expect(formulas).toEqual([["B1:B2*2"]]);
  });
});

test("a sheet says what is hidden, merged, filtered and protected", async () => {
  const sheet = await readSheet(
    worksheet(
      '<cols><col min="2" max="3" width="5" hidden="1"/></cols><sheetData><row r="4" hidden="true"/></sheetData><sheetProtection sheet="1" objects="1" formatCells="0"/>' +
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><conditionalFormatting sqref="A1 C2:C3"><cfRule type="cellIs" operator="lessThan" priority="1"><formula>5</formula></cfRule></conditionalFormatting>' +
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>A1&gt;B!A1</xm:f></x14:cfRule><xm:sqref>D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    ),
  );
  expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  expect([...sheet.hiddenRows]).toEqual([3]);
  expect(sheet.merges).toEqual([{ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 }]);
  expect(sheet.protection).toEqual({ allowsFormatting: true, allowsObjects: false });
  expect(sheet.conditionalFormats).toEqual([
    { type: "cellIs", formulas: ["5"], ranges: [{ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }, { rowIndex: 1, columnIndex: 2, rowCount: 2, columnCount: 1 }] },
    { type: "expression", formulas: ["A1>B!A1"], ranges: [{ rowIndex: 3, columnIndex: 3, rowCount: 1, columnCount: 1 }] },
  ]);
});

describe("what is not well-formed is refused by the part's name", () => {
  test.each([
    ["a cell that is not closed", rows('<row r="1"><c r="A1"><v>1</v></row>')],
    ["a row that is not closed", rows('<row r="1"><c r="A1"/>')],
    ["an attribute without quotes", rows("<row r=1/>")],
    ["a column beyond the last", rows('<row r="1"><c r="XFE1"/></row>')],
    ["a row beyond the last", rows('<row r="1048577"/>')],
    ["a sheet cut off", worksheet("<sheetData>").replace("</worksheet>", "")],
    ["no rows element", worksheet("")],
    ["a DOCTYPE among the rows", rows('<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>')],
    ["markup after the rows that is not closed", worksheet("<sheetData/><mergeCells>")],
  ])("%s", async (_, part) => {
    await expect(readSheet(part)).rejects.toMatchObject({ code: "damagedPart", params: { part: "xl/worksheets/sheet1.xml" } });
  });
});
