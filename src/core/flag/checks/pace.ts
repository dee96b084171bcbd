/**
 * Behind pace: said only of cumulative flows, and only against last year's course where the sheet has it. A straight line is
 * no profile: public investment always looks late until December.
 */

import type { Assessment } from "../../assessment/assess";
import type { RecognisedRow } from "../../recognise/table";
import { roundDecimals } from "../../statistics/round";
import { normalizeText } from "../../text/normalizeText";

/** Amounts that add up over the year, by their unit and by their name. */
const flowUnit = /đồng|usd|vnđ|(?<!\p{L})(?:tấn|lượt|ha|m3|m³|kwh)(?!\p{L})/u;
const flowName = /^(?:tổng )?(?:số )?(?:thu|chi|giải ngân|vốn|giá trị|doanh thu|sản lượng|kim ngạch|tổng mức|khối lượng|trồng|diện tích (?:gieo )?trồng|lượt|xuất khẩu|nhập khẩu)(?!\p{L})/u;
/** Rates, indices, averages and stocks do not add up, whatever their unit. */
const noFlow = /%|(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|chỉ số|tốc độ|bình quân|trung bình|năng suất|mật độ|dư nợ|tổng đàn|dân số|số hộ|lũy kế|luỹ kế từ đầu nhiệm kỳ|giá)(?!\p{L})/u;

/** The share that should have been reached by last year's course; null where the row is not behind it or cannot be. */
export function behindPace(row: RecognisedRow, { status, attainment, trace }: Assessment): number | null {
  if (status !== "inProgress" || row.pace === null || typeof attainment !== "number" || trace.direction === "decrease" || !isCumulativeFlow(row)) return null;
  return roundDecimals(attainment, 3) < roundDecimals(row.pace.share, 3) ? row.pace.share : null;
}

export function isCumulativeFlow({ label, unit }: Pick<RecognisedRow, "label" | "unit">): boolean {
  const [name, measure] = [normalizeText(label), normalizeText(unit ?? "")];
  return !noFlow.test(name) && !noFlow.test(measure) && !measure.includes("/") && (flowUnit.test(measure) || flowName.test(name));
}
