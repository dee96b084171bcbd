/** The formulas of the sheets, with custom functions or with built-in functions alone. */

import { wordTestsFor } from "../assessment/qualitative";
import type { WordTest } from "../assessment/qualitative";
import type { Status } from "../assessment/status";
import { isWithoutLevel } from "../target/target";
import { areFilled, quoted } from "../twins/fragment";
import { attainmentTwin, gapTwin } from "../twins/ratioTwins";
import { verdictTwin } from "../twins/verdictTwins";
import { isEarly, resultOf } from "./targetRow";
import type { TargetRow } from "./targetRow";
import type { LoadTexts } from "./texts";

/** `ind` uses the product's custom functions; `native` works in any Excel since 2010. */
export type FormulaKind = "ind" | "native";

/** References that a row's formulas are made of. */
export interface RowReferences {
  readonly target: string;
  readonly low: string;
  readonly high: string;
  readonly actual: string;
}

/** The stored form of a custom function: Excel keeps `IND.CAGR` in files as `_xldudf_IND_CAGR`. */
export function customFunction(name: string, ...callArguments: readonly string[]): string {
  return `_xldudf_IND_${name}(${callArguments.join(",")})`;
}

/** What stands where a ratio has no meaning. */
export const undefinedMark = "–";

export interface AssessmentFormulas {
  readonly attainment: string | null;
  readonly gap: string | null;
  readonly status: string;
}

/**
 * Attainment, gap and status of one row. Blank and unreadable results are answered first, so that no error shows; an
 * indicator without a better direction has no attainment (null), a target that states no level neither attainment nor gap. Tests for blanks are written with `<>`, for the reason that
 * `areFilled` gives.
 */
export function assessmentFormulas(row: TargetRow, references: RowReferences, kind: FormulaKind, texts: LoadTexts): AssessmentFormulas {
  if (isWithoutLevel(row.bounds)) return { attainment: null, gap: null, status: statusOfWords(row, references, texts) };
  const formulas = kind === "ind" ? customFormulas(row, references, texts) : nativeFormulas(row, references, texts);
  const isNumber = `ISNUMBER(${references.actual})`;
  const status = whileEarly(row, references, formulas.status, texts);
  const { noData, unreadable } = texts.statusWords;
  return {
    attainment: row.direction === "none" ? null : `IF(${isNumber},IFERROR(${formulas.attainment},${quoted(undefinedMark)}),"")`,
    gap: `IF(${isNumber},${formulas.gap},"")`,
    status: `IF(${references.actual}<>"",IF(${isNumber},${status},${quoted(unreadable)}),${quoted(noData)})`,
  };
}

/** While the model's result of an earlier year stands in the cell, what is not reached is in progress; a number typed over it is judged. */
function whileEarly(row: TargetRow, { actual }: RowReferences, status: string, texts: LoadTexts): string {
  const early = isEarly(row);
  const value = resultOf(row);
  if (early === null || typeof value !== "number") return status;
  const { missed, met, exceeded, inProgress } = texts.statusWords;
  const open = [missed, ...(early.evenIfMet ? [met, exceeded] : [])].map((word) => `${status}=${quoted(word)}`);
  return `IF(AND(${actual}=${value},${open.length === 1 ? open.join() : `OR(${open.join()})`}),${quoted(inProgress)},${status})`;
}

/** The status where the target states no level: what the words of the result say, the same in both kinds of formulas. */
function statusOfWords(row: TargetRow, { actual }: RowReferences, { statusWords }: LoadTexts): string {
  const plain = `LOWER(TRIM(${actual}))`;
  const testOf = ({ isBeginning, words }: WordTest): string => `OR(${words.map((word) => `${isBeginning ? `LEFT(${plain},${word.length})` : plain}=${quoted(word)}`).join(",")})`;
  const verdict =
    row.direction === "none"
      ? quoted(statusWords.notJudged)
      : wordTestsFor(row.target.text).reduceRight((otherwise, test) => `IF(${testOf(test)},${quoted(statusWords[test.status])},${otherwise})`, quoted(statusWords.notJudged));
  return `IF(${actual}<>"",${verdict},${quoted(statusWords.noData)})`;
}

interface BareFormulas {
  readonly attainment: string;
  readonly gap: string;
  readonly status: string;
}

function customFormulas(row: TargetRow, references: RowReferences, texts: LoadTexts): BareFormulas {
  const target = targetArgument(row, references);
  const direction = quoted(row.direction);
  const rounded = `ROUND(${references.actual},${row.decimals})`;
  return {
    attainment: customFunction("ATTAINMENT", references.actual, target, direction),
    gap: customFunction("GAP", references.actual, target, direction),
    status: customFunction("STATUS", rounded, target, direction, quoted(texts.language)),
  };
}

/** The words of the target where they say what the model says, else the bound that the model gives. */
function targetArgument(row: TargetRow, references: RowReferences): string {
  if (row.isReadable) return references.target;
  return row.bounds.low === null ? references.high : references.low;
}

function nativeFormulas(row: TargetRow, references: RowReferences, texts: LoadTexts): BareFormulas {
  const target = {
    operator: row.bounds.operator,
    low: row.bounds.low === null ? null : references.low,
    high: row.bounds.high === null ? null : references.high,
  };
  const { actual } = references;
  const bounds = [target.low, target.high].filter((bound) => bound !== null);
  // "Khoảng" is compared in the decimals that it was printed with (V-10).
  const rounding = { kind: "decimals", decimals: row.bounds.operator === "~" ? row.bounds.decimals : row.decimals } as const;
  const words: Readonly<Record<Status, string>> = texts.statusWords;
  return {
    attainment: attainmentTwin({ actual, target, direction: row.direction }),
    gap: gapTwin({ actual, target, direction: row.direction }),
    status: `IF(${areFilled(bounds) ?? "TRUE"},${verdictTwin({ actual, target, direction: row.direction, rounding, limit: row.indicator.limit, words })},${quoted(words.noTarget)})`,
  };
}
