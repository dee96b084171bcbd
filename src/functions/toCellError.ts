import type { Computed, NoNumber } from "../core/result";
import type { CellError, CellValue } from "../core/values";

/** One object per reason, so that a column of errors allocates nothing. */
const errors: Readonly<Record<NoNumber, CellError>> = {
  missing: { code: "#N/A" },
  zeroDivisor: { code: "#DIV/0!" },
  outOfDomain: { code: "#NUM!" },
  wrongKind: { code: "#VALUE!" },
};

/** The error that a cell shows where there is no number: the only mapping from reasons to Excel's codes. */
export function toCellError(reason: NoNumber): CellError {
  return errors[reason];
}

/** What a cell shows for a computed value: the number, or the error of its reason. Adding 0 turns −0 into 0. */
export function toCell(computed: Computed): CellValue {
  return typeof computed === "number" ? computed + 0 : errors[computed];
}
