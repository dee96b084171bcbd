/** A flagged workbook in the hands of a colleague with LibreOffice: marks stay on the rows that they are about, and can be taken out. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { ruleMarker } from "../../src/core/flag/marks";
import { valueAt } from "../../src/core/values";
import { cellAddress } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edits";
import { translateFormula } from "../../src/core/workbook/translateFormula";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { editWithLibreOffice } from "../support/libreOffice";
import type { LibreOfficeStep } from "../support/libreOffice";
import { meaningOf } from "../support/workbookMeaning";
import type { Meaning } from "../support/workbookMeaning";

const sheet = "Số liệu";
const original = new Uint8Array(readFileSync(fileURLToPath(new URL("../fixtures/rich/exceljs.xlsx", import.meta.url))));

async function flagged(bytes: Uint8Array, results = false): Promise<Uint8Array> {
  const host = await DocumentHost.open(bytes);
  await flagWorkbook(host, { language: "vi", model: null, checkedOn: "2026-11-24", results });
  return host.save();
}

/** A column far from all else, where rules are calculated as formulas. */
const scratchColumn = 60;

interface AskedCell {
  readonly cell: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Each rule of ours as a formula in every row that the rule is for, to be calculated by LibreOffice. */
async function withRulesAsFormulas(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly asked: readonly AskedCell[] }> {
  const host = await DocumentHost.open(bytes);
  const snapshot = (await host.read()).sheets.find(({ name }) => name === sheet)!;
  const asked: AskedCell[] = [];
  const edits: Edit[] = [];
  for (const { ranges, formulas } of snapshot.conditionalFormats) {
    const [formula = ""] = formulas;
    if (!formula.includes(ruleMarker)) continue;
    for (const range of ranges) {
      for (let rowIndex = range.rowIndex; rowIndex < range.rowIndex + range.rowCount; rowIndex++) {
        const columnIndex = scratchColumn + asked.length;
        edits.push({ kind: "writeCells", sheet, rowIndex, columnIndex, cells: [[{ formula: translateFormula(formula, rowIndex - ranges[0]!.rowIndex, 0) }]] });
        asked.push({ cell: cellAddress({ rowIndex, columnIndex: range.columnIndex }), rowIndex, columnIndex });
      }
    }
  }
  await host.apply(edits);
  return { bytes: await host.save(), asked };
}

/** Cells that LibreOffice flags, in each workbook. */
async function flaggedByLibreOffice(workbooks: readonly Uint8Array[]): Promise<string[][]> {
  const given = await Promise.all(workbooks.map(withRulesAsFormulas));
  const calculated = editWithLibreOffice(given.map(({ bytes }) => ({ bytes, steps: [] })));
  return Promise.all(given.map(async ({ asked }, index) => {
    const { values } = (await (await DocumentHost.open(calculated[index]!)).read()).sheets.find(({ name }) => name === sheet)!;
    return asked.filter(({ rowIndex, columnIndex }) => valueAt(values, rowIndex, columnIndex) === true).map(({ cell }) => cell).sort();
  }));
}

/**
 * What a file says, apart from what LibreOffice makes anew each time: the palette of all colours in use, dates, which parts of a style it marks as applied, and
 * the heights that it fits to a row's content, with where that puts the lower edge of a picture.
 */
async function saidBy(bytes: Uint8Array): Promise<Meaning> {
  const meaning = await meaningOf(bytes);
  return Object.fromEntries(Object.entries(meaning).filter(([key]) => !key.includes("-properties")).map(([key, text]) => [key, text.split("\n").filter((line) => !/rgbColor|:(?:row|rowOff)>/.test(line)).join("\n").replace(/ apply\w+=(?:true|false)/g, "").replace(/( customHeight="false"[^>]*) ht="[\d.]+"/g, "$1")]));
}

/** What the workbook's own numbers say now, and the label of the row on which each of our notes stands. */
async function told(bytes: Uint8Array): Promise<{ missed: string[]; notes: string[]; labels: string[] }> {
  const host = await DocumentHost.open(bytes);
  const { tables } = await assessWorkbook(host, null);
  const missed = tables.flatMap(({ rows }) => rows.filter(({ assessment }) => assessment.status === "missed").map(({ row }) => ({ label: row.label, cell: cellAddress({ rowIndex: row.rowIndex, columnIndex: row.actual!.columnIndex }) })));
  const snapshot = (await host.read()).sheets.find(({ name }) => name === sheet)!;
  const ours = snapshot.notes.filter(({ text }) => text.includes("[SCT]"));
  return { missed: missed.map(({ cell }) => cell).sort(), labels: missed.map(({ label }) => JSON.stringify(label)).sort(), notes: ours.map(({ rowIndex }) => JSON.stringify(valueAt(snapshot.values, rowIndex, 0))).sort() };
}

const edits: readonly (readonly [string, readonly LibreOfficeStep[]])[] = [
  ["saved as it is", []],
  ["rows inserted above and within", [{ op: "insertRows", sheet, row: 4, count: 2 }, { op: "insertRows", sheet, row: 1, count: 1 }]],
  ["a row deleted that was flagged", [{ op: "deleteRows", sheet, row: 2, count: 1 }]],
  ["a row deleted that was not", [{ op: "deleteRows", sheet, row: 3, count: 1 }]],
  ["rows deleted and inserted", [{ op: "deleteRows", sheet, row: 4, count: 1 }, { op: "insertRows", sheet, row: 3, count: 1 }, { op: "set", sheet, cell: "A3", value: "Ghi thêm" }]],
  ["numbers corrected", [{ op: "set", sheet, cell: "D2", value: 1500 }, { op: "set", sheet, cell: "D3", value: 90000 }]],
];

const sorted: readonly LibreOfficeStep[] = [{ op: "sort", sheet, range: "A2:E6", column: 0, descending: false }];

interface Edited {
  readonly alone: Uint8Array;
  readonly marked: Uint8Array;
  readonly withResults: Uint8Array;
  readonly flagged: readonly string[];
}

const edited = new Map<string, Edited>();

beforeAll(async () => {
  const [marked, withResults] = [await flagged(original), await flagged(original, true)];
  const all = [...edits, ["sorted", sorted] as const];
  const results = editWithLibreOffice(all.flatMap(([, steps]) => [original, marked, withResults].map((bytes) => ({ bytes, steps }))));
  const again = await flagged(results[3 * edits.length + 1]!);
  const flags = await flaggedByLibreOffice([...all.map((_, index) => results[3 * index + 1]!), again]);
  for (const [index, [name]] of all.entries()) edited.set(name, { alone: results[3 * index]!, marked: results[3 * index + 1]!, withResults: results[3 * index + 2]!, flagged: flags[index]! });
  edited.set("sorted, flagged again", { ...edited.get("sorted")!, marked: again, flagged: flags.at(-1)! });
});

describe.each(edits)("%s", (name) => {
  it("flags what the numbers say now, and each note stands on its row", async () => {
    const { marked, flagged: flags } = edited.get(name)!;
    const { missed, notes, labels } = await told(marked);
    expect(missed.length).toBeGreaterThan(0);
    expect(flags).toEqual(missed);
    // A note tells of the day of the check: it stays where the number was corrected since.
    if (name !== "numbers corrected") expect(notes).toEqual(labels);
  });

  it.each(["marked", "withResults"] as const)("cleared, it is what LibreOffice makes of the workbook without us (%s)", async (kind) => {
    const { alone, [kind]: ours } = edited.get(name)!;
    const host = await DocumentHost.open(ours);
    expect(await clearMarks(host)).toBe(true);
    expect(await saidBy(await host.save())).toEqual(await saidBy(alone));
  });
});

/** Sorting moves cells under the rules: rule M-29. */
it("sorted and flagged again, it flags what the numbers say, and each note stands on its row", async () => {
  const { marked, flagged: flags } = edited.get("sorted, flagged again")!;
  const { missed, notes, labels } = await told(marked);
  expect(missed).toHaveLength(3);
  expect(flags).toEqual(missed);
  expect(notes).toEqual(labels);
});

it("sorted, each note stands on its row, and clearing leaves what LibreOffice makes of the workbook without us", async () => {
  const { marked, alone } = edited.get("sorted")!;
  const { notes, labels } = await told(marked);
  expect(notes).toEqual(labels);
  const host = await DocumentHost.open(marked);
  await clearMarks(host);
  expect(await saidBy(await host.save())).toEqual(await saidBy(alone));
});
