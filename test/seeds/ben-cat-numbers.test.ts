/**
 * Completeness of the first seed: every number that its report prints is a number of a row whose quote covers it, or stands in
 * `ben-cat-not-quantities.csv` with the reason why it is none. Neither may cover what the other does.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import { linesOf } from "../../src/core/model/lines";
import { readSeed } from "./readSeed";

const model = readSeed("ben-cat");
const lines = linesOf(model.report ?? "");

/** Why a number of the report measures nothing. */
const reasons = ["section", "term", "period", "year", "date", "document", "ordinal", "history", "name"];

interface Exclusion {
  readonly line: string;
  readonly text: string;
  readonly reason: string;
}

const exclusions = parse<Exclusion>(readFileSync(join(import.meta.dirname, "ben-cat-not-quantities.csv"), "utf8"), { columns: true });

interface Span {
  readonly lineNumber: number;
  readonly start: number;
  readonly end: number;
}

interface Token extends Span {
  readonly text: string;
  readonly value: number;
}

/** A number in Vietnamese notation; "1.319 tỷ 696 triệu" is one. */
const printed = /(\d+(?:[.,]\d+)*)(?:\s*tỷ\s+(\d+)\s*triệu)?/g;

function tokens(): Token[] {
  return lines.flatMap((line, index) =>
    [...line.normalize("NFC").matchAll(printed)].map((match) => ({
      lineNumber: index + 1,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: valueOf(match[1] ?? "") + Number(match[2] ?? 0) / 1000,
    })),
  );
}

function valueOf(digits: string): number {
  const isGrouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits);
  return Number((isGrouped ? digits.replaceAll(".", "") : digits).replace(",", "."));
}

function spanOf(lineNumber: number, text: string): Span {
  const start = (lines[lineNumber - 1] ?? "").indexOf(text);
  return { lineNumber, start, end: start + text.length };
}

function covers(span: Span, token: Token): boolean {
  return span.lineNumber === token.lineNumber && span.start <= token.start && token.end <= span.end;
}

const passages = new Map(model.passages.map((passage) => [passage.id, passage]));

/** Where each row was read from, with the numbers that it holds. */
const readings = [
  ...model.targets.map(({ passages: ids, low, high }) => ({ ids, numbers: [low, high] })),
  ...model.observations.map(({ passages: ids, value }) => ({ ids, numbers: [value] })),
].flatMap(({ ids, numbers }) =>
  ids.map((id) => {
    const { line = 0, quote = "" } = passages.get(id) ?? {};
    return { span: spanOf(line, quote), numbers };
  }),
);

function isInModel(token: Token): boolean {
  return readings.some(({ span, numbers }) => covers(span, token) && numbers.includes(token.value));
}

function isExcluded(token: Token): boolean {
  return exclusions.some(({ line, text }) => covers(spanOf(Number(line), text), token));
}

function shown({ lineNumber, start, end }: Span): string {
  const line = lines[lineNumber - 1] ?? "";
  return `${lineNumber}: …${line.slice(Math.max(0, start - 30), end + 20)}…`;
}

describe("every number of the report", () => {
  it("is in the model, or excluded with a reason", () => {
    expect(tokens().length).toBeGreaterThan(300);
    expect(tokens().filter((token) => !isInModel(token) && !isExcluded(token)).map(shown)).toEqual([]);
  });

  it("is not excluded where the model has it", () => {
    expect(tokens().filter((token) => isInModel(token) && isExcluded(token)).map(shown)).toEqual([]);
  });

  it("has no exclusion without a number, twice on its line, or without a known reason", () => {
    const wrong = exclusions.filter(({ line, text, reason }) => {
      const isOnce = (lines[Number(line) - 1] ?? "").split(text).length === 2;
      return !isOnce || !reasons.includes(reason) || !tokens().some((token) => covers(spanOf(Number(line), text), token));
    });
    expect(wrong).toEqual([]);
  });
});

/**
 * Numerals in words, but for "một" and "năm", which are nearly always "some" and "year". The report uses them to count
 * its lessons and parts, and for classes of orders.
 */
const numeralWords = /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|trăm|nghìn|ngàn|nửa|nhì|gấp|rưỡi)(?!\p{L})/giu;
const ordinalsInWords = ["94: hạng Nhì", "94: hạng Ba", "167: Hai là", "169: Ba là", "171: Bốn là", "175: Sáu là", "177: PHẦN THỨ HAI"];

describe("numerals in words", () => {
  it("are ordinals, none a quantity", () => {
    const found = lines.flatMap((line, index) => [...line.matchAll(numeralWords)].map((match) => ({ lineNumber: index + 1, start: match.index, end: match.index + match[0].length })));
    const isOrdinal = (span: Span): boolean =>
      ordinalsInWords.some((entry) => {
        const [line = "", text = ""] = entry.split(": ");
        return covers(spanOf(Number(line), text), { ...span, text: "", value: 0 });
      });
    expect(found.length).toBe(ordinalsInWords.length);
    expect(found.filter((span) => !isOrdinal(span)).map(shown)).toEqual([]);
  });
});
