import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { plainAppearance } from "../../../src/host/document/appearance/readCellAppearances";
import { toUniverWorkbook } from "../../../src/host/grid/toUniverWorkbook";
import { toUniverStyle } from "../../../src/host/grid/univerStyle";
import { fixture, rows, workbookOf } from "../../support/zipParts";

async function converted(bytes: Uint8Array, view = { width: 1000, height: 800 }) {
  const host = await DocumentHost.open(bytes);
  const workbook = toUniverWorkbook("book", await host.read(), await host.readAppearance(), view);
  const resource = (name: string): unknown => JSON.parse(workbook.resources?.find((entry) => entry.name === name)?.data ?? "null");
  return { workbook, resource, sheet: workbook.sheets?.["sheet0"] };
}

const sample = async (name: string) => new Uint8Array(await readFile(new URL(`../../../assets/samples/${name}`, import.meta.url)));

test("values, results, formulas and errors", async () => {
  const { sheet } = await converted(
    await workbookOf([
      rows(
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="inlineStr"><is><t>=x</t></is></c><c r="D1" t="e"><v>#N/A</v></c></row>' +
          '<row r="2"><c r="A2"><f>_xldudf_IND_CAGR(A1,2,1)</f><v>0.3</v></c><c r="B2"><f>A1*2</f></c><c r="C2" t="e"><f>_xldudf_ind_cagr(A1,2,1)</f><v>#NAME?</v></c></row>' +
          '<row r="3"><c r="A3"><f t="array" ref="A3:B3">_xldudf_IND_PATH(1,2,2)</f><v>1.4</v></c><c r="B3"><v>2</v></c></row>',
      ),
    ]),
  );
  expect(sheet?.cellData?.[0]).toEqual({ 0: { v: 1.5, t: 2 }, 1: { v: 1, t: 3 }, 2: { v: "=x", t: 1 }, 3: { v: "#N/A", t: 1 } });
  // With a result nothing is calculated; without one, or where no program knew the function, the grid calculates.
  expect(sheet?.cellData?.[1]).toEqual({ 0: { f: "=IND.CAGR(A1,2,1)", v: 0.3, t: 2 }, 1: { f: "=A1*2" }, 2: { f: "=IND.CAGR(A1,2,1)" } });
  expect(sheet?.cellData?.[2]).toEqual({ 0: { f: "=IND.PATH(1,2,2)" }, 1: {} });
});

describe("a sample workbook", () => {
  test("looks, panes, sizes and notes", async () => {
    const { workbook, resource, sheet } = await converted(await sample("thu-ngan-sach-theo-xa-phuong-2024.xlsx"));
    expect(sheet).toMatchObject({ name: "Thu NSNN", freeze: { ySplit: 4, xSplit: 0, startRow: 4, startColumn: -1 } });
    // 26 and 18 characters of Calibri 11, whose digits are 7 pixels wide: 182 and 126.
    expect(sheet?.columnData).toMatchObject({ 0: { w: 182 }, 1: { w: 126 } });
    expect(workbook.sheets?.["sheet1"]?.hidden).toBe(1);
    const style = sheet?.cellData?.[0]?.[0]?.s;
    expect(typeof style === "string" ? workbook.styles?.[style] : style).toMatchObject({ ff: "Times New Roman", fs: 14, bl: 1, ht: 2, vt: 2, tb: 3 });
    expect(Object.keys((resource("SHEET_NOTE_PLUGIN") as Record<string, object>)["sheet0"] ?? {}).length).toBeGreaterThan(0);
  });

  test("panes that would leave no room to scroll on a phone are not frozen there", async () => {
    const yearly = await sample("chi-tieu-kinh-te-xa-hoi-2024.xlsx");
    const freezeOf = async (view: { readonly width: number; readonly height: number }) => (await converted(yearly, view)).sheet?.freeze;
    expect(await freezeOf({ width: 1000, height: 800 })).toMatchObject({ ySplit: 4, xSplit: 2 });
    expect(await freezeOf({ width: 360, height: 600 })).toMatchObject({ ySplit: 4, xSplit: 0, startColumn: -1 });
    expect(await freezeOf({ width: 360, height: 100 })).toMatchObject({ ySplit: 0, xSplit: 0 });
  });

  test("conditional formats", async () => {
    const { resource } = await converted(await fixture("openpyxl.xlsx"));
    const [rule] = (resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN") as Record<string, unknown[]>)["sheet0"] ?? [];
    expect(rule).toMatchObject({ ranges: [{ startRow: 1, startColumn: 3, endRow: 2, endColumn: 3 }], rule: { type: "highlightCell", subType: "formula", value: "=$D2>1" } });
  });
});

// https://www.w3.org/TR/css-syntax-3/#escaping: a name begins with no dot and no digit unless they are escaped.
test.each([
  ["Times New Roman", "Times New Roman"],
  [".VnTimeH", "\\.VnTimeH, Times New Roman"],
  [".VnArial Narrow", ".VnArial Narrow, Arial"],
  ["VNI-Times", "VNI-Times, Times New Roman"],
  ["3ds", "\\33 ds"],
  ["Calibri", "Calibri"],
])("the font %s as a browser understands it", (name, family) => {
  expect(toUniverStyle({ ...plainAppearance, font: { ...plainAppearance.font, name } }).ff).toBe(family);
});
