import { describe, expect, test } from "vitest";
import { functionCatalogue, functionsJson } from "../../src/functions";

describe.each(["vi", "en"] as const)("in %s", (language) => {
  const json = functionsJson(language, { helpFolder: `https://localhost:3000/help/${language}/` });

  test("errors in cells are handed over", () => expect(json.allowErrorForDataTypeAny).toBe(true));

  test("every function once, by an id that Excel takes", () => {
    expect(json.functions.map(({ id }) => id)).toEqual(functionCatalogue.map(({ name }) => name));
    for (const { id, name } of json.functions) expect([name, id]).toEqual([id, expect.stringMatching(/^[A-Z][A-Z0-9_.]*$/)]);
  });

  test("all data are any, in rows", () => {
    for (const { parameters, result } of json.functions) {
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      for (const parameter of parameters) expect(parameter).toEqual({ name: expect.stringMatching(/^[a-z][A-Za-z]*$/) as string, description: expect.stringMatching(/./) as string, optional: expect.any(Boolean) as boolean, type: "any", dimensionality: "matrix" });
    }
  });

  test("descriptions and help are of the language", () => {
    const cagr = json.functions.find(({ id }) => id === "CAGR");
    expect(cagr?.description).toContain(language === "vi" ? "Tốc độ tăng" : "growth rate");
    expect(cagr?.helpUrl).toBe(`https://localhost:3000/help/${language}/cagr.html`);
    expect(cagr?.parameters.map(({ name, optional }) => [name, optional])).toEqual([["first", false], ["last", false], ["periods", false]]);
  });

  test("it is data that JSON can hold", () => expect(JSON.parse(JSON.stringify(json))).toEqual(json));
});

test("without a folder there is no help link", () => {
  expect(functionsJson("vi").functions.every((entry) => !("helpUrl" in entry))).toBe(true);
});

test("what may be left out is optional for Excel too", () => {
  const progress = functionsJson("en").functions.find(({ id }) => id === "PROGRESS");
  expect(progress?.parameters.map(({ optional }) => optional)).toEqual([false, false, false, false, true, true, true, true]);
});
