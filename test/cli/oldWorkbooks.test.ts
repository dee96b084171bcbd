import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { clear, flag, load, scan } from "../../src/cli/commands";
import type { Context } from "../../src/cli/context";
import { messagesOf } from "../../src/messages";

const old = fileURLToPath(new URL("../fixtures/xls/libreoffice.xls", import.meta.url));
const refusal = messagesOf("vi").hostErrors.oldWorkbook({});

let folder: string;
let printed: string;
let complaints: string[];

function context(json = false): Context {
  const print = (text: string): void => {
    printed += text;
  };
  const printPieces = (pieces: Iterable<string>): Promise<void> => {
    print([...pieces].join(""));
    return Promise.resolve();
  };
  return { language: "vi", messages: messagesOf("vi"), json, print: (line) => print(`${line}\n`), printPieces, complain: (line) => complaints.push(line) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = "";
  complaints = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("scan", () => {
  it("judges the rows of an .xls", async () => {
    expect(await scan([old], { failOn: ["missed"] }, context(true))).toBe(1);
    const { tables } = JSON.parse(printed) as { readonly tables: readonly { readonly sheet: string; readonly rows: readonly object[] }[] };
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ sheet: "Kế hoạch & TH" });
    // Plan and result stand in the fixture: 1,450 and 1,392.5; 1.25 and 0.5 of poor households, of which fewer are better.
    expect(tables[0]?.rows.slice(0, 2)).toMatchObject([
      { row: 4, label: "Thu ngân sách", target: { cell: "B4", low: 1450 }, actual: { cell: "C4", value: 1392.5 }, status: "missed" },
      { row: 5, label: "Hộ nghèo", target: { cell: "B5", low: 1.25 }, actual: { cell: "C5", value: 0.5 }, status: "exceeded" },
    ]);
  });

  it("finds .xls files in a folder, and names what only bears that name", async () => {
    copyFileSync(old, join(folder, "a.xls"));
    writeFileSync(join(folder, "b.xls"), "<html><body><table><tr><td>Kế hoạch</td></tr></table></body></html>");
    writeFileSync(join(folder, "c.xls"), "Chỉ tiêu\tKế hoạch\n");
    expect(await scan([folder], {}, context(true))).toBe(2);
    const results = JSON.parse(printed) as readonly { readonly tables?: readonly object[]; readonly error?: { readonly code: string } }[];
    expect(results.map(({ tables, error }) => error?.code ?? tables?.length)).toEqual([1, "webPage", "plainText"]);
  });
});

describe("commands that write", () => {
  it.each<[string, (output: string) => Promise<number>]>([
    ["flag", (output) => flag([old], { output, checkedOn: "2026-11-23" }, context())],
    ["clear", (output) => clear([old], { output }, context())],
    ["load", (output) => load(old, { output, formulas: "native" }, context())],
  ])("%s refuses an .xls and says what to do", async (_, run) => {
    const before = readFileSync(old);
    const output = join(folder, "out.xlsx");
    expect(await run(output)).toBe(2);
    expect(complaints).toEqual([`${old}: ${refusal}`]);
    expect(existsSync(output)).toBe(false);
    expect(readFileSync(old).equals(before)).toBe(true);
  });
});
