/** Marks the missed targets of a workbook, with a sheet of all results where it is wanted, replacing what an earlier run left; and corrects how its tables are read. */

import type { Aside } from "../core/flag/asides/aside";
import { readStoredAsides, storeAsides } from "../core/flag/asides/storedAsides";
import type { Finding } from "../core/flag/findings";
import { hasFlags, planFlag } from "../core/flag/plan";
import type { FlagPlan } from "../core/flag/plan";
import { noResults, planResults } from "../core/flag/results/planResults";
import type { ResultsPlan } from "../core/flag/results/planResults";
import { findResults } from "../core/flag/results/resultsMark";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import type { FormCorrection } from "../core/recognise/corrections";
import { isEmptyCorrection } from "../core/recognise/editCorrections";
import { mergeCorrections, readStoredCorrections, storeCorrections } from "../core/recognise/storedCorrections";
import type { Edit } from "../core/workbook/edits";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { sheetAddress } from "../core/workbook/address";
import type { ApplyOptions, WorkbookHost } from "../host/WorkbookHost";
import { assessSnapshot } from "./assessWorkbook";
import type { AssessedWorkbook } from "./assessWorkbook";
import { takeMarksOut } from "./clearMarks";
import { noteTexts } from "./noteTexts";
import { resultsTexts } from "./resultsTexts";

export interface FlagOptions {
  readonly language: Language;
  readonly model: IndicatorModel | null;
  /** Date of the check, ISO 8601. */
  readonly checkedOn: string;
  /** Corrections that are kept on the machine; default none. */
  readonly corrections?: readonly FormCorrection[];
  /** Whether to write the results sheet; default: where an earlier check wrote one. */
  readonly results?: boolean;
}

export interface FlagReport extends AssessedWorkbook {
  readonly plan: FlagPlan;
  readonly results: ResultsPlan;
}

export async function flagWorkbook(host: WorkbookHost, options: FlagOptions): Promise<FlagReport> {
  const before = await host.read();
  return flagFrom(host, before, keptIn(before, options));
}

/**
 * Reads the tables of a form in another way from now on, in this workbook too: the correction is kept in it until the marks
 * are taken out. An empty correction forgets what was kept. A workbook that is flagged is flagged anew.
 */
export async function correctForm(host: WorkbookHost, correction: FormCorrection, options: FlagOptions): Promise<AssessedWorkbook> {
  const before = await host.read();
  const kept = keptIn(before, options);
  return readAnew(host, before, { ...kept, corrections: mergeCorrections(kept.corrections, [correction]) });
}

/** What is read and flagged by, and stays in the workbook. */
export interface KeptOptions extends FlagOptions {
  readonly corrections: readonly FormCorrection[];
  readonly asides: readonly Aside[];
}

/** The options with all that people said of the workbook; its own corrections count before those of the machine. */
export function keptIn(before: WorkbookSnapshot, options: FlagOptions): KeptOptions {
  return { ...options, corrections: mergeCorrections(options.corrections ?? [], readStoredCorrections(before)), asides: readStoredAsides(before) };
}

/** Reads a workbook by other options and keeps them in it; one that is flagged is flagged anew. */
export async function readAnew(host: WorkbookHost, before: WorkbookSnapshot, options: KeptOptions): Promise<AssessedWorkbook> {
  if (hasFlags(before)) return flagFrom(host, before, options);
  const { assessed, remembered, recording } = await assessUnmarked(host, before, options);
  if (remembered.length > 0) await host.apply(remembered, recording);
  return assessed;
}

async function flagFrom(host: WorkbookHost, before: WorkbookSnapshot, options: KeptOptions): Promise<FlagReport> {
  const { assessed, remembered, recording } = await assessUnmarked(host, before, options);
  const { asides } = assessed;
  const planned = planFlag(assessed.snapshot, assessed.tables, noteTexts(options.language, assessed.model, options.checkedOn, asides), options.checkedOn, asides);
  const plan = host.capabilities.notes ? planned : withoutNotes(planned, assessed.findings);
  const isWanted = options.results ?? findResults(before) !== null;
  const results = isWanted ? planResults(assessed.snapshot, assessed.tables, resultsTexts(options.language, assessed.model, options.checkedOn, asides)) : noResults;
  const edits = [...plan.edits, ...results.edits, ...remembered];
  if (edits.length > 0) await host.apply(edits, recording);
  return { ...assessed, plan, results };
}

interface Unmarked {
  readonly assessed: AssessedWorkbook;
  /** The edits that keep what people said, since the old parts went with the marks. */
  readonly remembered: readonly Edit[];
  /** How what is written next stands in the program's undo: with the marks that it replaces. */
  readonly recording: ApplyOptions;
}

/** The workbook without marks of ours, judged by these corrections and reasons alone. Corrections are kept for its own forms, reasons all. */
async function assessUnmarked(host: WorkbookHost, before: WorkbookSnapshot, { model, corrections, asides }: KeptOptions): Promise<Unmarked> {
  // Reading a large workbook is most of the work: it is read again only when there were marks to take out.
  const hadMarks = await takeMarksOut(host, before);
  const assessed = assessSnapshot(hadMarks ? await host.read() : before, model, corrections, asides);
  const forms = new Set(assessed.tables.map(({ table }) => table.form));
  const used = corrections.filter((correction) => forms.has(correction.form) && !isEmptyCorrection(correction));
  const remembered = [...(used.length === 0 ? [] : [storeCorrections(used)]), ...(asides.length === 0 ? [] : [storeAsides(asides)])];
  // A correction alone shows nothing and is no step; a reason is a person's own words, and undo gives them back.
  const isStep = hasFlags(before) || readStoredAsides(before).length + asides.length > 0;
  return { assessed, remembered: host.capabilities.customXml ? remembered : [], recording: { marks: "record", ...(isStep ? { undo: hadMarks ? "joined" : "own" } : {}) } };
}

/** The plan for a host that writes no notes: rules and registry only, and each cell that would have had a note is named. */
function withoutNotes(plan: FlagPlan, findings: readonly Finding[]): FlagPlan {
  const noted = new Set(plan.edits.flatMap((edit) => (edit.kind === "appendNotes" ? edit.notes.map((position) => sheetAddress(edit.sheet, position)) : [])));
  const unsupported = findings.filter((finding) => finding.kind === "missed" && noted.has(sheetAddress(finding.sheet, { rowIndex: finding.rowIndex, columnIndex: finding.columnIndex })));
  return {
    ...plan,
    edits: plan.edits.filter(({ kind }) => kind !== "appendNotes"),
    withoutNote: [...plan.withoutNote, ...unsupported.map((finding) => ({ finding, reason: "unsupported" as const }))],
  };
}
