/** The second seed against the published progress measures of the same source, which the functions' tests use. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { assessModel } from "../../src/app/assessModel";
import { readSeed } from "./readSeed";

interface Published {
  readonly columns: readonly string[];
  readonly tables: readonly { readonly source: { readonly repository: string }; readonly rows: readonly (readonly (string | number | null)[])[] }[];
}

const published = JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/statistics/openSdg.json"), "utf8")) as Published;
const series = published.tables.find(({ source }) => source.repository.endsWith("/sdg-data-donnees-odd"))!.rows.map((row) => new Map(published.columns.map((column, index) => [column, row[index] ?? null])));

const model = readSeed("canada-sdg");

/** "SDG 3.1.1 / …" is the series "3-1-1 / …" of the source. */
function seriesOf(alias: string) {
  const [code = "", ...rest] = alias.replace("SDG ", "").split(" / ");
  const name = [code.replaceAll(".", "-"), ...rest].join(" / ");
  return series.find((row) => row.get("series") === name);
}

describe("seed canada-sdg", () => {
  it.each(model.indicators)("$id has the published numbers, and no others", ({ id, aliases, direction }) => {
    const source = seriesOf(aliases[0]!)!;
    expect(model.targets.filter(({ indicator }) => indicator === id).map(({ period, low }) => [period, low])).toEqual([[String(source.get("targetYear")), source.get("target")]]);
    const years = [["baselineYear", "baseline"], ["currentYear", "current"]].map(([year, value]) => [String(source.get(year!)), source.get(value!)]);
    const expected = source.get("baselineYear") === source.get("currentYear") ? years.slice(1) : years;
    expect(model.observations.filter(({ indicator }) => indicator === id).map(({ period, value }) => [period, value])).toEqual(expected);
    expect(direction).toBe(source.get("direction") === 1 ? "increase" : "decrease");
  });

  it("[L-20] is in progress where 2030 is not reached yet; maternal mortality and water stress are below their ceilings", () => {
    const [term] = assessModel(model);
    expect(assessModel(model)).toHaveLength(1);
    const reached = term!.rows.filter(({ status }) => status !== "inProgress").map(({ row, status }) => [row.indicator.id, status]);
    expect(reached).toEqual([["maternal-mortality", "exceeded"], ["water-stress", "exceeded"]]);
    expect(term!.rows).toHaveLength(28);
  });
});
