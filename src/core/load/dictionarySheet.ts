/** `Chỉ tiêu`: the dictionary of the model, with the sentences that its numbers were read from. */

import type { Indicator, IndicatorModel, Passage } from "../model/model";
import { idColumn } from "./tableSheet";
import type { SheetColumn, SheetRow, TableSheet } from "./tableSheet";
import type { LoadTexts } from "./texts";

export const dictionaryTable = "SCT_Indicators";

const text = { numberFormat: "@", wrap: true, vertical: "top" } as const;

export function dictionarySheet(model: IndicatorModel, texts: LoadTexts): TableSheet {
  const { columns } = texts;
  const passages = passagesByIndicator(model);
  const sheetColumns: SheetColumn[] = [
    { key: "chapter", header: columns.chapter, width: 18, format: text },
    { key: "name", header: columns.name, width: 34, format: { ...text, bold: true } },
    { key: "otherName", header: columns.otherName, width: 30, format: text },
    { key: "unit", header: columns.unit, width: 11, format: text },
    { key: "direction", header: columns.direction, width: 13, format: text },
    { key: "limit", header: columns.limit, width: 9, format: { vertical: "top", horizontal: "right" } },
    { key: "quotes", header: columns.quotes, width: 56, format: { ...text, indent: 1 } },
    { key: "aliases", header: columns.aliases, width: 24, format: text },
    { key: "note", header: columns.note, width: 28, format: text },
    { key: idColumn, header: columns.id, width: 22, format: { ...text, fontColor: "7A7A7A" } },
  ];
  return {
    tableName: dictionaryTable,
    sheetName: texts.sheetNames.dictionary,
    title: texts.titles.dictionary,
    subtitle: `${model.title[texts.language]} · ${texts.subtitles.dictionary(model.indicators.length)}`,
    columns: sheetColumns,
    rows: model.indicators.map((indicator) => dictionaryRow(model, indicator, passages.get(indicator.id) ?? [], texts)),
    frozenColumnCount: 2,
    wordColours: [],
  };
}

function dictionaryRow(model: IndicatorModel, indicator: Indicator, passages: readonly Passage[], texts: LoadTexts): SheetRow {
  const isVietnamese = texts.language === "vi";
  return {
    key: indicator.id,
    cells: {
      chapter: { value: model.sections.get(indicator.group)?.[texts.language] ?? indicator.group },
      name: { value: isVietnamese ? indicator.nameVi : indicator.nameEn },
      otherName: { value: isVietnamese ? indicator.nameEn : indicator.nameVi },
      unit: { value: indicator.unit },
      direction: { value: texts.directionWords[indicator.direction] },
      limit: { value: indicator.limit },
      quotes: { value: passages.map(({ line, quote }) => texts.quoteLine(line, quote)).join("\n") || null },
      aliases: { value: indicator.aliases.join("; ") || null },
      note: { value: indicator.note || null },
      [idColumn]: { value: indicator.id },
    },
  };
}

/** Every sentence part that a target or a result was read from, by indicator: each once, in the order of the report. */
function passagesByIndicator(model: IndicatorModel): Map<string, Passage[]> {
  const passages = new Map(model.passages.map((passage) => [passage.id, passage]));
  const found = new Map<string, Set<Passage>>();
  for (const row of [...model.targets, ...model.observations]) {
    const own = found.get(row.indicator) ?? new Set();
    found.set(row.indicator, own);
    for (const id of row.passages) {
      const passage = passages.get(id);
      if (passage !== undefined) own.add(passage);
    }
  }
  return new Map([...found].map(([indicator, own]) => [indicator, [...own].sort((left, right) => left.line - right.line)]));
}
