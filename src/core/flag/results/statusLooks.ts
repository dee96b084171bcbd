/** How a status looks in the results sheet: always a mark and a colour beside the word, so that a page in black and white says the same. */

import type { Status } from "../../assessment/status";
import type { ChartFill } from "../../workbook/edits/chartEdits";

export interface StatusLook {
  /** Before the word. */
  readonly mark: string;
  readonly fontColor: string;
  readonly bold: boolean;
  /** Of its bar. */
  readonly bar: ChartFill;
}

const quiet: StatusLook = { mark: "", fontColor: "605E5C", bold: false, bar: { color: "8A8886", pattern: "outline" } };

/** In the order of the legend: the verdicts, then what has none. */
export const statusLooks: Readonly<Record<Status, StatusLook>> = {
  exceeded: { mark: "▲", fontColor: "0B5A08", bold: true, bar: { color: "0B5A08" } },
  met: { mark: "●", fontColor: "107C10", bold: false, bar: { color: "6BB26B" } },
  missed: { mark: "▼", fontColor: "A4262C", bold: true, bar: { color: "A4262C", pattern: "hatched" } },
  inProgress: { mark: "○", fontColor: "8A5A00", bold: false, bar: { color: "8A5A00", pattern: "dotted" } },
  notJudged: quiet,
  noTarget: quiet,
  noData: quiet,
  unreadable: { ...quiet, bold: true },
};

export const legendOrder = Object.keys(statusLooks) as readonly Status[];

/** A number format that shows a text with its mark: `"▼ "@`; null where the status has none. */
export function markedText({ mark }: StatusLook): string | null {
  return mark === "" ? null : `"${mark} "@`;
}
