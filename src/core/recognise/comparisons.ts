/** Stage 3: which result answers which plan, and which printed percentage belongs to the two. */

import { normalizeText } from "../text/normalizeText";
import type { HeaderBlock } from "./headerBlocks";
import { valueShare } from "./columns";
import type { ColumnDraft } from "./columns";
import { Evidence } from "./evidence";
import { agree, isCumulative, isYearly, sameMonths } from "./headerPeriod";
import type { HeaderPeriod } from "./headerPeriod";
import { bareRatio, namesDone, namesPlan } from "./headerWords";
import type { SheetText } from "./sheetText";
import type { StatedForm, TableReason } from "./table";

export interface Pairing {
  readonly target: ColumnDraft | null;
  readonly actual: ColumnDraft;
  readonly stated: ColumnDraft | null;
  readonly statedForm: StatedForm;
  readonly isProven: boolean;
}

export interface Pairings {
  readonly pairings: readonly Pairing[];
  readonly reasons: readonly TableReason[];
  readonly questions: readonly RivalColumns[];
}

/** Columns of which each could be the plan, or each the result, and nothing tells which is meant. */
interface RivalColumns {
  readonly role: "target" | "actual";
  readonly columns: readonly ColumnDraft[];
}

/** Columns beyond this many take no part in arithmetic: no table compares that many. */
const maximumCandidates = 16;
/** Share of rows whose printed percentage must be given by two columns, and rows that it takes to say so. */
const provingShare = 0.7;

/** Pairs the columns of a table; no pairing where it holds no plan or nothing to compare with it. */
export function pairColumns(text: SheetText, block: HeaderBlock, bodyEnd: number, drafts: readonly ColumnDraft[]): Pairings {
  const numeric = drafts.filter(({ content }) => valueShare(content) !== 0);
  const targets = numeric.filter(({ role }) => role === "target");
  const named = numeric.filter(({ role }) => role === "actual");
  const unnamed = numeric.filter(({ role, isGiven, reading, content }) => role === "other" && !isGiven && reading.period !== null && content.valueCount > 0);
  const stateds = numeric.filter(({ role }) => role === "stated");
  const actuals = [...named, ...unnamed];
  const others = numeric.filter((draft) => draft.role === "other" && draft.content.valueCount > 0 && !unnamed.includes(draft));
  const evidence = new Evidence(text, block, bodyEnd);

  const pairings: Pairing[] = [];
  for (const stated of stateds) {
    const pairing = pairStated(evidence, stated, targets, actuals, named, others);
    if (pairing !== null) pairings.push(pairing);
  }
  for (const target of targets) {
    if (pairings.some((pairing) => pairing.target === target)) continue;
    // A result that is proven to answer another plan of the same time does not answer this one as well.
    const isTaken = (actual: ColumnDraft): boolean => !target.isGiven && pairings.some((pairing) => pairing.isProven && pairing.actual === actual && pairing.target !== null && agree(pairing.target.reading.period, target.reading.period));
    const actual = bestActual(target, actuals.filter((candidate) => !isTaken(candidate)), named.filter((candidate) => !isTaken(candidate)));
    if (actual !== null) pairings.push({ target, actual, stated: null, statedForm: "actual/target", isProven: false });
  }
  const kept = dropPartsOfOthers(pairings);
  const reasons = reasonsOf(evidence, kept, named);
  const questions = reasons.includes("arithmetic") ? [] : [...rivalTargets(kept), ...rivalActuals(kept, named)];
  const several = { target: "severalTargets", actual: "severalActuals" } as const;
  return { pairings: kept, reasons: [...reasons, ...new Set(questions.map(({ role }) => several[role]))], questions };
}

/** The pair that a printed percentage belongs to: what arithmetic proves, else what the words and periods say. */
function pairStated(evidence: Evidence, stated: ColumnDraft, targets: readonly ColumnDraft[], actuals: readonly ColumnDraft[], named: readonly ColumnDraft[], others: readonly ColumnDraft[]): Pairing | null {
  // Columns whose headers say nothing of plans and results are asked last, and must prove themselves.
  const proven = provenPair(evidence, stated, targets, actuals) ?? provenPair(evidence, stated, targets, others) ?? provenPair(evidence, stated, others, named);
  if (proven !== null) return { ...proven, stated, isProven: true };
  // An unproven "Tỷ lệ (%)" may be a share of anything.
  if (!stated.reading.isNamed && (targets.length === 0 || named.length === 0)) return null;
  const target = targets.length === 0 ? null : bestTarget(stated, targets);
  if (targets.length > 0 && target === null) return null;
  const actual = statedActual(stated, target, actuals, named);
  if (!stated.reading.isNamed && target !== null && actual !== null && evidence.testedRows(stated, actual, target) >= 2) return null;
  return actual === null ? null : { target, actual, stated, statedForm: "actual/target", isProven: false };
}

function provenPair(evidence: Evidence, stated: ColumnDraft, targets: readonly ColumnDraft[], actuals: readonly ColumnDraft[]): Omit<Pairing, "stated" | "isProven"> | null {
  let best: { pair: Omit<Pairing, "stated" | "isProven">; share: number; fit: number } | null = null;
  for (const target of targets.slice(0, maximumCandidates)) {
    for (const actual of actuals.slice(0, maximumCandidates)) {
      for (const statedForm of ["actual/target", "target/actual"] as const) {
        const share = statedForm === "actual/target" ? evidence.share(stated, actual, target) : evidence.share(stated, target, actual);
        if (share === null || share < provingShare) continue;
        const fit = fitOf(target, actual) + (agree(stated.reading.period, actual.reading.period) ? 1 : 0) + (statedForm === "actual/target" ? 0.5 : 0);
        if (best === null || share > best.share + 0.1 || (share > best.share - 0.1 && fit > best.fit)) best = { pair: { target, actual, statedForm }, share, fit };
      }
    }
  }
  return best?.pair ?? null;
}

function bestTarget(stated: ColumnDraft, targets: readonly ColumnDraft[]): ColumnDraft | null {
  const fitting = targets.filter(({ reading }) => agree(reading.period, stated.reading.reference));
  const inGroup = fitting.filter(({ groupKey }) => groupKey !== "" && groupKey === stated.groupKey);
  const candidates = mostAlike(stated, inGroup.length > 0 ? inGroup : fitting);
  return candidates.findLast(({ columnIndex }) => columnIndex < stated.columnIndex) ?? candidates[0] ?? null;
}

/** "So với KH tỉnh giao" belongs to "Tỉnh giao": the plans that share most words with a percentage. */
function mostAlike(stated: ColumnDraft, targets: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const words = wordsOf(stated);
  const shared = targets.map((target) => [...wordsOf(target)].filter((word) => words.has(word)).length);
  const most = Math.max(...shared);
  return targets.filter((_, index) => shared[index] === most);
}

function wordsOf({ own, group }: ColumnDraft): ReadonlySet<string> {
  return new Set(normalizeText(`${group} ${own}`).match(/\p{L}{2,}/gu) ?? []);
}

/** The result that a percentage without proof belongs to: of its period, of its group, else the cumulative one nearest to its left. */
function statedActual(stated: ColumnDraft, target: ColumnDraft | null, actuals: readonly ColumnDraft[], named: readonly ColumnDraft[]): ColumnDraft | null {
  const period = stated.reading.period;
  const ofPeriod = period === null ? [] : actuals.filter(({ reading }) => reading.period !== null && sameTime(reading.period, period));
  if (ofPeriod.length > 0) return nearest(stated, ofPeriod);
  const pool = named.length > 0 ? named : actuals;
  const inGroup = pool.filter(({ groupKey }) => groupKey !== "" && groupKey === stated.groupKey);
  if (inGroup.length > 0) return mostComplete(inGroup);
  const left = pool.filter(({ columnIndex, reading }) => columnIndex < stated.columnIndex && agreeInYear(reading.period, period) && (target === null || fits(target, reading.period)));
  return mostComplete(left.length > 0 ? left : pool.filter(({ reading }) => target === null || fits(target, reading.period)));
}

/** The result that answers a plan for which no percentage is printed. */
function bestActual(target: ColumnDraft, actuals: readonly ColumnDraft[], named: readonly ColumnDraft[]): ColumnDraft | null {
  const pool = named.length > 0 ? named : actuals.filter(({ columnIndex }) => columnIndex > target.columnIndex);
  const fitting = pool.filter((actual) => actual !== target && fits(target, actual.reading.period));
  let best: ColumnDraft | null = null;
  for (const actual of fitting) if (best === null || fitOf(target, actual) > fitOf(target, best)) best = actual;
  return best;
}

/** Groups, names and years that two columns share; nearness decides between equals. */
function fitOf(target: ColumnDraft, actual: ColumnDraft): number {
  const [planned, done] = [target.reading.period, actual.reading.period];
  const isSameYear = planned?.year != null && planned.year === done?.year;
  return (
    (target.groupKey !== "" && target.groupKey === actual.groupKey ? 4 : 0) +
    (nameWithoutRole(target) !== "" && nameWithoutRole(target) === nameWithoutRole(actual) ? 3 : 0) +
    (isSameYear ? 2 : 0) +
    (sameMonths(planned, done) ? 1.5 : isCumulative(done) ? (done?.lastMonth ?? 12) / 12 : -1) +
    (done?.year ?? 0) / 10 +
    (actual.columnIndex > target.columnIndex ? 0.5 : 0) -
    Math.abs(actual.columnIndex - target.columnIndex) / 100
  );
}

/** What a header says besides its role and period: "Tổng số" of "Kế hoạch: Tổng số". */
function nameWithoutRole({ own, group }: ColumnDraft): string {
  const words = own.toLowerCase().normalize("NFC").trim();
  return group === "" || bareRatio.test(words) || namesPlan(words) || namesDone(words) || /\d/.test(words) ? "" : words;
}

/** Can a result of this time answer the plan? Not one of another year, and not one of more months than are planned. */
function fits(target: ColumnDraft, done: HeaderPeriod | null): boolean {
  const planned = target.reading.period;
  if (planned === null || done === null) return true;
  if (planned.year !== null && done.year !== null && planned.year !== done.year) {
    // A term's target is worked towards in each of its years; "đến năm 2025" has no first year.
    const isTerm = planned.fromYear !== planned.year || isTermEnd(target);
    if (!isTerm || done.year > planned.year || (planned.fromYear !== planned.year && planned.fromYear !== null && done.year < planned.fromYear)) return false;
  }
  if (isYearly(planned)) return true;
  return (done.firstMonth ?? 1) >= (planned.firstMonth ?? 1) && (done.lastMonth ?? 12) <= (planned.lastMonth ?? 12);
}

export function isTermEnd({ own, group }: ColumnDraft): boolean {
  return /(?:đến|tới|cuối|nhiệm kỳ|giai đoạn|nghị quyết|nq|by|until)/iu.test(`${group} ${own}`.normalize("NFC"));
}

function sameTime(left: HeaderPeriod, right: HeaderPeriod): boolean {
  return agreeInYear(left, right) && sameMonths(left, right);
}

function agreeInYear(left: HeaderPeriod | null, right: HeaderPeriod | null): boolean {
  return left?.year == null || right?.year == null || left.year === right.year;
}

function nearest(stated: ColumnDraft, candidates: readonly ColumnDraft[]): ColumnDraft | null {
  const inGroup = candidates.filter(({ groupKey }) => groupKey !== "" && groupKey === stated.groupKey);
  const pool = inGroup.length > 0 ? inGroup : candidates;
  return pool.findLast(({ columnIndex }) => columnIndex < stated.columnIndex) ?? pool[0] ?? null;
}

/** Cumulative before single months, later before earlier, then the last column. */
function mostComplete(candidates: readonly ColumnDraft[]): ColumnDraft | null {
  const rank = ({ reading: { period }, own }: ColumnDraft): number =>
    (/cộng dồn|luỹ kế|lũy kế/iu.test(own.normalize("NFC")) ? 100 : 0) + (isCumulative(period) ? 50 : 0) + (period?.lastMonth ?? 12) + ((period?.year ?? 0) - 2000) * 1000;
  let best: ColumnDraft | null = null;
  for (const candidate of candidates) if (best === null || rank(candidate) >= rank(best)) best = candidate;
  return best;
}

/** A single month's share of a year's plan says nothing beside that of all months so far. */
function dropPartsOfOthers(pairings: readonly Pairing[]): Pairing[] {
  return pairings.filter(
    (pairing) =>
      isCumulative(pairing.actual.reading.period) ||
      !isYearly(pairing.target?.reading.period ?? null) ||
      !pairings.some((other) => other !== pairing && other.target === pairing.target && other.actual.groupKey === pairing.actual.groupKey && isCumulative(other.actual.reading.period) && agreeInYear(other.actual.reading.period, pairing.actual.reading.period)),
  );
}

function reasonsOf(evidence: Evidence, pairings: readonly Pairing[], named: readonly ColumnDraft[]): TableReason[] {
  const reasons: TableReason[] = [];
  const isProven = pairings.length > 0 && pairings.every((pairing) => pairing.isProven || pairing.stated === null) && pairings.some((pairing) => pairing.isProven);
  if (isProven) reasons.push("arithmetic");
  else if (pairings.some(({ stated, target, actual, isProven: proven }) => stated !== null && target !== null && !proven && evidence.testedRows(stated, actual, target) >= 3)) reasons.push("arithmeticFails");
  if (pairings.length > 0 && pairings.every(({ target }) => target === null)) reasons.push("percentOnly");
  const isGuessed = ({ actual, stated }: Pairing): boolean => !named.includes(actual) && (stated?.reading.period == null || actual.reading.period === null || !sameTime(stated.reading.period, actual.reading.period));
  if (pairings.some(isGuessed) && !isProven) reasons.push("actualGuessed");
  return reasons;
}

/** Two plans of the same time for one result, unless the user named both as plans. */
function rivalTargets(pairings: readonly Pairing[]): RivalColumns[] {
  return [...new Set(pairings.map(({ actual }) => actual))].flatMap((actual): RivalColumns[] => {
    const same = pairings.flatMap((pairing) => (pairing.actual === actual && pairing.target !== null ? { target: pairing.target, isPrinted: pairing.stated !== null } : []));
    const rivals = same.filter((one) =>
      same.some((other) => one.target !== other.target && !(one.isPrinted && other.isPrinted) && !(one.target.isGiven && other.target.isGiven) && agree(one.target.reading.period, other.target.reading.period)),
    );
    return rivals.length === 0 ? [] : [{ role: "target", columns: [...new Set(rivals.map(({ target }) => target))] }];
  });
}

/** Two results of the same time and group for one plan. */
function rivalActuals(pairings: readonly Pairing[], named: readonly ColumnDraft[]): RivalColumns[] {
  const questions = new Map<string, RivalColumns>();
  for (const { target, actual, stated } of pairings) {
    if (stated !== null || target === null) continue;
    const rivals = named.filter((other) => other === actual || (fits(target, other.reading.period) && other.groupKey === actual.groupKey && agree(other.reading.period, actual.reading.period)));
    if (rivals.some((other) => other !== actual)) questions.set(rivals.map(({ columnIndex }) => columnIndex).join(), { role: "actual", columns: named.includes(actual) ? rivals : [actual, ...rivals] });
  }
  return [...questions.values()];
}
