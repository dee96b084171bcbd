import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readModel } from "../../../src/core/model/readModel";
import { issuesOf, modelOf } from "./issues";
import { brokenSample, sampleFiles } from "./sampleModel";

function without(...names: string[]): Map<string, string> {
  return new Map([...sampleFiles].filter(([name]) => !names.includes(name)));
}

function mapped(change: (content: string) => string): Map<string, string> {
  return new Map([...sampleFiles].map(([name, content]) => [name, name.endsWith(".csv") ? change(content) : content]));
}

describe("readModel", () => {
  it("reads every column of every table", () => {
    expect(modelOf(readModel(sampleFiles))).toEqual({
      title: { vi: "Xã mẫu", en: "Sample commune" },
      indicators: [
        { id: "poverty", nameVi: "Tỷ lệ hộ nghèo", nameEn: "Poverty rate", group: "I.1", unit: "%", direction: "decrease", limit: 0, decimals: 1, aliases: ["Hộ nghèo", "Nghèo"], note: "" },
        { id: "roads", nameVi: "Số km đường", nameEn: "Số km đường", group: "I.2", unit: "km", direction: "increase", limit: null, decimals: null, aliases: [], note: "" },
      ],
      targets: [
        { indicator: "poverty", term: "2015-2020", period: "2020", operator: "<", low: null, high: 1.5, text: "dưới 1,5%", level: "resolution", passages: ["p1"] },
        { indicator: "roads", term: "2015-2020", period: "2016-2020", operator: "between", low: 10, high: 12, text: "10 - 12 km", level: "task", passages: ["p2"] },
      ],
      observations: [
        { indicator: "poverty", term: "2015-2020", period: "2020", operator: "=", value: 1.2, text: "1,2%", status: "final", passages: ["p1"] },
        { indicator: "roads", term: "2015-2020", period: "2016-2020", operator: "=", value: null, text: "đạt kế hoạch", status: "estimate", passages: ["p2"] },
      ],
      passages: [
        { id: "p1", section: "I.1", line: 1, quote: "hộ nghèo 1,2% (Nghị quyết dưới 1,5%)" },
        { id: "p2", section: "I.2", line: 2, quote: "làm 10 - 12 km đường" },
      ],
      relations: [],
      sections: new Map([["I.1", { vi: "Xã hội", en: "Society" }], ["I.2", { vi: "Hạ tầng", en: "Infrastructure" }]]),
      report: sampleFiles.get("report.txt"),
    });
  });

  it.each(["relations.csv", "datapackage.json", "report.txt"])("[MODEL-1] %s may be left out", (name) => {
    expect(readModel(without(name)).ok).toBe(true);
  });

  it("[MODEL-1] other files are ignored", () => {
    expect(readModel(new Map([...sampleFiles, ["README.md", "# …"], ["targets.csv.bak", "x"]])).ok).toBe(true);
  });

  const expected = modelOf(readModel(sampleFiles));
  const spellings: readonly (readonly [string, (content: string) => string])[] = [
    ["with a byte order mark", (content) => `\uFEFF${content}`],
    ["with Windows line ends", (content) => content.replaceAll("\n", "\r\n")],
    ["with old Mac line ends", (content) => content.replaceAll("\n", "\r")],
    ["without a line end at the end", (content) => content.trimEnd()],
    ["with decomposed letters", (content) => content.normalize("NFD")],
    ["with a header in capitals", (content) => content.replace(/^.*/, (header) => header.toUpperCase())],
    ["with blanks around cells", (content) => content.replaceAll(",resolution,", ", resolution ,")],
    ["with an empty column that a spreadsheet left behind", (content) => content.replaceAll("\n", ",\n")],
    ["with blank rows", (content) => content.replaceAll("\n", "\n\n,,,\n")],
  ];
  it.each(spellings)("[MODEL-2] [MODEL-4] reads the same model %s", (_title, change) => {
    expect(modelOf(readModel(mapped(change)))).toEqual(expected);
  });

  it.each([";", "\t"])("[MODEL-2] reads files separated by %j", (separator) => {
    const resplit = (content: string) =>
      content.replace(/"[^"]*"|,/g, (part) => (part === "," ? separator : part));
    expect(modelOf(readModel(mapped(resplit)))).toEqual(expected);
  });

  it("[MODEL-2] reads line breaks, separators and quotation marks inside quoted cells", () => {
    const files = brokenSample("indicators.csv", "0,1,Hộ nghèo|Nghèo,", '0,1,Hộ nghèo|Nghèo,"dòng một; ""chuẩn"",\r\ndòng hai"');
    expect(modelOf(readModel(files)).indicators[0]?.note).toBe('dòng một; "chuẩn",\ndòng hai');
  });

  it("[MODEL-2] counts rows as a spreadsheet does, blank ones and ones with line breaks included", () => {
    const files = brokenSample("targets.csv", "level,passage\npoverty,2015-2020,2020,<,,1.5,\"dưới 1,5%\"", "level,passage\n\npoverty,2015-2020,2020,<,,1.5,\"dưới\n1,5%\"");
    const text = (files.get("targets.csv") ?? "").replace("task", "city");
    expect(issuesOf(readModel(files.set("targets.csv", text)))).toMatchObject([{ code: "model/not-one-of", path: ["targets.csv", 4, "level"] }]);
  });

  it("[MODEL-3] columns may stand in any order, and optional ones may be missing", () => {
    const files = new Map([...sampleFiles, ["indicators.csv", "unit,group,id,direction,name_vi\n%,I.1,poverty,decrease,Tỷ lệ hộ nghèo\nkm,I.2,roads,increase,Số km đường\n"]]);
    expect(modelOf(readModel(files)).indicators[0]).toEqual({
      id: "poverty", nameVi: "Tỷ lệ hộ nghèo", nameEn: "Tỷ lệ hộ nghèo", group: "I.1", unit: "%", direction: "decrease", limit: null, decimals: null, aliases: [], note: "",
    });
  });

  it.each(["=1+1", "+84 650", "-5 độ", "@tỉnh", "03/10", "1-2"])("[MODEL-4] a name such as %s is data", (name) => {
    expect(modelOf(readModel(brokenSample("indicators.csv", "Số km đường", name))).indicators[1]?.nameVi).toBe(name);
  });

  it.each([["2016 - 2020"], ["2016–2020"], ["2016 — 2020"]])("[MODEL-8] %s is 2016-2020", (period) => {
    expect(modelOf(readModel(brokenSample("targets.csv", "2016-2020", period))).targets[1]?.period).toBe("2016-2020");
  });

  it("[MODEL-7] reads a Unicode minus and an exponent", () => {
    const files = brokenSample("indicators.csv", "decrease,0,", "decrease,\u22121.5e1,");
    expect(modelOf(readModel(files)).indicators[0]?.limit).toBe(-15);
  });

  it("[MODEL-12] codes of sections are free where no package lists them", () => {
    const files = brokenSample("passages.csv", "p1,I.1", "p1,anything");
    files.delete("datapackage.json");
    expect(readModel(files).ok).toBe(true);
  });

  it("[MODEL-13] [MODEL-14] a row without passages and a model without report need no quote", () => {
    const files = brokenSample("targets.csv", "1.5,\"dưới 1,5%\",resolution,p1", "9.5,dưới 9.5,resolution,");
    files.delete("report.txt");
    expect(modelOf(readModel(files)).targets[0]?.high).toBe(9.5);
  });

  it("answers to any files with a model or with issues, never with an exception", () => {
    const content = fc.string({ unit: fc.constantFrom("i", "d", "op", ",", ";", "\t", '"', "\n", "\r", "\uFEFF", "\u0000", "\uD800", "id", "indicator", "1", "|", "{", "}"), maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...sampleFiles.keys()), content, fc.boolean(), (name, text, replace) => {
        const result = readModel(new Map([...sampleFiles, [name, replace ? text : `${sampleFiles.get(name) ?? ""}${text}`]]));
        return result.ok || result.issues.length > 0;
      }),
    );
  });

  it("does not change what it is given", () => {
    const files = new Map(sampleFiles);
    readModel(files);
    expect(files).toEqual(sampleFiles);
  });
});
