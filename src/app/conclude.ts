/** The conclusion of a model's term, or of the tables of a workbook, ready to paste into a report. */

import { conclude, withUnit } from "../core/conclusion/conclusion";
import type { Conclusion } from "../core/conclusion/conclusion";
import type { ConcludedRow, Shortfall } from "../core/conclusion/concludedRow";
import type { ConclusionTexts } from "../core/conclusion/texts";
import type { Assessment } from "../core/assessment/assess";
import type { AssessedRow, AssessedTable } from "../core/flag/assessTables";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import { isSure } from "../core/recognise/recognise";
import { roundDecimals } from "../core/statistics/round";
import { prefersLess } from "../core/target/direction";
import { rangeAddress } from "../core/workbook/address";
import { messagesOf } from "../messages";
import { conclusionMessages } from "../messages/conclusion";
import type { ConclusionMessages } from "../messages/conclusion";
import { formatNumber } from "../messages/format";
import { assessModel } from "./assessModel";
import type { AssessedTerm } from "./assessModel";
import type { AssessedWorkbook } from "./assessWorkbook";
import { gapOf, impliedTarget, rowNumbers } from "./noteTexts";

/** One for each term of the model that has targets, oldest first. */
export function concludeModel(model: IndicatorModel, language: Language): readonly (Conclusion & { readonly term: string })[] {
  const messages = conclusionMessages(language);
  return assessModel(model)
    .filter(({ rows }) => rows.length > 0)
    .map(({ term, rows }) => ({
      term,
      ...conclude(
        { scope: messages.termScope(term), title: messages.termTitle(term), source: model.title[language], targetHeader: messages.targetHeader, rows: rows.map((row) => termRow(row, language, messages)) },
        textsOf(language, messages),
      ),
    }));
}

/** One for each table that was read surely and compares something; those that ask something are left to the person who answers. */
export function concludeWorkbook({ tables }: Pick<AssessedWorkbook, "tables">, language: Language): readonly Conclusion[] {
  const messages = conclusionMessages(language);
  return tables.filter(({ table, rows }) => isSure(table) && rows.length > 0).map((assessed) => concludeTable(assessed, language, messages));
}

function concludeTable({ table, rows }: AssessedTable, language: Language, messages: ConclusionMessages): Conclusion {
  const title = table.title ?? table.sheet;
  const labels = rows.map(({ row }) => row.label);
  const header = ({ row }: AssessedRow): string => (table.comparisons.length < 2 ? "" : (table.columns.find(({ columnIndex }) => columnIndex === table.comparisons[row.comparison]?.actualColumn)?.header ?? ""));
  return conclude(
    {
      scope: messages.tableScope(title),
      title: messages.tableTitle(title),
      source: messages.sheetSource(table.sheet, rangeAddress(table.range)),
      targetHeader: messages.planHeader,
      rows: rows.map((assessed) => {
        const { label, section } = assessed.row;
        // A name that stands in the table twice is told apart by its heading and its column.
        const isAmbiguous = labels.indexOf(label) !== labels.lastIndexOf(label);
        const parts = isAmbiguous ? [section ?? "", header(assessed)].filter((part) => part !== "") : [];
        return tableRow(assessed, parts.length === 0 ? label : `${label} (${parts.join(", ")})`, language, messages);
      }),
    },
    textsOf(language, messages),
  );
}

function textsOf(language: Language, messages: ConclusionMessages): ConclusionTexts {
  return { ...messages, statusWords: messagesOf(language).statusWords };
}

function termRow({ row, status, assessment }: AssessedTerm["rows"][number], language: Language, messages: ConclusionMessages): ConcludedRow {
  const { indicator, target, observation } = row;
  const value = observation?.operator === "=" ? observation.value : null;
  const gap = typeof assessment.gap === "number" ? roundDecimals(assessment.gap, row.decimals) : null;
  const level = messages.levelRemarks[target.level];
  // The model corrects a unit that the report misprints: "27%" hospital beds.
  const isMisprinted = target.text.endsWith("%") && !indicator.unit.includes("%") && target.operator === "=" && target.low !== null;
  const targetText = isMisprinted ? formatNumber(target.low, language) : target.text;
  return {
    name: language === "vi" ? indicator.nameVi : indicator.nameEn,
    unit: indicator.unit,
    target: withUnit(targetText, indicator.unit),
    actual: observation === null ? "" : value === null ? observation.text : withUnit(formatNumber(value, language), indicator.unit),
    setBy: messages.setBy[target.level],
    isAssumed: false,
    remarks: [...(level === null ? [] : [level]), ...(isMisprinted ? [messages.printedAs(target.text)] : []), ...(assessment.trace.review ? [messages.review] : [])],
    ...verdictOf(assessment, status, gap, indicator.unit, language, messages),
  };
}

function tableRow(assessed: AssessedRow, name: string, language: Language, messages: ConclusionMessages): ConcludedRow {
  const { row, assessment } = assessed;
  const { unit, actual, target } = row;
  const shown = rowNumbers(assessed, language);
  const implied = impliedTarget(row);
  return {
    name,
    unit: unit ?? "",
    target: implied === null ? closedUp(shown.target) : messages.implied(withUnit(formatNumber(implied, language), unit ?? "")),
    actual: closedUp(shown.actual),
    setBy: messages.plan,
    remarks: [
      ...(actual?.partYear != null ? [messages.partYear] : []),
      ...(assessment.trace.review ? [messages.review] : []),
    ],
    isAssumed: target !== null && assessment.trace.directionSource === "assumption",
    ...verdictOf(assessment, assessment.status, gapOf(assessed), unit ?? "", language, messages),
  };
}

/** Documents write "83%", closed up. */
function closedUp(text: string): string {
  return text.replace(/ %/g, "%");
}

function verdictOf(assessment: Assessment, status: ConcludedRow["status"], gap: number | null, unit: string, language: Language, messages: ConclusionMessages): Pick<ConcludedRow, "attainment" | "status" | "shortfall" | "lessIsBetter"> {
  const { attainment, trace } = assessment;
  const lessIsBetter = prefersLess(trace.direction ?? "increase", trace.operator ?? "=");
  return {
    attainment: typeof attainment === "number" && status !== "notJudged" ? attainment : null,
    status,
    lessIsBetter,
    shortfall: status === "missed" && gap !== null ? shortfallOf(gap, lessIsBetter, unit, language, messages) : null,
  };
}

function shortfallOf(gap: number, lessIsBetter: boolean, unit: string, language: Language, messages: ConclusionMessages): Shortfall {
  const distance = formatNumber(Math.abs(gap), language);
  // A difference between percentages is one of percentage points.
  const withItsUnit = unit.startsWith("%") ? `${distance} ${messages.percentagePoints}${unit.slice(1)}` : `${distance} ${unit}`.trim();
  return { side: gap === 0 ? "equal" : lessIsBetter ? "higher" : "lower", distance: withItsUnit };
}
