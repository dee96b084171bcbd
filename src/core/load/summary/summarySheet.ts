/** `Tổng hợp`: the sheet to read first. Counts by chapter, what was missed, who is on track, and two charts; all of it follows the other sheets. */

import type { IndicatorModel } from "../../model/model";
import { openTerm, termsOf } from "../../model/terms";
import { assessmentSheet } from "../assessmentSheet";
import type { FormulaKind } from "../formulas";
import type { Entries, SheetFont, TableSheet } from "../tableSheet";
import type { LoadTexts } from "../texts";
import { trackingSheet, yearsOf } from "../trackingSheet";
import { addAttainmentChart, addAttainmentData, barsOf } from "./attainmentBlock";
import type { AttainmentTerm } from "./attainmentBlock";
import { addCounts } from "./countsBlock";
import { formats } from "./formats";
import { LayoutBuilder } from "./layout";
import type { SheetLayout } from "./layout";
import { addMissed } from "./missedBlock";
import { addChosen, addPaces } from "./paceBlock";
import type { PaceTerm } from "./paceBlock";
import { sourceOf } from "./source";
import type { TableSource } from "./source";

export interface SummaryInput {
  readonly model: IndicatorModel;
  readonly formulas: FormulaKind;
  readonly texts: LoadTexts;
  /** What was typed into the other sheets, by their table. */
  readonly entries: ReadonlyMap<string, Entries>;
  /** Whether the workbook has a table of ours with all its columns: formulas may look into it. */
  readonly isIntact: (tableName: string) => boolean;
  /** What stands in the cell that chooses an indicator; null for the first that has a path. */
  readonly chosen: string | null;
  readonly font: SheetFont;
}

const widths = [42, 11, 11, 11, 11, 11, 11, 11, 22];

interface SummaryTerm {
  readonly term: string;
  readonly source: TableSource;
  /** The same from the model alone: what decides how many rows there are, so that typing moves none. */
  readonly modelSource: TableSource;
}

export function summarySheet(input: SummaryInput): SheetLayout {
  const { model, texts, font } = input;
  const { summary, statusWords } = texts;
  const builder = new LayoutBuilder(font);
  builder.add([{ value: summary.title, format: formats.title }], 22);
  builder.add([{ value: model.title[texts.language], format: formats.subtitle }]);
  const open = openTerm(model);
  const terms = termsOf(model).flatMap((term) => summaryTerm(input, term) ?? []);
  // The last term with results: an open one has none at its beginning.
  const charted = terms.map((one) => attainmentTerm(one, statusWords.missed)).findLast(({ keys }) => keys.length > 0);
  let dataRow = 0;
  for (const { term, source, modelSource } of terms) {
    builder.skip(1);
    builder.add([{ value: summary.heading(term), format: formats.heading }], 20);
    addCounts(builder, source, texts);
    const missed = modelSource.valuesOf("status").filter((status) => status === statusWords.missed).length;
    if (term !== open || missed > 0) {
      builder.skip(1);
      addMissed(builder, source, term, missed, texts);
    }
    if (term === charted?.term) {
      builder.skip(1);
      addAttainmentChart(builder, charted, () => dataRow, texts);
    }
  }
  const pace = open === null ? null : paceTerm(input, open);
  if (pace !== null) {
    builder.skip(1);
    addPaces(builder, pace, texts);
    builder.skip(1);
    addChosen(builder, pace, texts);
  }
  if (charted !== undefined) {
    builder.skip(1);
    dataRow = addAttainmentData(builder, charted, texts);
  }
  return { sheetName: summary.sheetName, widths, rows: builder.rows, charts: builder.charts };
}

function summaryTerm({ model, formulas, texts, entries, isIntact }: SummaryInput, term: string): SummaryTerm | null {
  const bare = assessmentSheet(model, term, formulas, texts, new Map());
  if (bare.rows.length === 0 || !isIntact(bare.tableName)) return null;
  const typed = entries.get(bare.tableName);
  const shown = typed === undefined ? bare : assessmentSheet(model, term, formulas, texts, typed);
  return { term, source: sourceOf(shown), modelSource: sourceOf(bare) };
}

function attainmentTerm({ term, source, modelSource }: SummaryTerm, missed: string): AttainmentTerm {
  const count = modelSource.valuesOf("attainment").filter((value) => typeof value === "number").length;
  return { term, source, keys: barsOf(modelSource, missed), count };
}

function paceTerm({ model, formulas, texts, entries, isIntact, chosen }: SummaryInput, term: string): PaceTerm | null {
  const bare = trackingSheet(model, term, formulas, texts, new Map());
  if (bare.rows.length === 0 || !isIntact(bare.tableName)) return null;
  const typed = entries.get(bare.tableName);
  const { years } = yearsOf(term);
  const shown = typed === undefined ? bare : trackingSheet(model, term, formulas, texts, typed);
  return { source: sourceOf(shown), years, chosen: chosen ?? firstWithPath(bare, years[0] ?? 0) };
}

/** A level with a path that moves shows most; else whatever has a path. */
function firstWithPath({ rows }: TableSheet, firstYear: number): string {
  const withPath = rows.filter(({ cells }) => typeof cells[`path${firstYear}`]?.value === "number");
  const moving = withPath.find(({ cells }) => cells["baseline"]?.value != null && cells[`path${firstYear}`]?.value !== cells["baseline"].value);
  return (moving ?? withPath[0] ?? rows[0])?.key ?? "";
}
