import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { load, scan, showModel } from "../../src/cli/commands";
import type { Context } from "../../src/cli/context";
import { UsageError } from "../../src/cli/files";
import { convertModel, startModel } from "../../src/cli/modelFiles";
import { ModelError, openModel } from "../../src/cli/models";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { readSeed } from "../seeds/readSeed";

const yearly = fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url));
const seed = readSeed("ben-cat");

let folder: string;
let printed: string[];

function context(json = false): Context {
  return { language: "vi", messages: messagesOf("vi"), json, print: (line) => printed.push(line), printPieces: (pieces) => Promise.resolve(void printed.push(...pieces)), complain: () => undefined };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string): string {
  return join(folder, name);
}

describe("model export and import", () => {
  it.each(["out/", "out.zip", "out.json", "out.xlsx"])("writes %s, which is read as the same model", async (name) => {
    expect(await convertModel("model export", "ben-cat", { output: file(name) }, context())).toBe(0);
    expect(await openModel(file(name), messagesOf("vi").cli)).toEqual(seed);
  });

  it("writes CSV with a byte order mark, the data package and the report into a folder", async () => {
    await convertModel("model export", undefined, { output: file("out") }, context(true));
    expect(readdirSync(file("out")).sort()).toEqual(["datapackage.json", "indicators.csv", "observations.csv", "passages.csv", "relations.csv", "report.txt", "targets.csv"]);
    expect(readFileSync(file("out/targets.csv"), "utf8").startsWith("\uFEFFindicator,term,")).toBe(true);
    expect(JSON.parse(printed[0]!)).toEqual({ output: file("out"), indicators: seed.indicators.length, targets: seed.targets.length, observations: seed.observations.length });
  });

  it("writes over nothing unless it is told to", async () => {
    writeFileSync(file("a.json"), "mine");
    mkdirSync(file("a"));
    writeFileSync(file("a/targets.csv"), "mine");
    for (const output of [file("a.json"), file("a")]) await expect(convertModel("model export", undefined, { output }, context())).rejects.toBeInstanceOf(UsageError);
    expect([readFileSync(file("a.json"), "utf8"), readdirSync(file("a"))]).toEqual(["mine", ["targets.csv"]]);
    await convertModel("model export", undefined, { output: file("a.json"), overwrite: true }, context());
    expect(await openModel(file("a.json"), messagesOf("vi").cli)).toEqual(seed);
  });

  it("told to replace a folder, leaves no table of the model before and every other file", async () => {
    await convertModel("model export", "ben-cat", { output: file("a") }, context());
    writeFileSync(file("a/ghi-chu.txt"), "mine");
    await convertModel("model export", "canada-sdg", { output: file("a"), overwrite: true }, context());
    expect(existsSync(file("a/report.txt"))).toBe(false);
    expect(readFileSync(file("a/ghi-chu.txt"), "utf8")).toBe("mine");
    expect(await openModel(file("a"), messagesOf("vi").cli)).toEqual(readSeed("canada-sdg"));
  });

  it("writes nothing of a bad model, and nothing of an unknown kind", async () => {
    writeFileSync(file("bad.json"), JSON.stringify({ indicators: [], targets: [{ indicator: "x" }], observations: [], passages: [] }));
    await expect(convertModel("model import", file("bad.json"), { output: file("out.zip") }, context())).rejects.toBeInstanceOf(ModelError);
    await expect(convertModel("model export", undefined, { output: file("out.pdf") }, context())).rejects.toBeInstanceOf(UsageError);
    await expect(convertModel("model export", undefined, {}, context())).rejects.toBeInstanceOf(UsageError);
    expect(readdirSync(folder)).toEqual(["bad.json"]);
  });
});

describe("--model", () => {
  it("takes a workbook with model sheets, one that carries the loaded model, and the name of a seed", async () => {
    await convertModel("model export", "canada-sdg", { output: file("sheets.xlsx") }, context());
    await load(undefined, { model: "canada-sdg", formulas: "native", output: file("loaded.xlsx") }, context());
    for (const path of [file("sheets.xlsx"), file("loaded.xlsx"), "canada-sdg"]) {
      printed = [];
      expect(await showModel(path, context(true))).toBe(0);
      expect((JSON.parse(printed.join("")) as { indicators: unknown[] }).indicators).toHaveLength(28);
    }
    expect(await scan([yearly], { model: file("sheets.xlsx") }, context(true))).toBe(0);
  });

  it("tells every problem of an edited workbook with sheet, row, column and cell", async () => {
    await convertModel("model export", "canada-sdg", { output: file("sheets.xlsx") }, context());
    const host = await DocumentHost.open(new Uint8Array(readFileSync(file("sheets.xlsx"))));
    await host.apply([{ kind: "writeCells", sheet: "Mô hình - mục tiêu", rowIndex: 4, columnIndex: 0, cells: [[{ value: "x" }, { value: "2030" }]] }]);
    writeFileSync(file("edited.xlsx"), await host.save());
    const error: unknown = await openModel(file("edited.xlsx"), messagesOf("vi").cli).catch((reason: unknown) => reason);
    expect((error as ModelError).issues.map(({ code, params }) => [code, params["cell"]])).toEqual([["model/unknown-indicator", "A5"], ["model/term-format", "B5"]]);
  });
});

describe("model start", () => {
  it("starts a model from the largest table, which loads and is judged like any other", async () => {
    expect(await startModel(yearly, { output: file("m.xlsx") }, context())).toBe(0);
    const model = await openModel(file("m.xlsx"), messagesOf("vi").cli);
    expect([model.indicators.length, model.targets.length, model.observations.length]).toEqual([17, 17, 17]);
    await load(undefined, { model: file("m.xlsx"), formulas: "native", output: file("loaded.xlsx") }, context());
    printed = [];
    await scan([yearly], { model: file("m.xlsx") }, context(true));
    const { tables } = JSON.parse(printed.join("")) as { tables: { rows: { indicator: string | null }[] }[] };
    expect(tables.flatMap(({ rows }) => rows).filter(({ indicator }) => indicator === null)).toEqual([]);
  });

  it("says what it assumed", async () => {
    await startModel(yearly, { output: file("m.json") }, context(true));
    expect(JSON.parse(printed[0]!)).toMatchObject({ sheet: "Chỉ tiêu KTXH 2024", range: "A4:G24", year: 2024, indicators: 17, partYearResults: 0, leftOutTargets: 0 });
  });

  it("refuses a sheet or a table that is not there", async () => {
    await expect(startModel(yearly, { output: file("m.json"), sheet: "Không có" }, context())).rejects.toBeInstanceOf(UsageError);
    await expect(startModel(yearly, { output: file("m.json"), table: 9 }, context())).rejects.toBeInstanceOf(UsageError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
