import { describe, expect, it } from "vitest";

import type { ModelIssueCode } from "../../../src/core/model/issues";
import { modelIssueCodes } from "../../../src/core/model/issues";
import { readModelJson } from "../../../src/core/model/json";
import { readModel } from "../../../src/core/model/readModel";
import type { Issue } from "../../../src/core/result";
import { containerCodes, expectFilledTexts } from "./issueTexts";
import { issuesOf } from "./issues";
import { brokenSample, relatedFiles, sampleFiles } from "./sampleModel";

interface Break {
  readonly rule: string;
  readonly title: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly code: ModelIssueCode;
  readonly path: readonly (string | number)[];
  readonly params?: Issue["params"];
}

/** One mistake each; the model must fail with exactly this one issue. */
const breaks: readonly Break[] = [
  { rule: "MODEL-2", title: "an open quotation mark", file: "indicators.csv", from: "roads,Số", to: 'roads,"Số', code: "model/csv-broken", path: ["indicators.csv", 3] },
  { rule: "MODEL-2", title: "a quotation mark inside an unquoted cell", file: "indicators.csv", from: "Số km", to: 'Số "km"', code: "model/csv-broken", path: ["indicators.csv", 3] },
  { rule: "MODEL-3", title: "a misspelt optional column", file: "indicators.csv", from: "aliases,note", to: "alias,note", code: "model/column-unknown", path: ["indicators.csv", 1, "alias"] },
  { rule: "MODEL-3", title: "two columns of one name", file: "targets.csv", from: "level,passage", to: "level,passage,level", code: "model/column-duplicate", path: ["targets.csv", 1, "level"] },
  { rule: "MODEL-3", title: "an unquoted separator", file: "passages.csv", from: "đường\n", to: "đường, xong\n", code: "model/row-too-long", path: ["passages.csv", 3], params: { cells: 5, columns: 4 } },
  { rule: "MODEL-4", title: "a blank name", file: "indicators.csv", from: "roads,Số km đường", to: "roads, ", code: "model/blank", path: ["indicators.csv", 3, "name_vi"] },
  { rule: "MODEL-4", title: "a target without words", file: "targets.csv", from: "10 - 12 km", to: "", code: "model/blank", path: ["targets.csv", 3, "text"] },
  { rule: "MODEL-4", title: "a blank id", file: "passages.csv", from: "p2,I.2", to: ",I.2,2,làm\np2,I.2", code: "model/blank", path: ["passages.csv", 3, "id"] },
  { rule: "MODEL-5", title: "an id twice", file: "indicators.csv", from: "roads,", to: "poverty,x,,,%,increase,,,,\nroads,", code: "model/id-duplicate", path: ["indicators.csv", 3, "id"], params: { column: "id", id: "poverty", other: 2 } },
  { rule: "MODEL-5", title: "a passage id twice", file: "passages.csv", from: "p2,I.2,2", to: 'p1,I.1,1,"hộ nghèo 1,2% (Nghị quyết dưới 1,5%)"\np2,I.2,2', code: "model/id-duplicate", path: ["passages.csv", 3, "id"] },
  { rule: "MODEL-6", title: "an unknown operator", file: "targets.csv", from: "2020,<,", to: "2020,≤,", code: "model/not-one-of", path: ["targets.csv", 2, "op"], params: { column: "op", value: "≤", list: ">=, <=, >, <, =, ~, between" } },
  { rule: "MODEL-6", title: "an observation between two bounds", file: "observations.csv", from: "2020,=,", to: "2020,between,", code: "model/not-one-of", path: ["observations.csv", 2, "op"] },
  { rule: "MODEL-6", title: "an unknown direction", file: "indicators.csv", from: "decrease", to: "down", code: "model/not-one-of", path: ["indicators.csv", 2, "direction"] },
  { rule: "MODEL-6", title: "an unknown level", file: "targets.csv", from: "task", to: "city", code: "model/not-one-of", path: ["targets.csv", 3, "level"] },
  { rule: "MODEL-6", title: "an unknown status", file: "observations.csv", from: "final", to: "sure", code: "model/not-one-of", path: ["observations.csv", 2, "status"] },
  { rule: "MODEL-7", title: "a decimal comma", file: "targets.csv", from: "<,,1.5,", to: '<,,"1,5",', code: "model/comma-decimal", path: ["targets.csv", 2, "high"], params: { column: "high", value: "1,5", number: "1.5" } },
  { rule: "MODEL-7", title: "a decimal comma after grouped thousands", file: "observations.csv", from: "=,1.2,", to: '=,"473.602,1",', code: "model/comma-decimal", path: ["observations.csv", 2, "value"], params: { column: "value", value: "473.602,1", number: "473602.1" } },
  { rule: "MODEL-7", title: "a number with its unit", file: "observations.csv", from: "=,1.2,", to: "=,1.2%,", code: "model/not-a-number", path: ["observations.csv", 2, "value"] },
  { rule: "MODEL-7", title: "words for a number", file: "indicators.csv", from: "decrease,0,", to: "decrease,NaN,", code: "model/not-a-number", path: ["indicators.csv", 2, "limit"] },
  { rule: "MODEL-7", title: "a number beyond all numbers", file: "indicators.csv", from: "decrease,0,", to: "decrease,1e999,", code: "model/not-a-number", path: ["indicators.csv", 2, "limit"] },
  { rule: "MODEL-7", title: "half a line", file: "passages.csv", from: "I.2,2,", to: "I.2,2.5,", code: "model/not-whole", path: ["passages.csv", 3, "line"] },
  { rule: "MODEL-7", title: "line 0", file: "passages.csv", from: "I.2,2,", to: "I.2,0,", code: "model/number-range", path: ["passages.csv", 3, "line"] },
  { rule: "MODEL-7", title: "eleven decimals", file: "indicators.csv", from: "decrease,0,1,", to: "decrease,0,11,", code: "model/number-range", path: ["indicators.csv", 2, "decimals"] },
  { rule: "MODEL-8", title: "a term of one year", file: "targets.csv", from: "roads,2015-2020,", to: "roads,2020,", code: "model/term-format", path: ["targets.csv", 3, "term"] },
  { rule: "MODEL-8", title: "a term that runs backwards", file: "targets.csv", from: "roads,2015-2020,", to: "roads,2020-2015,", code: "model/term-format", path: ["targets.csv", 3, "term"] },
  { rule: "MODEL-8", title: "a period in words", file: "observations.csv", from: "2016-2020", to: "5 năm", code: "model/period-format", path: ["observations.csv", 3, "period"] },
  { rule: "MODEL-8", title: "a period that runs backwards", file: "observations.csv", from: "2016-2020", to: "2020-2016", code: "model/period-format", path: ["observations.csv", 3, "period"] },
  { rule: "MODEL-8", title: "a period after its term", file: "targets.csv", from: "2020,<", to: "2021,<", code: "model/period-outside-term", path: ["targets.csv", 2, "period"], params: { column: "period", period: "2021", term: "2015-2020" } },
  { rule: "MODEL-8", title: "a period that begins before its term", file: "observations.csv", from: "2016-2020", to: "2014-2020", code: "model/period-outside-term", path: ["observations.csv", 3, "period"] },
  { rule: "MODEL-9", title: "no upper bound of <", file: "targets.csv", from: "<,,1.5,", to: "<,,,", code: "model/bound-missing", path: ["targets.csv", 2, "high"], params: { column: "high", op: "<" } },
  { rule: "MODEL-9", title: "half a range", file: "targets.csv", from: "between,10,12", to: "between,,12", code: "model/bound-missing", path: ["targets.csv", 3, "low"] },
  { rule: "MODEL-9", title: "no bound beside words that state one", file: "targets.csv", from: "between,10,12", to: "=,,", code: "model/bound-missing", path: ["targets.csv", 3, "low"], params: { column: "low", op: "=" } },
  { rule: "MODEL-9", title: "an inequality in words without its bound", file: "targets.csv", from: "between,10,12,10 - 12 km", to: ">=,,,vượt kế hoạch", code: "model/bound-missing", path: ["targets.csv", 3, "low"] },
  { rule: "MODEL-9", title: "a lower bound of <", file: "targets.csv", from: "<,,1.5,", to: "<,1.2,1.5,", code: "model/bound-extra", path: ["targets.csv", 2, "low"] },
  { rule: "MODEL-9", title: "an upper bound of a bare number", file: "targets.csv", from: "between,10,12", to: "=,10,12", code: "model/bound-extra", path: ["targets.csv", 3, "high"] },
  { rule: "MODEL-9", title: "a range upside down", file: "targets.csv", from: "between,10,12", to: "between,12,10", code: "model/bounds-order", path: ["targets.csv", 3, "low"], params: { column: "low", low: 12, high: 10 } },
  { rule: "MODEL-10", title: "an observation of nothing", file: "observations.csv", from: "đạt kế hoạch", to: "", code: "model/observation-empty", path: ["observations.csv", 3, "value"] },
  { rule: "MODEL-11", title: "two units", file: "indicators.csv", from: ",km,", to: ",km; tỷ đồng,", code: "model/two-units", path: ["indicators.csv", 3, "unit"] },
  { rule: "MODEL-12", title: "a target of nothing", file: "targets.csv", from: "roads", to: "bridges", code: "model/unknown-indicator", path: ["targets.csv", 3, "indicator"], params: { column: "indicator", id: "bridges" } },
  { rule: "MODEL-12", title: "an observation of nothing", file: "observations.csv", from: "roads", to: "bridges", code: "model/unknown-indicator", path: ["observations.csv", 3, "indicator"] },
  { rule: "MODEL-12", title: "one unknown passage among several", file: "targets.csv", from: "resolution,p1", to: "resolution,p1|p9", code: "model/unknown-passage", path: ["targets.csv", 2, "passage"], params: { column: "passage", id: "p9" } },
  { rule: "MODEL-12", title: "an unknown section of a passage", file: "passages.csv", from: "p1,I.1", to: "p1,I.9", code: "model/unknown-section", path: ["passages.csv", 2, "section"] },
  { rule: "MODEL-12", title: "an unknown group of an indicator", file: "indicators.csv", from: ",I.2,", to: ",I.9,", code: "model/unknown-section", path: ["indicators.csv", 3, "group"] },
  { rule: "MODEL-13", title: "a line after the last", file: "passages.csv", from: "I.2,2,", to: "I.2,40,", code: "model/line-out-of-range", path: ["passages.csv", 3, "line"], params: { column: "line", line: 40, lines: 3 } },
  { rule: "MODEL-13", title: "a quote on another line", file: "passages.csv", from: "I.2,2,", to: "I.2,1,", code: "model/quote-not-on-line", path: ["passages.csv", 3, "quote"], params: { column: "quote", line: 1, found: 2 } },
  { rule: "MODEL-13", title: "a quote with one letter changed", file: "passages.csv", from: "km đường", to: "Km đường", code: "model/quote-not-on-line", path: ["passages.csv", 3, "quote"], params: { column: "quote", line: 2, found: 0 } },
  { rule: "MODEL-14", title: "a bound that no quote states", file: "targets.csv", from: "between,10,12", to: "between,10,13", code: "model/number-not-in-quote", path: ["targets.csv", 3, "high"], params: { column: "high", value: 13, quote: "làm 10 - 12 km đường" } },
  { rule: "MODEL-14", title: "a value that no quote states", file: "observations.csv", from: "=,1.2,", to: "=,12,", code: "model/number-not-in-quote", path: ["observations.csv", 2, "value"] },
  { rule: "MODEL-15", title: "a row pasted twice", file: "observations.csv", from: "roads,", to: 'poverty,2015-2020,2020,=,1.2,"1,2%",final,p1\nroads,', code: "model/row-duplicate", path: ["observations.csv", 3], params: { other: 2 } },
  { rule: "MODEL-16", title: "a package that is no JSON", file: "datapackage.json", from: "{", to: "", code: "model/package-broken", path: ["datapackage.json"] },
];

/** One mistake in the relations, or in what they refer to. */
const relationBreaks: readonly Break[] = [
  { rule: "MODEL-19", title: "an unlisted kind", file: "relations.csv", from: "r1,difference", to: "r1,minus", code: "model/not-one-of", path: ["relations.csv", 2, "kind"] },
  { rule: "MODEL-19", title: "too few terms", file: "relations.csv", from: "target:poverty@2020#p1|0.3", to: "target:poverty@2020", code: "model/relation-arity", path: ["relations.csv", 2, "terms"], params: { column: "terms", kind: "difference", count: 1, least: 2, most: "…", step: 1 } },
  { rule: "MODEL-19", title: "a weight too few", file: "relations.csv", from: "difference,observation:poverty@2020,target:poverty@2020#p1|0.3", to: "weighted,observation:poverty@2020,1|2|3", code: "model/relation-arity", path: ["relations.csv", 2, "terms"] },
  { rule: "MODEL-19", title: "words for a reference", file: "relations.csv", from: "|0.3", to: "|poverty", code: "model/reference-format", path: ["relations.csv", 2, "terms"], params: { column: "terms", value: "poverty" } },
  { rule: "MODEL-19", title: "a number with a decimal comma", file: "relations.csv", from: "target:poverty@2020#p1|0.3", to: '"target:poverty@2020|0,3"', code: "model/reference-format", path: ["relations.csv", 2, "terms"] },
  { rule: "MODEL-19", title: "a result that no row has", file: "relations.csv", from: "difference,observation:poverty@2020", to: "difference,observation:poverty@2019", code: "model/reference-unknown", path: ["relations.csv", 2, "result"] },
  { rule: "MODEL-19", title: "a target of another passage", file: "relations.csv", from: "#p1|", to: "#p2|", code: "model/reference-unknown", path: ["relations.csv", 2, "terms"] },
  { rule: "MODEL-19", title: "a target that two rows state", file: "targets.csv", from: "roads,", to: 'poverty,2015-2020,2020,=,1.2,,"1,2%",task,p1\nroads,', code: "model/reference-ambiguous", path: ["relations.csv", 2, "terms"], params: { column: "terms", value: "target:poverty@2020#p1", count: 2, list: "p1" } },
  { rule: "MODEL-19", title: "a count of what is no status", file: "relations.csv", from: "met|exceeded", to: "met|better", code: "model/not-one-of", path: ["relations.csv", 3, "terms"] },
  { rule: "MODEL-19", title: "a result computed from itself", file: "relations.csv", from: "target:poverty@2020#p1|0.3", to: "observation:poverty@2020|0.3", code: "model/relation-circle", path: ["relations.csv", 2, "terms"], params: { column: "terms", id: "r1" } },
  { rule: "MODEL-19", title: "a relation of an unknown passage", file: "relations.csv", from: ",,,,p1", to: ",,,,p9", code: "model/unknown-passage", path: ["relations.csv", 2, "passages"] },
];

function show(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, path }) => `${code} ${path.join(" ")}`);
}

describe("validation", () => {
  it.each(breaks)("[$rule] $title", ({ file, from, to, code, path, params }) => {
    const issues = issuesOf(readModel(brokenSample(file, from, to)));
    expect(show(issues)).toEqual([`${code} ${path.join(" ")}`]);
    expect(issues[0]?.path).toEqual(path);
    if (params !== undefined) expect(issues[0]?.params).toEqual(params);
  });

  it.each(relationBreaks)("[$rule] $title", ({ file, from, to, code, path, params }) => {
    const issues = issuesOf(readModel(brokenSample(file, from, to, relatedFiles)));
    expect(show(issues)).toEqual([`${code} ${path.join(" ")}`]);
    if (params !== undefined) expect(issues[0]?.params).toEqual(params);
  });

  it("[MODEL-19] relations that compute each other are a circle, and those that depend on it are not", () => {
    const relations = "r4,sum,1,observation:poverty@2020,,,,\nr5,equal,target:poverty@2020,observation:poverty@2020,,,,\nr6,sum,observation:roads@2016-2020,observation:poverty@2020,,,,\nr3";
    expect(show(issuesOf(readModel(brokenSample("relations.csv", "r3", relations, relatedFiles))))).toEqual(["model/relation-circle relations.csv 2 terms", "model/relation-circle relations.csv 5 terms"]);
  });

  it("[MODEL-19] a missing table is one problem, not one for every reference to it", () => {
    const files = new Map([...relatedFiles].filter(([file]) => file !== "targets.csv"));
    expect(show(issuesOf(readModel(files)))).toEqual(["model/file-missing targets.csv"]);
  });

  it.each(["indicators.csv", "targets.csv", "observations.csv", "passages.csv"])("[MODEL-1] %s missing is one problem, not one for every row that needs it", (name) => {
    const files = new Map([...sampleFiles].filter(([file]) => file !== name));
    expect(issuesOf(readModel(files))).toEqual([{ code: "model/file-missing", path: [name], params: { file: name } }]);
  });

  it.each(["a b", "hộ-nghèo", "a|b", "_a", "__proto__", "-a", "=1", "a,b"])("[MODEL-5] %j is no id", (id) => {
    const files = brokenSample("indicators.csv", "roads,", `"${id}",`);
    expect(show(issuesOf(readModel(files)))).toContain("model/id-format indicators.csv 3 id");
  });

  it("[MODEL-3] an empty file lacks its columns, and nothing else is said of it", () => {
    const files = new Map([...sampleFiles, ["passages.csv", ""]]);
    expect(show(issuesOf(readModel(files)))).toEqual(["id", "section", "line", "quote"].map((column) => `model/column-missing passages.csv 1 ${column}`));
  });

  it("[MODEL-16] a missing column is one problem, not one for every row", () => {
    const files = brokenSample("targets.csv", "op,low", "xx,low");
    expect(show(issuesOf(readModel(files)))).toEqual(["model/column-unknown targets.csv 1 xx", "model/column-missing targets.csv 1 op"]);
  });

  it("[MODEL-16] all problems of all files are reported at once", () => {
    const files = brokenSample("indicators.csv", "decrease,0,1", "down,zero,x");
    for (const [file, from, to] of [
      ["targets.csv", "roads,2015-2020,2016-2020,between,10,12", "bridges,2015-2020,2021-2025,between,12,10"],
      ["observations.csv", "=,1.2,\"1,2%\",final", "!,9,\"1,2%\",sure"],
      ["passages.csv", "I.2,2,", "I.9,99,"],
    ] as const) {
      files.set(file, brokenSample(file, from, to).get(file) ?? "");
    }
    expect([...show(issuesOf(readModel(files)))].sort()).toEqual([
      "model/bounds-order targets.csv 3 low",
      "model/line-out-of-range passages.csv 3 line",
      "model/not-a-number indicators.csv 2 decimals",
      "model/not-a-number indicators.csv 2 limit",
      "model/not-one-of indicators.csv 2 direction",
      "model/not-one-of observations.csv 2 op",
      "model/not-one-of observations.csv 2 status",
      "model/number-not-in-quote observations.csv 2 value",
      "model/period-outside-term targets.csv 3 period",
      "model/unknown-indicator targets.csv 3 indicator",
      "model/unknown-section passages.csv 3 section",
    ]);
  });

  it("[MODEL-15] one indicator with two targets is no problem", () => {
    const files = brokenSample("targets.csv", "roads,", "poverty,2015-2020,2020,=,1.2,,\"1,2%\",task,p1\nroads,");
    expect(readModel(files).ok).toBe(true);
  });

  it("[MODEL-9] a target in words that states no level needs no bound", () => {
    const model = readModel(brokenSample("targets.csv", "between,10,12,10 - 12 km", "=,,,đạt kế hoạch trên giao"));
    expect(model.ok && model.value.targets[1]).toMatchObject({ operator: "=", low: null, high: null, text: "đạt kế hoạch trên giao" });
  });

  it("a file of another kind is refused, not read as nothing", () => {
    const files = new Map([...sampleFiles, ["targets.csv", "PK\u0003\u0004\u0000\u0000binary"]]);
    expect(issuesOf(readModel(files)).length).toBeGreaterThan(0);
  });
});

describe("texts of model issues", () => {
  const raised = [
    ...breaks.flatMap(({ file, from, to }) => issuesOf(readModel(brokenSample(file, from, to)))),
    ...relationBreaks.flatMap(({ file, from, to }) => issuesOf(readModel(brokenSample(file, from, to, relatedFiles)))),
    ...issuesOf(readModel(new Map())),
    ...issuesOf(readModel(new Map([...sampleFiles, ["passages.csv", ""]]))),
    ...issuesOf(readModel(brokenSample("indicators.csv", "roads,", "a b,"))),
    ...issuesOf(readModelJson("[]")),
    ...issuesOf(readModelJson('{"indicators":1}')),
  ];

  it.each(modelIssueCodes.filter((code) => !containerCodes.includes(code)))("%s is raised by some mistake, and its params fill its texts in both languages", (code) => {
    expectFilledTexts(code, raised);
  });
});
