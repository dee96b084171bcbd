/**
 * What a user can count on: whatever they and we do to a workbook, in whatever order, once our marks are taken out (and functions that
 * sharing replaced are put back) it is what their own changes alone would have made of it.
 */

import fc from "fast-check";
import { expect } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { correctForm, flagWorkbook } from "../../src/app/flagWorkbook";
import { restoreShared, shareWorkbook } from "../../src/app/shareWorkbook";
import { hasFlags } from "../../src/core/flag/plan";
import { emptyCorrection } from "../../src/core/recognise/editCorrections";
import { sharedNamespace } from "../../src/core/share/sharedRecord";
import type { ShareOptions } from "../../src/core/share/sharing";
import type { Edit } from "../../src/core/workbook/edits";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { changeRows, saveAnew } from "../support/otherProgram";
import type { RowsChange } from "../support/otherProgram";
import { meaningOf } from "../support/workbookMeaning";
import type { Meaning } from "../support/workbookMeaning";
import { partsOf } from "../support/zipParts";

/** A workbook that is open in some host. */
interface World {
  readonly host: WorkbookHost;
  /** Changes that the user makes, not we. */
  change(edits: readonly Edit[]): Promise<void>;
  save(): Promise<Uint8Array>;
}

export type OpenWorld = (bytes: Uint8Array) => Promise<World>;

type Step =
  | { readonly kind: "flag"; readonly results: boolean | null; readonly language: "vi" | "en" }
  | { readonly kind: "edit"; readonly edits: readonly Edit[] }
  | { readonly kind: "correct"; readonly position: number }
  | { readonly kind: "share"; readonly options: ShareOptions }
  | { readonly kind: "restore" }
  | { readonly kind: "clear" }
  /** Another program changes the file. */
  | { readonly kind: "rows"; readonly change: RowsChange }
  | { readonly kind: "saveAnew" };

export interface LosslessOptions {
  readonly open: OpenWorld;
  /** Opens what the user has without us; `open` where left out. */
  readonly openAlone?: OpenWorld;
  readonly base: () => Promise<Uint8Array>;
  readonly runs: number;
  /** What of a workbook the host's user sets, where the host itself sets the rest; all of it where left out. */
  readonly said?: (meaning: Meaning) => Meaning;
  /** Kinds of steps that the host's way of working has; all where left out. */
  readonly without?: readonly Step["kind"][];
}

/** How many sequences are tried, at most; more by `LOSSLESS_RUNS`. */
export function runsOf(usual: number): number {
  return Number(process.env["LOSSLESS_RUNS"] ?? usual);
}

/** The seed of this run: printed by fast-check when it fails, given again by `LOSSLESS_SEED`. */
function seedOf(): number {
  return Number(process.env["LOSSLESS_SEED"] ?? Date.now() % 0x7fffffff);
}

export async function checkLossless({ open, openAlone = open, base, runs, said = (meaning) => meaning, without = [] }: LosslessOptions): Promise<void> {
  const original = await base();
  const sequence = fc.array(stepOf(without), { minLength: 2, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const { ours, theirs } = await follow({ open, openAlone }, original, steps);
      expect(said(ours)).toEqual(said(theirs));
    }),
    { seed: seedOf(), numRuns: runs },
  );
}

/** Where nobody else changes anything, every part has its bytes again. For a host that keeps bytes. */
export async function checkUntouched({ open, base, runs }: LosslessOptions): Promise<void> {
  const original = await base();
  const before = await partsOf(original);
  const sequence = fc.array(fc.tuple(stepOf(["edit", "rows", "saveAnew", "share"]), fc.boolean()), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      let world = await open(original);
      for (const [step, isSaved] of steps) {
        await take(world, step);
        if (isSaved) world = await open(await world.save());
      }
      await clearMarks(world.host);
      expect(await partsOf(await world.save())).toEqual(before);
    }),
    { seed: seedOf(), numRuns: runs },
  );
}

/** What is left of a workbook after the steps with us, and after the user's own steps alone. */
async function follow({ open, openAlone }: { readonly open: OpenWorld; readonly openAlone: OpenWorld }, original: Uint8Array, steps: readonly Step[]): Promise<{ readonly ours: Meaning; readonly theirs: Meaning }> {
  let [ours, theirs] = [await open(original), await openAlone(original)];
  let isShared = false;
  let leftShared = false;
  const both = async (change: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<void> => {
    const [withUs, alone] = [await change(await ours.save()), await change(await theirs.save())];
    [ours, theirs] = [await open(withUs), await openAlone(alone)];
  };
  const putBack = async (): Promise<void> => {
    if (!isShared) return;
    const plan = await restoreShared(ours.host);
    leftShared ||= (plan?.changed.length ?? 0) > 0;
    isShared = false;
  };
  for (const step of steps) {
    switch (step.kind) {
      case "edit":
        await ours.change(step.edits);
        await theirs.change(step.edits);
        break;
      case "share":
        // What sharing is told to keep it can give back; else it is the user who asked for what stays.
        await putBack();
        await share(ours, step.options);
        if (step.options.model === "keep") isShared = true;
        else await share(theirs, step.options);
        break;
      case "restore":
        await putBack();
        break;
      case "rows":
        // Formulas that moved are not put back: rule SHARE-14.
        await putBack();
        await both((bytes) => changeRows(bytes, "Số liệu", step.change));
        break;
      case "saveAnew":
        await both(saveAnew);
        break;
      default:
        await take(ours, step);
    }
  }
  await putBack();
  await clearMarks(ours.host);
  expect(hasFlags(await ours.host.read())).toBe(false);
  return { ours: withoutRecord(await meaningOf(await ours.save()), leftShared), theirs: await meaningOf(await theirs.save()) };
}

const check = { model: null, checkedOn: "2026-11-24" } as const;

/** A step that only we take. */
async function take({ host }: World, step: Step): Promise<void> {
  switch (step.kind) {
    case "flag":
      await flagWorkbook(host, { ...check, language: step.language, ...(step.results === null ? {} : { results: step.results }) });
      break;
    case "correct": {
      const form = (await assessWorkbook(host, null)).tables[0]?.table.form;
      if (form !== undefined) await correctForm(host, { ...emptyCorrection(form), roles: [{ position: step.position, role: "other" }] }, { ...check, language: "vi" });
      break;
    }
    case "clear":
      await clearMarks(host);
      break;
    case "restore":
      await restoreShared(host);
      break;
    default:
      throw new Error(`Not ours alone: ${step.kind}`);
  }
}

async function share({ host }: World, options: ShareOptions): Promise<void> {
  await shareWorkbook(host, options, { isSigned: false, properties: [], authors: [], externalLinks: [] });
}

/** What could not be put back, since the user changed it, stays in the record of sharing: rule SHARE-14. */
function withoutRecord(meaning: Meaning, isLeft: boolean): Meaning {
  if (!isLeft) return meaning;
  const isRecord = (key: string): boolean => key.includes(`customXml ${sharedNamespace}`);
  return Object.fromEntries(Object.entries(meaning).filter(([key]) => !isRecord(key)).map(([key, text]) => [key, text.split("\n").filter((line) => !isRecord(line)).join("\n")]));
}

const sheets = ["Số liệu", "Tính"] as const;
const sheet = fc.constantFrom(...sheets);
const at = { rowIndex: fc.integer({ min: 2, max: 13 }), columnIndex: fc.nat(6) };
const range = fc.record({ ...at, rowCount: fc.integer({ min: 1, max: 3 }), columnCount: fc.integer({ min: 1, max: 2 }) });

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 3000 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }).map((number) => Math.round(number * 100) / 100) },
  { weight: 2, arbitrary: fc.constantFrom("Dưới 1", "trên 97", "8,7 – 10,7", "-", "12,5", "=1+1", "Đạt", "[SCT]", "Sổ Chỉ tiêu · Đạt", 'N("SCT:1")', " ") },
  { weight: 1, arbitrary: fc.constantFrom(true, null) },
);

const content = fc.oneof(
  { weight: 5, arbitrary: fc.record({ value }) },
  { weight: 1, arbitrary: fc.record({ value: fc.constant(0.95), formula: fc.constantFrom("_xldudf_IND_ATTAINMENT(D5,C5)", "D5/C5", "_xldudf_IND_NUMBER(A5)", "SUM(D5:D8)") }) },
  { weight: 1, arbitrary: fc.record({ format: fc.record({ bold: fc.boolean(), numberFormat: fc.constantFrom("0.0", "0.0%", "@", '"▼ "0.0'), fill: fc.constantFrom("FFEEDD", "FDE7E9") }, { requiredKeys: [] }) }) },
);

/** Not the last line of a note of ours: with a first line before it that would be one. */
const noteText = fc.constantFrom("Nguồn: báo cáo quý", "Sổ Chỉ tiêu · lời của tôi", "hai\ndòng", "&<>\"'", "Sổ Chỉ tiêu · Chưa đạt\nlời của tôi");

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("writeCells" as const), sheet, ...at, cells: fc.array(fc.array(content, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("appendNotes" as const), sheet, notes: fc.array(fc.record({ ...at, text: noteText }), { minLength: 1, maxLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("addConditionalFormat" as const), sheet, ranges: fc.array(range, { minLength: 1, maxLength: 2 }), formula: fc.constantFrom("$D5<$C5", "LEN(A5)>3"), format: fc.constantFrom({ bold: true }, { bold: true, fontColor: "A4262C", fill: "FDE7E9" }, { fill: "FDE7E9", numberFormat: '"▼ "0.0' }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("setColumns" as const), sheet, columns: fc.array(fc.record({ columnIndex: fc.nat(6), width: fc.integer({ min: 4, max: 40 }) }), { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("setRows" as const), sheet, rows: fc.array(fc.record({ rowIndex: fc.nat(12), height: fc.integer({ min: 8, max: 60 }) }), { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("defineName" as const), name: fc.constantFrom("KeHoach", "sct_cua_toi"), formula: fc.constantFrom("'Số liệu'!$C$5", "0.25"), hidden: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("setCustomXml" as const), namespace: fc.constant("urn:cua-toi"), xml: fc.constantFrom('<a xmlns="urn:cua-toi"/>', '<a xmlns="urn:cua-toi">2</a>') }) },
);

/** Whether an edit writes into the cells that one formula of the workbook fills: no program lets a part of them be changed. */
function isInSeries(change: Edit): boolean {
  return change.kind === "writeCells" && change.sheet === "Tính" && change.rowIndex <= 3 && change.columnIndex <= 3 && change.columnIndex + 1 >= 3;
}

/** A sheet of the user's own, with a name that only one step of a sequence can give. */
const ownSheet = fc.integer({ min: 1, max: 1_000_000 }).map((number): readonly Edit[] => [
  { kind: "addSheet", sheet: `Của tôi ${number}` },
  { kind: "writeCells", sheet: `Của tôi ${number}`, rowIndex: 0, columnIndex: 0, cells: [[{ value: "Tên" }, { value: "Số" }], [{ value: "a" }, { value: 1 }]] },
  { kind: "addTable", sheet: `Của tôi ${number}`, name: `CuaToi${number}`, range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 }, columns: [{ name: "Tên" }, { name: "Số" }], style: null, hasFilter: true },
  { kind: "defineName", name: `TenCuaToi${number}`, formula: `'Của tôi ${number}'!$B$2`, hidden: false },
]);

function stepOf(without: readonly Step["kind"][]): fc.Arbitrary<Step> {
  const steps: readonly { readonly weight: number; readonly kind: Step["kind"]; readonly arbitrary: fc.Arbitrary<Step> }[] = [
    { weight: 5, kind: "flag", arbitrary: fc.record({ kind: fc.constant("flag" as const), results: fc.constantFrom(true, false, null), language: fc.constantFrom("vi" as const, "en" as const) }) },
    { weight: 6, kind: "edit", arbitrary: fc.record({ kind: fc.constant("edit" as const), edits: fc.oneof({ weight: 6, arbitrary: fc.array(edit.filter((change) => !isInSeries(change)), { minLength: 1, maxLength: 4 }) }, { weight: 1, arbitrary: ownSheet }) }) },
    { weight: 1, kind: "correct", arbitrary: fc.record({ kind: fc.constant("correct" as const), position: fc.nat(5) }) },
    { weight: 2, kind: "share", arbitrary: fc.record({ kind: fc.constant("share" as const), options: fc.record({ formulas: fc.constantFrom("native" as const, "values" as const), model: fc.constantFrom("keep" as const, "keep" as const, "remove" as const) }) }) },
    { weight: 1, kind: "restore", arbitrary: fc.constant({ kind: "restore" as const }) },
    { weight: 1, kind: "clear", arbitrary: fc.constant({ kind: "clear" as const }) },
    { weight: 2, kind: "rows", arbitrary: fc.record({ kind: fc.constant("rows" as const), change: fc.record({ kind: fc.constantFrom("insert" as const, "delete" as const), rowIndex: fc.integer({ min: 4, max: 9 }), count: fc.integer({ min: 1, max: 2 }) }) }) },
    { weight: 2, kind: "saveAnew", arbitrary: fc.constant({ kind: "saveAnew" as const }) },
  ];
  return fc.oneof(...steps.filter(({ kind }) => !without.includes(kind)).map(({ weight, arbitrary }) => ({ weight, arbitrary })));
}
