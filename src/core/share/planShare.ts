/**
 * "Prepare to send": every formula with functions of ours becomes one of Excel's own functions, or its value, so that the workbook
 * shows and calculates the same where nothing is installed. Rules SHARE-1 … SHARE-14 in SPEC.md.
 */

import { asidesNamespace } from "../flag/asides/storedAsides";
import { registryNamespace, restoreNamespace } from "../flag/marks";
import { modelNamespace } from "../load/storedModel";
import { correctionsNamespace } from "../recognise/storedCorrections";
import { isCellError, valueAt } from "../values";
import type { CellValue } from "../values";
import type { CellRange } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { CellContent } from "../workbook/edits/cellEdits";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { blocksOf } from "./blocks";
import { customFunctionsOf } from "./calls";
import { mayHoldCustomFunction } from "./mayHoldCustomFunction";
import { isWholeCall, nativeElement, nativeFormula } from "./nativeFormula";
import type { NoTwinReason, Twin } from "./reasons";
import type { SharedFormula, ShareFormulas, ShareOptions, ShareReason } from "./sharing";
import { planColumns, planNames } from "./planNames";
import { readSharedRecord, sharedNamespace, storeSharedRecord } from "./sharedRecord";
import type { SharedCell } from "./sharedRecord";

export interface SharePlan {
  readonly edits: readonly Edit[];
  readonly formulas: readonly SharedFormula[];
  /** Parts of ours that are taken out, by namespace. */
  readonly removedParts: readonly string[];
}

export function planShare(snapshot: WorkbookSnapshot, options: ShareOptions): SharePlan {
  const cells = snapshot.sheets.flatMap((sheet) => planSheet(sheet, snapshot, options.formulas));
  const columns = planColumns(snapshot, options.formulas, cells.map(({ formula }) => formula));
  const names = planNames(snapshot, options.formulas);
  const removedParts = options.model === "keep" ? [] : ownParts.filter((own) => snapshot.customXml.some(({ namespace }) => namespace === own));
  const changes = [...cells, ...columns, ...names];
  const written = {
    cells: cells.flatMap(({ record }) => record ?? []),
    columns: columns.flatMap(({ record }) => record ?? []),
    names: names.flatMap(({ record }) => record ?? []),
  };
  const isChanged = changes.some(({ record }) => record !== null);
  const edits: Edit[] = [
    ...snapshot.sheets.flatMap(({ name }) => blocksOf(name, cells.filter(({ sheet }) => sheet === name).flatMap(({ contents }) => contents))),
    ...columns.flatMap(({ edit }) => edit ?? []),
    ...names.flatMap(({ edit }) => edit ?? []),
    ...(isChanged && options.model === "keep" ? [storeSharedRecord(written, readSharedRecord(snapshot))] : []),
    ...removedParts.map((namespace): Edit => ({ kind: "removeCustomXml", namespace })),
  ];
  return { edits, formulas: changes.map(({ formula }) => formula), removedParts };
}

const ownParts = [modelNamespace, registryNamespace, restoreNamespace, correctionsNamespace, asidesNamespace, sharedNamespace];

interface PlannedCell {
  readonly sheet: string;
  readonly formula: SharedFormula;
  readonly contents: readonly (CellContent & { readonly rowIndex: number; readonly columnIndex: number })[];
  readonly record: SharedCell | null;
}

function planSheet(sheet: SheetSnapshot, snapshot: WorkbookSnapshot, choice: ShareFormulas): PlannedCell[] {
  const planned: PlannedCell[] = [];
  const arrays = new Map(sheet.arrayFormulas.map((range) => [`${range.rowIndex},${range.columnIndex}`, range]));
  for (const [rowKey, row] of Object.entries(sheet.formulas)) {
    const rowIndex = Number(rowKey);
    for (const [columnKey, formula] of Object.entries(row ?? [])) {
      if (formula === undefined || !mayHoldCustomFunction(formula)) continue;
      const columnIndex = Number(columnKey);
      const found = customFunctionsOf(formula);
      if (found === null) continue;
      const range = arrays.get(`${rowIndex},${columnIndex}`) ?? null;
      planned.push(planCell({ sheet, snapshot, formula, range: range ?? { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, isArray: range !== null, hasForeign: found.hasForeign, hasOwn: found.hasOwn }, choice));
    }
  }
  return planned;
}

interface FoundFormula {
  readonly sheet: SheetSnapshot;
  readonly snapshot: WorkbookSnapshot;
  readonly formula: string;
  readonly range: CellRange;
  readonly isArray: boolean;
  readonly hasOwn: boolean;
  readonly hasForeign: boolean;
}

function planCell(found: FoundFormula, choice: ShareFormulas): PlannedCell {
  const { sheet, formula, range, hasOwn, hasForeign } = found;
  const left = (reason: ShareReason): PlannedCell => ({
    sheet: sheet.name,
    formula: { place: { kind: "cell", sheet: sheet.name, range }, before: formula, after: null, outcome: "left", reason, fixesTarget: false },
    contents: [],
    record: null,
  });
  // What other people's functions calculate is theirs to replace.
  if (!hasOwn) return left("foreign");
  if (choice === "keep") return left("kept");
  const twins = choice === "native" ? twinsOf(found) : { reason: "asked" as const };
  if (!("reason" in twins)) return nativeCell(found, twins);
  return hasForeign ? left("foreign") : valueCell(found, twins.reason) ?? left("noResult");
}

interface CellTwins {
  readonly formulas: readonly (readonly string[])[];
  readonly fixesTarget: boolean;
}

/** One native formula for each cell that the formula fills. */
function twinsOf({ sheet, snapshot, formula, range, isArray }: FoundFormula): CellTwins | { readonly reason: NoTwinReason } {
  const place = { sheet: sheet.name, rowIndex: range.rowIndex, columnIndex: range.columnIndex };
  const isSpilled = range.rowCount * range.columnCount > 1;
  if (isArray && !isWholeCall(formula)) return { reason: "arrayFormula" };
  let fixesTarget = false;
  const formulas: string[][] = [];
  for (let row = 0; row < range.rowCount; row++) {
    formulas[row] = [];
    for (let column = 0; column < range.columnCount; column++) {
      const twin: Twin = isSpilled ? nativeElement(formula, snapshot, place, range, { row, column }) : nativeFormula(formula, snapshot, place);
      if ("reason" in twin) return twin;
      fixesTarget ||= twin.fixesTarget;
      formulas[row]?.push(twin.formula);
    }
  }
  return { formulas, fixesTarget };
}

function nativeCell({ sheet, formula, range }: FoundFormula, { formulas, fixesTarget }: CellTwins): PlannedCell {
  const contents = formulas.flatMap((row, rowOffset) =>
    row.map((native, columnOffset) => {
      const position = { rowIndex: range.rowIndex + rowOffset, columnIndex: range.columnIndex + columnOffset };
      const value = valueAt(sheet.values, position.rowIndex, position.columnIndex);
      // Without a result, or with that of a program that does not know the function, the next program calculates it.
      return hasResult(value) ? { ...position, formula: native, value } : { ...position, formula: native };
    }),
  );
  return {
    sheet: sheet.name,
    formula: { place: { kind: "cell", sheet: sheet.name, range }, before: formula, after: formulas[0]?.[0] ?? "", outcome: "native", reason: null, fixesTarget },
    contents,
    record: { sheet: sheet.name, range, before: formula, after: formulas },
  };
}

/** The value of the first cell; what it had filled are values already. Null where there is no value to keep. */
function valueCell({ sheet, formula, range }: FoundFormula, reason: ShareReason): PlannedCell | null {
  const { rowIndex, columnIndex } = range;
  const value = valueAt(sheet.values, rowIndex, columnIndex);
  if (!hasResult(value)) return null;
  return {
    sheet: sheet.name,
    formula: { place: { kind: "cell", sheet: sheet.name, range }, before: formula, after: null, outcome: "value", reason, fixesTarget: false },
    contents: [{ rowIndex, columnIndex, value }],
    record: { sheet: sheet.name, range, before: formula, after: value },
  };
}

function hasResult(value: CellValue): boolean {
  return value !== null && !(isCellError(value) && value.code === "#NAME?");
}
