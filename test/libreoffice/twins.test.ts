import { mkdirSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { CellValue } from "../../src/core/values";
import { differencesOf } from "../support/formulaGrid";
import { calculateWithLibreOffice, libreOfficeVersion } from "../support/libreOffice";
import { fingerprint, recordedFile } from "../support/recordedAnswers";
import type { RecordedAnswers } from "../support/recordedAnswers";
import { twinGroups } from "../support/twinCases";

let results: CellValue[][] = [];

beforeAll(async () => {
  const program = libreOfficeVersion();
  if (program === null) throw new Error("LibreOffice is missing: install libreoffice-calc.");
  results = await calculateWithLibreOffice(twinGroups);
  const recorded: RecordedAnswers = {
    program,
    groups: Object.fromEntries(twinGroups.map((group, index) => [group.name, { formulas: fingerprint(group), answers: results[index] ?? [] }])),
  };
  mkdirSync(new URL(".", recordedFile), { recursive: true });
  writeFileSync(recordedFile, `${JSON.stringify(recorded, null, 1).replaceAll(/\n {4,}/g, " ")}\n`);
});

test.each(twinGroups.map((group, index) => [group.name, group, index] as const))("[TWIN-2] %s", (_, { cases }, index) => {
  expect(differencesOf(cases, results[index] ?? [])).toEqual([]);
});
