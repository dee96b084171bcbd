/** Damaged files that once broke the program; how each is damaged, its name says. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { readOldWorkbook } from "../../../../src/host/document/xls/readOldWorkbook";
import { HostError } from "../../../../src/host/WorkbookHost";

const folder = new URL("../../../fixtures/fuzz/", import.meta.url);

const expected: Readonly<Record<string, number | string>> = { "cell-among-settings.xls": 3, "external-references-without-an-end.xls": "damagedPart", "formula-cut-off.xls": "damagedPart" };

describe("files that once broke the program", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".xls")))("%s is read, or refused with a reason", (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    let outcome: unknown;
    try {
      outcome = readOldWorkbook(bytes).snapshot.sheets.length;
    } catch (error) {
      outcome = error;
    }
    expect(outcome instanceof HostError ? outcome.code : outcome).toBe(expected[name]);
  });
});
