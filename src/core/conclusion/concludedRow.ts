import type { Status } from "../assessment/status";

/** One target with its verdict; all texts as people read them. */
export interface ConcludedRow {
  readonly name: string;
  readonly unit: string;
  /** In the words it was written in; "" where there is none. */
  readonly target: string;
  /** "" where there is no result. */
  readonly actual: string;
  /** Ratio, 1 = met; null where it has no meaning or nothing is known. */
  readonly attainment: number | null;
  readonly status: Status;
  /** How far a missed one is from its target; null for the others. */
  readonly shortfall: Shortfall | null;
  /** Who set the target: before it in the paragraph ("Nghị quyết"). */
  readonly setBy: string;
  readonly lessIsBetter: boolean;
  /** What else the reader has to know, in the order of the remarks. */
  readonly remarks: readonly string[];
  /** True where nothing said which way is better: for the person who pastes, not for the document. */
  readonly isAssumed: boolean;
}

/** `equal`: exactly the number that had to be passed ("trên 97" and 97). */
export interface Shortfall {
  readonly side: "lower" | "higher" | "equal";
  /** The distance with its unit, without a sign. */
  readonly distance: string;
}
