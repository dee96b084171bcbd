import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../../src/core/workbook/edits";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { fixture, partsOf } from "../../support/zipParts";

const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({ rowIndex, columnIndex, rowCount, columnCount });

describe("the workbooks of openpyxl and LibreOffice", () => {
  // openpyxl calculates nothing: its formulas have no results.
  test.each([
    ["openpyxl.xlsx", undefined],
    ["libreoffice.xlsx", 0.905],
  ])("%s", async (name, ratio) => {
    const { sheets, styles } = await (await DocumentHost.open(await fixture(name))).read();
    const [first, second] = sheets;
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Số liệu", "visible"], ["Bảng", "visible"]]);
    expect(first?.values.slice(0, 4).map((row) => row?.slice(0, 3))).toEqual([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Thu ngân sách", 100, 90.5], ["Hộ nghèo", 1.5, 1.25], ["Dân số", 8126]]);
    expect(first?.values[1]?.[3]).toBe(ratio);
    expect(first?.formulas[1]?.[3]).toBe("C2/B2");
    expect(styles[first?.styles[0]?.[0] ?? 0]).toMatchObject({ bold: true, numberFormat: "General" });
    expect(styles[first?.styles[1]?.[3] ?? 0]).toMatchObject({ bold: false, numberFormat: "0.0%", fontName: "Calibri" });
    expect(first?.merges).toEqual([at(5, 0, 1, 4)]);
    expect(first?.notes).toEqual([{ rowIndex: 1, columnIndex: 0, text: "Nguồn: báo cáo\nquý I" }, { rowIndex: 2, columnIndex: 2, text: "Sơ bộ" }]);
    expect(first?.conditionalFormats).toEqual([{ type: "expression", formulas: ["$D2>1"], ranges: [at(1, 3, 2)] }]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([3]);
    expect(second?.tables).toEqual([{ name: "Bang1", range: at(0, 0, 3, 2), hasHeader: true, hasTotals: false, columns: ["Tên", "Giá trị"], columnFormulas: [null, null] }]);
  });
});

test("saved unchanged, every part keeps its bytes and its place", async () => {
  const original = await fixture("libreoffice.xlsx");
  const saved = await (await DocumentHost.open(original)).save();
  expect([...(await partsOf(saved))]).toEqual([...(await partsOf(original))]);
});

describe("an edit changes the parts it concerns and no others", () => {
  const sheet = "Số liệu";
  const [sheetPart, tablePart, styles, workbook] = ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/styles.xml", "xl/workbook.xml"];
  const types = "[Content_Types].xml";
  const workbookLinks = "xl/_rels/workbook.xml.rels";
  const sheetLinks = "xl/worksheets/_rels/sheet1.xml.rels";

  test.each<[Edit, readonly string[]]>([
    [{ kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: [[{ value: "x" }]] }, [sheetPart]],
    [{ kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: [[{ format: { underline: true } }]] }, [sheetPart, styles]],
    [{ kind: "mergeCells", sheet, range: at(8, 0, 1, 2) }, [sheetPart]],
    [{ kind: "setColumns", sheet, columns: [{ columnIndex: 1, width: 9 }] }, [sheetPart]],
    [{ kind: "setRows", sheet, rows: [{ rowIndex: 1, height: 30 }] }, [sheetPart]],
    [{ kind: "setView", sheet, frozenRowCount: 1, frozenColumnCount: 0, showGridlines: false }, [sheetPart]],
    [{ kind: "setPrint", sheet, orientation: "portrait", paper: "A4", titleRows: { rowIndex: 0, rowCount: 1 } }, [sheetPart, workbook]],
    [{ kind: "addTable", sheet, name: "T", range: at(10, 0, 2, 1), columns: [{ name: "x" }], style: null, hasFilter: false }, [types, sheetPart, sheetLinks, "xl/tables/table2.xml"]],
    [{ kind: "resizeTable", name: "Bang1", range: at(0, 0, 5, 2) }, [tablePart]],
    [{ kind: "addConditionalFormat", sheet, ranges: [at(1, 1)], formula: "TRUE", format: { fill: "FF0000" } }, [sheetPart, styles]],
    [{ kind: "removeConditionalFormats", sheet, marker: "$D2" }, [sheetPart, styles]],
    [{ kind: "removeConditionalFormats", sheet, marker: "không có" }, []],
    [{ kind: "appendNotes", sheet, notes: [{ ...at(1, 0), text: "thêm" }] }, ["xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml"]],
    [{ kind: "removeNotes", sheet, firstLine: "Sơ bộ", lastLine: "Sơ bộ" }, ["xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml"]],
    [{ kind: "removeNotes", sheet, firstLine: "không có", lastLine: "không có" }, []],
    [{ kind: "defineName", name: "n", formula: "1", hidden: true }, [workbook]],
    [{ kind: "removeName", name: "không_có" }, []],
    [{ kind: "setCustomXml", namespace: "urn:x", xml: '<x xmlns="urn:x"/>' }, [types, workbookLinks, "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"]],
    [{ kind: "removeCustomXml", namespace: "urn:không-có" }, []],
    [{ kind: "addSheet", sheet: "Mới" }, [types, workbook, workbookLinks, "xl/worksheets/sheet3.xml"]],
    [{ kind: "removeSheet", sheet: "Bảng" }, [types, workbook, workbookLinks, "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", tablePart]],
  ])("%o", async (edit, concerned) => {
    const original = await fixture("openpyxl.xlsx");
    const host = await DocumentHost.open(original);
    await host.apply([edit]);
    const [before, after] = [await partsOf(original), await partsOf(await host.save())];
    const paths = [...new Set([...before.keys(), ...after.keys()])];
    expect(paths.filter((path) => before.get(path) !== after.get(path)).sort()).toEqual([...concerned].sort());
  });
});

describe("a new workbook", () => {
  test("is read by another program once it has a sheet", async () => {
    const host = await DocumentHost.create();
    await expect(host.save()).rejects.toThrow("without sheets");
    await host.apply([{ kind: "addSheet", sheet: "Chỉ tiêu" }, { kind: "writeCells", sheet: "Chỉ tiêu", rowIndex: 0, columnIndex: 0, cells: [[{ value: "=1+1", format: { numberFormat: "@" } }, { value: 0.5 }]] }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await host.save()).buffer as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    expect([sheet?.name, sheet?.getCell("A1").value, sheet?.getCell("A1").numFmt, sheet?.getCell("B1").value]).toEqual(["Chỉ tiêu", "=1+1", "@", 0.5]);
  });

  test.each(["", "a/b", "a:b", "'a", "x".repeat(32)])("%j is no name for a sheet", async (sheet) => {
    await expect((await DocumentHost.create()).apply([{ kind: "addSheet", sheet }])).rejects.toThrow("cannot be the name");
  });
});

test("changes asked for at once follow one another, and one that fails takes none along", async () => {
  const host = await DocumentHost.create();
  const outcomes = await Promise.allSettled(["a", "A", "b"].map((sheet) => host.apply([{ kind: "addSheet", sheet }])));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a signature is told of before it is broken", async () => {
  expect((await DocumentHost.open(await fixture("openpyxl.xlsx"))).isSigned).toBe(false);
});

test("progress grows to 1", async () => {
  const shares: number[] = [];
  const host = await DocumentHost.create();
  await host.apply([{ kind: "addSheet", sheet: "a" }, { kind: "addSheet", sheet: "b" }], { onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("going back gives the same bytes, whatever happened since, and forward again as well", async () => {
  const original = await fixture("libreoffice.xlsx");
  const host = await DocumentHost.open(original);
  const before = host.keep();
  const write = (value: number): Edit => ({ kind: "writeCells", sheet: "Số liệu", ...at(1, 2), cells: [[{ value }]] });
  await host.apply([write(1), { kind: "addSheet", sheet: "Mới" }, { kind: "appendNotes", sheet: "Số liệu", notes: [{ rowIndex: 1, columnIndex: 2, text: "x" }] }]);
  const after = host.keep();
  const saved = await host.save();
  await host.apply([write(2)]);
  await host.writeResults([{ sheet: "Số liệu", results: [{ rowIndex: 1, columnIndex: 3, value: 7 }] }]);
  await host.goBack(before);
  expect(await partsOf(await host.save())).toEqual(await partsOf(original));
  await host.goBack(after);
  expect(await host.save()).toEqual(saved);
});
