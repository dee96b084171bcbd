import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellRange } from "../../../../src/core/workbook/address";
import type { Edit } from "../../../../src/core/workbook/edits";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { fixture, namespaces, partText, partsOf, workbookOf, worksheet, zipOf } from "../../../support/zipParts";

/** What the edits below are tried on: files of several programs, by the sheet in them that is marked. */
const producers: readonly (readonly [name: string, sheet: string, make: () => Promise<Uint8Array>])[] = [
  ["openpyxl", "Số liệu", () => fixture("openpyxl.xlsx")],
  ["LibreOffice", "Số liệu", () => fixture("libreoffice.xlsx")],
  ["exceljs", "S", makeWithExceljs],
  ["a part with prefixes", "A", () => workbookOf(['<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'])],
];

async function makeWithExceljs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("S");
  sheet.addRows([["a", 1, { formula: "B1*2", result: 2 }], ["b", 2, { formula: "B2*2", result: 4 }]]);
  sheet.getCell("A1").note = "có sẵn";
  sheet.addConditionalFormatting({ ref: "B1:B2", rules: [{ type: "expression", formulae: ["B1>1"], style: { font: { bold: true } }, priority: 1 }] });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const cell = (rowIndex: number, columnIndex: number): CellRange => ({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
const noteText = "Sổ Chỉ tiêu: chưa đạt\nSCT:1";

/** The marks that a check leaves, and the edits that take them back. */
function marksOn(...sheets: readonly string[]): Edit[] {
  return [
    { kind: "addSheet", sheet: "Kết quả" },
    { kind: "writeCells", sheet: "Kết quả", rowIndex: 0, columnIndex: 0, cells: [[{ value: "Trạng thái", format: { bold: true, numberFormat: '0.0" %"' } }], [{ formula: "1+1", value: 2 }]] },
    { kind: "setCustomXml", namespace: "urn:registry", xml: '<registry xmlns="urn:registry"/>' },
    ...sheets.flatMap((sheet): Edit[] => [
      { kind: "addConditionalFormat", sheet, ranges: [cell(0, 1)], formula: 'AND(N("SCT:1")=0,B1<2)', format: { bold: true, fill: "FFC7CE" } },
      { kind: "appendNotes", sheet, notes: [{ ...cell(0, 0), text: noteText }, { ...cell(1, 1), text: noteText }] },
      { kind: "defineName", name: `_sct_${sheets.indexOf(sheet)}`, formula: "1", hidden: true },
    ]),
  ];
}

function clearOf(...sheets: readonly string[]): Edit[] {
  return [
    { kind: "removeSheet", sheet: "Kết quả" },
    { kind: "removeCustomXml", namespace: "urn:registry" },
    ...sheets.flatMap((sheet): Edit[] => [
      { kind: "removeConditionalFormats", sheet, marker: "SCT:" },
      { kind: "removeNotes", sheet, firstLine: "Sổ Chỉ tiêu", lastLine: "SCT:" },
      { kind: "removeName", name: `_sct_${sheets.indexOf(sheet)}` },
    ]),
  ];
}

async function edited(bytes: Uint8Array, edits: readonly Edit[], marks?: "record" | "undo"): Promise<Uint8Array> {
  const host = await DocumentHost.open(bytes);
  await host.apply(edits, marks === undefined ? {} : { marks });
  return host.save();
}

describe("a file that only we touched gets every part back, byte for byte", () => {
  test.each(producers)("%s", async (_, sheet, make) => {
    const original = await make();
    const marked = await edited(original, marksOn(sheet), "record");
    expect(await partsOf(marked)).not.toEqual(await partsOf(original));
    // No edits are given: what comes back comes from the record.
    expect(await partsOf(await edited(marked, [], "undo"))).toEqual(await partsOf(original));
  });

  test.each(producers)("%s, without saving in between", async (_, sheet, make) => {
    const original = await make();
    const host = await DocumentHost.open(original);
    for (let round = 0; round < 3; round++) {
      await host.apply(marksOn(sheet), { marks: "record" });
      await host.apply([], { marks: "undo" });
    }
    expect(await partsOf(await host.save())).toEqual(await partsOf(original));
  });

  test.each(producers)("%s, whatever is done to it", async (_, sheet, make) => {
    const original = await make();
    const before = await partsOf(original);
    const place = { rowIndex: fc.nat(8), columnIndex: fc.nat(6) };
    const range = fc.record({ ...place, rowCount: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 4 }) });
    const format = fc.record({ bold: fc.boolean(), numberFormat: fc.constantFrom("0.0", "@", '"▼ "0'), fill: fc.constantFrom("FFEEDD", "000000"), borderTop: fc.constantFrom("thin" as const, "none" as const) }, { requiredKeys: [] });
    const content = fc.record({ value: fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)), formula: fc.constant("A1&1"), format }, { requiredKeys: [] });
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({ kind: fc.constant("writeCells" as const), sheet: fc.constant(sheet), ...place, cells: fc.array(fc.array(fc.option(content), { maxLength: 3 }), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("mergeCells" as const), sheet: fc.constant(sheet), range }),
      fc.record({ kind: fc.constant("setColumns" as const), sheet: fc.constant(sheet), columns: fc.array(fc.record({ columnIndex: fc.nat(9), width: fc.integer({ min: 1, max: 50 }) }), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("setRows" as const), sheet: fc.constant(sheet), rows: fc.array(fc.record({ rowIndex: fc.nat(9), height: fc.integer({ min: 1, max: 90 }) }), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("setView" as const), sheet: fc.constant(sheet), frozenRowCount: fc.nat(3), frozenColumnCount: fc.nat(3), showGridlines: fc.boolean() }),
      fc.record({ kind: fc.constant("appendNotes" as const), sheet: fc.constant(sheet), notes: fc.array(fc.record({ ...place, text: fc.string({ minLength: 1 }) }), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("addConditionalFormat" as const), sheet: fc.constant(sheet), ranges: fc.array(range, { minLength: 1, maxLength: 2 }), formula: fc.constantFrom("A1<1", 'N("SCT:2")=0'), format: fc.constant({ bold: true }) }),
      fc.record({ kind: fc.constant("removeConditionalFormats" as const), sheet: fc.constant(sheet), marker: fc.constantFrom("SCT:", "1") }),
      fc.record({ kind: fc.constant("removeNotes" as const), sheet: fc.constant(sheet), firstLine: fc.constantFrom("có", "Nguồn"), lastLine: fc.constantFrom("có", "quý") }),
      fc.record({ kind: fc.constant("defineName" as const), name: fc.constantFrom("x", "y"), formula: fc.string({ minLength: 1 }), hidden: fc.boolean() }),
      fc.record({ kind: fc.constant("setCustomXml" as const), namespace: fc.constant("urn:z"), xml: fc.constantFrom('<z xmlns="urn:z"/>', '<z xmlns="urn:z">2</z>') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const marked = await edited(original, edits, "record");
        await (await DocumentHost.open(marked)).read();
        expect(await partsOf(await edited(marked, [], "undo"))).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe("after others changed the file, nothing of ours remains and everything of theirs does", () => {
  /** Two sheets; the second stands for all that nobody touches. */
  const styles = `<styleSheet ${namespaces}><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs count="1"><xf/></cellXfs></styleSheet>`;
  const two = () => workbookOf([worksheet('<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>'), worksheet('<sheetData><row r="1"><c r="B1"><v>2</v></c></row></sheetData>')], { "xl/styles.xml": styles });

  test("a value in one sheet: the other sheet and the shared parts get their bytes", async () => {
    const original = await two();
    const marked = await edited(original, marksOn("A", "B"), "record");
    const corrected = await edited(marked, [{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 1, cells: [[{ value: 9 }]] }]);
    const cleared = await partsOf(await edited(corrected, clearOf("A", "B"), "undo"));
    const expected = await partsOf(original);
    expected.set("xl/worksheets/sheet1.xml", expected.get("xl/worksheets/sheet1.xml")!.replace("<v>1</v>", "<v>9</v>"));
    expect(cleared).toEqual(expected);
  });

  test("a format given since: the style sheet keeps what it needs", async () => {
    const marked = await edited(await two(), marksOn("A", "B"), "record");
    const formatted = await edited(marked, [{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 1, cells: [[{ format: { italic: true } }]] }]);
    const host = await DocumentHost.open(await edited(formatted, clearOf("A", "B"), "undo"));
    const { sheets, styles } = await host.read();
    expect(styles[sheets[0]!.styles[0]![1]!]?.italic).toBe(true);
    expect(sheets.map(({ name, conditionalFormats, notes }) => [name, conditionalFormats, notes])).toEqual([["A", [], []], ["B", [], []]]);
  });

  test("a rule of theirs that shows our format: the format stays under it, though the style sheet is untouched", async () => {
    const marked = await partsOf(await edited(await two(), marksOn("A", "B"), "record"));
    const theirs = '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="9"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const path = "xl/worksheets/sheet1.xml";
    const parts = Object.fromEntries([...marked].map(([name, text]) => [name, Buffer.from(name === path ? text.replace("<legacyDrawing", `${theirs}<legacyDrawing`) : text, "latin1")]));
    const cleared = await edited(await zipOf(parts), clearOf("A", "B"), "undo");
    expect(await partText(cleared, path)).toContain(theirs);
    expect(await partText(cleared, path)).not.toContain("SCT:");
    expect(await partText(cleared, "xl/styles.xml")).toContain('<dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>');
  });

  test("a note of theirs in a cell of ours", async () => {
    const marked = await edited(await two(), marksOn("A", "B"), "record");
    const commented = await edited(marked, [{ kind: "appendNotes", sheet: "A", notes: [{ ...cell(1, 1), text: "của họ" }, { ...cell(5, 5), text: "cũng của họ" }] }]);
    const { sheets } = await (await DocumentHost.open(await edited(commented, clearOf("A", "B"), "undo"))).read();
    expect(sheets.map(({ notes }) => notes)).toEqual([[{ rowIndex: 1, columnIndex: 1, text: "của họ" }, { rowIndex: 5, columnIndex: 5, text: "cũng của họ" }], []]);
  });

  test.each(producers)("every part written anew, as a spreadsheet program does: %s", async (_, sheet, make) => {
    const original = await make();
    const marked = await partsOf(await edited(original, marksOn(sheet), "record"));
    const rewritten = Object.fromEntries([...marked].map(([name, text]) => [name, Buffer.from(/\.(xml|rels|vml)$/.test(name) ? `${text}\n` : text, "latin1")]));
    const cleared = await edited(await zipOf(rewritten), clearOf(sheet), "undo");
    const read = async (bytes: Uint8Array) => {
      const { sheets, names, customXml } = await (await DocumentHost.open(bytes)).read();
      return { sheets, names, customXml };
    };
    expect(await read(cleared)).toEqual(await read(original));
    const left = [...(await partsOf(cleared))].filter(([name, text]) => /SCT:|so-chi-tieu|registry|Sổ Chỉ tiêu|_sct_/.test(name + Buffer.from(text, "latin1").toString("utf8")));
    expect(left).toEqual([]);
  });

  test.each<[string, (record: string) => string]>([
    ["another version", (record) => record.replace('version="1"', 'version="2"')],
    ["positions outside the part", (record) => record.replace(/<splice start="\d+" end="\d+"/, '<splice start="99999999" end="99999999"')],
    ["positions out of order", (record) => record.replace(/<splice start="(\d+)" end="\d+"/, '<splice start="$1" end="0"')],
    ["a path out of the package", (record) => record.replace('<added path="', '<added path="../')],
    ["other bytes than the original's", (record) => record.replace(/(sheet1\.xml"[^>]*><splice start="\d+" end="\d+")\/>/, "$1>IDwhLS14LS0+</splice>")],
  ])("a record with %s is not followed", async (_, tamper) => {
    const marked = await partsOf(await edited(await two(), marksOn("A", "B"), "record"));
    const path = [...marked].find(([name, text]) => name.startsWith("customXml/item") && text.includes("<restore"))![0];
    const parts = Object.fromEntries([...marked].map(([name, text]) => [name, Buffer.from(name === path ? tamper(text).replace(/ check="[^"]*"/, "") : text, "latin1")]));
    expect(parts[path]!.toString("latin1")).not.toBe(marked.get(path));
    const bytes = await edited(await zipOf(parts), clearOf("A", "B"), "undo");
    expect(await partText(bytes, "xl/worksheets/sheet1.xml")).toBe(await partText(await two(), "xl/worksheets/sheet1.xml"));
    const cleared = await (await DocumentHost.open(bytes)).read();
    expect(cleared.sheets.map(({ values, notes, conditionalFormats }) => [values[0]?.[1], notes, conditionalFormats])).toEqual([[1, [], []], [2, [], []]]);
    expect(cleared.customXml).toEqual([]);
  });
});

test("recording twice is a mistake of the caller", async () => {
  const host = await DocumentHost.open(await fixture("openpyxl.xlsx"));
  await host.apply([], { marks: "record" });
  await expect(host.apply([], { marks: "record" })).rejects.toThrow("recorded already");
});

test("the same edits on the same file give the same bytes", async () => {
  const [one, other] = await Promise.all([1, 2].map(async () => edited(await fixture("libreoffice.xlsx"), marksOn("Số liệu"), "record")));
  expect(one).toEqual(other);
});
