/** Checks as sentences and figures, in one language. */

import type { Check, CheckTerm, Figure } from "../core/audit/check";
import { isPoint } from "../core/audit/interval";
import type { Interval } from "../core/audit/interval";
import type { Language } from "../core/load/texts";
import type { Indicator } from "../core/model/model";
import { roundDecimals } from "../core/statistics/round";
import { decimalsOf } from "../core/text/decimals";
import { messagesOf } from "../messages";
import { auditMessages } from "../messages/audit";
import type { FigureLabels } from "../messages/audit";
import { formatNumber, formatSigned } from "../messages/format";

/** More names are no subject any more. */
const mostNamed = 3;

/** What a check is about: its indicators, or the targets of a term. */
export function subjectOf({ indicators, detail, note, terms }: Check, language: Language): string {
  if (detail.kind === "count" && indicators.length === 0) return auditMessages(language).countedTargets(detail.term);
  // Shares that add up to 100 are about all of them, a result that is no row about what it was computed from.
  const subjects = indicators.length > 0 ? indicators : [...new Set(terms.flatMap(({ indicator }) => indicator ?? []))].slice(0, mostNamed);
  return subjects.length > 0 ? subjects.map((indicator) => nameOf(indicator, language)).join("; ") : note[language];
}

/** The stated number in the words of the document. */
export function statedText(check: Check, language: Language): string {
  return figureText(check.stated, check, language);
}

/** Null where there is nothing to compute. */
export function computedText(check: Check, language: Language): string | null {
  return check.computed === null ? null : figureText(check.computed, check, language);
}

/** How the two figures of a check are called. */
export function figureLabels({ kind }: Check, language: Language): FigureLabels {
  const { figures } = auditMessages(language);
  return kind === "twoTargets" || kind === "printedUnit" ? figures[kind] : figures.computed;
}

/** With its sign; null where one of the two is no single number. */
export function differenceText({ difference, decimals, unit }: Check, language: Language): string | null {
  if (difference === null) return null;
  const shown = formatSigned(difference, language, shownDecimals(difference, decimals));
  const { note } = messagesOf(language);
  return unit === "" ? shown : `${shown} ${note.gapUnit(unit)}`;
}

/** What was found, why, and what follows, in a few sentences. */
export function checkMessage(check: Check, language: Language): string {
  const words = auditMessages(language);
  return [finding(check, language), ...conclusion(check, language), check.note[language]].filter((sentence) => sentence !== "").join(" ").replace(/\s+/g, " ") || words.agrees;
}

function finding(check: Check, language: Language): string {
  const words = auditMessages(language);
  const stated = statedText(check, language);
  const computed = computedText(check, language) ?? "";
  const { detail } = check;
  switch (detail.kind) {
    case "arithmetic":
      return check.computed === null ? words.unknown(stated) : arithmetic(check, stated, computed, language);
    case "count":
      return words.claim(stated, detail.term, computed, detail.outcome === null ? "" : words.outcomes[detail.outcome], detail.outcome === "total" ? [] : detail.counted.map((indicator) => nameOf(indicator, language)));
    case "twoTargets": {
      const { levelWords } = messagesOf(language).load;
      return words.twoTargets(detail.first.text, levelWords[detail.first.level], detail.second.text, levelWords[detail.second.level]);
    }
    case "printedUnit":
      return words.printedUnit(stated, detail.printed, check.unit);
  }
}

function arithmetic(check: Check, stated: string, computed: string, language: Language): string {
  const words = auditMessages(language);
  const formula = formulaOf(check, language);
  switch (check.kind) {
    case "within":
      return words.within(stated, formula, computed);
    case "equal":
      return words.equal(stated, formula);
    default:
      return words.arithmetic(stated, formula, computed);
  }
}

function conclusion(check: Check, language: Language): string[] {
  const words = auditMessages(language);
  const { detail, verdict, reason } = check;
  if (detail.kind === "twoTargets") return [words.implied(detail.implication, detail.first.text, detail.second.text)];
  const difference = differenceText(check, language);
  const said: string[] = [];
  if (verdict === "disagrees" && difference !== null) said.push(words.difference(difference));
  if (verdict === "rounded") said.push(words.rounded(check.decimals));
  if (verdict === "truncated") said.push(words.truncated(check.decimals, roundedText(check, language)));
  if (verdict === "agrees") said.push(words.agrees);
  if (detail.kind === "count") {
    if (reason === "incomplete" && detail.total !== null) said.push(words.incomplete(detail.known, detail.total));
    if (detail.notJudged.length > 0 && verdict !== "agrees") said.push(words.notJudged(detail.notJudged.map((group) => group.map((indicator) => nameOf(indicator, language)))));
  }
  return reason === null ? said : [...said, words.reasons[reason]];
}

/** The computed number as it would be printed. */
function roundedText(check: Check, language: Language): string {
  const range = check.computed?.range ?? null;
  return range === null ? "" : withUnit(formatNumber(roundDecimals(range.low, check.decimals), language, check.decimals), check.unit);
}

/** How the computed number came about; mathematics needs no language. */
function formulaOf({ kind, terms }: Check, language: Language): string {
  const all = terms.map((term) => termText(term, language));
  const [first = "", second = "", third = ""] = all;
  switch (kind) {
    case "sum":
      return all.join(" + ");
    case "difference":
      return all.join(" − ");
    case "ratio":
    case "multiple":
    case "printedRatio":
      return `${first} / ${second}`;
    case "share":
      return `${first} / (${all.join(" + ")})`;
    case "change":
      return `${first} / ${second} − 1`;
    case "averageGrowth":
      return `(${second} / ${first})^(1/${third}) − 1`;
    case "weighted": {
      const weights = all.filter((_, index) => index % 2 === 1);
      const products = weights.map((weight, index) => `${all[2 * index] ?? ""} × ${weight}`);
      return `(${products.join(" + ")}) / (${weights.join(" + ")})`;
    }
    default:
      return all.join("; ");
  }
}

/** The number of a term with its unit: the words it is printed in may hold others ("25/33 trường"). */
function termText({ indicator, number, text }: CheckTerm, language: Language): string {
  return number === null ? text : rangeText(number.range, indicator?.unit ?? "", number.decimals, language);
}

/** A figure in the words of the document, else as the numbers are written in the language. */
function figureText({ text, range }: Figure, { unit, decimals }: Check, language: Language): string {
  if (text !== null && text !== "") return text;
  return range === null ? "" : rangeText(range, unit, decimals, language);
}

/** "75,76%", "11–12%", "> 95%". */
export function rangeText(range: Interval, unit: string, decimals: number, language: Language): string {
  const show = (value: number): string => formatNumber(value, language, shownDecimals(value, decimals));
  const { low, high, isLowOpen, isHighOpen } = range;
  if (isPoint(range)) return withUnit(show(low), unit);
  if (low === -Infinity && high === Infinity) return "–";
  if (high === Infinity) return `${isLowOpen ? ">" : "≥"} ${withUnit(show(low), unit)}`;
  if (low === -Infinity) return `${isHighOpen ? "<" : "≤"} ${withUnit(show(high), unit)}`;
  return `${show(low)}–${withUnit(show(high), unit)}`;
}

/** Two decimals more than printed tell rounding from truncation; more say nothing. */
function shownDecimals(value: number, decimals: number): number {
  return Math.min(decimalsOf(value), decimals + 2);
}

function withUnit(number: string, unit: string): string {
  if (unit === "") return number;
  return unit.startsWith("%") ? `${number}${unit}` : `${number} ${unit}`;
}

function nameOf({ nameVi, nameEn }: Indicator, language: Language): string {
  return language === "vi" ? nameVi : nameEn;
}
