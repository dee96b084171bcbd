import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../../src/core/workbook/edits";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { fixture, namespaces, partText, partsOf, relationshipsXml, rows, workbookOf, workbookParts, worksheet, zipOf } from "../../support/zipParts";

const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({ rowIndex, columnIndex, rowCount, columnCount });

async function applied(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const host = await DocumentHost.open(bytes);
  await host.apply(edits);
  return host.save();
}

/** The first sheet's part after the edits. */
async function sheetAfter(part: string, ...edits: Edit[]): Promise<string> {
  return partText(await applied(await workbookOf([part]), ...edits), "xl/worksheets/sheet1.xml");
}

/** What an independent reader sees. */
async function reread(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

const write = (rowIndex: number, columnIndex: number, ...cells: Extract<Edit, { kind: "writeCells" }>["cells"][number][]): Edit => ({ kind: "writeCells", sheet: "A", rowIndex, columnIndex, cells });

describe("[cells] only the cells named change", () => {
  const sheet = worksheet(
    '<dimension ref="A1:C3"/><sheetData>\n  <row r="1" spans="1:3" ht="20"><c r="A1" s="0" t="s"><v>0</v></c> <c r="C1"><f>A1</f><v>2</v></c></row>\n  <row r="3"><c r="B3" ph="1"><v>7</v></c></row>\n</sheetData>',
  );

  test.each<[string, Edit, [string, string][]]>([
    ["a number in the place of another", write(2, 1, [{ value: 8.25 }]), [['<c r="B3" ph="1"><v>7</v></c>', '<c r="B3"><v>8.25</v></c>']]],
    ["a new cell between others", write(0, 1, [{ value: true }]), [[' <c r="C1">', ' <c r="B1" t="b"><v>1</v></c><c r="C1">']]],
    ["a new cell at the end of a row, its hints widened", write(0, 4, [{ value: "ờ" }]), [['spans="1:3"', 'spans="1:5"'], ["</c></row>\n  <row r=\"3\"", '</c><c r="E1" t="inlineStr"><is><t>ờ</t></is></c></row>\n  <row r="3"'], ["A1:C3", "A1:E3"]]],
    ["a new row between others", write(1, 0, [{ value: { code: "#N/A" } }]), [['<row r="3">', '<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row><row r="3">']]],
    ["a new row at the end", write(4, 0, [{ value: 1 }]), [["\n</sheetData>", '\n<row r="5"><c r="A5"><v>1</v></c></row></sheetData>'], ["A1:C3", "A1:C5"]]],
    ["a formula with its result", write(2, 1, [{ formula: 'A1&"<"', value: "x" }]), [['<c r="B3" ph="1"><v>7</v></c>', '<c r="B3" t="str"><f>A1&amp;"&lt;"</f><v>x</v></c>']]],
    ["a value in the place of a formula", write(0, 2, [{ value: 3 }]), [["<f>A1</f><v>2</v>", "<v>3</v>"]]],
    ["nothing in the place of a value", write(2, 1, [{ value: null }]), [['<c r="B3" ph="1"><v>7</v></c>', '<c r="B3"/>']]],
    ["text keeps its blanks, line ends and odd characters", write(2, 1, [{ value: " a\n\u0001_x000D_" }]), [['<c r="B3" ph="1"><v>7</v></c>', '<c r="B3" t="inlineStr"><is><t xml:space="preserve"> a\n_x0001__x005F_x000D_</t></is></c>']]],
    ["null leaves a cell alone", write(2, 0, [null, { value: 9 }]), [['<c r="B3" ph="1"><v>7</v></c>', '<c r="B3"><v>9</v></c>']]],
    ["a height", { kind: "setRows", sheet: "A", rows: [{ rowIndex: 0, height: 30 }] }, [['ht="20"', 'ht="30" customHeight="1"']]],
    ["a height that the program may fit again", { kind: "setRows", sheet: "A", rows: [{ rowIndex: 2, height: 31.5, isFitted: true }] }, [['<row r="3">', '<row r="3" ht="31.5">']]],
  ])("%s", async (_, edit, changes) => {
    const expected = changes.reduce((text, [before, after]) => {
      expect(text).toContain(before);
      return text.replace(before, () => after);
    }, sheet);
    expect(await sheetAfter(sheet, edit)).toBe(expected);
  });

  test("later content wins, cell by cell and property by property", async () => {
    const text = await sheetAfter(sheet, write(2, 1, [{ formula: "A1", value: 1 }]), write(2, 1, [{ value: 2 }]), write(2, 1, [{ format: { bold: true } }]));
    expect(text).toContain('<c r="B3" s="1"><v>2</v></c>');
  });

  test.each([
    ["<sheetData/>", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    ["<sheetData></sheetData>", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row r="1"/></sheetData>', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row><c/><c r="C1"><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>', '<sheetData><row><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'],
  ])("into %s", async (before, after) => expect(await sheetAfter(worksheet(before), write(0, 0, [{ value: 1 }]))).toBe(worksheet(after)));

  test("a height that was the user's own and is to be fitted", async () => {
    const text = await sheetAfter(rows('<row r="1" ht="50" customHeight="1"/>'), { kind: "setRows", sheet: "A", rows: [{ rowIndex: 0, height: 15, isFitted: true }] });
    expect(text).toBe(rows('<row r="1" ht="15"/>'));
  });

  test("a prefix is kept", async () => {
    const part = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>`;
    const text = await sheetAfter(part, write(0, 0, [{ formula: "1", value: 1 }]), { kind: "mergeCells", sheet: "A", range: at(0, 0, 1, 2) });
    expect(text).toBe(part.replace("<x:sheetData/>", '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells>'));
  });

  test("when the first cell of a shared formula is overwritten, the others keep theirs", async () => {
    const shared = rows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1&lt;$C$1</f><v>1</v></c></row><row r="2"><c r="A2" s="0"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"></f><v>3</v></c></row>',
    );
    expect(await sheetAfter(shared, write(0, 0, [{ value: 5 }]))).toBe(
      rows('<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2" s="0"><f>B2&lt;$C$1</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&lt;$C$1</f><v>3</v></c></row>'),
    );
  });

  test("a new cell takes the style of its row, else of its column", async () => {
    const part = worksheet('<cols><col min="2" max="4" width="9" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"/></sheetData>');
    const text = await sheetAfter(part, write(0, 1, [{ value: 1 }]), write(1, 1, [{ value: 1 }]));
    expect(text).toContain('<c r="B1" s="1"><v>1</v></c>');
    expect(text).toContain('<c r="B2" s="2"><v>1</v></c>');
  });

  test("the chain of calculation goes when formulas change, and only then", async () => {
    const parts = workbookParts([sheet]);
    const bytes = await zipOf({
      ...parts,
      "[Content_Types].xml": parts["[Content_Types].xml"]!.replace("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'),
      "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace("</Rel", '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Rel'),
      "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C1" i="1"/></calcChain>',
    });
    expect((await partsOf(await applied(bytes, write(2, 1, [{ value: 1 }])))).has("xl/calcChain.xml")).toBe(true);
    const without = await partsOf(await applied(bytes, write(0, 2, [{ value: 1 }])));
    expect([...without].filter(([path, text]) => path.includes("calcChain") || text.includes("calcChain"))).toEqual([]);
  });

  test.each<[string, Edit, boolean]>([
    ["a formula without a result", write(0, 0, [{ formula: "1+1" }]), true],
    ["a formula with its result", write(0, 0, [{ formula: "1+1", value: 2 }]), false],
  ])("%s asks for calculation on opening: %s", async (_, edit, asks) => {
    expect((await partText(await applied(await workbookOf([sheet]), edit), "xl/workbook.xml")).includes('fullCalcOnLoad="1"')).toBe(asks);
  });
});

describe("[styles] formats lie on top of the cell's own", () => {
  const styles =
    `<styleSheet ${namespaces}><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts count="1"><font><i/><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><scheme val="minor"/></font></fonts>` +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left style="thin"/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right" vertical="top"/><protection locked="0"/></xf></cellXfs></styleSheet>';
  const sheet = rows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>');

  test("an independent reader sees both", async () => {
    const bytes = await workbookOf([sheet], { "xl/styles.xml": styles });
    const cell = (await reread(await applied(bytes, write(0, 0, [{ format: { bold: true, fontColor: "9c0006", fill: "FFC7CE", wrap: true, borderBottom: "hair", borderColor: "808080", indent: 2 } }])))).getWorksheet("A")!.getCell("A1");
    expect(cell.value).toBe(1);
    expect(cell.numFmt).toBe("0.0");
    expect(cell.font).toMatchObject({ bold: true, italic: true, size: 12, name: "Times New Roman", color: { argb: "FF9C0006" } });
    expect(cell.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFC7CE" } });
    expect(cell.alignment).toMatchObject({ horizontal: "right", vertical: "top", wrapText: true, indent: 2 });
    expect(cell.border).toMatchObject({ left: { style: "thin" }, bottom: { style: "hair", color: { argb: "FF808080" } } });
    expect(cell.protection).toMatchObject({ locked: false });
  });

  test("equal formats share one style, and formats present are used again", async () => {
    const bytes = await workbookOf([sheet], { "xl/styles.xml": styles });
    const changed = await applied(bytes, write(0, 0, [{ format: { numberFormat: "0%" } }]), write(1, 0, [{ value: 1, format: { numberFormat: "0.0" } }, { value: 2, format: { numberFormat: "0.0" } }]));
    expect(await partText(changed, "xl/worksheets/sheet1.xml")).toContain('<row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="3"><v>2</v></c></row>');
    const text = await partText(changed, "xl/styles.xml");
    expect(text).toContain('<cellXfs count="4">');
    expect(text).toContain('<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/><protection locked="0"/></xf>');
    expect(text).toContain('<numFmts count="1">');
  });

  test("a font of another name leaves the theme's font behind", async () => {
    const bytes = await workbookOf([sheet], { "xl/styles.xml": styles });
    const text = await partText(await applied(bytes, write(0, 0, [{ format: { fontName: "Calibri", italic: false } }])), "xl/styles.xml");
    expect(text).toContain('<font><sz val="12"/><color theme="1"/><name val="Calibri"/><family val="1"/></font>');
  });

  test("a workbook without styles gets them", async () => {
    const cell = (await reread(await applied(await workbookOf([sheet.replace(' s="1"', "")]), write(0, 0, [{ format: { bold: true } }])))).getWorksheet("A")!.getCell("A1");
    expect(cell.font).toMatchObject({ bold: true, name: "Calibri", size: 11 });
  });
});

describe("[sheet] what surrounds the cells", () => {
  const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const setWidth = (columnIndex: number, width: number, hidden?: boolean): Edit => ({ kind: "setColumns", sheet: "A", columns: [{ columnIndex, width, ...(hidden === undefined ? {} : { hidden }) }] });
  const view = (frozenRowCount: number, frozenColumnCount: number, showGridlines: boolean): Edit => ({ kind: "setView", sheet: "A", frozenRowCount, frozenColumnCount, showGridlines });
  const rule = (formula: string, ...ranges: ReturnType<typeof at>[]): Edit => ({ kind: "addConditionalFormat", sheet: "A", ranges, formula, format: { bold: true } });
  const pane = '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

  test.each<[string, string, Edit, string]>([
    ["a width", cells, setWidth(1, 10), `<cols><col min="2" max="2" width="10.7109375" customWidth="1"/></cols>${cells}`],
    ["a width within a stretch of columns", `<cols><col min="1" max="3" width="5" style="1"/></cols>${cells}`, setWidth(1, 10, true), `<cols><col min="1" max="1" width="5" style="1"/><col min="2" max="2" width="10.7109375" style="1" customWidth="1" hidden="1"/><col min="3" max="3" width="5" style="1"/></cols>${cells}`],
    ["a width before others", `<cols><col min="5" max="5" width="5"/></cols>${cells}`, setWidth(0, 10), `<cols><col min="1" max="1" width="10.7109375" customWidth="1"/><col min="5" max="5" width="5"/></cols>${cells}`],
    ["frozen rows in a new view", cells, view(2, 0, false), `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>${cells}`],
    ["frozen rows in a view that is there", `<sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane xSplit="1"/><selection activeCell="B2"/></sheetView></sheetViews>${cells}`, view(2, 0, true), `<sheetViews><sheetView zoomScale="80" workbookViewId="0">${pane}</sheetView></sheetViews>${cells}`],
    ["no frozen rows any more", `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${cells}`, view(0, 0, true), `<sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews>${cells}`],
    ["a merge", `${cells}<pageMargins/>`, { kind: "mergeCells", sheet: "A", range: at(0, 0, 1, 3) }, `${cells}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins/>`],
    ["a merge over another", `${cells}<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:B5"/></mergeCells>`, { kind: "mergeCells", sheet: "A", range: at(0, 0, 1, 3) }, `${cells}<mergeCells count="2"><mergeCell ref="A5:B5"/><mergeCell ref="A1:C1"/></mergeCells>`],
    ["a link", `${cells}<dataValidations/><pageMargins/>`, write(0, 0, [{ link: { location: "'B'!A1", tooltip: "tới" } }]), `${cells}<dataValidations/><hyperlinks><hyperlink ref="A1" location="'B'!A1" tooltip="tới"/></hyperlinks><pageMargins/>`],
    ["a link in the place of another", `${cells}<hyperlinks><hyperlink ref="A1" r:id="x"/><hyperlink ref="A2" location="B"/></hyperlinks>`, write(0, 0, [{ link: { location: "x" } }]), `${cells}<hyperlinks><hyperlink ref="A2" location="B"/><hyperlink ref="A1" location="x"/></hyperlinks>`],
    ["a rule behind the user's", `${cells}<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="7"/></conditionalFormatting><hyperlinks/>`, rule("A1<2", at(0, 0), at(2, 1, 2)), `${cells}<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="7"/></conditionalFormatting><conditionalFormatting sqref="A1 B3:B4"><cfRule type="expression" dxfId="0" priority="8"><formula>A1&lt;2</formula></cfRule></conditionalFormatting><hyperlinks/>`],
  ])("%s", async (_, before, edit, after) => expect(await sheetAfter(worksheet(before), edit)).toBe(worksheet(after)));

  test("all at once, in the order of the schema", async () => {
    const text = await sheetAfter(
      worksheet(`${cells}<pageMargins/>`),
      { kind: "appendNotes", sheet: "A", notes: [{ ...at(0, 0), text: "x" }] },
      { kind: "addTable", sheet: "A", name: "T", range: at(4, 0, 2), columns: [{ name: "x" }], style: null, hasFilter: false },
      write(0, 0, [{ link: { location: "x" } }]),
      rule("TRUE", at(0, 0)),
      { kind: "mergeCells", sheet: "A", range: at(8, 0, 1, 2) },
      setWidth(0, 9),
      view(1, 0, true),
      { kind: "setPrint", sheet: "A", orientation: "portrait", paper: "A4", titleRows: null, footer: "&P" },
    );
    const order = [...text.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").matchAll(/<(\w+)/g)].map(([, name]) => name);
    const children = ["sheetPr", "sheetViews", "cols", "sheetData", "mergeCells", "conditionalFormatting", "hyperlinks", "pageMargins", "pageSetup", "headerFooter", "legacyDrawing", "tableParts"];
    expect(order.filter((name) => children.includes(name!))).toEqual(children);
  });

  test("print set-up, with the repeated rows as a name of the sheet", async () => {
    const bytes = await workbookOf([worksheet(`<sheetPr><tabColor rgb="FFFF0000"/></sheetPr>${cells}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup scale="50" r:id="p"/>`), rows("")]);
    const changed = await applied(bytes, { kind: "setPrint", sheet: "A", orientation: "landscape", paper: "A4", titleRows: { rowIndex: 1, rowCount: 2 }, footer: "&C&P/&N" });
    expect(await partText(changed, "xl/worksheets/sheet1.xml")).toBe(
      worksheet(`<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>${cells}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup r:id="p" paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`),
    );
    const page = (await reread(changed)).getWorksheet("A")!.pageSetup;
    expect(page).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "2:3" });
  });

  test("rules are told by their marker and go with the formats they showed", async () => {
    const styles = `<styleSheet ${namespaces}><dxfs count="1"><dxf><font><i/></font></dxf></dxfs></styleSheet>`;
    const before = worksheet(`${cells}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`);
    const bytes = await workbookOf([before], { "xl/styles.xml": styles });
    const flagged = await applied(bytes, rule('AND(N("SCT:1")=0,A1<2)', at(0, 0)), rule('AND(N("SCT:2")=0,A1<3)', at(1, 0)));
    expect(await partText(flagged, "xl/styles.xml")).toContain('<dxfs count="2">');
    const cleared = await applied(flagged, { kind: "removeConditionalFormats", sheet: "A", marker: "SCT:" });
    expect(await partText(cleared, "xl/worksheets/sheet1.xml")).toBe(before);
    expect(await partText(cleared, "xl/styles.xml")).toBe(styles);
  });

  test("a format that something else still shows stays", async () => {
    const styles = `<styleSheet ${namespaces}><dxfs count="2"><dxf><font><i/></font></dxf><dxf><font><b/></font></dxf></dxfs></styleSheet>`;
    const both = (first: string) => worksheet(`${cells}<conditionalFormatting sqref="A1">${first}<cfRule type="expression" dxfId="1" priority="2"><formula>A1=1</formula></cfRule></conditionalFormatting>`);
    const ours = (index: number) => `<cfRule type="expression" dxfId="${index}" priority="1"><formula>N("SCT:1")=0</formula></cfRule>`;
    const clear: Edit = { kind: "removeConditionalFormats", sheet: "A", marker: "SCT:" };
    const shared = await applied(await workbookOf([both(ours(1))], { "xl/styles.xml": styles }), clear);
    expect(await partText(shared, "xl/worksheets/sheet1.xml")).toBe(both(""));
    expect(await partText(shared, "xl/styles.xml")).toBe(styles);
    const inner = await applied(await workbookOf([both(ours(0))], { "xl/styles.xml": styles }), clear);
    expect(await partText(inner, "xl/styles.xml")).toBe(styles.replace("<dxf><font><i/></font></dxf>", "<dxf/>"));
  });
});

describe("[sheets, names, tables]", () => {
  const header = rows('<row r="1"><c r="A1" t="str"><v>Năm</v></c></row>');

  test("a sheet in the place of one removed, with names that keep to their sheets", async () => {
    const parts = workbookParts([header, rows(""), rows("")]);
    const bytes = await zipOf({
      ...parts,
      "xl/workbook.xml": parts["xl/workbook.xml"]!
        .replace("<sheets>", '<bookViews><workbookView activeTab="2"/></bookViews><sheets>')
        .replace("</sheets>", '</sheets><definedNames><definedName name="b" localSheetId="1">B!$A$1</definedName><definedName name="c" localSheetId="2">C!$A$1</definedName></definedNames>'),
    });
    const changed = await applied(bytes, { kind: "removeSheet", sheet: "b" }, { kind: "addSheet", sheet: "B" }, { kind: "defineName", name: "x", formula: "B!$A$1", hidden: true });
    const { sheets, names } = await (await DocumentHost.open(changed)).read();
    expect(sheets.map(({ name }) => name)).toEqual(["A", "C", "B"]);
    expect(names).toEqual([{ name: "c", formula: "C!$A$1", hidden: false, sheet: "C" }, { name: "x", formula: "B!$A$1", hidden: true, sheet: null }]);
    expect(await partText(changed, "xl/workbook.xml")).toContain('activeTab="1"');
    expect((await reread(changed)).worksheets.map(({ name }) => name)).toEqual(["A", "C", "B"]);
  });

  test("what only a removed sheet led to goes with it", async () => {
    const before = await partsOf(await fixture("openpyxl.xlsx"));
    const after = await partsOf(await applied(await fixture("openpyxl.xlsx"), { kind: "removeSheet", sheet: "Bảng" }));
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual(["xl/worksheets/sheet2.xml", "xl/tables/table1.xml", "xl/worksheets/_rels/sheet2.xml.rels"]);
    expect([...after.values()].some((text) => text.includes("table1.xml"))).toBe(false);
  });

  test("a name gets another meaning, and the last name takes the list along", async () => {
    const bytes = await applied(await workbookOf([header]), { kind: "defineName", name: "x", formula: "A!$A$1", hidden: false });
    const renamed = await applied(bytes, { kind: "defineName", name: "X", formula: "A!$B$1", hidden: true });
    expect(await partText(renamed, "xl/workbook.xml")).toContain('<definedNames><definedName name="x" hidden="1">A!$B$1</definedName></definedNames>');
    expect(await partText(await applied(renamed, { kind: "removeName", name: "x" }), "xl/workbook.xml")).not.toContain("definedName");
  });

  const table: Edit = { kind: "addTable", sheet: "A", name: "KQ", range: at(0, 0, 3, 2), columns: [{ name: "Năm" }, { name: "Tổng\n(%)", formula: "KQ[[#This Row],[Năm]]*2" }], style: "TableStyleLight1", hasFilter: true };

  test("a table, its headers text equal to its columns' names", async () => {
    const bytes = await applied(await workbookOf([header]), write(0, 1, [{ value: 2020, format: { bold: true } }]), table);
    const [sheet] = (await (await DocumentHost.open(bytes)).read()).sheets;
    expect(sheet?.tables).toEqual([{ name: "KQ", range: at(0, 0, 3, 2), hasHeader: true, hasTotals: false, columns: ["Năm", "Tổng\n(%)"], columnFormulas: [null, "KQ[[#This Row],[Năm]]*2"] }]);
    expect(sheet?.values).toEqual([["Năm", "Tổng\n(%)"]]);
    expect(await partText(bytes, "xl/tables/table1.xml")).toContain('<tableColumn id="2" name="Tổng_x000a_(%)"><calculatedColumnFormula>KQ[[#This Row],[Năm]]*2</calculatedColumnFormula></tableColumn>');
    expect((await reread(bytes)).getWorksheet("A")!.getTable("KQ")).toBeDefined();
  });

  test("a table grows", async () => {
    const bytes = await applied(await workbookOf([header]), table);
    const text = await partText(await applied(bytes, { kind: "resizeTable", name: "kq", range: at(0, 0, 9, 2) }), "xl/tables/table1.xml");
    expect(text).toBe((await partText(bytes, "xl/tables/table1.xml")).replaceAll('ref="A1:B3"', 'ref="A1:B9"'));
  });

  test("the formula of a column is replaced, taken away and given", async () => {
    const bytes = await applied(await workbookOf([header]), table);
    const formulasOf = async (file: Uint8Array) => (await (await DocumentHost.open(file)).read()).sheets[0]?.tables[0]?.columnFormulas;
    const replaced = await applied(bytes, { kind: "setColumnFormula", table: "kq", columnIndex: 1, formula: "KQ[[#This Row],[Năm]]<3" });
    expect(await formulasOf(replaced)).toEqual([null, "KQ[[#This Row],[Năm]]<3"]);
    const taken = await applied(bytes, { kind: "setColumnFormula", table: "KQ", columnIndex: 1, formula: null }, { kind: "setColumnFormula", table: "KQ", columnIndex: 0, formula: "1+1" });
    expect(await formulasOf(taken)).toEqual(["1+1", null]);
    expect(await partText(taken, "xl/worksheets/sheet1.xml")).toBe(await partText(bytes, "xl/worksheets/sheet1.xml"));
    await expect(applied(bytes, { kind: "setColumnFormula", table: "khac", columnIndex: 0, formula: null })).rejects.toMatchObject({ code: "missingTable" });
  });

  test("custom XML is added, replaced and removed", async () => {
    const original = await workbookOf([header]);
    const added = await applied(original, { kind: "setCustomXml", namespace: "urn:x", xml: '<x xmlns="urn:x">1</x>' }, { kind: "setCustomXml", namespace: "urn:y", xml: '<y xmlns="urn:y"/>' });
    const replaced = await applied(added, { kind: "setCustomXml", namespace: "urn:x", xml: '<x xmlns="urn:x">2</x>' });
    expect((await (await DocumentHost.open(replaced)).read()).customXml).toEqual([{ namespace: "urn:x", xml: '<x xmlns="urn:x">2</x>' }, { namespace: "urn:y", xml: '<y xmlns="urn:y"/>' }]);
    const removed = await applied(replaced, { kind: "removeCustomXml", namespace: "urn:x" }, { kind: "removeCustomXml", namespace: "urn:y" });
    expect(await partsOf(removed)).toEqual(await partsOf(original));
  });
});

describe("[notes] of every producer", () => {
  const text = "Sổ Chỉ tiêu: chưa đạt\nThực hiện 90,5\nSCT:1";
  const clear: Edit = { kind: "removeNotes", sheet: "Số liệu", firstLine: "Sổ Chỉ tiêu", lastLine: "SCT:" };
  const append: Edit = { kind: "appendNotes", sheet: "Số liệu", notes: [{ ...at(1, 0), text }, { ...at(1, 2), text }] };

  test("an independent reader sees the text below what was there", async () => {
    const sheet = (await reread(await applied(await fixture("libreoffice.xlsx"), append))).getWorksheet("Số liệu")!;
    const noteOf = (address: string) => ((sheet.getCell(address).note as ExcelJS.Comment).texts ?? []).map((run) => run.text).join("");
    expect([noteOf("A2"), noteOf("C2"), noteOf("C3")]).toEqual([`Nguồn: báo cáo\nquý I\n${text}`, text, "Sơ bộ"]);
  });

  test.each([
    ["openpyxl.xlsx", "xl/comments/comment1.xml", "<text><r><t>Nguồn: báo cáo\nquý I</t></r><r>"],
    ["libreoffice.xlsx", "xl/comments1.xml", "Nguồn: báo cáo&#10;quý I</t></r><r>"],
  ])("%s: added below what is there, or anew, and taken out again", async (name, path, kept) => {
    const original = await fixture(name);
    const flagged = await applied(original, append);
    expect(await partText(flagged, path)).toContain(kept);
    const before = await (await DocumentHost.open(original)).read();
    const after = await (await DocumentHost.open(await applied(flagged, clear))).read();
    expect(after.sheets[0]?.notes).toEqual(before.sheets[0]?.notes);
  });

  test("a sheet without notes gets parts for them, and loses them with the last", async () => {
    const original = await workbookOf([worksheet('<sheetData/><pageMargins/><tableParts count="0"/>')]);
    const flagged = await applied(original, { ...append, sheet: "A" });
    expect(await partText(flagged, "xl/worksheets/sheet1.xml")).toContain('<pageMargins/><legacyDrawing r:id="rId2"/><tableParts count="0"/>');
    const drawing = await partText(flagged, "xl/drawings/vmlDrawing1.vml");
    expect([...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].map(([, row, column]) => [row, column])).toEqual([["1", "0"], ["1", "2"]]);
    expect([...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => id)).toEqual(["1025", "1026"]);
    const cleared = await partsOf(await applied(flagged, { ...clear, sheet: "A" }));
    const before = await partsOf(original);
    expect([...cleared.keys()]).toEqual([...before.keys()]);
    expect(cleared.get("xl/worksheets/sheet1.xml")).toBe(before.get("xl/worksheets/sheet1.xml"));
  });

  test("a longer text makes a higher box, with the text the box shrinks again", async () => {
    const original = await fixture("libreoffice.xlsx");
    const bottom = async (bytes: Uint8Array) => Number(/<x:Anchor>([^<]*)/.exec(await partText(bytes, "xl/drawings/vmlDrawing1.vml"))![1]!.split(",")[6]);
    const flagged = await applied(original, append);
    expect(await bottom(flagged)).toBeGreaterThan(await bottom(original));
    expect(await bottom(await applied(flagged, clear))).toBe(await bottom(original));
  });

  test("a drawing of header pictures is not taken for that of the notes", async () => {
    const bytes = await workbookOf([worksheet('<sheetData/><legacyDrawingHF r:id="h"/>')], {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["h", "vmlDrawing", "../drawings/vmlDrawing1.vml"]]),
      "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH"/><br></xml>',
    });
    const flagged = await partsOf(await applied(bytes, { ...append, sheet: "A" }));
    expect(flagged.get("xl/drawings/vmlDrawing1.vml")).toBe((await partsOf(bytes)).get("xl/drawings/vmlDrawing1.vml"));
    expect(flagged.get("xl/worksheets/sheet1.xml")).toContain('<legacyDrawing r:id="rId3"/><legacyDrawingHF r:id="h"/>');
  });

  test("a threaded comment keeps its cell", async () => {
    const bytes = await workbookOf([rows("")], {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["c", "comments", "../comments1.xml"], ["t", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"]]),
      "xl/comments1.xml": `<comments ${namespaces}><authors><author>tc</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"><text>x</text></threadedComment></ThreadedComments>',
    });
    const host = await DocumentHost.open(bytes);
    const [sheet] = (await host.read()).sheets;
    expect([sheet?.threadedComments, sheet?.notes]).toEqual([[{ rowIndex: 1, columnIndex: 1 }], []]);
    await expect(host.apply([{ kind: "appendNotes", sheet: "A", notes: [{ ...at(1, 1), text }] }])).rejects.toThrow("threaded");
  });
});

describe("[refusals] nothing is written", () => {
  const locked = (attributes: string) => worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row></sheetData><sheetProtection sheet="1" ${attributes}/>`);
  const styles = `<styleSheet ${namespaces}><cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const rule: Edit = { kind: "addConditionalFormat", sheet: "A", ranges: [at(0, 0)], formula: "TRUE", format: { bold: true } };
  const note: Edit = { kind: "appendNotes", sheet: "A", notes: [{ ...at(0, 0), text: "x" }] };

  test.each<[string, string, Edit, boolean]>([
    ["a locked cell", "", write(0, 0, [{ value: 2 }]), false],
    ["a cell that is not locked", "", write(0, 1, [{ value: 2 }]), true],
    ["the format of such a cell", "", write(0, 1, [{ format: { bold: true } }]), false],
    ["the format, where it is allowed", 'formatCells="0"', write(0, 0, [{ format: { bold: true } }]), true],
    ["a rule", "", rule, false],
    ["a rule, where formatting is allowed", 'formatCells="0"', rule, true],
    ["a note", "", note, true],
    ["a note, where objects are protected", 'objects="1"', note, false],
    ["a width", "", { kind: "setColumns", sheet: "A", columns: [{ columnIndex: 0, width: 9 }] }, false],
    ["a width, where it is allowed", 'formatColumns="0"', { kind: "setColumns", sheet: "A", columns: [{ columnIndex: 0, width: 9 }] }, true],
    ["a height", "", { kind: "setRows", sheet: "A", rows: [{ rowIndex: 0, height: 9 }] }, false],
    ["a merge", "", { kind: "mergeCells", sheet: "A", range: at(0, 0, 2) }, false],
    ["rules to be removed that are not there", "", { kind: "removeConditionalFormats", sheet: "A", marker: "SCT:" }, true],
  ])("a protected sheet: %s", async (_, attributes, edit, isAllowed) => {
    const host = await DocumentHost.open(await workbookOf([locked(attributes)], { "xl/styles.xml": styles }));
    const outcome = host.apply([edit]);
    if (isAllowed) await expect(outcome).resolves.toBeUndefined();
    else await expect(outcome).rejects.toMatchObject({ code: "protectedSheet", params: { sheet: "A" } });
  });

  test.each<[string, Edit, string]>([
    ["a sheet that is not there", { ...rule, sheet: "Z" }, "missingSheet"],
    ["a sheet of that name", { kind: "addSheet", sheet: "a" }, "sheetExists"],
    ["a table that is not there", { kind: "resizeTable", name: "T", range: at(0, 0) }, "missingTable"],
    ["a cell beyond the last row", write(1_048_576, 0, [{ value: 1 }]), "outsideSheet"],
    ["a range beyond the last column", { kind: "mergeCells", sheet: "A", range: at(0, 16_383, 1, 2) }, "outsideSheet"],
  ])("%s: %s", async (_, edit, code) => {
    const bytes = await workbookOf([rows("")]);
    const host = await DocumentHost.open(bytes);
    await expect(host.apply([write(0, 0, [{ value: 1 }]), edit])).rejects.toMatchObject({ code, written: 0 });
    expect(await partsOf(await host.save())).toEqual(await partsOf(bytes));
  });

  test("two tables of one name, or a table and a name", async () => {
    const host = await DocumentHost.open(await fixture("openpyxl.xlsx"));
    const table: Edit = { kind: "addTable", sheet: "Số liệu", name: "BANG1", range: at(10, 0, 2, 1), columns: [{ name: "x" }], style: null, hasFilter: false };
    await expect(host.apply([table])).rejects.toMatchObject({ code: "tableExists" });
    await expect(host.apply([{ kind: "defineName", name: "t", formula: "1", hidden: false }, { ...table, name: "T" }])).rejects.toMatchObject({ code: "tableExists" });
  });

  test("a workbook whose structure is protected", async () => {
    const parts = workbookParts([rows("")]);
    const host = await DocumentHost.open(await zipOf({ ...parts, "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>') }));
    await expect(host.apply([{ kind: "addSheet", sheet: "B" }])).rejects.toMatchObject({ code: "protectedSheet", params: { detail: "workbookStructure" } });
  });

  test("a signal stops before anything is written", async () => {
    const host = await DocumentHost.open(await workbookOf([rows("")]));
    await expect(host.apply([{ kind: "addSheet", sheet: "B" }], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
    expect((await host.read()).sheets).toHaveLength(1);
  });
});

describe("formulas that fill several cells", () => {
  test("become array formulas over them, which other readers know", async () => {
    const host = await DocumentHost.open(await workbookOf([rows('<row r="1"><c r="A1"><v>5</v></c></row>')]));
    await host.apply([{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 1, cells: [[{ formula: "A1*{1,2;3,4}", value: 5, spill: [[5, 10], [15, { code: "#N/A" }]] }]] }]);
    const saved = await host.save();
    expect(await partText(saved, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="B1"><f t="array" ref="B1:C2">A1*{1,2;3,4}</f><v>5</v></c><c r="C1"><v>10</v></c></row><row r="2"><c r="B2"><v>15</v></c><c r="C2" t="e"><v>#N/A</v></c></row>',
    );
    const { sheets } = await host.read();
    expect(sheets[0]?.values).toEqual([[5, 5, 10], [undefined, 15, { code: "#N/A" }]]);
    expect((await host.readAppearance()).sheets[0]?.arrayFormulas).toEqual([{ rowIndex: 0, columnIndex: 1, rowCount: 2, columnCount: 2 }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(saved).buffer);
    expect(workbook.worksheets[0]?.getCell("B1").formula).toBe("A1*{1,2;3,4}");
  });
});
