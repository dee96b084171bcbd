/** How a table was read: the roles of its columns, and why it is sure, in English. */

import type { ColumnRole, TableReason } from "../../core/recognise/table";

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  ordinal: "number",
  label: "name",
  unit: "unit",
  target: "target",
  actual: "actual",
  stated: "printed percentage",
  previous: "earlier period",
  comparison: "comparison",
  assessment: "assessment",
  remark: "remark",
  other: "other",
};

export const readingReasons: Readonly<Record<TableReason, string>> = {
  roleWords: "the header names the roles of its columns",
  excelTable: "it is an Excel table",
  arithmetic: "the printed percentages agree with plan and result",
  arithmeticFails: "the printed percentages do not agree with plan and result: perhaps other columns are meant",
  percentOnly: "only percentages of the plan are printed, not the plan",
  partYearFromTitle: "the title says that the results cover part of the year",
  labelGuessed: "no header says which column holds the names",
  actualGuessed: "the results were told by their period alone",
  ambiguousNumbers: "numbers typed as text can be read in two ways, such as 8.126",
  corrected: "with the roles that the user chose",
  severalActuals: "more than one column could hold the results",
  severalTargets: "more than one column could hold the targets",
  fewNumbers: "the results are mostly not numbers",
};
