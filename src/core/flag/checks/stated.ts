/** Is a printed percentage given by its own numbers? Rounding and truncation are told apart; anything else is wrong. */

import type { RecognisedRow, StatedForm } from "../../recognise/table";
import { roundDecimals } from "../../statistics/round";
import { decimalsOf } from "../../text/decimals";

export interface StatedCheck {
  /** `inputs`: the numbers it was computed from were themselves rounded, and that explains the difference. */
  readonly verdict: "agrees" | "rounded" | "truncated" | "inputs" | "wrong";
  /** The percentage as printed and as the row's own numbers give it, both as ratios. */
  readonly printed: number;
  readonly computed: number;
  readonly form: StatedForm;
  /** Decimals of the printed percentage. */
  readonly decimals: number;
}

/** Binary noise of a division, relative. */
const noise = 1e-9;

/** Null where the row has no plan, no result or no printed percentage to check. */
export function checkStated({ target, actual, stated }: RecognisedRow): StatedCheck | null {
  const bound = target?.target ?? null;
  if (bound?.operator !== "=" || bound.low === null || actual?.value == null || stated === null) return null;
  const [planned, done] = [bound.low, actual.value];
  const [dividend, divisor] = stated.form === "actual/target" ? [done, planned] : [planned, done];
  if (divisor === 0) return null;
  const computed = dividend / divisor;
  const check = { printed: stated.value, computed, form: stated.form, decimals: stated.decimals };
  const [exact, printed] = [computed * 100, stated.value * 100];
  const verdict = compare(exact, printed, stated.decimals);
  if (verdict !== null) return { ...check, verdict };
  return { ...check, verdict: isWithinInputs(dividend, divisor, printed, stated.decimals) ? "inputs" : "wrong" };
}

function compare(exact: number, printed: number, decimals: number): "agrees" | "rounded" | "truncated" | null {
  const near = noise * Math.max(1, Math.abs(exact));
  if (Math.abs(exact - printed) <= near) return "agrees";
  if (Math.abs(roundDecimals(exact, decimals) - roundDecimals(printed, decimals)) <= near) return "rounded";
  const unit = 10 ** -decimals;
  const cut = Math.trunc(exact / unit + Math.sign(exact) * noise) * unit;
  return Math.abs(cut - printed) <= near ? "truncated" : null;
}

/** Numbers with decimals stand for all that are rounded to them; whole numbers are counts and exact. */
function isWithinInputs(dividend: number, divisor: number, printed: number, decimals: number): boolean {
  const slack = (value: number): number => (Number.isInteger(value) ? 0 : 0.5 * 10 ** -decimalsOf(value));
  const [above, below] = [slack(dividend), slack(divisor)];
  if (above === 0 && below === 0) return false;
  const ratios = [(dividend - above) / (divisor + below), (dividend + above) / (divisor - below)].map((ratio) => ratio * 100).sort((left, right) => left - right);
  const unit = 10 ** -decimals;
  const [least = 0, most = 0] = ratios;
  return printed >= least - unit && printed <= most + unit;
}
