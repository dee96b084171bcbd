import { describe, expect, it } from "vitest";

import { columnsOf, fileNameOf, tableNames } from "../../src/core/model/columns";
import { tableSchemaOf } from "../../src/core/model/dataPackage";
import { readModelJson, writeModelJson } from "../../src/core/model/json";
import { readModel } from "../../src/core/model/readModel";
import { writeModelCsv } from "../../src/core/model/writeModelCsv";
import { readModelSheets } from "../../src/core/modelSheets/readModelSheets";
import { readTarget } from "../../src/core/target/readTarget";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { models } from "../../src/models/models";
import { modelWorkbook } from "../../src/models/writeModelFile";
import { issuesOf } from "../core/model/issues";
import { readSeed, seedFiles, seedNames } from "./readSeed";

interface PackageJson {
  readonly resources: readonly { readonly name: string; readonly path: string; readonly schema?: object }[];
  readonly sources: readonly { readonly title: string }[];
  readonly licenses: readonly { readonly name: string }[];
  readonly created: string;
}

describe.each(seedNames)("seed %s", (name) => {
  const files = seedFiles(name);
  const model = readSeed(name);
  const report = files.get("report.txt");
  const texts = report === undefined ? [] : ["report.txt"];
  const lines = (report ?? "").normalize("NFC").split("\n");
  const quotes = new Map(model.passages.map(({ id, quote }) => [id, quote]));
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));

  it("loads without an issue", () => {
    const result = readModel(files);
    expect(result.ok ? [] : result.issues).toEqual([]);
  });

  it("has its files, and nothing but UTF-8 in NFC", () => {
    expect([...files.keys()].sort()).toEqual([...tableNames.map(fileNameOf), "README.md", "datapackage.json", ...texts].sort());
    for (const content of files.values()) expect(content.includes("\uFFFD")).toBe(false);
  });

  it.each(report === undefined ? [] : model.passages)("passage $id stands on line $line, once", ({ line, quote }) => {
    expect((lines[line - 1] ?? "").split(quote)).toHaveLength(2);
  });

  it("quotes no more than identifies a number", () => {
    expect(model.passages.filter(({ quote }) => quote.length > 130)).toEqual([]);
  });

  it.each([...model.targets, ...model.observations])("$indicator $period: the words “$text” are those of a quote", ({ text, passages }) => {
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.some((id) => (quotes.get(id) ?? "").includes(text))).toBe(true);
  });

  it("has no indicator, passage or section that nothing uses", () => {
    const rows = [...model.targets, ...model.observations];
    expect(model.indicators.filter(({ id }) => !rows.some((row) => row.indicator === id)).map(({ id }) => id)).toEqual([]);
    const cited = new Set([...rows, ...model.relations].flatMap(({ passages }) => passages));
    expect(model.passages.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
    const used = new Set([...model.indicators.map(({ group }) => group), ...model.passages.map(({ section }) => section)]);
    expect([...model.sections.keys()].filter((code) => !used.has(code))).toEqual([]);
  });

  it("names every indicator in both languages, each name and alias once", () => {
    expect(model.indicators.filter(({ nameVi, nameEn }) => nameVi === nameEn)).toEqual([]);
    const names = model.indicators.flatMap(({ nameVi, aliases, unit }) => [nameVi, ...aliases].map((alias) => `${alias.toLowerCase()} (${unit})`));
    expect(names.filter((alias, at) => names.indexOf(alias) !== at)).toEqual([]);
    const english = model.indicators.map(({ nameEn, unit }) => `${nameEn} (${unit})`);
    expect(new Set(english).size).toBe(english.length);
  });

  it("keeps shares within their limits", () => {
    for (const { indicator, value, period } of model.observations) {
      const { limit, direction } = indicators.get(indicator)!;
      if (limit === null || value === null) continue;
      expect([indicator, period, direction === "decrease" ? value >= limit : value <= limit]).toEqual([indicator, period, true]);
    }
  });

  it.each(model.targets)("$indicator $period: the words “$text” read as the row's bounds", ({ text, operator, low, high }) => {
    const reading = readTarget(text);
    if (low === null && high === null) expect(reading).toBeNull();
    else expect(reading).toMatchObject({ operator, low, high });
  });

  it("is described by its data package as the reader understands it", () => {
    const description = JSON.parse(files.get("datapackage.json") ?? "") as PackageJson;
    expect(description.resources.map(({ path }) => path)).toEqual([...tableNames.map(fileNameOf), ...texts]);
    for (const table of tableNames) {
      expect(description.resources.find((resource) => resource.name === table)?.schema).toEqual(tableSchemaOf(table, model.sections));
      expect(files.get(fileNameOf(table))?.split("\n")[0]).toBe(columnsOf[table].map((column) => column.name).join(","));
    }
    expect(description.licenses.length).toBeGreaterThan(0);
    expect(description.sources.length).toBeGreaterThan(0);
    expect(Number.isNaN(Date.parse(description.created))).toBe(false);
  });

  it("is described by a README with source, date, licence and unit", () => {
    for (const word of ["Source", "Date", "Licence", "Units"]) expect(files.get("README.md")).toContain(`**${word}:**`);
  });

  it("[SHEET-1] survives worksheets, in both languages", async () => {
    for (const language of ["vi", "en"] as const) {
      const workbook = await modelWorkbook(model, language);
      const snapshot = workbook.ok ? await (await DocumentHost.open(workbook.value)).read() : null;
      expect(snapshot === null ? null : readModelSheets(snapshot)).toEqual({ ok: true, value: model });
    }
  });

  it("[MODEL-18] survives export and import, as CSV files and as JSON", () => {
    const fromCsv = readModel(writeModelCsv(model));
    const fromJson = readModelJson(writeModelJson(model));
    expect(fromCsv).toEqual({ ok: true, value: model });
    expect(fromJson).toEqual({ ok: true, value: model });
  });

  if (report !== undefined) {
    it("[MODEL-13] a changed report is noticed in every quote it touches", () => {
      const changed = new Map([...files, ["report.txt", report.replaceAll("%", "‰")]]);
      const touched = model.passages.filter(({ quote }) => quote.includes("%")).length;
      expect(issuesOf(readModel(changed)).filter(({ code }) => code === "model/quote-not-on-line")).toHaveLength(touched);
    });
  }
});

it("the build's list of models has every seed, the first one first", () => {
  expect(models.map(({ id }) => id)).toEqual([...seedNames].sort());
});
