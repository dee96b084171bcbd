/** The sheets of a model without us: LibreOffice calculates every formula of a loaded workbook from a file without a single cached result. */

import { expect, test } from "vitest";

import { loadModel } from "../../src/app/loadModel";
import type { CellValue } from "../../src/core/values";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { savedByLibreOffice } from "../support/libreOffice";
import { seedModel } from "../support/seed";
import { partsOf, zipOf } from "../support/zipParts";

const model = seedModel();

async function withoutCachedResults(host: DocumentHost): Promise<Uint8Array> {
  const parts = [...(await partsOf(await host.save()))].map(([path, content]): [string, Buffer] => {
    const bare = path.includes("worksheets/sheet") ? content.replace(/(<c r="[^"]*"(?: s="\d+")?)(?: t="\w+")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1$2") : content;
    expect(bare, path).not.toContain("</f><v>");
    return [path, Buffer.from(bare, "latin1")];
  });
  return zipOf(Object.fromEntries(parts));
}

/** Numbers to 11 digits: programs differ in the last ones. A blank that a formula gives is an empty text. */
function readable(value: CellValue | undefined): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(11)) : (value ?? "");
}

/** Cells with a formula that was written, with the value that a snapshot has there. */
function calculated(written: readonly SheetSnapshot[], from: readonly SheetSnapshot[]): Record<string, CellValue> {
  return Object.fromEntries(
    written.flatMap(({ name, formulas }, sheet) => formulas.flatMap((row, rowIndex) => (row ?? []).flatMap((formula, columnIndex) => (formula === undefined ? [] : [[`${name} R${rowIndex + 1}C${columnIndex + 1} ${formula}`, readable(from[sheet]?.values[rowIndex]?.[columnIndex])] as const])))),
  );
}

/** Types into rows of the tracking sheet as a year's results come in: on the path, behind it, reached, words, a total, rates. */
async function typeResults(host: DocumentHost, sheetName: string): Promise<void> {
  const sheet = (await host.read()).sheets.find(({ name }) => name === sheetName)!;
  const table = sheet.tables[0]!;
  const typed: Readonly<Record<string, readonly CellValue[]>> = {
    "urban-clean-water": [84.4, 85],
    "poor-households": [0.8],
    "trained-labour": [70, 72],
    "cultural-families": [96],
    "health-insurance-coverage": ["trên 95"],
    "new-party-members": [120, 90],
    "budget-revenue-growth": [15, null, 9],
    "economic-growth-constant-prices": [11.5, 12.5],
    "cultural-families:task": [89, 92, 93, 94, 95],
    "public-investment:task": [900.5],
  };
  const column = table.columns.indexOf("2021");
  for (const [key, values] of Object.entries(typed)) {
    const rowIndex = sheet.values.findIndex((row) => row?.includes(key));
    expect(rowIndex, key).toBeGreaterThan(0);
    await host.apply([{ kind: "writeCells", sheet: sheetName, rowIndex, columnIndex: table.range.columnIndex + column, cells: [values.map((value) => ({ value }))] }]);
  }
}

test.each(["vi", "en"] as const)("%s: every formula gives what the load wrote beside it, before and after results are typed", async (language) => {
  const host = await DocumentHost.create();
  const options = { formulas: "native", language } as const;
  await loadModel(host, model, options);
  for (const state of ["new", "typed"] as const) {
    if (state === "typed") {
      await typeResults(host, messagesOf(language).load.sheetNames.tracking("2020-2025"));
      await loadModel(host, model, options);
    }
    const written = (await host.read()).sheets;
    const expected = calculated(written, written);
    const recalculated = (await (await DocumentHost.open(await savedByLibreOffice(await withoutCachedResults(host)))).read()).sheets;
    expect(Object.keys(expected).length).toBeGreaterThan(700);
    expect(calculated(written, recalculated), state).toEqual(expected);
    const { paceWords } = messagesOf(language).load;
    if (state === "typed") for (const pace of ["reached", "onTrack", "behind", "missed", "noData", "unreadable"] as const) expect(Object.values(expected), pace).toContain(paceWords[pace]);
  }
});
