/** Sentences that count targets: "12/14 chỉ tiêu hoàn thành", "02 chỉ tiêu vượt", "không đạt 03 chỉ tiêu". */

import type { CountedOutcome } from "../check";
import { beforeFive, numberWords, outcomeWords, partOf, plainReached, wanted } from "./claimWords";

export interface Claim {
  readonly count: number;
  readonly outcome: Exclude<CountedOutcome, "total">;
  /** How many targets the text says there are; null where it does not say. */
  readonly total: number | null;
  /** The words of the claim, and where they begin in the text. */
  readonly quote: string;
  readonly start: number;
}

/** The longest words first: where several begin at one place, the longest is meant. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((left, right) => right.length - left.length).map((word) => word.replaceAll(" ", "\\s+")).join("|");
}

const outcomeOf = new Map(outcomeWords.flatMap(({ outcome, words }) => words.split("|").map((word) => [word, outcome] as const)));
const outcome = `(?:${alternatives([...outcomeOf.keys()])})(?![\\p{L}])`;
const number = `(?<![\\p{L}\\d.,/])(?:(?<digits>\\d{1,3})(?:\\s*/\\s*(?<total>\\d{1,3}))?|(?<words>${alternatives([...numberWords.keys()])}))`;
/** Words between "chỉ tiêu" and its outcome: never a stop, a number, a negation or an outcome. */
const filler = `(?:(?!${outcome}|chưa(?!\\p{L})|không(?!\\p{L}))[^.;:,()\\d]){0,60}?`;
/** "… chỉ tiêu đạt 85,7%" states a percentage, not how many. */
const behind = new RegExp(`${number}\\s+chỉ\\s+tiêu(?:\\s${filler}|\\s+)(?<outcome>${outcome})(?!\\s*\\d)`, "giu");
const before = new RegExp(`(?<![\\p{L}])(?<outcome>${outcome})\\s+(?:được\\s+)?${number.replace("(?<![\\p{L}\\d.,/])", "")}\\s+chỉ\\s+tiêu(?!\\p{L})`, "giu");
const anyCount = new RegExp(`${number}\\s+chỉ\\s+tiêu(?!\\p{L})`, "giu");

/** A claim before the sentence around it has settled what "đạt" means and how many targets there are. */
interface Found extends Omit<Claim, "total"> {
  readonly ownTotal: number | null;
  readonly isPlain: boolean;
}

/** The claims of a paragraph, in its order. Works on NFC text. */
export function readClaims(text: string): readonly Claim[] {
  if (!mayCount(text)) return [];
  const found: Found[] = [];
  for (const pattern of [behind, before]) {
    for (const match of text.matchAll(pattern)) {
      const claim = claimOf(match, text);
      if (claim !== null && !found.some((other) => overlap(other, claim))) found.push(claim);
    }
  }
  found.sort((left, right) => left.start - right.start);
  const total = totalOf(text, found);
  return found.map((claim) => ({ count: claim.count, outcome: settle(claim, found, text), total: claim.ownTotal ?? total, quote: claim.quote, start: claim.start }));
}

const wordBefore = /(?<!\S)(\S+)\s+chỉ\s+tiêu/giu;
const numberEnds: ReadonlySet<string> = new Set([...numberWords.keys()].map((words) => words.split(" ").at(-1) ?? ""));

/** Whether a number stands before "chỉ tiêu" at all: most paragraphs that speak of targets count none. */
function mayCount(text: string): boolean {
  return [...text.matchAll(wordBefore)].some(([, word = ""]) => /\d$/.test(word) || numberEnds.has(word.toLowerCase().replace(/^\P{L}+/u, "")));
}

function claimOf(match: RegExpExecArray, text: string): Found | null {
  const count = countOf(match, text);
  const words = (match.groups?.["outcome"] ?? "").toLowerCase().replace(/\s+/g, " ");
  const meaning = outcomeOf.get(words);
  if (count === null || meaning === undefined || wanted.test(text.slice(0, match.index))) return null;
  const total = match.groups?.["total"];
  return { count, outcome: meaning, ownTotal: total === undefined ? null : Number(total), quote: match[0], start: match.index, isPlain: plainReached.has(words) };
}

function countOf({ groups, index }: RegExpExecArray, text: string): number | null {
  const digits = groups?.["digits"];
  if (digits !== undefined) return Number(digits);
  const words = (groups?.["words"] ?? "").toLowerCase().replace(/\s+/g, " ");
  if (words === "năm" && !beforeFive.test(text.slice(0, index))) return null;
  return numberWords.get(words) ?? null;
}

function overlap(left: Found, right: Found): boolean {
  return left.start < right.start + right.quote.length && right.start < left.start + left.quote.length;
}

/** "12/14 chỉ tiêu" says it; else a count without an outcome that is no smaller than the others: "trong 14 chỉ tiêu, có …". */
function totalOf(text: string, found: readonly Found[]): number | null {
  const [own] = found.flatMap(({ ownTotal }) => ownTotal ?? []);
  if (own !== undefined) return own;
  const most = Math.max(0, ...found.map(({ count }) => count));
  const plain = [...text.matchAll(anyCount)].filter(({ index }) => !found.some(({ start, quote }) => index >= start && index < start + quote.length));
  const totals = plain.flatMap((match) => countOf(match, text) ?? []).filter((count) => count >= most && count > 0);
  return totals.length === 0 ? null : Math.max(...totals);
}

/** Whether "đạt" counts the exceeded ones as well: the numbers tell where they add up, else the words between the counts do. */
function settle(claim: Found, found: readonly Found[], text: string): Claim["outcome"] {
  if (!claim.isPlain) return claim.outcome;
  const exceeded = found.find((other) => other.outcome === "exceeded");
  if (exceeded === undefined) return "reached";
  const total = totalOf(text, found);
  const missed = found.find((other) => other.outcome === "missed")?.count ?? 0;
  if (total !== null && claim.count + missed === total) return "reached";
  if (total !== null && claim.count + exceeded.count + missed === total) return "met";
  const [first, last] = claim.start < exceeded.start ? [claim, exceeded] : [exceeded, claim];
  return partOf.test(text.slice(first.start, last.start)) ? "reached" : "met";
}
