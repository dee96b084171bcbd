import { describe, expect, it } from "vitest";

import type { CellValue } from "../../src/core/values";
import { catalogueEntries, evaluateFunction } from "../../src/functions";
import type { FunctionArgument } from "../../src/functions";
import { helpMessages } from "../../src/messages/help";
import { functionMessages } from "../../src/messages/pane/functions";
import { exampleArgument, exampleText } from "../../src/taskpane/components/functions/exampleInputs";
import { errorIn, explainError } from "../../src/taskpane/components/functions/explainError";
import { byCategory, searchFunctions } from "../../src/taskpane/components/functions/functionList";
import { resultText } from "../../src/taskpane/components/functions/resultText";

const languages = ["vi", "en"] as const;
const namesOf = (query: string): string[] => searchFunctions(query).map(({ name }) => name);

describe("the list of functions", () => {
  it("has every function under its task, tasks in the order of help", () => {
    const groups = byCategory(searchFunctions(""));
    expect(groups.map(({ category }) => category)).toEqual(["growth", "targets", "text"]);
    expect(groups.flatMap(({ entries }) => entries)).toEqual(catalogueEntries);
  });

  it("finds by name, by what a function does and by a parameter, without accents, in both languages", () => {
    expect(namesOf("ind.cagr")).toContain("CAGR");
    expect(namesOf("ty trong")).toEqual(namesOf("tỷ trọng"));
    expect(namesOf("tỷ trọng")).toContain("SHARES");
    expect(namesOf("baselineYear")).toEqual(["PROGRESS", "PROGRESSSTATUS"]);
    expect(namesOf("van ban")).toContain("UNICODE");
    expect(namesOf("projection")).toContain("PROJECT");
    expect(namesOf("lãi suất kép ngân hàng")).toEqual([]);
  });

  it("leaves out tasks without a match", () => expect(byCategory(searchFunctions("TCVN3")).map(({ category }) => category)).toEqual(["text"]));
});

describe.each(languages)("the examples in %s", (language) => {
  it("mean the same after they were shown in the fields, and give the results that the catalogue states", () => {
    for (const { name, examples, parameters } of catalogueEntries) {
      for (const { arguments: args, result } of examples) {
        const typed = parameters.map((parameter, index) => exampleArgument(exampleText(args[index], language), args[index], parameter, language));
        expect(digits(evaluateFunction(name, typed)), name).toEqual(digits(result));
      }
    }
  });
});

/** The catalogue's results are quoted to the digits of their sources. */
function digits(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result), (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : value));
}

describe("what is typed over an example", () => {
  const number = { kind: "number" } as const;

  it("is read in the notation of the language", () => {
    expect(exampleArgument("1.234,5", 100, number, "vi")).toBe(1234.5);
    expect(exampleArgument("1,234.5", 100, number, "en")).toBe(1234.5);
    expect(exampleArgument("", 100, number, "vi")).toBeNull();
    expect(exampleArgument("12%", "trên 97%", { kind: "target" }, "vi")).toBe("12%");
  });

  it("fills cells in the direction of the example's range", () => {
    expect(exampleArgument("10; ; 12,5", [[1], [2]], { kind: "series" }, "vi")).toEqual([[10], [null], [12.5]]);
    expect(exampleArgument("10; 20", [[1, 2, 3]], { kind: "series" }, "vi")).toEqual([[10, 20]]);
  });
});

describe.each(languages)("why there is an error, in %s", (language) => {
  const tools = { help: helpMessages(language), texts: functionMessages(language) };
  const { why } = tools.texts;
  const explained = (name: string, args: readonly FunctionArgument[]): string => {
    const error = errorIn(evaluateFunction(name, args));
    if (error === null) throw new Error("no error");
    return explainError(error, { name }, args, tools);
  };

  it("names the argument that is missing, of the wrong kind, or an error itself", () => {
    expect(explained("CAGR", [100, null, 5])).toBe(why.missing("last"));
    expect(explained("CAGR", [100, "abc", 5])).toBe(why.notNumber("last", "abc"));
    expect(explained("GAP", [100, "phấn đấu"])).toBe(why.notTarget("target", "phấn đấu"));
    expect(explained("GAP", [100, 90, "tăng"])).toBe(why.notChoice("direction", ["increase", "decrease", "maintain", "none"]));
    expect(explained("CAGR", [[[100], [{ code: "#REF!" }]], 121, 2])).toBe(why.inputError("first", "#REF!"));
  });

  it("says what the error means where no argument alone is to blame", () => {
    const meaning = (code: string): string => tools.help.errorMeanings.find(([meant]) => meant === code)?.[1] ?? "";
    expect(explained("CAGR", [0, 121, 2])).toBe(meaning("#DIV/0!"));
    expect(explained("CAGR", [-100, 121, 2])).toBe(meaning("#NUM!"));
    expect(explained("GAP", [100, "dưới 5", "increase"])).toBe(meaning("#VALUE!"));
  });
});

describe("results", () => {
  const cells = (count: number): CellValue[][] => [Array.from({ length: count }, (_, index) => index + 0.5)];

  it("stand one after another in the notation of the language, the first of many", () => {
    expect(resultText(-0.25, helpMessages("vi"))).toBe("−0,25");
    expect(resultText(cells(3), helpMessages("vi"))).toBe("0,5; 1,5; 2,5");
    expect(resultText(cells(3), helpMessages("en"))).toBe("0.5, 1.5, 2.5");
    expect(resultText(cells(20), helpMessages("en"))).toBe("0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, …");
  });
});
