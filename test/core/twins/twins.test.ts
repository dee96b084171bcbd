import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functionCatalogue } from "../../../src/functions";
import { differences, differencesOf } from "../../support/formulaGrid";
import { fingerprint, recordedFile } from "../../support/recordedAnswers";
import type { RecordedAnswers } from "../../support/recordedAnswers";
import { twinGroups } from "../../support/twinCases";

test("[TWIN-1] every function of growth and targets has a twin", () => {
  const names = new Set(twinGroups.map(({ name }) => name.split(",")[0]));
  expect(functionCatalogue.filter(({ category, name }) => category !== "text" && !names.has(name))).toEqual([]);
});

describe("[TWIN-2] what Univer calculates", () => {
  test.each(twinGroups.map(({ name, cases }) => [name, cases] as const))("%s", async (_, cases) => {
    expect(cases.length).toBeGreaterThan(10);
    expect(await differences(cases)).toEqual([]);
  });
});

describe("[TWIN-2] what LibreOffice calculated", () => {
  const { program, groups } = JSON.parse(readFileSync(recordedFile, "utf8")) as RecordedAnswers;

  test("its version is known", () => expect(program).toMatch(/^LibreOffice \d/));

  test.each(twinGroups.map((group) => [group.name, group] as const))("%s", (name, group) => {
    // Where a formula or an input has changed since: npm run check:libreoffice.
    expect(groups[name]?.formulas).toBe(fingerprint(group));
    expect(differencesOf(group.cases, groups[name]?.answers ?? [])).toEqual([]);
  });
});
