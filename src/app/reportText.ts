/** The text of the report for reading: its lines, cut where the model's passages begin and end. */

import { linesOf } from "../core/model/lines";
import type { IndicatorModel, Passage } from "../core/model/model";

export interface ReportLine {
  /** 1-based, as passages count. */
  readonly line: number;
  readonly parts: readonly ReportPart[];
}

interface ReportPart {
  readonly text: string;
  /** `found` is what is looked for, `read` what the model was read from. */
  readonly kind: "plain" | "read" | "found";
}

/** The lines of the report that are not blank; none where the model came without it. */
export function reportLines(model: IndicatorModel, place: Pick<Passage, "line" | "quote"> | null): readonly ReportLine[] {
  if (model.report === null) return [];
  const quotes = new Map<number, string[]>();
  for (const { line, quote } of model.passages) {
    const same = quotes.get(line);
    if (same === undefined) quotes.set(line, [quote]);
    else same.push(quote);
  }
  return linesOf(model.report).flatMap((text, index) => {
    const line = index + 1;
    const found = place?.line === line ? place.quote : "";
    return text.trim() === "" ? [] : [{ line, parts: partsOf(text, quotes.get(line) ?? [], found) }];
  });
}

/** A line in parts of one kind each; where passages overlap, what is looked for is in front. */
function partsOf(text: string, quotes: readonly string[], found: string): readonly ReportPart[] {
  const kinds: ReportPart["kind"][] = Array.from({ length: text.length }, () => "plain");
  const mark = (quote: string, kind: ReportPart["kind"]): void => {
    const start = quote === "" ? -1 : text.indexOf(quote);
    if (start >= 0) kinds.fill(kind, start, start + quote.length);
  };
  for (const quote of quotes) mark(quote, "read");
  mark(found, "found");
  const parts: { text: string; kind: ReportPart["kind"] }[] = [];
  for (let start = 0; start < text.length; ) {
    const kind = kinds[start] ?? "plain";
    let end = start;
    while (end < text.length && kinds[end] === kind) end += 1;
    parts.push({ text: text.slice(start, end), kind });
    start = end;
  }
  return parts;
}
