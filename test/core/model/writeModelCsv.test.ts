import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readModelJson, writeModelJson } from "../../../src/core/model/json";
import type { IndicatorModel } from "../../../src/core/model/model";
import { readModel } from "../../../src/core/model/readModel";
import { modelTables } from "../../../src/core/model/tables";
import { writeModelCsv } from "../../../src/core/model/writeModelCsv";
import { directions } from "../../../src/core/target/target";
import { modelOf } from "./issues";
import { sampleFiles } from "./sampleModel";

const sample = modelOf(readModel(sampleFiles));

/** Text as a model holds it: NFC, no blanks at its ends, any separators, quotation marks and line breaks inside. */
const cell = fc
  .string({ unit: fc.constantFrom("a", "Đ", "ệ", "'", "＝", '"', ",", ";", "\t", "\n", " ", "=", "+", "-", "@", "0", "/", "\u00A0") })
  .map((text) => text.normalize("NFC").trim());
const filled = cell.map((text) => `x${text}x`);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const sections = fc.dictionary(fc.stringMatching(/^[A-Z]{1,3}$/), fc.record({ vi: filled, en: filled }), { maxKeys: 3, noNullPrototype: true });

const models: fc.Arbitrary<IndicatorModel> = fc
  .record({
    title: fc.record({ vi: filled, en: filled }),
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    words: fc.record({ nameVi: fc.oneof(filled, cell.filter((text) => text !== "")), nameEn: filled, note: cell, aliases: fc.uniqueArray(filled, { maxLength: 3 }), unit: fc.constantFrom("%", "tỷ đồng", "=km") }),
    direction: fc.constantFrom(...directions),
    low: number,
    high: number,
    limit: fc.option(number),
    decimals: fc.option(fc.integer({ min: 0, max: 10 })),
    sections,
    quote: filled,
  })
  .map(({ title, ids, words, direction, low, high, limit, decimals, sections: titles, quote }) => {
    const report = quote.replaceAll("\n", " ");
    const period = { term: "2015-2020", period: "2016-2020" };
    return {
      title,
      // -0 is written as 0.
      indicators: ids.map((key) => ({ id: key, ...words, group: Object.keys(titles)[0] ?? "", direction, limit: limit === null ? null : limit + 0, decimals })),
      targets: ids.map((key) => ({ indicator: key, ...period, operator: "between", low: Math.min(low, high) + 0, high: Math.max(low, high) + 0, text: words.nameVi, level: "task", passages: [] })),
      observations: ids.map((key) => ({ indicator: key, ...period, operator: ">", value: low + 0, text: words.note, status: "provisional", passages: [] })),
      passages: ids.map((key) => ({ id: key, section: Object.keys(titles)[0] ?? "", line: 1, quote: report })),
      relations: ids.map((key) => ({ id: key, kind: "sum", result: `observation:${key}@2016-2020`, terms: ids.map((other) => `target:${other}@2016-2020`), stated: words.note, noteVi: words.note, noteEn: "", passages: ids })),
      sections: new Map(Object.entries(titles)),
      report,
    };
  });

describe("writeModelCsv and writeModelJson", () => {
  it("[MODEL-18] CSV files read as the same model", () => {
    fc.assert(fc.property(models, (model) => { expect(modelOf(readModel(writeModelCsv(model)))).toEqual(model); }));
  });

  it("[MODEL-18] JSON reads as the same model", () => {
    fc.assert(fc.property(models, (model) => { expect(modelOf(readModelJson(writeModelJson(model)))).toEqual(model); }));
  });

  it("[MODEL-18] a model without report, title and sections stays one", () => {
    const bare = { ...sample, title: { vi: "", en: "" }, sections: new Map(), report: null };
    expect(modelOf(readModel(writeModelCsv(bare)))).toEqual(bare);
    expect(modelOf(readModelJson(writeModelJson(bare)))).toEqual(bare);
  });

  it.each([
    ["=1+1", "'=1+1"], ["@SUM(A1)", "'@SUM(A1)"], ["+84 650 người", "'+84 650 người"], ["-cmd", "'-cmd"], ["＝A1", "'＝A1"], ["'=1", "''=1"], ["''@a", "'''@a"],
    ["-3,5%", "-3,5%"], ["+5", "+5"], ["-", "-"], ["'đạt", "'đạt"], ["≥ 90", "≥ 90"],
  ])("[MODEL-20] the name %s is written %s, which no spreadsheet calculates, and reads as itself", (name, written) => {
    const model = { ...sample, indicators: sample.indicators.map((indicator) => ({ ...indicator, nameVi: name })) };
    const files = writeModelCsv(model);
    expect(files.get("indicators.csv")).toContain(`poverty,${written.includes(",") ? `"${written}"` : written},`);
    expect(modelOf(readModel(files))).toEqual(model);
  });

  it("writes UTF-8 with a byte order mark, Windows line ends and quotation marks only where they are needed", () => {
    const files = writeModelCsv(sample);
    expect([...files.keys()].sort()).toEqual(["datapackage.json", "indicators.csv", "observations.csv", "passages.csv", "relations.csv", "report.txt", "targets.csv"]);
    expect(files.get("targets.csv")).toBe(
      "\uFEFFindicator,term,period,op,low,high,text,level,passage\r\n" +
        'poverty,2015-2020,2020,<,,1.5,"dưới 1,5%",resolution,p1\r\n' +
        "roads,2015-2020,2016-2020,between,10,12,10 - 12 km,task,p2\r\n",
    );
    expect(files.get("relations.csv")).toBe("\uFEFFid,kind,result,terms,stated,note_vi,note_en,passages\r\n");
  });
});

describe("modelTables", () => {
  it("has the columns of the files, null for a blank number, ids joined by |", () => {
    const model: IndicatorModel = { ...sample, targets: sample.targets.map((target) => ({ ...target, passages: ["p1", "p2"] })) };
    expect(modelTables(model).targets[0]).toEqual({
      indicator: "poverty", term: "2015-2020", period: "2020", op: "<", low: null, high: 1.5, text: "dưới 1,5%", level: "resolution", passage: "p1|p2",
    });
    expect(modelTables(model).indicators[0]).toEqual({
      id: "poverty", name_vi: "Tỷ lệ hộ nghèo", name_en: "Poverty rate", group: "I.1", unit: "%", direction: "decrease", limit: 0, decimals: 1, aliases: "Hộ nghèo|Nghèo", note: "",
    });
  });
});
