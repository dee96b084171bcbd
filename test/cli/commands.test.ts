import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { clear, flag, listFunctions, load, scan, showModel } from "../../src/cli/commands";
import type { Context } from "../../src/cli/context";
import { UsageError } from "../../src/cli/files";
import { ModelError } from "../../src/cli/models";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { partsOf } from "../support/zipParts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const yearly = join(samples, "chi-tieu-kinh-te-xa-hoi-2024.xlsx");
const checkedOn = "2026-11-23";

let folder: string;
let printed: string[];
let complaints: string[];

function context(json = false): Context {
  return { language: "vi", messages: messagesOf("vi"), json, print: (line) => printed.push(`${line}\n`), printPieces: (pieces) => Promise.resolve(void printed.push(...pieces)), complain: (line) => complaints.push(line) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = [];
  complaints = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string): string {
  return join(folder, name);
}

interface ScanJson {
  readonly file: string;
  readonly tables: readonly { readonly sheet: string; readonly range: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
  readonly findings: readonly { readonly kind: string; readonly cells: readonly string[]; readonly message: string; readonly trace: object }[];
}

function printedJson(): unknown {
  return JSON.parse(printed.join(""));
}

describe("scan", () => {
  it("prints tables, rows and findings as JSON", async () => {
    expect(await scan([yearly], {}, context(true))).toBe(0);
    const json = printedJson() as ScanJson;
    expect(json.tables).toMatchObject([{ sheet: "Chỉ tiêu KTXH 2024", range: "A4:G24" }]);
    const row = json.tables[0]?.rows.find(({ label }) => label === "Tổng thu ngân sách trên địa bàn");
    expect(row).toMatchObject({
      row: 8,
      unit: "tỷ đồng",
      direction: "increase",
      target: { cell: "D8", op: "=", low: 1450, high: null },
      actual: { cell: "E8", value: 1392.5 },
      stated: { cell: "F8" },
      status: "missed",
    });
    // Five missed, and the target "100" of the last row, which is a text.
    expect(json.findings.map(({ cells }) => cells[0])).toEqual(["E8", "E14", "E15", "E19", "E22", "D24"].map((cell) => `'Chỉ tiêu KTXH 2024'!${cell}`));
  });

  it("prints one array for several files, and reads a folder in the order of its names", async () => {
    await scan([samples], {}, context(true));
    expect((printedJson() as ScanJson[]).map(({ file: name }) => name)).toEqual(readdirSync(samples).sort().map((name) => join(samples, name)));
  });

  it("ends with 1 when a row has a status to fail on", async () => {
    expect(await scan([yearly], { failOn: ["missed"] }, context())).toBe(1);
    expect(await scan([yearly], { failOn: ["noData"] }, context())).toBe(0);
  });

  it("says in words what was found", async () => {
    await scan([yearly], {}, context());
    expect(printed.join("")).toContain("Vượt 5 · Đạt 6 · Chưa đạt 5 · Không đánh giá 1");
    expect(printed.join("")).toContain("thực hiện 1.392,5 tỷ đồng, mục tiêu 1.450 tỷ đồng, chênh lệch −57,5 tỷ đồng");
  });
});

describe("flag and clear", () => {
  it("gives the original content back in every part", async () => {
    for (const name of readdirSync(samples)) {
      const original = join(samples, name);
      expect(await flag([original], { output: file("flagged.xlsx"), checkedOn }, context())).toBe(0);
      expect(readFileSync(file("flagged.xlsx")).equals(readFileSync(original))).toBe(false);
      expect(await clear([file("flagged.xlsx")], { output: file("clean.xlsx") }, context())).toBe(0);
      expect(await partsIn(file("clean.xlsx")), name).toEqual(await partsIn(original));
    }
  });

  it("replaces its marks when run again", async () => {
    await flag([yearly], { output: file("once.xlsx"), checkedOn }, context());
    await flag([file("once.xlsx")], { output: file("twice.xlsx"), checkedOn }, context());
    expect(await partsIn(file("twice.xlsx"))).toEqual(await partsIn(file("once.xlsx")));
  });

  it("writes the results with their chart where they are asked for, renews them, and clears all of it", async () => {
    const partNames = async (name: string): Promise<string[]> => Object.keys(await partsIn(file(name))).filter((path) => /chart|drawing\d/.test(path)).sort();
    expect(await flag([yearly], { output: file("flagged.xlsx"), checkedOn, results: true }, context())).toBe(0);
    expect(printed.join("")).toContain("Trang “Kết quả đánh giá”: 17 dòng");
    expect(await partNames("flagged.xlsx")).toEqual(["xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"]);
    // Asked for once, it is kept up by later checks.
    await flag([file("flagged.xlsx")], { output: file("again.xlsx"), checkedOn }, context());
    expect(await partsIn(file("again.xlsx"))).toEqual(await partsIn(file("flagged.xlsx")));
    await clear([file("again.xlsx")], { output: file("clean.xlsx") }, context());
    expect(await partsIn(file("clean.xlsx"))).toEqual(await partsIn(yearly));
  });

  it("keeps the notes and rules of others", async () => {
    const budget = join(samples, "thu-ngan-sach-theo-xa-phuong-2024.xlsx");
    await flag([budget], { output: file("flagged.xlsx"), checkedOn }, context());
    const [sheet] = (await (await DocumentHost.open(readFileSync(file("flagged.xlsx")))).read()).sheets;
    expect(new Set(sheet?.conditionalFormats.map(({ type }) => type))).toEqual(new Set(["dataBar", "cellIs", "expression"]));
    const note = sheet?.notes.find(({ rowIndex, columnIndex }) => rowIndex === 10 && columnIndex === 2)?.text;
    expect(note).toMatch(/^Phòng Tài chính:\s+Hụt thu do chậm đấu giá đất\.\s+Sổ Chỉ tiêu · Chưa đạt\n/);
  });

  it("writes over the input only when told to", async () => {
    writeFileSync(file("mine.xlsx"), readFileSync(yearly));
    await expect(flag([file("mine.xlsx")], { checkedOn }, context())).rejects.toThrow(UsageError);
    expect(await flag([file("mine.xlsx")], { output: file("mine.xlsx"), checkedOn }, context())).toBe(2);
    expect(complaints.join("\n")).toContain("--in-place");
    expect(readFileSync(file("mine.xlsx")).equals(readFileSync(yearly))).toBe(true);
    expect(await flag([file("mine.xlsx")], { inPlace: true, checkedOn }, context())).toBe(0);
    expect(readFileSync(file("mine.xlsx")).equals(readFileSync(yearly))).toBe(false);
    expect(readdirSync(folder)).toEqual(["mine.xlsx"]);
  });

  it("says when there was nothing to clear, and gives the file as it was", async () => {
    expect(await clear([yearly], { output: file("same.xlsx") }, context())).toBe(0);
    expect(printed[0]).toContain("không có đánh dấu");
    expect(await partsIn(file("same.xlsx"))).toEqual(await partsIn(yearly));
  });
});

describe("bad input", () => {
  it.each([
    ["not a workbook", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "không phải là tệp Excel"],
    ["text", new TextEncoder().encode("xin chào"), "văn bản thuần"],
    ["truncated", readFileSync(yearly).subarray(0, 4000), "không đầy đủ"],
  ])("%s: one sentence, exit code 2, nothing written", async (_, bytes, sentence) => {
    writeFileSync(file("bad.xlsx"), bytes);
    expect(await flag([file("bad.xlsx")], { output: file("out.xlsx"), checkedOn }, context())).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(sentence);
    expect(readdirSync(folder)).toEqual(["bad.xlsx"]);
  });

  it("unpacks to too much", async () => {
    expect(await scan([yearly], { maxSize: 0.01 }, context())).toBe(2);
    expect(complaints[0]).toContain("--max-size");
  });

  it("one bad file does not stop the others", async () => {
    writeFileSync(file("a.xlsx"), "x");
    writeFileSync(file("b.xlsx"), readFileSync(yearly));
    expect(await scan([folder], {}, context(true))).toBe(2);
    expect(printedJson()).toMatchObject([{ file: file("a.xlsx"), error: { code: "plainText" } }, { file: file("b.xlsx"), tables: [{}] }]);
  });

  it("a protected sheet is named and nothing is written", async () => {
    const host = await DocumentHost.open(readFileSync(yearly));
    writeFileSync(file("protected.xlsx"), await protectedCopy(host));
    expect(await flag([file("protected.xlsx")], { output: file("out.xlsx"), checkedOn }, context())).toBe(2);
    expect(complaints[0]).toContain("“Chỉ tiêu KTXH 2024” đang được bảo vệ");
    expect(readdirSync(folder)).toEqual(["protected.xlsx"]);
  });

  it("a file that is not there, an empty folder", async () => {
    await expect(scan([file("none.xlsx")], {}, context())).rejects.toThrow("none.xlsx");
    await expect(scan([folder], {}, context())).rejects.toThrow(UsageError);
  });

  it("every problem of a model at once, with its place", async () => {
    writeFileSync(file("indicators.csv"), "id,name_vi,name_en,group,unit,direction,limit,decimals,aliases,note\na,A,A,I,%,up,,,,\na,B,B,I,%,increase,x,,,\n");
    const error: unknown = await showModel(folder, context()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    const places = (error as ModelError).issues.map(({ path }) => path.join(" "));
    expect(places).toEqual(expect.arrayContaining(["indicators.csv 2 direction", "indicators.csv 3 id", "indicators.csv 3 limit", "targets.csv"]));
  });
});

describe("load, model and functions", () => {
  it("makes a new workbook", async () => {
    expect(await load(undefined, { output: file("new.xlsx"), formulas: "native" }, context())).toBe(0);
    expect((await (await DocumentHost.open(readFileSync(file("new.xlsx")))).read()).sheets).toHaveLength(7);
  });

  it("adds the model's sheets and leaves the other parts of the workbook as they are", async () => {
    const budget = join(samples, "thu-ngan-sach-theo-xa-phuong-2024.xlsx");
    await load(budget, { output: file("loaded.xlsx"), formulas: "native" }, context());
    const [before, after] = [await partsIn(budget), await partsIn(file("loaded.xlsx"))];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
  });

  it("takes the rows of a flagged workbook from the model loaded into it", async () => {
    await load(yearly, { output: file("loaded.xlsx"), formulas: "native" }, context());
    printed = [];
    await scan([file("loaded.xlsx")], {}, context(true));
    const rows = (printedJson() as ScanJson).tables.flatMap((table) => table.rows);
    expect(rows.find(({ label }) => label === "Tỷ lệ dân số đô thị được cung cấp nước sạch")).toMatchObject({ indicator: "urban-clean-water" });
  });

  it("prints the model's five tables", async () => {
    await showModel(undefined, context(true));
    expect(Object.keys(printedJson() as object)).toEqual(["indicators", "targets", "observations", "passages", "relations"]);
  });

  it("counts the verdicts of each term", async () => {
    await showModel(undefined, context());
    expect(printed[1]).toContain("2015-2020: Vượt 8 · Đạt 4 · Chưa đạt 5 · Không đánh giá 3");
  });

  it("lists the functions", () => {
    listFunctions(context(true));
    expect((printedJson() as { name: string }[]).map(({ name }) => name)).toContain("IND.CAGR");
  });
});

async function partsIn(path: string): Promise<Record<string, string>> {
  return Object.fromEntries(await partsOf(readFileSync(path)));
}

/** The same workbook with its first sheet protected, written by another program. */
async function protectedCopy(host: DocumentHost): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await host.save()).buffer as ArrayBuffer);
  await workbook.worksheets[0]!.protect("", {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
