/** `Kết quả khác 2015-2020`: the results of a term for which it sets no target, each with its sentence. */

import type { IndicatorModel, Observation } from "../model/model";
import { resultsWithoutTarget } from "../model/terms";
import type { ResultRow } from "../model/terms";
import { decimalsOf } from "../text/decimals";
import type { CellValue } from "../values";
import { dictionaryLink } from "./dictionaryLinks";
import { idColumn, numberFormatOf } from "./tableSheet";
import type { SheetColumn, SheetRow, TableSheet } from "./tableSheet";
import type { LoadTexts } from "./texts";

function resultsTable(term: string): string {
  return `SCT_OtherResults_${term.replace(/\W/g, "_")}`;
}

const text = { numberFormat: "@", wrap: true, vertical: "center" } as const;

/** Null where every result of the term answers a target: an empty sheet would say nothing. */
export function resultsSheet(model: IndicatorModel, term: string, texts: LoadTexts): TableSheet | null {
  const results = resultsWithoutTarget(model, term);
  if (results.length === 0) return null;
  const { columns } = texts;
  const sheetColumns: SheetColumn[] = [
    { key: "chapter", header: columns.chapter, width: 22, format: text },
    { key: "name", header: columns.name, width: 42, format: { ...text, bold: true } },
    { key: "unit", header: columns.unit, width: 13, format: text },
    { key: "actual", header: columns.actual, width: 20, isEntry: true, format: { bold: true, wrap: true, horizontal: "right", vertical: "center" } },
    { key: "period", header: columns.period, width: 11, format: { ...text, horizontal: "center" } },
    { key: "quotes", header: columns.quotes, width: 52, format: { ...text, indent: 1 } },
    { key: idColumn, header: columns.id, width: 27, format: { ...text, indent: 1, underline: true, fontSize: 9, fontColor: "0F6CBD" } },
  ];
  return {
    tableName: resultsTable(term),
    sheetName: texts.sheetNames.results(term),
    title: texts.titles.results(term),
    subtitle: `${model.title[texts.language]} · ${texts.subtitles.results(results.length)}`,
    columns: sheetColumns,
    rows: rowsOf(model, results, texts),
    frozenColumnCount: 2,
    wordColours: [],
  };
}

function rowsOf(model: IndicatorModel, results: readonly ResultRow[], texts: LoadTexts): SheetRow[] {
  const counts = new Map<string, number>();
  return results.map((result): SheetRow => {
    const { indicator, observation, passages } = result;
    const count = (counts.get(indicator.id) ?? 0) + 1;
    counts.set(indicator.id, count);
    const key = count === 1 ? indicator.id : `${indicator.id}:${count}`;
    const section = passages[0]?.section ?? indicator.group;
    return {
      key,
      cells: {
        chapter: { value: model.sections.get(section)?.[texts.language] ?? section },
        name: { value: texts.language === "vi" ? indicator.nameVi : indicator.nameEn },
        unit: { value: indicator.unit || null },
        actual: actualCell(observation, indicator.decimals),
        period: { value: observation.period },
        quotes: { value: passages.map(({ line, quote }) => texts.quoteLine(line, quote)).join("\n") || null },
        [idColumn]: { value: key, link: dictionaryLink(result, texts) },
      },
    };
  });
}

/** A number; the words where the result is open, about right, or stated without its level. */
function actualCell({ operator, text: words, value }: Observation, decimals: number | null): { value: CellValue; numberFormat: string } {
  if (operator !== "=" || value === null) return { value: words, numberFormat: "@" };
  return { value, numberFormat: numberFormatOf(Math.max(decimals ?? 0, decimalsOf(value))) };
}
