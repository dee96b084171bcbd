/** The edits that mark a workbook, and those that take the marks away again. */

import type { Edit } from "../workbook/edits";
import type { AddConditionalFormat } from "../workbook/edits/markEdits";
import { cellAddress, columnName, rangeAddress } from "../workbook/address";
import type { CellPosition } from "../workbook/address";
import { correctionsNamespace } from "../recognise/storedCorrections";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { escapeAttribute } from "../text/escapeXml";
import { isSure } from "../recognise/recognise";
import { noAsides } from "./asides/matchAsides";
import type { Asides } from "./asides/matchAsides";
import { asidesNamespace } from "./asides/storedAsides";
import type { AssessedTable } from "./assessTables";
import { missedIn } from "./findings";
import type { Finding } from "./findings";
import { maximumNotesPerSheet, noteFirstLine, noteLastLine, registryNamespace, restoreNamespace, ruleMarker } from "./marks";
import { clearResults, findResults, withoutResults } from "./results/resultsMark";
import { planRules } from "./rules";

export interface FlagPlan {
  readonly edits: readonly Edit[];
  readonly rules: readonly AddConditionalFormat[];
  /** Flagged cells that get no note, and why. */
  readonly withoutNote: readonly { readonly finding: Finding; readonly reason: NoNoteReason }[];
  /** Tables that were found but are not sure enough to be flagged. */
  readonly unsure: readonly AssessedTable[];
}

/** `unsupported`: the program that holds the workbook lets nobody write notes. */
export type NoNoteReason = "threadedComment" | "tooManyNotes" | "unsupported";

export interface FlagTexts {
  /** The lines of a note between its first and its last line: status, numbers, rule, source. */
  noteLines(finding: Finding): readonly string[];
  statusWord(finding: Finding): string;
}

/**
 * Plans the marks for the missed targets of the tables that are sure enough. `checkedOn` is the date of the check, ISO 8601. Those
 * set aside get their note, which says so, and no flag.
 */
export function planFlag(snapshot: WorkbookSnapshot, tables: readonly AssessedTable[], texts: FlagTexts, checkedOn: string, asides: Asides = noAsides): FlagPlan {
  const sure = tables.filter(({ table }) => isSure(table));
  const rules = planRules(snapshot, sure, asides);
  const missed = missedIn(sure);
  const notes = planNotes(snapshot, missed, texts);
  const registry = registryXml(sure, rules, checkedOn);
  const edits: Edit[] = rules.length === 0 && notes.edits.length === 0 ? [] : [...rules, ...notes.edits, { kind: "setCustomXml", namespace: registryNamespace, xml: registry }];
  return { edits, rules, withoutNote: notes.withoutNote, unsure: tables.filter((table) => !sure.includes(table)) };
}

/** True where cells are flagged: rules, notes or results of ours stand in the workbook. */
export function hasFlags(snapshot: WorkbookSnapshot): boolean {
  return findResults(snapshot) !== null || snapshot.sheets.some((sheet) => hasRules(sheet) || hasNotes(sheet));
}

function hasRules({ conditionalFormats }: SheetSnapshot): boolean {
  return conditionalFormats.some(({ formulas }) => formulas.some((formula) => formula.includes(ruleMarker)));
}

function hasNotes({ notes }: SheetSnapshot): boolean {
  return notes.some(({ text }) => text.includes(noteLastLine) && text.includes(noteFirstLine));
}

/** Takes every mark of ours away, remembered corrections and the reasons of what was set aside included, found by its own sign: the registry may be missing or wrong. */
export function planClear(snapshot: WorkbookSnapshot): Edit[] {
  const edits: Edit[] = clearResults(snapshot);
  for (const sheet of withoutResults(snapshot).sheets) {
    if (hasRules(sheet)) edits.push({ kind: "removeConditionalFormats", sheet: sheet.name, marker: ruleMarker });
    if (hasNotes(sheet)) edits.push({ kind: "removeNotes", sheet: sheet.name, firstLine: noteFirstLine, lastLine: noteLastLine });
  }
  for (const own of [registryNamespace, correctionsNamespace, asidesNamespace, restoreNamespace]) {
    if (snapshot.customXml.some(({ namespace }) => namespace === own)) edits.push({ kind: "removeCustomXml", namespace: own });
  }
  return edits;
}

function planNotes(snapshot: WorkbookSnapshot, missed: readonly Finding[], texts: FlagTexts): { edits: Edit[]; withoutNote: FlagPlan["withoutNote"] } {
  const edits: Edit[] = [];
  const withoutNote: { finding: Finding; reason: "threadedComment" | "tooManyNotes" }[] = [];
  for (const sheet of snapshot.sheets) {
    const commented = new Set(sheet.threadedComments.map(cellAddress));
    const notes: (CellPosition & { text: string })[] = [];
    for (const finding of missed) {
      if (finding.sheet !== sheet.name) continue;
      const { rowIndex, columnIndex } = finding;
      if (commented.has(cellAddress(finding))) withoutNote.push({ finding, reason: "threadedComment" });
      else if (notes.length >= maximumNotesPerSheet) withoutNote.push({ finding, reason: "tooManyNotes" });
      else notes.push({ rowIndex, columnIndex, text: [`${noteFirstLine} ${texts.statusWord(finding)}`, ...texts.noteLines(finding)].join("\n") });
    }
    if (notes.length > 0) edits.push({ kind: "appendNotes", sheet: sheet.name, notes });
  }
  return { edits, withoutNote };
}

const registeredRoles = ["label", "unit", "target", "actual", "stated"] as const;

/** What was flagged where: a cache, for a quick answer to "is this workbook flagged?". */
function registryXml(tables: readonly AssessedTable[], rules: readonly AddConditionalFormat[], checkedOn: string): string {
  const entries = tables.map(({ table }) => {
    const columns = registeredRoles.flatMap((role) => {
      const column = table.columns.find((candidate) => candidate.role === role);
      return column === undefined ? [] : `${role}="${columnName(column.columnIndex)}"`;
    });
    return `<table sheet="${escapeAttribute(table.sheet)}" range="${rangeAddress(table.range)}" ${columns.join(" ")}/>`;
  });
  return `<registry xmlns="${registryNamespace}" version="1" checked="${checkedOn}" rules="${rules.length}">${entries.join("")}</registry>`;
}
