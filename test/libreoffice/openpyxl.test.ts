/** openpyxl opens what we write, and finds in it what was there before. Needs Python with openpyxl (Debian: python3-openpyxl). */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { shareWorkbook } from "../../src/app/shareWorkbook";
import { DocumentHost } from "../../src/host/document/DocumentHost";

const script = fileURLToPath(new URL("reopen.py", import.meta.url));

interface Told {
  readonly sheets: readonly string[];
  readonly notes: number;
  readonly rules: number;
  readonly tables: readonly string[];
  readonly values: Readonly<Record<string, readonly (readonly string[])[]>>;
}

function reopen(paths: readonly string[]): Told[] {
  const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
  if (python === undefined) throw new Error("openpyxl is missing: install python3-openpyxl.");
  const { status, stdout, stderr } = spawnSync(python, [script, ...paths], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told[];
}

it.each(["excel.xlsm", "openpyxl.xlsx", "libreoffice.xlsx", "libreofficeOfExcel.xlsx", "exceljs.xlsx", "sheetjs.xlsx"])("%s, flagged, shared and cleared", async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const host = await DocumentHost.open(readFileSync(fileURLToPath(new URL(`../fixtures/rich/${name}`, import.meta.url))));
    const paths: string[] = [];
    const keep = async (step: string): Promise<void> => {
      paths.push(join(folder, step + extname(name)));
      writeFileSync(paths.at(-1) ?? "", await host.save());
    };
    await keep("original");
    const { plan } = await flagWorkbook(host, { language: "vi", model: null, checkedOn: "2026-11-24", results: true });
    await keep("flagged");
    await shareWorkbook(host, { formulas: "keep", model: "keep" }, await host.readSendingDetails());
    await keep("shared");
    await clearMarks(host);
    await keep("cleared");
    const [original, flagged, shared, cleared] = reopen(paths) as [Told, Told, Told, Told];
    expect(cleared).toEqual(original);
    expect(shared).toEqual(flagged);
    expect(flagged.sheets).toEqual([...original.sheets, "Kết quả đánh giá"]);
    expect(flagged.tables).toEqual([...original.tables, "SCT_Results"].sort());
    expect(flagged.rules).toBeGreaterThanOrEqual(original.rules + plan.rules.length);
    expect(flagged.notes).toBeGreaterThan(original.notes);
    for (const [sheet, values] of Object.entries(original.values)) expect(flagged.values[sheet]).toEqual(values);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
