/** `share`: a copy for people who have nothing installed, and the way back. */

import { restoreShared, shareWorkbook } from "../app/shareWorkbook";
import type { ShareReport } from "../app/shareWorkbook";
import type { ReviewItem } from "../core/share/review";
import type { SharedFormula, SharedPlace, ShareFormulas, ShareReason } from "../core/share/sharing";
import { joinRanges, rangeAddress, sheetAddress } from "../core/workbook/address";
import type { CellRange } from "../core/workbook/address";
import type { Messages } from "../messages/messages";
import { exitDone } from "./context";
import type { Context } from "./context";
import { eachFile } from "./eachFile";
import type { FileOutcome, OpenFile } from "./eachFile";
import { requireOutput, save } from "./save";
import type { WriteOptions } from "./save";

export interface ShareCommandOptions extends WriteOptions {
  readonly formulas: ShareFormulas;
  readonly removeModel?: boolean;
  readonly restore?: boolean;
}

/** More formulas than this are counted, not listed: `--json` has them all. */
const listedFormulas = 20;

/** Ranges that one line names. */
const listedRanges = 8;

export async function share(paths: readonly string[], options: ShareCommandOptions, context: Context): Promise<number> {
  requireOutput("share", options, context);
  return eachFile(paths, context, options, (open) => (options.restore === true ? restoreOne(open, options, context) : shareOne(open, options, context)));
}

async function shareOne(open: OpenFile, options: ShareCommandOptions, context: Context): Promise<FileOutcome> {
  const details = await open.host.readSendingDetails();
  const report = await shareWorkbook(open.host, { formulas: options.formulas, model: options.removeModel === true ? "remove" : "keep" }, details);
  const written = await save(open, options, context);
  return {
    json: () => [JSON.stringify(shareJson(open.file, report))],
    lines: context.json ? [] : [...shareLines(open.file, report, context.messages), `  ${written}`],
    exitCode: exitDone,
  };
}

async function restoreOne(open: OpenFile, options: ShareCommandOptions, context: Context): Promise<FileOutcome> {
  const plan = await restoreShared(open.host);
  const written = await save(open, options, context);
  const { sharing } = context.messages;
  const [restored, changed] = [plan?.restored ?? [], plan?.changed ?? []];
  const said = plan === null ? [sharing.nothingToRestore(open.file)] : [sharing.restored(open.file, restored.length), ...limited(changed.map((place) => sharing.changedSince(placeText(place))), context.messages)];
  return {
    json: () => [JSON.stringify({ file: open.file, restored: restored.map(placeJson), changed: changed.map(placeJson) })],
    lines: context.json ? [] : [...said, `  ${written}`],
    exitCode: exitDone,
  };
}

function shareLines(file: string, { formulas, removedParts, review }: ShareReport, messages: Messages): string[] {
  const { sharing } = messages;
  const count = (outcome: SharedFormula["outcome"]): number => formulas.filter((formula) => formula.outcome === outcome).length;
  const fixed = formulas.filter(({ fixesTarget }) => fixesTarget).length;
  return [
    formulas.length === 0 ? sharing.noFormulas(file) : sharing.shared(file, count("native"), count("value"), count("left")),
    ...limited(groupsOf(formulas).map(({ places, count: size, outcome, reason }) => sharing.outcome(places, size, sharing.outcomes[outcome], sharing.reasons[reason])), messages),
    ...(fixed === 0 ? [] : [`  ${sharing.fixedTargets(fixed)}`]),
    ...(removedParts.length === 0 ? [] : [`  ${sharing.modelRemoved}`]),
    ...(review.length === 0 ? [`  ${sharing.nothingToReview}`] : [`  ${sharing.reviewTitle}`, ...review.map((item) => `    - ${reviewText(item, messages)}`)]),
  ];
}

interface Group {
  readonly places: string;
  readonly count: number;
  readonly outcome: SharedFormula["outcome"];
  readonly reason: ShareReason;
}

/** What did not become native, by sheet and reason: one line for a whole column. Values that were asked for need no telling. */
function groupsOf(formulas: readonly SharedFormula[]): Group[] {
  const groups = new Map<string, { readonly first: SharedFormula; readonly ranges: CellRange[]; readonly names: string[] }>();
  for (const formula of formulas) {
    const { place, outcome, reason } = formula;
    if (reason === null || reason === "asked") continue;
    const key = JSON.stringify([place.kind === "cell" ? place.sheet : place.kind, outcome, reason]);
    const group = groups.get(key) ?? { first: formula, ranges: [], names: [] };
    groups.set(key, group);
    if (place.kind === "cell") group.ranges.push(place.range);
    else group.names.push(placeText(place));
  }
  return [...groups.values()].flatMap(({ first: { place, outcome, reason }, ranges, names }) => {
    if (reason === null) return [];
    const joined = joinRanges(ranges);
    const shown = joined.slice(0, listedRanges).map((range, index) => (place.kind === "cell" && index === 0 ? sheetAddress(place.sheet, range) : rangeAddress(range)));
    return { places: [...shown, ...names, ...(joined.length > listedRanges ? ["…"] : [])].join(", "), count: ranges.length + names.length, outcome, reason };
  });
}

function limited(lines: readonly string[], { cli }: Messages): string[] {
  const rest = lines.length - listedFormulas;
  return [...lines.slice(0, listedFormulas), ...(rest > 0 ? [cli.more(rest)] : [])].map((line) => `  ${line}`);
}

export function reviewText(item: ReviewItem, { sharing }: Messages): string {
  const { review } = sharing;
  switch (item.kind) {
    case "signed":
      return review.signed;
    case "hiddenSheet":
      return review.hiddenSheet(item.sheet, item.visibility === "veryHidden");
    case "hiddenRows":
      return review.hiddenRows(item.sheet, item.count);
    case "hiddenColumns":
      return review.hiddenColumns(item.sheet, item.count);
    case "externalLink":
      return review.externalLink(item.target);
    case "externalName":
      return review.externalName(item.name, item.formula);
    case "property":
      return review.property(review.properties[item.name], item.value);
    case "author":
      return review.author(item.name);
  }
}

function placeText(place: SharedPlace): string {
  switch (place.kind) {
    case "cell":
      return sheetAddress(place.sheet, place.range);
    case "column":
      return `${place.table}[${place.column}]`;
    case "name":
      return place.name;
  }
}

function placeJson(place: SharedPlace): object {
  return place.kind === "cell" ? { kind: place.kind, cells: placeText(place) } : place;
}

/** Permanent, since other programs read it. */
function shareJson(file: string, { formulas, removedParts, review }: ShareReport): object {
  return {
    file,
    formulas: formulas.map(({ place, before, after, outcome, reason, fixesTarget }) => ({ ...placeJson(place), outcome, reason, before, after, fixesTarget })),
    removedParts,
    review,
  };
}
