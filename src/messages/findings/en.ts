/** What is said of a finding: its sentence and its note, in English, and the shape of it. */

import type { FindingKind } from "../../core/flag/findings";
import type { StatedForm } from "../../core/recognise/table";
import type { TargetOperator } from "../../core/target/target";
import { plural } from "../plural";

/** What is worth telling, as sentences without their cell and row. */
export interface FindingMessages {
  readonly kinds: Readonly<Record<FindingKind, string>>;
  missed(actual: string, target: string, gap: string | null): string;
  behindPace(done: string, expected: string): string;
  statedWrong(printed: string, computed: string, form: StatedForm): string;
  contradictoryTargets(text: string, otherText: string, otherCell: string): string;
  doubtfulUnit(times: string): string;
  textNumber(text: string): string;
  unreadable(text: string): string;
}

/** The lines of a note on a flagged cell. */
export interface NoteMessages {
  numbers(actual: string, target: string): string;
  gap(gap: string, attainment: string | null): string;
  /** The unit of a gap: percentage points between percentages. */
  gapUnit(unit: string): string;
  /** A plan that is not printed. */
  implied(plan: string): string;
  /** The rule for a printed percentage. */
  readonly ofShare: string;
  readonly rules: Readonly<Record<TargetOperator, string>>;
  readonly betterUp: string;
  readonly betterDown: string;
  readonly assumed: string;
  rounded(decimals: number): string;
  textTarget: string;
  checked(date: string): string;
}

export const findingMessages: FindingMessages = {
  kinds: {
    missed: "Missed",
    behindPace: "Behind pace",
    statedWrong: "Wrong printed percentage",
    contradictoryTargets: "Contradictory targets",
    doubtfulUnit: "Doubtful unit",
    textNumber: "Number typed as text",
    unreadable: "Unreadable",
  },
  missed: (actual, target, gap) => `actual ${actual}, target ${target}${gap === null ? "" : `, gap ${gap}`}`,
  behindPace: (done, expected) => `${done} of the plan is done; by this time last year it was ${expected} of the whole year`,
  statedWrong: (printed, computed, form) => `${printed} is printed, but ${form === "actual/target" ? "actual divided by target" : "target divided by actual"} is ${computed}`,
  contradictoryTargets: (text, otherText, otherCell) => `the target is ${text} here and ${otherText} in ${otherCell}`,
  doubtfulUnit: (times) => `the result is about ${times} times the target: the two may be in different units`,
  textNumber: (text) => `“${text}” is typed as text, so Excel’s formulas pass over this cell`,
  unreadable: (text) => `“${text}” cannot be read as a target or a result`,
};

export const noteMessages: NoteMessages = {
  numbers: (actual, target) => `Actual ${actual} · target ${target}`,
  gap: (gap, attainment) => (attainment === null ? `Gap ${gap}` : `Gap ${gap} · attainment ${attainment}`),
  implied: (plan) => `${plan} (implied)`,
  ofShare: "Only the percentage of the plan is printed: below 100 is missed.",
  gapUnit: (unit) => (unit.startsWith("%") ? "percentage points" : unit),
  rules: {
    "=": "A single number: equal is met, better is exceeded.",
    ">=": "“At least” is met when the result is not below the bound.",
    ">": "“Above” is met only when the result is above the bound.",
    "<=": "“At most” is met when the result is not above the bound.",
    "<": "“Below” is met only when the result is below the bound.",
    "~": "“About” is met when the result rounds to the target or is better; please check.",
    between: "A range: inside is met, past its better bound is exceeded.",
  },
  betterUp: "Higher is better",
  betterDown: "Lower is better",
  assumed: "assumed: nothing in the sheet says so",
  rounded: (decimals) => `Compared after rounding to ${plural(decimals, "decimal")}, which decided.`,
  textTarget: "The target is text: after changing it, flag the workbook again.",
  checked: (date) => `Checked on ${date}`,
};
