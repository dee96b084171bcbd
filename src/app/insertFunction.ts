/** Writes a call of a function into a cell: first what would be written, then exactly that. */

import type { FormulaKind } from "../core/load/formulas";
import { nativeElement, nativeFormula } from "../core/share/nativeFormula";
import type { NoTwinReason, Twin } from "../core/share/reasons";
import { guardBlanks } from "../core/twins/fragment";
import { contains, maximumColumnCount, maximumRowCount } from "../core/workbook/address";
import type { CellPosition, CellRange } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edits";
import type { CellContent } from "../core/workbook/edits/cellEdits";
import { valueAt } from "../core/values";
import type { CellValue } from "../core/values";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import { evaluateFunction } from "../functions";
import type { FunctionArgument, FunctionDefinition, FunctionResult } from "../functions";
import { arrange } from "../functions/inputs";
import type { SheetCell, WorkbookHost } from "../host/WorkbookHost";
import type { CallArgument } from "./functionCall/callArgument";
import { customFormula, fragmentOf } from "./functionCall/callFormula";
import { argumentValue, isRows, sheetOf } from "./functionCall/callValue";

export interface Insertion {
  readonly definition: FunctionDefinition;
  /** In the order of the parameters. */
  readonly arguments: readonly CallArgument[];
  /** The cell that gets the formula; what spills goes on to the right of it and below. */
  readonly cell: SheetCell;
  readonly formulas: FormulaKind;
  /** Shows nothing while a required cell is blank: some builds of Excel hand blanks to functions as 0. */
  readonly leavesBlank: boolean;
}

/** Why a call cannot be written as it is. */
export type InsertionProblem =
  | { readonly kind: "missing"; readonly parameters: readonly string[] }
  | { readonly kind: "unknownSheet"; readonly sheet: string }
  /** The cell would be an input of itself. */
  | { readonly kind: "circular"; readonly parameter: string }
  /** Ranges of different shapes. */
  | { readonly kind: "shapes" }
  | { readonly kind: "noTwin"; readonly reason: NoTwinReason }
  | { readonly kind: "outsideSheet" }
  /** A formula that fills several cells cannot stand in a table. */
  | { readonly kind: "table"; readonly table: string }
  /** Of merged cells only the first holds anything, and nothing spills over them. */
  | { readonly kind: "merged" };

/** Something that stands where the formula or its results would be written. */
export interface StandingCell extends CellPosition {
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface InsertionPlan {
  readonly edits: readonly Edit[];
  /** What the function answers now. */
  readonly result: FunctionResult;
  /** Every argument as the function gets it now. */
  readonly values: readonly FunctionArgument[];
  /** The cells that get something, as rows of stored formulas without `=`; a formula that spills is the only one. */
  readonly formulas: readonly (readonly string[])[];
  readonly range: CellRange;
  readonly standing: readonly StandingCell[];
  /** True where a native formula holds the bounds of a target in words that stands in a cell: editing the words changes it no more. */
  readonly fixesTarget: boolean;
}

export type PlannedInsertion = { readonly ok: true; readonly plan: InsertionPlan } | { readonly ok: false; readonly problem: InsertionProblem };

/** What would be written into a workbook that was read. */
export function planInsertion(snapshot: WorkbookSnapshot, insertion: Insertion): PlannedInsertion {
  const { definition, arguments: args, cell } = insertion;
  const sheet = sheetOf(snapshot, cell.sheet);
  if (sheet === undefined) return { ok: false, problem: { kind: "unknownSheet", sheet: cell.sheet } };
  const problem = inputProblem(snapshot, sheet, insertion);
  if (problem !== null) return { ok: false, problem };
  const values = args.map((argument) => argumentValue(argument, snapshot, cell.sheet));
  if (arrange(definition.parameters, values) === null) return { ok: false, problem: { kind: "shapes" } };
  const result = evaluateFunction(definition.name, values);
  const written = formulasOf(snapshot, insertion, result);
  if ("reason" in written) return { ok: false, problem: { kind: "noTwin", reason: written.reason } };
  const range = { ...positionOf(cell), ...sizeOf(result) };
  const placeProblem = placeProblemOf(sheet, range, insertion);
  if (placeProblem !== null) return { ok: false, problem: placeProblem };
  const standing = standingIn(sheet, range);
  const { formulas, fixesTarget } = written;
  return { ok: true, plan: { edits: editsOf(snapshot, sheet, { cell, result, formulas, standing }), result, values, formulas, range, standing, fixesTarget } };
}

/** Writes the call as it was previewed; `changed` where the workbook asks for something else by now, and nothing was written. */
export async function insertFunction(host: WorkbookHost, insertion: Insertion, preview: InsertionPlan): Promise<InsertionPlan | "changed"> {
  const planned = planInsertion(await host.read(), insertion);
  if (!planned.ok || !isSamePlan(planned.plan, preview)) return "changed";
  await host.apply(planned.plan.edits);
  return planned.plan;
}

/** Numbers may have changed since: the formula follows them. */
function isSamePlan(plan: InsertionPlan, preview: InsertionPlan): boolean {
  const compared = ({ formulas, range, standing }: InsertionPlan): string => JSON.stringify([formulas, range, standing]);
  return compared(plan) === compared(preview);
}

/** Whether a required argument is a cell, so that it may be blank: `leavesBlank` then makes a difference. */
export function hasCellInputs(insertion: Pick<Insertion, "definition" | "arguments">): boolean {
  return requiredCells(insertion).length > 0;
}

function inputProblem(snapshot: WorkbookSnapshot, own: SheetSnapshot, { definition, arguments: args, cell }: Insertion): InsertionProblem | null {
  const missing = definition.parameters.filter(({ optional }, index) => optional !== true && (args[index] ?? { kind: "blank" }).kind === "blank");
  if (missing.length > 0) return { kind: "missing", parameters: missing.map(({ name }) => name) };
  for (const [index, argument] of args.entries()) {
    if (argument.kind !== "cells") continue;
    const source = sheetOf(snapshot, argument.sheet ?? cell.sheet);
    if (source === undefined) return { kind: "unknownSheet", sheet: argument.sheet ?? cell.sheet };
    if (source === own && contains(argument.range, cell)) return { kind: "circular", parameter: definition.parameters[index]?.name ?? "" };
  }
  return null;
}

function placeProblemOf({ tables, merges }: SheetSnapshot, range: CellRange, { arguments: args, cell, definition }: Insertion): InsertionProblem | null {
  if (range.rowIndex + range.rowCount > maximumRowCount || range.columnIndex + range.columnCount > maximumColumnCount) return { kind: "outsideSheet" };
  if (range.rowCount === 1 && range.columnCount === 1) return merges.some((merge) => contains(merge, range) && !isAt(merge, range)) ? { kind: "merged" } : null;
  // Results must not be written over what they are made of.
  const index = args.findIndex((argument) => argument.kind === "cells" && (argument.sheet === null || argument.sheet === cell.sheet) && overlaps(argument.range, range));
  if (index >= 0) return { kind: "circular", parameter: definition.parameters[index]?.name ?? "" };
  const table = tables.find((candidate) => overlaps(candidate.range, range));
  if (table !== undefined) return { kind: "table", table: table.name };
  return merges.some((merge) => overlaps(merge, range)) ? { kind: "merged" } : null;
}

/** The call itself, or its native twin: of a result that fills several cells one for each of them. */
function formulasOf(snapshot: WorkbookSnapshot, insertion: Insertion, result: FunctionResult): Pick<InsertionPlan, "formulas" | "fixesTarget"> | { readonly reason: NoTwinReason } {
  const { cell } = insertion;
  const custom = customFormula(insertion.definition.name, insertion.arguments);
  const guarded = (formula: string): string => (insertion.leavesBlank ? guardBlanks(requiredCells(insertion), formula) : formula);
  if (insertion.formulas === "ind") return { formulas: [[guarded(custom)]], fixesTarget: false };
  const size = sizeOf(result);
  const twins = isRows(result)
    ? result.map((row, down) => row.map((_, right) => nativeElement(custom, snapshot, cell, size, { row: down, column: right })))
    : [[nativeFormula(custom, snapshot, cell)]];
  const refused = twins.flat().find(isRefused);
  if (refused !== undefined) return refused;
  const found = twins.map((row) => row.flatMap((twin) => (isRefused(twin) ? [] : [twin])));
  return { formulas: found.map((row) => row.map(({ formula }) => guarded(formula))), fixesTarget: found.some((row) => row.some(({ fixesTarget }) => fixesTarget)) };
}

function isRefused(twin: Twin): twin is Extract<Twin, { readonly reason: NoTwinReason }> {
  return "reason" in twin;
}

/** References to single cells that a number is required of; functions that answer a blank in words need no guard. */
function requiredCells({ definition: { parameters }, arguments: args }: Pick<Insertion, "definition" | "arguments">): string[] {
  return args.flatMap((argument, index) => {
    const parameter = parameters[index];
    const isRequired = parameter !== undefined && parameter.optional !== true && parameter.lenient !== true && parameter.kind !== "series";
    return isRequired && argument.kind === "cells" && argument.range.rowCount === 1 && argument.range.columnCount === 1 ? [fragmentOf(argument)] : [];
  });
}

interface Written {
  readonly cell: SheetCell;
  readonly result: FunctionResult;
  readonly formulas: InsertionPlan["formulas"];
  readonly standing: readonly StandingCell[];
}

function editsOf(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, { cell, result, formulas, standing }: Written): Edit[] {
  const results = isRows(result) ? result : [[result]];
  const isSpill = formulas.length === 1 && formulas[0]?.length === 1 && (results.length > 1 || (results[0]?.length ?? 0) > 1);
  // What stands in the way of a spill is taken out first: Excel spills over nothing.
  const emptied = isSpill ? standing.filter((each) => !isAt(each, cell)) : [];
  const cells = formulas.map((row, down) =>
    row.map((formula, right): CellContent => {
      const content = { formula, value: results[down]?.[right] ?? null, ...(isSpill ? { spill: results } : {}) };
      // In a cell that is formatted as text Excel keeps a formula as text.
      return isTextCell(snapshot, sheet, cell.rowIndex + down, cell.columnIndex + right) ? { ...content, format: { numberFormat: "General" } } : content;
    }),
  );
  return [
    ...emptied.map(({ rowIndex, columnIndex }): Edit => ({ kind: "writeCells", sheet: sheet.name, rowIndex, columnIndex, cells: [[{ value: null }]] })),
    { kind: "writeCells", sheet: sheet.name, ...positionOf(cell), cells },
  ];
}

function isTextCell({ styles }: WorkbookSnapshot, sheet: SheetSnapshot, rowIndex: number, columnIndex: number): boolean {
  return styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.numberFormat === "@";
}

function standingIn({ values, formulas }: SheetSnapshot, range: CellRange): StandingCell[] {
  const standing: StandingCell[] = [];
  for (let rowIndex = range.rowIndex; rowIndex < range.rowIndex + range.rowCount; rowIndex++) {
    for (let columnIndex = range.columnIndex; columnIndex < range.columnIndex + range.columnCount; columnIndex++) {
      const value = valueAt(values, rowIndex, columnIndex);
      const formula = formulas[rowIndex]?.[columnIndex] ?? null;
      if ((value !== null && value !== "") || formula !== null) standing.push({ rowIndex, columnIndex, value, formula });
    }
  }
  return standing;
}

function sizeOf(result: FunctionResult): Pick<CellRange, "rowCount" | "columnCount"> {
  return isRows(result) ? { rowCount: result.length, columnCount: result[0]?.length ?? 1 } : { rowCount: 1, columnCount: 1 };
}

function positionOf({ rowIndex, columnIndex }: CellPosition): CellPosition {
  return { rowIndex, columnIndex };
}

function isAt(a: CellPosition, b: CellPosition): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.rowIndex < b.rowIndex + b.rowCount && b.rowIndex < a.rowIndex + a.rowCount && a.columnIndex < b.columnIndex + b.columnCount && b.columnIndex < a.columnIndex + a.columnCount;
}
