/**
 * Target, actual, attainment, gap and status of one assessed row as cells of the results sheet: formulas on the row's own cells
 * where these can be followed safely, else what the check found. No cell shows an error value.
 */

import { directionOfRow, impliedPlan, isChangeAgainstLevel } from "../../assessment/assess";
import type { Assessment } from "../../assessment/assess";
import { judge } from "../../assessment/judge";
import type { Status } from "../../assessment/status";
import { undefinedMark } from "../../load/formulas";
import { numberFormatOf, signedFormatOf, thisRow } from "../../load/tableSheet";
import type { SheetCell } from "../../load/tableSheet";
import type { Computed } from "../../result";
import type { StatedCell, TargetCell } from "../../recognise/table";
import { resolveDirection } from "../../target/direction";
import type { DirectedTarget } from "../../target/direction";
import type { Direction } from "../../target/target";
import { numeral, quoted } from "../../twins/fragment";
import { attainmentTwin, gapTwin } from "../../twins/ratioTwins";
import { verdictTwin } from "../../twins/verdictTwins";
import type { AssessedRow } from "../assessTables";
import { resultsTable } from "./resultsMark";
import { readableDecimalsOf, sourceCell, targetSource } from "./sourceCells";
import type { SourceSheet } from "./sourceCells";

export interface ResultCells {
  readonly target: SheetCell;
  readonly actual: SheetCell;
  readonly attainment: SheetCell;
  readonly gap: SheetCell;
  readonly status: SheetCell;
}

export interface ResultWords {
  readonly statusWords: Readonly<Record<Status, string>>;
  /** Headers of the columns that formulas refer to. */
  readonly headers: { readonly target: string; readonly actual: string; readonly attainment: string };
  /** Stands after a plan that is implied by its printed percentage: "(suy ra)". */
  readonly impliedSuffix: string;
  /** Formulas made before: rows that are judged alike have the same ones, and a large workbook has tens of thousands of rows. */
  readonly formulas: Map<string, RowFormulas>;
}

/** Formulas on the row's own results. */
interface RowFormulas {
  readonly attainment: string;
  readonly gap: string;
  readonly status: string;
}

export function resultCells(source: SourceSheet, assessed: AssessedRow, words: ResultWords): ResultCells {
  const { row, assessment } = assessed;
  const actual = sourceCell(source, row);
  const frame: Frame = { source, assessed, words, actual, own: { actual: thisRow(resultsTable, words.headers.actual), target: thisRow(resultsTable, words.headers.target), attainment: thisRow(resultsTable, words.headers.attainment) } };
  const { rule } = assessment.trace;
  // A verdict on words holds for those words alone: they stand beside it as they were checked.
  if (rule === "A-10" && row.actual !== null) return settled({ ...frame, actual: { ...actual, cell: { value: row.actual.text } } });
  if (row.target === null && row.stated !== null && row.actual !== null) return ofShare(frame, row.stated);
  if (row.target?.target != null && rule !== "A-2") return ofTarget(frame, row.target, row.target.target);
  return settled(frame);
}

interface Frame {
  readonly source: SourceSheet;
  readonly assessed: AssessedRow;
  readonly words: ResultWords;
  readonly actual: ReturnType<typeof sourceCell>;
  /** The row's own cells of the results table. */
  readonly own: { readonly actual: string; readonly target: string; readonly attainment: string };
}

/** Nothing to calculate with: no target, one that cannot be read, or words. */
function settled({ assessed: { row, assessment }, actual, words }: Frame): ResultCells {
  return {
    target: { value: row.target?.text ?? null, numberFormat: "@" },
    actual: actual.cell,
    attainment: { value: shown(assessment.attainment, assessment) },
    gap: { value: shown(assessment.gap, assessment) },
    status: { value: words.statusWords[assessment.status] },
  };
}

function ofTarget(frame: Frame, cell: TargetCell, stated: DirectedTarget): ResultCells {
  const { source, assessed, words, actual, own } = frame;
  const { row, assessment } = assessed;
  const target: DirectedTarget = { ...stated, direction: cell.direction };
  const given = row.direction.source === "assumption" ? null : row.direction.value;
  const [explicit] = directionOfRow(given, target);
  const direction = resolveDirection(explicit, target);
  const verdict = judge(0, target, explicit, { limit: row.limit });
  if (direction === "wrongKind" || verdict === "wrongKind" || isChangeAgainstLevel(given, row.target?.target ?? null)) return settled(frame);
  const isNumber = cell.source === "number";
  const decimals = target.operator === "~" ? target.decimals : Math.max(target.decimals, actual.decimals);
  const key = JSON.stringify([isNumber ? null : [target.low, target.high], target.operator, decimals, direction, row.limit, actual.isPartYear, verdict.lessIsBetter]);
  const formulas = words.formulas.get(key) ?? targetFormulas({ words, own, target, isNumber, decimals, direction, limit: row.limit, isPartYear: actual.isPartYear, lessIsBetter: verdict.lessIsBetter });
  words.formulas.set(key, formulas);
  const targetDecimals = readableDecimalsOf(target.decimals, target.low ?? target.high ?? 0);
  return {
    target: isNumber ? { ...targetSource(source, row.rowIndex, cell), numberFormat: numberFormatOf(targetDecimals) } : { value: cell.text, numberFormat: "@" },
    actual: actual.cell,
    attainment: { value: direction === "none" && row.actual?.value != null ? undefinedMark : shown(assessment.attainment, assessment), formula: formulas.attainment },
    gap: { value: shown(assessment.gap, assessment), formula: formulas.gap, numberFormat: signedFormatOf(Math.max(targetDecimals, actual.shownDecimals)) },
    status: { value: words.statusWords[assessment.status], formula: formulas.status },
  };
}

interface TargetParts extends Pick<Frame, "words" | "own"> {
  readonly target: DirectedTarget;
  /** Whether the target is a number in its cell: then the formulas follow it. */
  readonly isNumber: boolean;
  readonly decimals: number;
  readonly direction: Direction;
  readonly limit: number | null;
  readonly isPartYear: boolean;
  readonly lessIsBetter: boolean;
}

function targetFormulas({ words: { statusWords }, own, target, isNumber, decimals, direction, limit, isPartYear, lessIsBetter }: TargetParts): RowFormulas {
  const bound = (value: number | null): string | null => (isNumber ? own.target : value === null ? null : numeral(value));
  const twinTarget = { operator: target.operator, low: bound(target.low), high: bound(target.high) };
  const verdictFormula = verdictTwin({
    actual: own.actual,
    target: twinTarget,
    direction,
    rounding: { kind: "decimals", decimals },
    limit,
    words: isPartYear ? earlyWords(statusWords, lessIsBetter) : statusWords,
  });
  const ofActual = `IF(ISNUMBER(${own.actual}),${verdictFormula},IF(${own.actual}<>"",${quoted(statusWords.unreadable)},${quoted(statusWords.noData)}))`;
  const status = isNumber ? `IF(ISNUMBER(${own.target}),${ofActual},IF(${own.target}<>"",${quoted(statusWords.unreadable)},${quoted(statusWords.noTarget)}))` : ofActual;
  const areNumbers = isNumber ? `AND(ISNUMBER(${own.actual}),ISNUMBER(${own.target}))` : `ISNUMBER(${own.actual})`;
  const guarded = (formula: string): string => `IF(${areNumbers},${formula},IF(${own.actual}<>"",${quoted(undefinedMark)},""))`;
  const parts = { actual: own.actual, target: twinTarget, direction };
  const attainment = direction === "none" ? quoted(undefinedMark) : `IFERROR(${attainmentTwin(parts)},${quoted(undefinedMark)})`;
  return { attainment: guarded(attainment), gap: guarded(gapTwin(parts)), status };
}

/** The printed percentage decides, and gives the plan that is not printed. */
function ofShare(frame: Frame, stated: StatedCell): ResultCells {
  const { source, assessed, words, actual, own } = frame;
  const { row, assessment } = assessed;
  const { statusWords } = words;
  const explicit = row.direction.source === "assumption" ? null : row.direction.value;
  const direction: Direction = explicit ?? "increase";
  const lessIsBetter = direction === "decrease";
  const value = row.actual?.value ?? null;
  const plan = value === null ? null : impliedPlan(value, stated.value);
  const share = stated.text === null ? source.reference(row.rowIndex, stated.columnIndex) : null;
  const verdictFormula = verdictTwin({
    actual: `100*${own.attainment}`,
    target: { operator: "=", low: "100", high: null },
    direction,
    rounding: { kind: "decimals", decimals: stated.decimals },
    limit: null,
    words: actual.isPartYear ? earlyWords(statusWords, lessIsBetter) : statusWords,
  });
  const dash = quoted(undefinedMark);
  return {
    target: {
      value: value === null ? null : (plan ?? undefinedMark),
      formula: `IF(ISNUMBER(${own.actual}),IFERROR(${own.actual}/${own.attainment},${dash}),"")`,
      numberFormat: `${numberFormatOf(actual.shownDecimals)}" ${words.impliedSuffix}"`,
    },
    actual: actual.cell,
    attainment: { value: value === null ? "" : stated.value, ...(share === null ? {} : { formula: `IF(ISNUMBER(${own.actual}),IF(ISNUMBER(${share}),${stated.scale === 1 ? share : `${share}/100`},${dash}),"")` }) },
    gap: {
      value: value === null ? "" : shown(assessment.gap, assessment),
      formula: `IF(ISNUMBER(${own.actual}),IFERROR(${lessIsBetter ? `${own.target}-${own.actual}` : `${own.actual}-${own.target}`},${dash}),"")`,
      numberFormat: signedFormatOf(actual.shownDecimals),
    },
    status: { value: statusWords[assessment.status], formula: `IF(AND(ISNUMBER(${own.actual}),ISNUMBER(${own.attainment})),${verdictFormula},${quoted(statusWords.noTarget)})` },
  };
}

/** Part of the period: a floor once reached stays reached, all else is in progress (A-6). */
function earlyWords(words: Readonly<Record<Status, string>>, lessIsBetter: boolean): Readonly<Record<Status, string>> {
  const { inProgress } = words;
  return lessIsBetter ? { ...words, exceeded: inProgress, met: inProgress, missed: inProgress } : { ...words, missed: inProgress };
}

/** A number, "–" where it would mean nothing, and blank where there is no result. */
function shown(computed: Computed, { status, trace }: Assessment): number | string {
  if (typeof computed === "number") return computed;
  return status === "noData" || (status === "noTarget" && trace.actual === null) ? "" : undefinedMark;
}
