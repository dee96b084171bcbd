/** `share`: a copy for people who have nothing installed, and the way back. */

import { restoreShared, shareWorkbook } from "../app/shareWorkbook";
import type { ShareReport } from "../app/shareWorkbook";
import { groupFormulas } from "../app/sharedFormulas";
import type { FormulaGroup } from "../app/sharedFormulas";
import type { SharedFormula, SharedPlace, ShareFormulas } from "../core/share/sharing";
import { rangeAddress } from "../core/workbook/address";
import type { Messages } from "../messages/messages";
import { reviewText, sharedPlaceText } from "../messages/sharing/texts";
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

/** Places that one line names. */
const listedPlaces = 8;

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
  const said = plan === null ? [sharing.nothingToRestore(open.file)] : [sharing.restored(open.file, restored.length), ...limited(changed.map((place) => sharing.changedSince(sharedPlaceText(place))), context.messages)];
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
    ...limited(unaskedLines(formulas, messages), messages),
    ...(fixed === 0 ? [] : [`  ${sharing.fixedTargets(fixed)}`]),
    ...(removedParts.length === 0 ? [] : [`  ${sharing.modelRemoved}`]),
    ...(review.length === 0 ? [`  ${sharing.nothingToReview}`] : [`  ${sharing.reviewTitle}`, ...review.map((item) => `    - ${reviewText(item, sharing)}`)]),
  ];
}

/** What did not become native: values that were asked for need no telling. */
function unaskedLines(formulas: readonly SharedFormula[], { sharing }: Messages): string[] {
  return groupFormulas(formulas).flatMap((group) => {
    const { count, outcome, reason } = group;
    return reason === null || reason === "asked" ? [] : [sharing.outcome(placesText(group), count, sharing.outcomes[outcome], sharing.reasons[reason])];
  });
}

function placesText({ places }: FormulaGroup): string {
  const shown = places.slice(0, listedPlaces).map((place, index) => (place.kind === "cell" && index > 0 ? rangeAddress(place.range) : sharedPlaceText(place)));
  return [...shown, ...(places.length > listedPlaces ? ["…"] : [])].join(", ");
}

function limited(lines: readonly string[], { cli }: Messages): string[] {
  const rest = lines.length - listedFormulas;
  return [...lines.slice(0, listedFormulas), ...(rest > 0 ? [cli.more(rest)] : [])].map((line) => `  ${line}`);
}

function placeJson(place: SharedPlace): object {
  return place.kind === "cell" ? { kind: place.kind, cells: sharedPlaceText(place) } : place;
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
