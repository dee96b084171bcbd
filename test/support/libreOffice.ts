/** LibreOffice as a second independent engine: formulas without cached values go in, the file that it saves comes back. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Excel from "exceljs";
import { isCellError } from "../../src/core/values";
import type { CellValue, ErrorCode } from "../../src/core/values";
import { formulaOf } from "./formulaGrid";
import type { TwinGroup } from "./twinCases";

const program = "soffice";

/** "LibreOffice 7.4.7.2", or null where it is not installed. */
export function libreOfficeVersion(): string | null {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? (/LibreOffice [\d.]+/.exec(stdout)?.[0] ?? null) : null;
}

/** What LibreOffice shows for each case of each group; a group stands on a sheet of its own, a case in a row. */
export async function calculateWithLibreOffice(groups: readonly TwinGroup[]): Promise<CellValue[][]> {
  const saved = new Excel.Workbook();
  await saved.xlsx.load((await savedByLibreOffice(new Uint8Array(await workbookOf(groups).xlsx.writeBuffer()))).buffer as ArrayBuffer);
  return groups.map(({ cases }, sheet) => cases.map((_, row) => resultOf(saved.worksheets[sheet]!.getCell(row + 1, formulaColumn(cases)))));
}

/** A workbook as LibreOffice saves it after opening it; formulas without cached values have results then. */
export async function savedByLibreOffice(workbook: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    await writeFile(join(folder, "in.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { status, stderr } = spawnSync(program, [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.xlsx")], { encoding: "utf8", timeout: 240_000 });
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return new Uint8Array(await readFile(join(folder, "out", "in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody does to a workbook in LibreOffice, in order; rows and cells as they are shown. */
export type LibreOfficeStep =
  | { readonly op: "insertRows" | "deleteRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly op: "sort"; readonly sheet: string; readonly range: string; readonly column: number; readonly descending: boolean }
  | { readonly op: "set"; readonly sheet: string; readonly cell: string; readonly value: number | string }
  | { readonly op: "note"; readonly sheet: string; readonly cell: string; readonly text: string };

const editor = fileURLToPath(new URL("../libreoffice/edit.py", import.meta.url));

/** The Python that knows LibreOffice: on some machines another one stands first on the path. */
function pythonWithUno(): string {
  const found = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import uno"]).status === 0);
  if (found === undefined) throw new Error("Python does not know LibreOffice: install python3-uno.");
  return found;
}

export interface LibreOfficeJob {
  readonly bytes: Uint8Array;
  readonly steps: readonly LibreOfficeStep[];
}

/** Opens each workbook in LibreOffice, takes its steps, calculates all of it, and gives what is saved as `.xlsx`. */
export function editWithLibreOffice(jobs: readonly LibreOfficeJob[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const listed = jobs.map(({ bytes, steps }, index) => {
      const job = { in: join(folder, `in${index}.xlsx`), out: join(folder, `out${index}.xlsx`), steps };
      writeFileSync(job.in, bytes);
      return job;
    });
    writeFileSync(join(folder, "jobs.json"), JSON.stringify(listed));
    const { status, stderr } = spawnSync(pythonWithUno(), [editor, join(folder, "jobs.json")], { encoding: "utf8", timeout: 280_000 });
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return listed.map(({ out }) => new Uint8Array(readFileSync(out)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formulaColumn(cases: TwinGroup["cases"]): number {
  return Math.max(...cases.map(({ inputs }) => inputs.length)) + 1;
}

function workbookOf(groups: readonly TwinGroup[]): Excel.Workbook {
  const workbook = new Excel.Workbook();
  for (const [index, { cases }] of groups.entries()) {
    const sheet = workbook.addWorksheet(`Group ${index}`);
    for (const [row, { inputs }] of cases.entries()) {
      for (const [column, input] of inputs.entries()) sheet.getCell(row + 1, column + 1).value = isCellError(input) ? ({ error: input.code } as Excel.CellErrorValue) : input;
      sheet.getCell(row + 1, formulaColumn(cases)).value = { formula: formulaOf(cases, row) };
    }
  }
  return workbook;
}

/** `cell.result`, not `cell.value.result`: exceljs leaves a result of 0 out of the latter. */
function resultOf(cell: Excel.Cell): CellValue {
  if (cell.type !== Excel.ValueType.Formula) throw new Error(`No formula came back in ${cell.address}`);
  const { result } = cell;
  if (typeof result !== "object") return result;
  if ("error" in result) return { code: result.error as ErrorCode };
  throw new Error(`No value of a cell: ${JSON.stringify(result)}`);
}
