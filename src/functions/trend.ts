import type { Computed } from "../core/result";
import { isCellError } from "../core/values";
import type { CellValue } from "../core/values";
import type { Series } from "./definition";
import { wholeOf, wholeOrNull } from "./spreadSeries";
import { toCell } from "./toCellError";

type Numbers = readonly (number | null)[];

/** A statistic of values and their periods as a cell shows it; an error in either range is its result. */
export function trendOf(statistic: (values: Numbers, periods: Numbers | null) => Computed, values: Series, periods: Series | null): CellValue {
  const [known, times] = [wholeOf(values), wholeOrNull(periods)];
  if (isCellError(known)) return known;
  return isCellError(times) ? times : toCell(statistic(known, times));
}
