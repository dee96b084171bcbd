import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { load } from "../../src/cli/commands";
import type { Context } from "../../src/cli/context";
import { UsageError } from "../../src/cli/files";
import { share } from "../../src/cli/share";
import type { Language } from "../../src/core/load/texts";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { partsOf, relationshipsXml, rows, workbookOf, workbookParts, zipOf } from "../support/zipParts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

let folder: string;
let printed: string[];
let complaints: string[];

function context(json = false, language: Language = "vi"): Context {
  return { language, messages: messagesOf(language), json, print: (line) => printed.push(`${line}\n`), printPieces: (pieces) => Promise.resolve(void printed.push(...pieces)), complain: (line) => complaints.push(line) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = [];
  complaints = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => join(folder, name);
const partsIn = async (path: string) => partsOf(readFileSync(path));
const native = { formulas: "native" } as const;

async function changedParts(before: string, after: string): Promise<string[]> {
  const [old, now] = [await partsIn(before), await partsIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path)).sort();
}

/** The values of all cells that show something. */
function valuesOf({ sheets }: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ name, values }) => values.flatMap((row, rowIndex) => (row ?? []).flatMap((value, columnIndex) => ((value ?? "") === "" ? [] : `${name} ${rowIndex},${columnIndex}: ${JSON.stringify(value)}`))));
}

describe("a workbook loaded with custom functions", () => {
  beforeEach(async () => {
    await load(undefined, { output: file("ind.xlsx"), formulas: "ind" }, context());
    printed = [];
  });

  it("holds no custom function after sharing, and its values stay", async () => {
    const original = readFileSync(file("ind.xlsx"));
    expect(await share([file("ind.xlsx")], { ...native, output: file("out.xlsx") }, context())).toBe(0);
    const [before, after] = [await (await DocumentHost.open(original)).read(), await (await DocumentHost.open(readFileSync(file("out.xlsx")))).read()];
    expect(JSON.stringify(before.sheets)).toContain("_xldudf_IND_");
    expect(JSON.stringify([after.sheets, after.names])).not.toContain("_xldudf_");
    expect(valuesOf(after)).toEqual(valuesOf(before));
    expect(readFileSync(file("ind.xlsx")).equals(original)).toBe(true);
    expect(await changedParts(file("ind.xlsx"), file("out.xlsx"))).toEqual([
      "[Content_Types].xml", "customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml", "xl/_rels/workbook.xml.rels",
      "xl/tables/table2.xml", "xl/tables/table4.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet5.xml", "xl/worksheets/sheet6.xml",
    ]);
    expect(printed.join("")).toMatch(/hàm có sẵn của Excel/);
  });

  it("has every part again after putting the functions back", async () => {
    for (const formulas of ["native", "values"] as const) {
      await share([file("ind.xlsx")], { formulas, output: file("out.xlsx") }, context());
      expect(await share([file("out.xlsx")], { ...native, restore: true, output: file("back.xlsx") }, context())).toBe(0);
      expect(await changedParts(file("ind.xlsx"), file("back.xlsx")), formulas).toEqual([]);
    }
  });

  it("carries neither model nor record when they are taken out", async () => {
    await share([file("ind.xlsx")], { ...native, removeModel: true, output: file("out.xlsx") }, context(false, "en"));
    const { customXml } = await (await DocumentHost.open(readFileSync(file("out.xlsx")))).read();
    expect(customXml).toEqual([]);
    printed = [];
    await share([file("out.xlsx")], { ...native, restore: true, output: file("back.xlsx") }, context(false, "en"));
    expect(printed.join("")).toContain("carries no record");
    expect(await changedParts(file("out.xlsx"), file("back.xlsx"))).toEqual([]);
  });

  it("tells of each formula in JSON", async () => {
    await share([file("ind.xlsx")], { ...native, output: file("out.xlsx") }, context(true));
    const report = JSON.parse(printed.join("")) as { formulas: { cells?: string; outcome: string; reason: string | null; before: string; after: string | null }[]; review: object[] };
    expect(report.formulas.find(({ cells }) => cells === "'Đánh giá 2015-2020'!F5")).toMatchObject({ outcome: "value", reason: "textFunction", after: null });
    expect(report.formulas.filter(({ outcome, after }) => outcome === "native" && (after === null || after.includes("_xldudf_")))).toEqual([]);
    expect(report.review).toContainEqual({ kind: "property", name: "creator", value: "Sổ Chỉ tiêu" });
  });
});

describe("workbooks without custom functions", () => {
  it("keep every part, many at once", async () => {
    expect(await share([samples], { ...native, output: file("out") }, context(true))).toBe(0);
    const reports = JSON.parse(printed.join("")) as { formulas: object[] }[];
    expect(reports.map(({ formulas }) => formulas)).toEqual(readdirSync(samples).map(() => []));
    for (const name of readdirSync(samples)) expect(await changedParts(join(samples, name), file(join("out", name))), name).toEqual([]);
  });

  it("say so, and what should be looked at", async () => {
    const bytes = await zipOf({
      ...workbookParts([rows('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')]),
      "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"], ["rId3", "extended-properties", "docProps/app.xml"]]),
      "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Lê Văn A</dc:creator><cp:lastModifiedBy>  </cp:lastModifiedBy></cp:coreProperties>',
      "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>UBND thị xã</Company><Manager>Trần B</Manager></Properties>',
      "_xmlsignatures/origin.sigs": "",
    });
    writeFileSync(file("in.xlsx"), bytes);
    await share([file("in.xlsx")], { ...native, output: file("out.xlsx") }, context(false, "en"));
    const said = printed.join("");
    for (const line of ["no formula uses IND. functions", "1 hidden row on “A”", "Author: Lê Văn A", "Company: UBND thị xã", "Manager: Trần B", "digitally signed"]) expect(said).toContain(line);
    expect(said).not.toContain("Last saved by");
  });

  it("tell the authors of notes and the files that they are linked to", async () => {
    const link = relationshipsXml([["r1", "externalLinkPath", "file:///C:/nha/2023.xlsx"]]).replace("/></Relationships>", ' TargetMode="External"/></Relationships>');
    const linked = {
      "xl/_rels/workbook.xml.rels": relationshipsXml([["s1", "worksheet", "worksheets/sheet1.xml"], ["e1", "externalLink", "externalLinks/externalLink1.xml"]]),
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      "xl/externalLinks/_rels/externalLink1.xml.rels": link,
    };
    writeFileSync(file("linked.xlsx"), await workbookOf([rows("")], linked));
    const noted = fileURLToPath(new URL("../fixtures/xlsx/openpyxl.xlsx", import.meta.url));
    await share([noted, file("linked.xlsx")], { ...native, output: file("out") }, context(true));
    const [first, second] = JSON.parse(printed.join("")) as { review: object[] }[];
    expect(first?.review).toContainEqual({ kind: "author", name: "Cán bộ" });
    expect(second?.review).toEqual([{ kind: "externalLink", target: "file:///C:/nha/2023.xlsx" }]);
  });
});

describe("bad input", () => {
  const formula = rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>_xldudf_IND_CHANGE(A1,A1)</f><v>0</v></c></row>');

  it("writes over the input only when told to", async () => {
    writeFileSync(file("in.xlsx"), await workbookOf([formula]));
    await expect(share([file("in.xlsx")], native, context())).rejects.toThrow(UsageError);
    expect(await share([file("in.xlsx")], { ...native, output: file("in.xlsx") }, context())).toBe(2);
    expect(complaints.join("\n")).toContain("--in-place");
    expect(readFileSync(file("in.xlsx"), "latin1")).toBe(Buffer.from(await workbookOf([formula])).toString("latin1"));
    expect(await share([file("in.xlsx")], { ...native, inPlace: true }, context())).toBe(0);
  });

  it("refuses a protected sheet and writes nothing", async () => {
    writeFileSync(file("in.xlsx"), await workbookOf([formula.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')]));
    expect(await share([file("in.xlsx")], { ...native, output: file("out.xlsx") }, context())).toBe(2);
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  it("says where it cannot write", async () => {
    writeFileSync(file("in.xlsx"), await workbookOf([formula]));
    writeFileSync(file("taken"), "");
    expect(await share([file("in.xlsx")], { ...native, output: file("taken/out.xlsx") }, context())).toBe(2);
    expect(complaints.join("\n")).toContain("-o");
  });
});
