/** A target: an operator and one or two bounds. */

/** As written or said; `=` is a bare number, `~` is "khoảng" (about). */
export type TargetOperator = ">=" | "<=" | ">" | "<" | "=" | "~" | "between";

export const targetOperators: readonly TargetOperator[] = [">=", "<=", ">", "<", "=", "~", "between"];

/** Which way is better; `none` where nothing is (structure shares, counts). */
export type Direction = "increase" | "decrease" | "maintain" | "none";

export const directions: readonly Direction[] = ["increase", "decrease", "maintain", "none"];

/**
 * Bounds by operator: `>= > = ~` have `low` only, `<= <` have `high` only, `between` has both.
 * A bound that the target does not state is null; both are where its words state no level ("đạt chỉ tiêu trên giao").
 */
export interface Target {
  readonly operator: TargetOperator;
  readonly low: number | null;
  readonly high: number | null;
  /** Decimals that the bounds were printed with. */
  readonly decimals: number;
}

/** True for a target whose words state no level: nothing can be computed with it, only words answer it. */
export function isWithoutLevel({ low, high }: Pick<Target, "low" | "high">): boolean {
  return low === null && high === null;
}

/** A target read from the words it was written in. */
export interface TargetReading extends Target {
  readonly text: string;
  /** The unit as printed after the number: `%`, `triệu đồng/người/năm`; null where none is. */
  readonly unit: string | null;
  /** The direction that the words themselves say ("giảm … còn 1%", "duy trì 100%"); null where they say none. */
  readonly direction: Direction | null;
  /** "còn 1%" is a level, "giảm 1%" a change. */
  readonly quantity: "level" | "change";
}
