import { describe, expect, it } from "vitest";

import { readDataPackage, writeDataPackage } from "../../../src/core/model/dataPackage";
import { readModel } from "../../../src/core/model/readModel";
import type { Issue } from "../../../src/core/result";
import { modelOf } from "./issues";
import { sampleFiles } from "./sampleModel";

function titleOf(content: object): { vi: string; en: string } {
  return readDataPackage(JSON.stringify(content), []).title;
}

function sectionsOf(categories: unknown): unknown {
  return [...readDataPackage(JSON.stringify({ resources: [{ name: "indicators", schema: { fields: [{ name: "id" }, { name: "group", categories }] } }] }), []).sections];
}

describe("readDataPackage", () => {
  it("takes the title in both languages, else the one there is, else the package's name", () => {
    expect(titleOf({ name: "a", title: "Một", title_en: "One" })).toEqual({ vi: "Một", en: "One" });
    expect(titleOf({ name: "a", title: "Một" })).toEqual({ vi: "Một", en: "Một" });
    expect(titleOf({ name: "a" })).toEqual({ vi: "a", en: "a" });
    expect(titleOf({})).toEqual({ vi: "", en: "" });
  });

  it("takes the titles of sections from the categories of the field group", () => {
    expect(sectionsOf([{ value: "I.1", label: "Một", label_en: "One" }, { value: "I.2", label: "Hai" }, { value: "I.3" }])).toEqual([
      ["I.1", { vi: "Một", en: "One" }],
      ["I.2", { vi: "Hai", en: "Hai" }],
      ["I.3", { vi: "I.3", en: "I.3" }],
    ]);
  });

  it.each([[undefined], [null], ["I.1"], [[1, null, [], {}]], [{ value: "I.1" }]])("has no sections where the categories are %j", (categories) => {
    expect(sectionsOf(categories)).toEqual([]);
  });

  it.each(["", "[]", "null", "1", "{", "\u0000"])("%j is no package", (content) => {
    const issues: Issue[] = [];
    readDataPackage(content, issues);
    expect(issues).toEqual([{ code: "model/package-broken", path: ["datapackage.json"], params: {} }]);
  });
});

describe("writeDataPackage", () => {
  const written = JSON.parse(writeDataPackage(modelOf(readModel(sampleFiles)))) as {
    resources: { name: string; path: string; schema: { fields: { name: string; type: string; constraints?: object }[]; primaryKey?: string[]; foreignKeys?: object[] } }[];
  };
  const resource = (name: string) => written.resources.find((candidate) => candidate.name === name);

  it("describes every file", () => {
    expect(written.resources.map(({ path }) => path)).toEqual(["indicators.csv", "targets.csv", "observations.csv", "passages.csv", "relations.csv"]);
  });

  it("states keys, types and allowed words", () => {
    expect(resource("passages")?.schema.primaryKey).toEqual(["id"]);
    expect(resource("targets")?.schema.foreignKeys).toEqual([{ fields: ["indicator"], reference: { resource: "indicators", fields: ["id"] } }]);
    expect(resource("targets")?.schema.fields.find(({ name }) => name === "level")).toMatchObject({ type: "string", constraints: { required: true, enum: ["resolution", "task", "province"] } });
    expect(resource("passages")?.schema.fields.find(({ name }) => name === "line")).toMatchObject({ type: "integer", constraints: { required: true, minimum: 1 } });
    expect(resource("targets")?.schema.fields.find(({ name }) => name === "low")).toMatchObject({ type: "number" });
  });
});
