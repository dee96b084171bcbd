/** The two sheets of a model that are no table of it: titles, and the lines of the report. */

import type { PackageContent } from "../model/dataPackage";
import { modelIssue } from "../model/issues";
import type { Issue } from "../result";
import type { SheetRows } from "./sheetTable";
import { unknownCell } from "./sheetTable";

/** Titles by section code; the row with a blank code is the model itself. One language stands for both where the other is blank. */
export function readSectionRows({ label, rows }: SheetRows, issues: Issue[]): PackageContent {
  const titles = new Map<string, { vi: string; en: string }>();
  const firstRow = new Map<string, number>();
  for (const { number, cells } of rows) {
    const code = cells.get("code") ?? "";
    const [vi, en] = [cells.get("title_vi") ?? "", cells.get("title_en") ?? ""];
    const other = firstRow.get(code);
    if (other !== undefined) issues.push(modelIssue("model/id-duplicate", [label, number, "code"], { id: code, other }));
    firstRow.set(code, number);
    titles.set(code, { vi: vi || en || code, en: en || vi || code });
  }
  const title = titles.get("") ?? { vi: "", en: "" };
  titles.delete("");
  return { title, sections: titles };
}

const wholeNumber = /^[1-9]\d{0,6}$/;

/** The report put together by its line numbers, so that sorting the sheet does it no harm. Null for a sheet without lines. */
export function readReportRows({ label, rows }: SheetRows, issues: Issue[]): string | null {
  const lines: string[] = [];
  const firstRow = new Map<number, number>();
  for (const { number, cells } of rows) {
    const written = cells.get("line") ?? "";
    if (written === unknownCell) continue;
    if (!wholeNumber.test(written)) {
      issues.push(written === "" ? modelIssue("model/blank", [label, number, "line"], { column: "line" }) : modelIssue("model/not-whole", [label, number, "line"], { column: "line", value: written }));
      continue;
    }
    const line = Number(written);
    const other = firstRow.get(line);
    if (other !== undefined) {
      issues.push(modelIssue("model/id-duplicate", [label, number, "line"], { id: written, other }));
      continue;
    }
    firstRow.set(line, number);
    lines[line - 1] = cells.get("text") ?? "";
  }
  return lines.length === 0 ? null : Array.from(lines, (line: string | undefined) => line ?? "").join("\n");
}
