import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findFunction } from "../../src/functions";
import type { FunctionArgument, FunctionResult, FunctionsJson } from "../../src/functions";
import { openInExcel, type ExcelPage } from "./excelPage";
import { siteOfTests } from "./page";

const dist = (name: string): string => readFileSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), "utf8");
const metadata = (["vi", "en"] as const).map((language) => JSON.parse(dist(`functions.${language}.json`)) as FunctionsJson);
const described = metadata[0]!.functions;

const site = siteOfTests({ keepsPages: true });
let excel: ExcelPage;

beforeAll(async () => {
  excel = await openInExcel(site, null);
  await excel.book.runtime.functions.ready;
});

afterAll(() => expect(excel.errors).toEqual([]));

/** As Excel hands arguments over for parameters that are declared as matrices: rows, and null for each that is left out. */
function asExcelCalls(name: string, args: readonly FunctionArgument[]): unknown[] {
  const { parameters } = described.find(({ id }) => id === name)!;
  return parameters.map((_, index) => {
    const argument = args[index] ?? null;
    return argument === null || Array.isArray(argument) ? argument : [[argument]];
  });
}

/** An error in a cell, on its way to a function. */
const errorIn = (code: string) => ({ code, type: "CustomFunctionError" });

/** What Excel is given for a result, where every result is a matrix. */
function asExcelShows(result: FunctionResult): unknown[][] {
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? ""))));
}

const rounded = (value: unknown): unknown => (Array.isArray(value) ? value.map(rounded) : typeof value === "number" ? Number(value.toPrecision(12)) : value);

describe("the functions in the shared runtime", () => {
  it("are those of the metadata, in both languages", async () => {
    const registered = await excel.page.evaluate(() => Object.keys((globalThis as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association.mappings));
    for (const { functions } of metadata) expect(registered.toSorted()).toEqual(functions.map(({ id }) => id).toSorted());
    expect(metadata.map(({ allowErrorForDataTypeAny }) => allowErrorForDataTypeAny)).toEqual([true, true]);
  });

  it.concurrent.each(described.map(({ id }) => id))("%s answers as its help says", async (name) => {
    for (const { arguments: args, result } of findFunction(name)!.examples) {
      const [, isDone, value] = await excel.call(name, asExcelCalls(name, args));
      expect([isDone, rounded(value)]).toEqual([true, asExcelShows(result)]);
    }
  });

  it.concurrent.each([
    ["a zero divisor, without a sentence", "CAGR", [[[0]], [[121]], [[2]]], "", 5],
    ["outside the domain, without a sentence", "CAGR", [[[100]], [[-121]], [[2]]], "", 6],
    ["a blank cell", "CAGR", [[[null]], [[121]], [[2]]], "Có ô đầu vào còn trống", 1],
    ["a blank cell as older builds hand it over", "CAGR", [[[""]], [[121]], [[2]]], "Có ô đầu vào còn trống", 1],
    ["text for a number", "CAGR", [[["một trăm"]], [[121]], [[2]]], "Có đầu vào không đúng loại", 7],
    ["ranges that differ in shape", "CAGR", [[[100], [100]], [[121, 121]], [[2]]], "các dải ô không cùng số dòng", 7],
    ["an error in a cell, as it is", "CAGR", [[[errorIn("#DIV/0!")]], [[121]], [[2]]], "", 5],
    ["an error in a cell, without a sentence of ours", "CAGR", [[[errorIn("#N/A")]], [[121]], [[2]]], "", 1],
    ["an error that functions cannot give", "CAGR", [[[errorIn("#REF!")]], [[121]], [[2]]], "#REF!", 7],
  ])("give Excel's error for %s", async (_, name, args, sentence, code) => {
    const [, isDone, message, number] = await excel.call(name, args);
    expect([isDone, number]).toEqual([false, code]);
    if (sentence === "") expect(message).toBe("");
    else expect(message).toContain(sentence);
  });

  it("give each cell of a column its own result", async () => {
    const [, isDone, value] = await excel.call("CAGR", [[[100], [0], [errorIn("#N/A")], [null], ["x"], [errorIn("#NAME?")], [100]], [[121]], [[2]]]);
    const cells = (value as unknown[][]).map(([cell]) => cell);
    expect(isDone).toBe(true);
    expect([rounded(cells[0]), rounded(cells[6])]).toEqual([0.1, 0.1]);
    expect(cells.slice(1, 6)).toMatchObject([
      { type: "Error", code: "#DIV/0!" },
      { type: "Error", code: "#N/A" },
      { type: "Error", code: "#N/A", message: expect.stringContaining("còn trống") as string },
      { type: "Error", code: "#N/A", message: expect.stringContaining("còn trống") as string },
      { type: "Error", code: "#VALUE!", message: expect.stringContaining("#NAME?") as string },
    ]);
    expect(cells[2]).not.toHaveProperty("message");
  });

  it("take the default for what is left out and show an empty text as one", async () => {
    const [, , status] = await excel.call("STATUS", [[[98]], [["trên 97%"]], null, null]);
    const [, , english] = await excel.call("STATUS", [[[98]], [["trên 97%"]], null, [["en"]]]);
    const [, , high] = await excel.call("TARGETHIGH", [[["trên 97%"]]]);
    const [, , path] = await excel.call("PATH", [[[100], [100]], [[121], [121]], [[2], [1]], null]);
    expect([status, english, high, rounded(path)]).toEqual([[["Đạt"]], [["Met"]], [[""]], [[110, 121], [121, ""]]]);
  });

  it("speak the language of the pane", async () => {
    await excel.page.getByRole("button", { name: "English" }).click();
    const [, , message] = await excel.call("CAGR", [[[null]], [[121]], [[2]]]);
    expect(message).toContain("An input is blank");
  });

  it("do 200,000 rows in one call", async () => {
    const column = (value: number): number[][] => Array.from({ length: 200_000 }, () => [value]);
    const [, isDone, value] = await excel.call("ATTAINMENT", [column(90), column(100), null, null]);
    expect([isDone, (value as unknown[]).length, rounded((value as unknown[])[199_999])]).toEqual([true, 200_000, [0.9]]);
  });
});

describe("functions.js by itself", () => {
  it("registers all functions where there is no page", () => {
    const registered: string[] = [];
    // Excel's runtime for functions alone has no document, no window and no storage.
    const runtime = { CustomFunctions: { associate: (name: string) => registered.push(name) } };
    runInContext(dist("functions.js"), createContext(runtime));
    expect(registered).toEqual(described.map(({ id }) => id));
  });
});
