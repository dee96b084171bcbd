/** The results sheet without us: LibreOffice calculates its formulas and draws its chart from a file without a single cached result. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { flagWorkbook } from "../../src/app/flagWorkbook";
import { findResults } from "../../src/core/flag/results/resultsMark";
import type { CellValue } from "../../src/core/values";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { savedByLibreOffice } from "../support/libreOffice";
import { partsOf, zipOf } from "../support/zipParts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

async function flagged(bytes: Uint8Array, language: "vi" | "en"): Promise<DocumentHost> {
  const host = await DocumentHost.open(bytes);
  await flagWorkbook(host, { language, model: null, checkedOn: "2026-11-24", results: true });
  return host;
}

async function resultsOf(host: DocumentHost): Promise<SheetSnapshot> {
  return findResults(await host.read())!;
}

/** The file without results beside the formulas of the last sheet and without the values that its charts hold. */
async function withoutCachedResults(host: DocumentHost): Promise<Uint8Array> {
  const parts = [...(await partsOf(await host.save()))];
  const last = parts.map(([path]) => path).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path)).sort().at(-1);
  return zipOf(
    Object.fromEntries(
      parts.map(([path, content]) => {
        const bare = path === last ? content.replace(/(<c r="[^"]*"(?: s="\d+")?)(?: t="\w+")?(>(?:<f>[^<]*<\/f>))<v>[^<]*<\/v>/g, "$1$2") : path.startsWith("xl/charts/") ? content.replace(/<c:pt .*?<\/c:pt>/g, "") : content;
        return [path, Buffer.from(bare, "latin1")];
      }),
    ),
  );
}

/** Numbers to 12 digits: programs differ in the last ones. A blank that a formula gives is an empty text. */
function readable(value: CellValue | undefined): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? "");
}

/** Cells with a formula, by row and column. */
function calculated({ formulas }: SheetSnapshot, { values }: SheetSnapshot): Record<string, CellValue> {
  return Object.fromEntries(formulas.flatMap((row, rowIndex) => (row ?? []).map((_, columnIndex) => [`${rowIndex},${columnIndex}`, readable(values[rowIndex]?.[columnIndex])])));
}

/** The numbers that the chart over a sheet's own cells holds. */
async function drawn(bytes: Uint8Array, sheet: string): Promise<number[]> {
  const chart = [...(await partsOf(bytes))].map(([path, content]) => (path.startsWith("xl/charts/chart") ? Buffer.from(content, "latin1").toString() : "")).find((content) => content.includes(sheet)) ?? "";
  const cache = /<c:numCache>(.*?)<\/c:numCache>/s.exec(chart)?.[1] ?? "";
  return [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(Number(value).toPrecision(12)));
}

for (const language of ["vi", "en"] as const) {
  test.each(readdirSync(samples))(`${language}: every formula of the results of %s gives what the check found, and the chart shows it`, async (name) => {
    const host = await flagged(readFileSync(samples + name), language);
    const saved = await savedByLibreOffice(await withoutCachedResults(host));
    const [written, recalculated] = [await resultsOf(host), await resultsOf(await DocumentHost.open(saved))];
    const expected = calculated(written, written);
    expect(Object.keys(expected).length).toBeGreaterThan(30);
    expect(calculated(written, recalculated)).toEqual(expected);
    // The text "–", for no attainment, is no number to LibreOffice's chart, or 0.
    const bars = (await drawn(await host.save(), written.name)).filter((value) => value !== 0);
    expect(bars.length).toBeGreaterThan(1);
    expect((await drawn(saved, written.name)).filter((value) => value !== 0)).toEqual(bars);
  });
}

test("numbers that are corrected later are judged as a new check would judge them", async () => {
  const bytes = readFileSync(`${samples}chi-tieu-kinh-te-xa-hoi-2024.xlsx`);
  const correction = { kind: "writeCells", sheet: "Chỉ tiêu KTXH 2024", rowIndex: 7, columnIndex: 4, cells: [[{ value: 1500 }], [{ value: 1000 }], [{ value: null }]] } as const;
  const host = await flagged(bytes, "vi");
  await host.apply([correction]);
  const followed = await resultsOf(await DocumentHost.open(await savedByLibreOffice(await withoutCachedResults(host))));
  const untouched = await DocumentHost.open(bytes);
  await untouched.apply([correction]);
  const fresh = await resultsOf(await flagged(await untouched.save(), "vi"));
  const status = fresh.tables[0]!.columns.indexOf("Đánh giá");
  const statuses = ({ values, tables }: SheetSnapshot) => values.slice(tables[0]!.range.rowIndex + 1).map((row) => row?.[status]);
  expect(statuses(followed)).toEqual(statuses(fresh));
  expect(statuses(fresh).slice(2, 5)).toEqual(["Vượt", "Chưa đạt", "Chưa có số liệu"]);
});
