import { describe, expect, test } from "vitest";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { readColor, officeTheme } from "../../../../src/host/document/appearance/colors";
import { parseXml } from "../../../../src/host/document/xml/XmlTree";
import { fixture, workbookOf, worksheet } from "../../../support/zipParts";

const color = (attributes: string) => readColor(parseXml(`<color ${attributes}/>`, "color").root, officeTheme);

describe("colours", () => {
  // Excel's own palette: "Blue, Accent 1" of Office 2013 with "Lighter 80 %" and "Darker 25 %", as its colour dialog prints them.
  test.each([
    ['rgb="FF9C0006"', "#9C0006"],
    ['indexed="10"', "#FF0000"],
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="4"', "#4472C4"],
    ['theme="4" tint="0.79998168889431442"', "#DAE3F3"],
    ['theme="4" tint="-0.249977111117893"', "#2F5597"],
    ['theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
    ['indexed="64"', null],
    ['auto="1"', null],
  ])("%s is %s", (attributes, expected) => {
    const read = color(attributes);
    if (expected === null || read === null) expect(read).toBe(expected);
    else expect(distance(read, expected)).toBeLessThanOrEqual(1);
  });
});

/** Excel rounds its own lightness steps: one step of 255 in a channel is the same colour. */
function distance(a: string, b: string): number {
  return Math.max(...[1, 3, 5].map((at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16))));
}

test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("the looks of %s", async (name) => {
  const host = await DocumentHost.open(await fixture(name));
  const { styles } = await host.read();
  const appearance = await host.readAppearance();
  expect(appearance.styles.map(({ numberFormat, font }) => [numberFormat, font.name, font.bold, font.italic])).toEqual(
    styles.map(({ numberFormat, fontName, bold, italic }) => [numberFormat, fontName, bold, italic]),
  );
  expect(appearance.sheets.map((sheet) => sheet.name)).toEqual(["Số liệu", "Bảng"]);
  const [rule] = appearance.sheets[0]?.conditionalFormats ?? [];
  expect(rule).toMatchObject({ type: "expression", formulas: ["$D2>1"] });
  expect(rule?.format.fill ?? rule?.format.fontColor).not.toBeNull();
});

test("columns, rows, panes, gridlines and array formulas of a sheet", async () => {
  const file = await workbookOf([
    worksheet(
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="16.5" defaultColWidth="11"/><cols><col min="2" max="3" width="20.5" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>' +
        '<sheetData><row r="2" ht="30" customHeight="1"><c r="A2"><f t="array" ref="A2:C2">{1,2,3}</f><v>1</v></c><c r="B2"><v>2</v></c></row><row r="4"><c r="A4"><v>1</v></c></row></sheetData>',
    ),
  ]);
  const [sheet] = (await (await DocumentHost.open(file)).readAppearance()).sheets;
  expect(sheet).toMatchObject({ tabColor: "#00B050", showGridlines: false, frozenRowCount: 2, frozenColumnCount: 1, defaultRowHeight: 16.5, defaultColumnWidth: 11 });
  expect(sheet?.columns).toEqual([{ first: 1, last: 2, width: 20.5, hidden: false, style: 0 }, { first: 3, last: 3, width: 9, hidden: true, style: 0 }]);
  expect([...(sheet?.rows ?? [])]).toEqual([[1, { height: 30, style: null }]]);
  expect(sheet?.arrayFormulas).toEqual([{ rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 3 }]);
});
