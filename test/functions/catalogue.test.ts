import { describe, expect, test } from "vitest";
import { answerCode, evaluateFunction, findFunction, functionCatalogue } from "../../src/functions";

test("the functions of growth, targets and text, in the order of help", () => {
  expect(functionCatalogue.map(({ name }) => name)).toEqual([
    "CAGR", "CHANGE", "AVGGROWTH", "LOGGROWTH", "AARR", "REBASE", "SHARES", "CONTRIBUTIONS", "PROJECT", "PERIODSTO",
    "ATTAINMENT", "GAP", "STATUS", "REQUIREDRATE", "PATH", "PROGRESS", "PROGRESSSTATUS",
    "NUMBER", "TARGETLOW", "TARGETHIGH", "TARGETOP", "UNICODE",
  ]);
});

describe.each(functionCatalogue.map((definition) => [definition.name, definition] as const))("%s", (name, definition) => {
  test("can be found by its name", () => expect(findFunction(`IND.${name}`)).toBe(definition));

  test("is described in both languages", () => {
    const texts = [definition.summary, definition.result, ...definition.parameters.map(({ description }) => description), ...definition.examples.map(({ note }) => note)];
    for (const { vi, en } of texts) {
      expect(vi).not.toBe("");
      expect(en).not.toBe("");
      expect(vi).not.toBe(en);
    }
  });

  test("has optional parameters last and names that differ", () => {
    const optional = definition.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(definition.parameters.map((parameter) => parameter.name)).size).toBe(definition.parameters.length);
  });

  test("names the words that it takes", () => {
    for (const { kind, choices, description } of definition.parameters) {
      expect(choices !== undefined).toBe(kind === "choice");
      for (const choice of choices ?? []) for (const text of [description.vi, description.en]) expect(text).toContain(`"${choice}"`);
    }
  });

  test("shows examples that are true", () => {
    expect(definition.examples.length).toBeGreaterThan(0);
    for (const { arguments: args, result } of definition.examples) expect(rounded(evaluateFunction(name, args))).toEqual(rounded(result));
  });
});

test("a progress category has the code of Open SDG", () => {
  expect(answerCode(findFunction("PROGRESSSTATUS")!, "Đúng tiến độ")).toBe("substantial_progress");
  expect(answerCode(findFunction("PROGRESSSTATUS")!, "Unable to assess")).toBe("not_available");
});

test("a status has a code whatever the language", () => {
  const status = findFunction("STATUS")!;
  expect(answerCode(status, "Chưa đạt")).toBe("missed");
  expect(answerCode(status, "Missed")).toBe("missed");
  expect(answerCode(status, "constructor")).toBeNull();
  expect(answerCode(findFunction("TARGETOP")!, "Missed")).toBeNull();
});

/** To the 12 digits that help shows. */
function rounded(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result), (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)) as unknown;
}
