import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readModelJson, writeModelJson } from "../../../src/core/model/json";
import { readModel } from "../../../src/core/model/readModel";
import { modelTables } from "../../../src/core/model/tables";
import { issuesOf, modelOf } from "./issues";
import { sampleFiles } from "./sampleModel";

const sample = modelOf(readModel(sampleFiles));

type Json = Record<string, unknown>;

/** The sample as JSON, with something changed. */
function changed(change: (content: Json & Record<"indicators" | "targets" | "passages", Json[]>) => void): string {
  const content = JSON.parse(writeModelJson(sample)) as Json & Record<"indicators" | "targets" | "passages", Json[]>;
  change(content);
  return JSON.stringify(content);
}

describe("readModelJson", () => {
  it("[MODEL-17] reads the five tables alone, as the command line prints them", () => {
    expect(modelOf(readModelJson(JSON.stringify(modelTables(sample))))).toEqual({ ...sample, title: { vi: "", en: "" }, sections: new Map(), report: null });
  });

  it("[MODEL-17] cells may be text, numbers, null or left out", () => {
    const text = changed(({ targets }) => {
      targets[0]!["high"] = "1.5";
      delete targets[0]!["low"];
      targets[1]!["low"] = 10;
    });
    expect(modelOf(readModelJson(text))).toEqual(sample);
  });

  it("[MODEL-17] one language of a title stands for both", () => {
    const text = changed((content) => {
      content["title"] = { vi: "Xã mẫu" };
      content["sections"] = { "I.1": { en: "Society" }, "I.2": {} };
    });
    const model = modelOf(readModelJson(text));
    expect(model.title).toEqual({ vi: "Xã mẫu", en: "Xã mẫu" });
    expect(model.sections).toEqual(new Map([["I.1", { vi: "Society", en: "Society" }], ["I.2", { vi: "I.2", en: "I.2" }]]));
  });

  const wrong: readonly (readonly [string, string, string, readonly (string | number)[]])[] = [
    ["no JSON", "{", "model/json-broken", []],
    ["a list", "[]", "model/json-broken", []],
    ["null", "null", "model/json-broken", []],
    ["a table that is an object", changed((content) => void Object.assign(content, { relations: {} })), "model/json-shape", ["relations"]],
    ["a row that is a list", changed(({ passages }) => void passages.push([] as unknown as Json)), "model/json-shape", ["passages", 3]],
    ["a cell that is a list", changed(({ indicators }) => void (indicators[0]!["aliases"] = ["Nghèo"])), "model/json-shape", ["indicators", 1, "aliases"]],
    ["a cell that is true", changed(({ indicators }) => void (indicators[1]!["note"] = true)), "model/json-shape", ["indicators", 2, "note"]],
    ["an unknown column", changed(({ targets }) => void (targets[1]!["lwo"] = 1)), "model/column-unknown", ["targets", 1, "lwo"]],
    ["a column that no row has", changed(({ targets }) => targets.forEach((row) => delete row["op"])), "model/column-missing", ["targets", 1, "op"]],
    ["a bad bound", changed(({ targets }) => void (targets[1]!["high"] = 9)), "model/bounds-order", ["targets", 2, "low"]],
    ["a title that is text", changed((content) => void (content["title"] = "Xã mẫu")), "model/json-shape", ["title"]],
    ["a section title that is a number", changed((content) => void (content["sections"] = { "I.1": { vi: 1, en: "" }, "I.2": {} })), "model/json-shape", ["sections", "I.1", "vi"]],
    ["sections that are a list", changed((content) => void (content["sections"] = [])), "model/json-shape", ["sections"]],
    ["a report that is a number", changed((content) => void (content["report"] = 1)), "model/json-shape", ["report"]],
  ];
  it.each(wrong)("[MODEL-17] refuses %s and says where", (_title, text, code, path) => {
    expect(issuesOf(readModelJson(text)).map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  it("[MODEL-17] `__proto__` and `constructor` are keys like any other", () => {
    const text = writeModelJson(sample)
      .replace('"sections": {', '"sections": { "__proto__": { "vi": "x", "polluted": 1 }, "constructor": { "vi": "y" },')
      .replace('"title": {', '"__proto__": { "polluted": 1 }, "title": { "__proto__": { "polluted": 1 },');
    const model = modelOf(readModelJson(text));
    expect(model.sections.get("__proto__")).toEqual({ vi: "x", en: "x" });
    expect(({} as Json)["polluted"]).toBeUndefined();
    const row = writeModelJson(sample).replace('"id": "poverty"', '"id": "poverty", "__proto__": { "polluted": 1 }');
    expect(issuesOf(readModelJson(row)).map((issue) => issue.path)).toContainEqual(["indicators", 1, "__proto__"]);
    expect(({} as Json)["polluted"]).toBeUndefined();
  });

  it("answers to any JSON with a model or with issues, never with an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (indicators, targets, passages) => {
        const result = readModelJson(JSON.stringify({ indicators, targets, observations: [], passages, sections: targets, title: passages, report: indicators }));
        return result.ok || result.issues.length > 0;
      }),
    );
  });
});
