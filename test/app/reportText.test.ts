import { describe, expect, it } from "vitest";

import { reportLines } from "../../src/app/reportText";
import { emptyModel, passageOf } from "../support/smallModel";
import { seedModel } from "../support/seed";

/** A line as its parts: plain, [read], {found}. */
function shown(quotes: readonly string[], found: string | null): string {
  const model = { ...emptyModel, report: "Số bác sĩ đạt 7,2%, số giường đạt 28,2%.", passages: quotes.map((quote, index) => passageOf(`p${index}`, quote)) };
  const [line] = reportLines(model, found === null ? null : { line: 1, quote: found });
  return (line?.parts ?? []).map(({ text, kind }) => (kind === "plain" ? text : kind === "read" ? `[${text}]` : `{${text}}`)).join("");
}

describe("the text of the report", () => {
  it.each<[title: string, quotes: readonly string[], found: string | null, expected: string]>([
    ["nothing read", [], null, "Số bác sĩ đạt 7,2%, số giường đạt 28,2%."],
    ["what was read", ["đạt 7,2%"], null, "Số bác sĩ [đạt 7,2%], số giường đạt 28,2%."],
    ["what is looked for", ["đạt 7,2%"], "đạt 28,2%", "Số bác sĩ [đạt 7,2%], số giường {đạt 28,2%}."],
    ["one inside the other", ["Số bác sĩ đạt 7,2%, số giường đạt 28,2%"], "đạt 7,2%", "[Số bác sĩ ]{đạt 7,2%}[, số giường đạt 28,2%]."],
    ["overlapping", ["Số bác sĩ đạt", "đạt 7,2%"], null, "[Số bác sĩ đạt 7,2%], số giường đạt 28,2%."],
    ["a quote that is not there", [], "đạt 9%", "Số bác sĩ đạt 7,2%, số giường đạt 28,2%."],
  ])("marks %s", (_, quotes, found, expected) => {
    expect(shown(quotes, found)).toBe(expected);
  });

  it("loses no letter, and counts lines as the passages do", () => {
    const model = seedModel();
    const lines = reportLines(model, null);
    const report = model.report?.split("\n") ?? [];
    expect(lines.map(({ parts }) => parts.map(({ text }) => text).join(""))).toEqual(report.filter((text) => text.trim() !== ""));
    for (const { line, parts } of lines) expect(parts.map(({ text }) => text).join("")).toBe(report[line - 1]);
  });

  it("is nothing where the model came without it", () => {
    expect(reportLines(emptyModel, null)).toEqual([]);
  });
});
