/** Small files that ask for much: each is read within its limits, or refused with a reason, and none holds the program up. */

import { describe, expect, it } from "vitest";

import { clearMarks } from "../../../../src/app/clearMarks";
import { flagWorkbook } from "../../../../src/app/flagWorkbook";
import { hasFlags } from "../../../../src/core/flag/plan";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { readForGrid } from "../../../../src/host/grid/readForGrid";
import { HostError } from "../../../../src/host/WorkbookHost";
import { partsOf, relationshipsXml, rows, workbookOf, workbookParts, worksheet, zipOf } from "../../../support/zipParts";

const plain = rows('<row r="1"><c r="A1"><v>1</v></c></row>');
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]>`;
const outside = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    await (await DocumentHost.open(bytes)).read();
    return "read";
  } catch (error) {
    if (error instanceof HostError) return `${error.code} ${String(error.params["detail"] ?? "")}`.trim();
    throw error;
  }
}

const sharedStrings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si></sst>';
const styles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf/></cellXfs></styleSheet>';
const parts = workbookParts([plain], { "xl/sharedStrings.xml": sharedStrings, "xl/styles.xml": styles });

describe("entities", () => {
  it.each(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])("in %s are refused, those that explode and those from elsewhere", async (path) => {
    for (const doctype of [laughs, outside]) {
      const text = parts[path]!.replace(/^(?:<\?xml[^>]*\?>\s*)?/, (declaration) => declaration + doctype);
      expect(await outcomeOf(await zipOf({ ...parts, [path]: text }))).toMatch(/^damagedPart DOCTYPE/);
    }
  });
});

describe("depth", () => {
  it.each<[string, string, string]>([
    ["the workbook", "xl/workbook.xml", "</workbook>"],
    ["what stands around the rows", "xl/worksheets/sheet1.xml", "</worksheet>"],
    ["a row", "xl/worksheets/sheet1.xml", "</row>"],
    ["the styles", "xl/styles.xml", "</styleSheet>"],
    ["the texts", "xl/sharedStrings.xml", "</si>"],
  ])("of a hundred thousand elements in %s is refused", async (_, path, before) => {
    expect(await outcomeOf(await zipOf({ ...parts, [path]: parts[path]!.replace(before, deep + before) }))).toMatch(/^damagedPart Elements are nested too deeply/);
  });

  it("an attribute of ten million letters and a hundred thousand attributes are read like any other", async () => {
    const long = parts["xl/workbook.xml"]!.replace("<sheets>", `<fileVersion appName="${"x".repeat(10_000_000)}"/><sheets>`);
    const many = parts["xl/worksheets/sheet1.xml"]!.replace("<row ", `<row ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(" ")} `);
    expect(await outcomeOf(await zipOf({ ...parts, "xl/workbook.xml": long, "xl/worksheets/sheet1.xml": many }))).toBe("read");
  });
});

describe("one thing named many times", () => {
  it("formulas that share one of eight thousand characters over twenty thousand cells are refused", async () => {
    const cells = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c><f t="shared" si="0"${index === 0 ? ' ref="A1:A20000"' : ""}>${index === 0 ? `B1&amp;"${"x".repeat(8000)}"` : ""}</f></c></row>`).join("");
    expect(await outcomeOf(await workbookOf([rows(cells)]))).toMatch(/^damagedPart Shared formulas unfold/);
  });

  it("a part is one sheet only", async () => {
    const twice = parts["xl/workbook.xml"]!.replace("</sheets>", `${Array.from({ length: 5000 }, (_, index) => `<sheet name="S${index}" sheetId="${index + 9}" r:id="s1"/>`).join("")}</sheets>`);
    expect(await outcomeOf(await zipOf({ ...parts, "xl/workbook.xml": twice }))).toBe("damagedPart Two sheets are one part");
  });

  it("a table that a sheet names a thousand times is there once", async () => {
    const table = '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>';
    const relations = relationshipsXml(Array.from({ length: 1000 }, (_, index) => [`r${index}`, "table", "../tables/table1.xml"] as const));
    const host = await DocumentHost.open(await zipOf({ ...parts, "xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/tables/table1.xml": table }));
    expect((await host.read()).sheets[0]?.tables).toHaveLength(1);
  });
});

describe("the whole sheet", () => {
  const header = ["Chỉ tiêu", "Kế hoạch", "Thực hiện"].map((text, index) => `<c r="${"ABC"[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  const body = `<row r="1">${header}</row><row r="2"><c r="A2" t="inlineStr"><is><t>Thu</t></is></c><c r="B2"><v>10</v></c><c r="C2"><f t="array" ref="A1:XFD1048576">5+4</f><v>9</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
  const everywhere = "A1:XFD1048576";
  const sheet = worksheet(
    `<cols><col min="1" max="16384" width="9" hidden="0"/></cols><sheetData>${body}</sheetData><autoFilter ref="${everywhere}"/>` +
      `<mergeCells>${Array.from({ length: 500 }, (_, index) => `<mergeCell ref="${index % 2 === 0 ? everywhere : `D${index + 4}:XFD1048576`}"/>`).join("")}</mergeCells>` +
      `<conditionalFormatting sqref="${`${everywhere} `.repeat(500).trim()}"><cfRule type="expression" priority="1"><formula>$C2&lt;$B2</formula></cfRule></conditionalFormatting>`,
  );

  it("under merges, rules, filters and formulas is read, flagged, shown and cleared without going through its cells", async () => {
    const bytes = await workbookOf([sheet]);
    const host = await DocumentHost.open(bytes);
    await flagWorkbook(host, { language: "vi", model: null, checkedOn: "2026-01-31", results: true });
    await clearMarks(host);
    expect(hasFlags(await host.read())).toBe(false);
    expect(await partsOf(await host.save())).toEqual(await partsOf(bytes));
    expect((await readForGrid(await DocumentHost.open(bytes))).snapshot.sheets[0]?.values[1]?.[2]).toBe(9);
  });
});

describe("names of parts", () => {
  it.each(["../../evil.txt", "/etc/passwd", "/xl/workbook.xml", "C:\\x.txt", "xl/../../y"])("that lead out of the package (%s) are refused by name", async (name) => {
    expect(await outcomeOf(await zipOf({ ...parts, [name]: "<x/>" }))).toBe("damagedPart Unsafe filename");
  });

  it("that every object has are names like any other, and stay with what they hold", async () => {
    const odd = new Map([["__proto__", "a"], ["xl/constructor", "b"], ["toString", "c"]]);
    const host = await DocumentHost.open(await zipOf(Object.fromEntries([...Object.entries(parts), ...odd])));
    await host.apply([{ kind: "writeCells", sheet: "A", rowIndex: 3, columnIndex: 0, cells: [[{ value: "x" }]] }]);
    const saved = await partsOf(await host.save());
    for (const [name, text] of odd) expect(saved.get(name)).toBe(text);
  });

  it.each(["XL/Workbook.xml", "xl\\workbook.xml"])("that are the same to Excel (%s) are not two", async (other) => {
    expect(await outcomeOf(await zipOf({ ...parts, [other]: "<x/>" }))).toBe("damagedPart The part is there twice");
  });
});
