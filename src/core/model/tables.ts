/** A model back to its five tables. */

import type { TableName } from "./columns";
import { listSeparator } from "./columns";
import type { IndicatorModel } from "./model";

/** Cells by the column names of the files; a blank number is null, several ids or names are joined by `|`. */
export type TableRow = Readonly<Record<string, string | number | null>>;

export type ModelTables = Readonly<Record<TableName, readonly TableRow[]>>;

/** The five tables as rows with the columns of the files, in their order. */
export function modelTables(model: IndicatorModel): ModelTables {
  return {
    indicators: model.indicators.map((row) => ({
      id: row.id, name_vi: row.nameVi, name_en: row.nameEn, group: row.group, unit: row.unit, direction: row.direction,
      limit: row.limit, decimals: row.decimals, aliases: join(row.aliases), note: row.note,
    })),
    targets: model.targets.map((row) => ({
      indicator: row.indicator, term: row.term, period: row.period, op: row.operator, low: row.low, high: row.high,
      text: row.text, level: row.level, passage: join(row.passages),
    })),
    observations: model.observations.map((row) => ({
      indicator: row.indicator, term: row.term, period: row.period, op: row.operator, value: row.value,
      text: row.text, status: row.status, passage: join(row.passages),
    })),
    passages: model.passages.map((row) => ({ id: row.id, section: row.section, line: row.line, quote: row.quote })),
    relations: model.relations.map((row) => ({
      id: row.id, kind: row.kind, result: row.result, terms: join(row.terms), stated: row.stated,
      note_vi: row.noteVi, note_en: row.noteEn, passages: join(row.passages),
    })),
  };
}

function join(parts: readonly string[]): string {
  return parts.join(listSeparator);
}
