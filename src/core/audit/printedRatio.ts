/** Passages that print a count out of a total beside a percentage: "25/33 trường …, đạt tỷ lệ 75,7%". */

import type { Indicator, Passage } from "../model/model";
import { scanNumeral } from "../text/numeral";
import { withoutNoise } from "../text/decimals";
import type { AuditedModel } from "./auditedModel";
import { noNote } from "./check";
import type { Check } from "./check";
import { compare } from "./compare";
import { differenceOf, isNear, point } from "./interval";

/** A count out of a total; dates and numbers of documents have another "/", "-" or letter beside them. */
const ratioShape = /(?<![\d/.,\p{L}-])(\d{1,6})\/(\d{1,6})(?![\d/.,-]|\p{L})/gu;
const percentShape = /(?<![\d.,])\d+(?:[.,]\d+)*(?=\s*%)/gu;
/** What stands between a ratio and the percentage that it is: these words, or brackets alone. */
const linkingWords = /(?<!\p{L})(?:tỷ lệ|tỉ lệ|chiếm|đạt|bằng|tương đương|tương ứng)(?!\p{L})/iu;
/** What makes the percentage one of something else. */
const otherWords = /(?<!\p{L})(?:tăng|giảm|nghị quyết|kế hoạch|so với|cùng kỳ|trong đó|vượt)(?!\p{L})|[;.](?=\s)/iu;
const onlyBracket = /^[^\d(]{0,60}[(:=–-]\s*$/u;

interface PrintedRatio {
  readonly part: number;
  readonly whole: number;
  /** As printed, such as "75,7". */
  readonly percent: string;
}

export function checkPrintedRatios(audited: AuditedModel): Check[] {
  return audited.model.passages.flatMap((passage) => {
    if (!passage.quote.includes("/") || !passage.quote.includes("%")) return [];
    return readRatios(passage.quote).flatMap((ratio, index) => checkRatio(ratio, passage, index, audited));
  });
}

/** Every ratio of a quote with the percentage that belongs to it: the first one behind it, or the one whose bracket it stands in. */
export function readRatios(quote: string): PrintedRatio[] {
  const percents = [...quote.matchAll(percentShape)];
  return [...quote.matchAll(ratioShape)].flatMap((match) => {
    const [part, whole] = [Number(match[1]), Number(match[2])];
    const end = match.index + match[0].length;
    if (whole === 0) return [];
    const behind = percents.find(({ index }) => index >= end);
    const isBehind = behind !== undefined && belongs(quote.slice(end, behind.index));
    const before = percents.findLast(({ index }) => index < match.index);
    const isBefore = before !== undefined && /^\s*%[^\d%]{0,40}\(\s*$/u.test(quote.slice(before.index + before[0].length, match.index));
    const percent = isBehind ? behind[0] : isBefore ? before[0] : null;
    return percent === null ? [] : [{ part, whole, percent }];
  });
}

function belongs(betweenText: string): boolean {
  return !otherWords.test(betweenText) && (linkingWords.test(betweenText) || onlyBracket.test(betweenText));
}

function checkRatio({ part, whole, percent }: PrintedRatio, passage: Passage, index: number, audited: AuditedModel): Check[] {
  const stated = scanNumeral(percent, 0, "vi");
  if (stated === null) return [];
  const computed = point((part / whole) * 100);
  const verdict = compare(point(stated.value), stated.decimals, computed, computed);
  return [
    {
      id: `printedRatio:${passage.id}${index === 0 ? "" : `:${index + 1}`}`,
      kind: "printedRatio",
      verdict: verdict === "open" ? "disagrees" : verdict,
      reason: null,
      stated: { range: point(stated.value), text: `${percent}%` },
      computed: { range: point(withoutNoise(computed.low)), text: null },
      difference: differenceOf(computed.low, stated.value),
      unit: "%",
      decimals: stated.decimals,
      indicators: indicatorOf(passage, stated.value, audited),
      terms: [part, whole].map((value) => ({ reference: String(value), indicator: null, period: null, text: String(value) })),
      passages: [passage],
      detail: { kind: "arithmetic" },
      note: noNote,
    },
  ];
}

/** The indicator whose row has the percentage from this passage, else the first one that was read from it. */
function indicatorOf(passage: Passage, percent: number, { rowsFrom, indicators }: AuditedModel): Indicator[] {
  const rows = rowsFrom(passage.id);
  const own = rows.find(({ kind, row }) => kind === "observation" && row.value !== null && isNear(row.value, percent)) ?? rows[0];
  const indicator = own === undefined ? undefined : indicators.get(own.row.indicator);
  return indicator === undefined ? [] : [indicator];
}
