/** The JSON of the command line: permanent, since other programs read it. */

import type { AssessedWorkbook } from "../app/assessWorkbook";
import type { Aside } from "../core/flag/asides/aside";
import type { Asides } from "../core/flag/asides/matchAsides";
import type { AssessedRow, AssessedTable } from "../core/flag/assessTables";
import type { Finding } from "../core/flag/findings";
import { impliedTarget } from "../app/noteTexts";
import { checkStated } from "../core/flag/checks/stated";
import { cellAddress, columnName, rangeAddress, sheetAddress } from "../core/workbook/address";
import { findingMessage } from "./findingMessage";
import type { Language } from "../core/load/texts";

/**
 * A workbook's tables and findings as JSON, piece by piece: a table of 200,000 rows is never one string.
 * Joined, the pieces are `{"file":…,"tables":[…],"findings":[…]}`.
 */
export function* workbookJson(file: string, { asides, tables, findings }: AssessedWorkbook, language: Language): Generator<string> {
  yield `{"file":${JSON.stringify(file)},"tables":[`;
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield ",";
    yield* tableJson(table);
  }
  yield '],"findings":';
  yield* listJson(findings, (finding) => findingJson(finding, asides, language));
  yield "}";
}

function* tableJson({ table, rows }: AssessedTable): Generator<string> {
  const head = JSON.stringify({
    sheet: table.sheet,
    range: rangeAddress(table.range),
    title: table.title,
    confidence: table.confidence,
    reasons: table.reasons,
    columns: table.columns.map(({ columnIndex, role, header }) => ({ column: columnName(columnIndex), role, header })),
  });
  yield `${head.slice(0, -1)},"rows":`;
  yield* listJson(rows, rowJson);
  yield "}";
}

function* listJson<T>(items: readonly T[], toJson: (item: T) => object): Generator<string> {
  yield "[";
  for (const [index, item] of items.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(toJson(item))}`;
  yield "]";
}

function rowJson({ row, assessment }: AssessedRow): object {
  const { rowIndex, target, actual, stated } = row;
  const address = ({ columnIndex }: { readonly columnIndex: number }): string => cellAddress({ rowIndex, columnIndex });
  return {
    row: rowIndex + 1,
    label: row.label,
    section: row.section,
    unit: row.unit,
    direction: assessment.trace.direction ?? row.direction.value,
    directionSource: row.direction.source,
    indicator: row.indicator,
    target:
      target === null
        ? null
        : { cell: address(target), text: target.text, op: target.target?.operator ?? null, low: target.target?.low ?? null, high: target.target?.high ?? null },
    actual:
      actual === null
        ? null
        : { cell: address(actual), value: actual.value, ...(actual.value === null ? { text: actual.text } : {}), ...(actual.partYear === null ? {} : { partYear: actual.partYear }) },
    stated: stated === null ? null : { cell: address(stated), value: stated.value, form: stated.form, check: checkStated(row)?.verdict ?? null },
    impliedTarget: impliedTarget(row),
    attainment: typeof assessment.attainment === "number" ? assessment.attainment : null,
    gap: typeof assessment.gap === "number" ? assessment.gap : null,
    status: assessment.status,
  };
}

/** `setAside`: why a person set it aside; `setAsideBefore`: why it was, before its numbers changed from these. */
function findingJson(finding: Finding, asides: Asides, language: Language): object {
  const [held, before] = [asides.holding(finding), asides.returned(finding)];
  return {
    kind: finding.kind,
    cells: [finding, ...finding.others].map(({ rowIndex, columnIndex }) => sheetAddress(finding.sheet, { rowIndex, columnIndex })),
    message: findingMessage(finding, language),
    ...(held === null ? {} : { setAside: reasonJson(held) }),
    ...(before === null ? {} : { setAsideBefore: { ...reasonJson(before), actual: before.numbers.actual, target: before.numbers.target } }),
    trace: { ...finding.assessed.assessment.trace, ...finding.detail },
  };
}

function reasonJson({ by, date, reason }: Aside): object {
  return { reason, ...(by === null ? {} : { by }), date };
}
