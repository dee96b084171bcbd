import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";

import { clearMarks } from "../../../src/app/clearMarks";
import { flagWorkbook } from "../../../src/app/flagWorkbook";
import { restoreShared, shareWorkbook } from "../../../src/app/shareWorkbook";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { countElements } from "../../support/elementKinds";
import type { ElementKindName } from "../../support/elementKinds";
import { strayChanges } from "../../support/marksOnly";
import { meaningOf } from "../../support/workbookMeaning";
import type { Meaning } from "../../support/workbookMeaning";
import { partsOf } from "../../support/zipParts";

/** Files of several programs (see the scripts beside them), with kinds of elements that each is there for. */
const producers: readonly (readonly [file: string, holds: readonly ElementKindName[]])[] = [
  ["excel.xlsm", ["chartSheets", "charts", "pivotTables", "pivotCaches", "pivotRecords", "slicers", "slicerCaches", "pictures", "images", "shapes", "threadedComments", "persons", "notes", "sparklines", "customXml", "printerSettings", "validations", "protections", "externalLinks", "macros", "rulesOf2010", "tables", "calculatedColumns", "names", "customFunctions", "formControls", "headerPictures"]],
  ["openpyxl.xlsx", ["chartSheets", "charts", "pictures", "notes", "validations", "protections", "tables", "names", "customFunctions", "rules"]],
  ["libreoffice.xlsx", ["charts", "pictures", "notes", "validations", "protections", "tables", "names", "rules"]],
  ["libreofficeOfExcel.xlsx", ["charts", "pictures", "notes", "pivotTables", "rules", "rulesOf2010", "sparklines", "tables", "externalLinks"]],
  ["exceljs.xlsx", ["pictures", "notes", "validations", "protections", "tables", "names", "customFunctions", "rules"]],
  ["sheetjs.xlsx", ["notes", "hyperlinks", "names", "customFunctions", "filters"]],
];

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/rich/${file}`, import.meta.url))));
const check = { language: "vi", model: null, checkedOn: "2026-11-24" } as const;

type Work = (host: DocumentHost) => Promise<unknown>;

async function after(bytes: Uint8Array, ...works: readonly Work[]): Promise<Uint8Array> {
  let saved = bytes;
  for (const work of works) {
    const host = await DocumentHost.open(saved);
    await work(host);
    saved = await host.save();
  }
  return saved;
}

const flag = (results: boolean): Work => (host) => flagWorkbook(host, { ...check, results });
const clear: Work = (host) => clearMarks(host);
const share = (formulas: "native" | "values"): Work => async (host) => shareWorkbook(host, { formulas, model: "keep" }, await host.readSendingDetails());
const restore: Work = (host) => restoreShared(host);

describe.each(producers)("a workbook of %s", (file, holds) => {
  const original = read(file);
  let before: Map<string, string>;

  beforeAll(async () => {
    before = await partsOf(original);
  });

  it("holds what it is there for", () => {
    const counts = countElements(before);
    expect(holds.filter((kind) => counts[kind] === undefined)).toEqual([]);
  });

  it.each([["marks alone", false], ["with the results sheet", true]] as const)("flagged, %s: each change is one that marking makes, and nothing else is touched", async (_, results) => {
    const host = await DocumentHost.open(original);
    const report = await flagWorkbook(host, { ...check, results });
    const flagged = await partsOf(await host.save());
    expect(report.plan.rules.length).toBeGreaterThan(0);
    expect(strayChanges(before, flagged)).toEqual([]);
    // Of every kind there are as many as before, and more only of what marks are.
    const [old, now] = [countElements(before), countElements(flagged)];
    const added = Object.fromEntries(Object.entries(now).flatMap(([kind, count]) => (count === old[kind as ElementKindName] ? [] : [[kind, count - (old[kind as ElementKindName] ?? 0)]])));
    expect(Object.keys(old).filter((kind) => now[kind as ElementKindName] === undefined)).toEqual([]);
    expect(added).toMatchObject({ ...(results ? {} : { rules: report.plan.rules.length }), customXml: 2 });
    const ofMarks = ["rules", "customXml", "notes", "noteBoxes", "differentialFormats"];
    const ofResults = ["worksheets", "sheetNames", "cells", "formulas", "merges", "columnWidths", "rules", "hyperlinks", "printSettings", "tables", "calculatedColumns", "names", "filters", "charts"];
    expect(Object.keys(added).filter((kind) => !ofMarks.includes(kind) && !(results && ofResults.includes(kind)))).toEqual([]);
  });

  it.each([false, true])("flagged again it is the same file (results sheet: %s)", async (results) => {
    const once = await after(original, flag(results));
    expect(await partsOf(await after(once, flag(results)))).toEqual(await partsOf(once));
  });

  it.each([false, true])("cleared, every part has its bytes again (results sheet: %s)", async (results) => {
    expect(await partsOf(await after(original, flag(results), flag(results), clear))).toEqual(before);
  });

  it.each(["native", "values"] as const)("shared (%s) and put back, it says what it said; cleared as well, it does so without us", async (formulas) => {
    expect(await saidBy(await after(original, share(formulas), restore))).toEqual(await saidBy(original));
    const flagged = await after(original, flag(true));
    const restored = await after(flagged, share(formulas), restore);
    expect(await saidBy(restored)).toEqual(await saidBy(flagged));
    expect(await saidBy(await after(restored, clear))).toEqual(await saidBy(original));
  });

  it("opens in exceljs and SheetJS after each step, with the values that it had", async () => {
    const steps = { flagged: await after(original, flag(true)), shared: await after(original, flag(true), share("native")), cleared: await after(original, flag(true), share("native"), clear) };
    const values = (bytes: Uint8Array) => {
      const { Sheets, SheetNames } = XLSX.read(bytes);
      return new Map(SheetNames.map((name) => [name, XLSX.utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, raw: true })]));
    };
    const expected = values(original);
    for (const [step, bytes] of Object.entries(steps)) {
      const found = values(bytes);
      for (const [name, rows] of expected) expect(found.get(name), `${step} ${name}`).toEqual(rows);
      if (await opensInExceljs(original)) expect(await opensInExceljs(bytes), step).toBe(true);
    }
  });
});

/** Results that a program without the functions could not give are left to the next: rule SHARE-5. */
async function saidBy(bytes: Uint8Array): Promise<Meaning> {
  return Object.fromEntries(Object.entries(await meaningOf(bytes)).map(([part, said]) => [part, said.replace(/ t="e">\n(<main:f[^\n]*\n)?<main:v>#NAME\?<\/>/g, ">\n$1").replace(/<main:v><\/>\n/g, "").replaceAll("\n\n", "\n").replace(/(<main:c [^\n]*>)\n<\/>/g, "$1</>").replace(' fullCalcOnLoad="1"', "")]));
}

async function opensInExceljs(bytes: Uint8Array): Promise<boolean> {
  try {
    await new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
    return true;
  } catch {
    return false;
  }
}
