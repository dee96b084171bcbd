/** The five tables of a model as they are written down: one description for the reader, the writer and the data package. */

import { directions, targetOperators } from "../target/target";

export const tableNames = ["indicators", "targets", "observations", "passages", "relations"] as const;

export type TableName = (typeof tableNames)[number];

/** One column of a table on disk. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  /** The column must be there. One that may be left out reads as blank in every row. */
  readonly needed: boolean;
  /** Its cells must not be blank. */
  readonly filled: boolean;
  readonly description: string;
  readonly values?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The table whose ids its cells name; several are joined by `|` where `list` is set. */
  readonly names?: TableName;
  readonly list?: boolean;
}

/** Ids are stored in users' workbooks, so they are plain ASCII that needs no quoting anywhere. */
export const idPattern = "[A-Za-z0-9][A-Za-z0-9._-]*";
/** An id becomes part of a defined name, where `_` is written twice, and Excel's names have 255 characters at most. */
export const idLength = 120;
const termPattern = "[0-9]{4}-[0-9]{4}";
const periodPattern = "[0-9]{4}(-[0-9]{4})?";

/** Separates several ids or names in one cell. */
export const listSeparator = "|";

/** An observation is one value, so it has every operator but `between`; blank is `=`. */
export const observationOperators = targetOperators.filter((operator) => operator !== "between");
export const targetLevels = ["resolution", "task", "province"] as const;
export const observationStatuses = ["final", "provisional", "estimate"] as const;

const text = { type: "string", needed: true, filled: true } as const;
const note = { type: "string", needed: false, filled: false } as const;
const indicator = { ...text, name: "indicator", names: "indicators", description: "Id of the indicator." } as const;
const term = { ...text, name: "term", pattern: termPattern, description: "The term that the row belongs to: first and last year, such as 2015-2020." } as const;
const period = { ...text, name: "period", pattern: periodPattern, description: "The year, or first and last year, that the number is about: 2020 or 2016-2020." } as const;
const passage = {
  ...note, name: "passage", names: "passages", list: true, needed: true,
  description: "Ids of the passages that the row was read from, joined by |.",
} as const;

/** The columns of every table, in their order on disk. */
export const columnsOf: Readonly<Record<TableName, readonly Column[]>> = {
  indicators: [
    { ...text, name: "id", pattern: idPattern, description: "Permanent id; workbooks refer to it." },
    { ...text, name: "name_vi", description: "Vietnamese name, complete." },
    { ...note, name: "name_en", description: "English name; the Vietnamese name is shown where it is blank." },
    { ...note, name: "group", needed: true, description: "Section of the report that the indicator belongs to, in the report's own numbering." },
    { ...text, name: "unit", filled: false, description: "Unit of measure, such as % or tỷ đồng; one unit only." },
    { ...text, name: "direction", values: directions, description: "Which way is better; none where nothing is." },
    { ...note, type: "number", name: "limit", description: "Natural ceiling or floor, such as 100." },
    { ...note, type: "integer", name: "decimals", minimum: 0, maximum: 10, description: "Decimals to show; blank shows values as printed." },
    { ...note, name: "aliases", list: true, description: "Other names of the same indicator, joined by |." },
    { ...note, name: "note", description: "What a reader of the numbers must know." },
  ],
  targets: [
    indicator,
    term,
    period,
    { ...text, name: "op", values: targetOperators, description: "Operator as written or said; = is a bare number, ~ is \"khoảng\"." },
    { ...note, type: "number", name: "low", needed: true, description: "Bound of >=, >, = and ~; lower bound of between. Blank beside = where the words state no level." },
    { ...note, type: "number", name: "high", needed: true, description: "Bound of <= and <; upper bound of between." },
    { ...text, name: "text", description: "The target in the words it was written in; without digits where they state no level." },
    { ...text, name: "level", values: targetLevels, description: "Who set it: the resolution, a task section, the province." },
    passage,
  ],
  observations: [
    indicator,
    term,
    period,
    { ...note, name: "op", values: observationOperators, description: "Operator of an open statement such as \"trên 95%\"; blank is =." },
    { ...note, type: "number", name: "value", needed: true, description: "The value in the indicator's unit; blank where the result is stated without its level." },
    { ...note, name: "text", needed: true, description: "The result in the words it was written in." },
    { ...text, name: "status", values: observationStatuses, description: "final is a result stated without reservation." },
    passage,
  ],
  passages: [
    { ...text, name: "id", pattern: idPattern, description: "Permanent id." },
    { ...note, name: "section", needed: true, description: "Section of the report, in the report's own numbering." },
    { ...text, type: "integer", name: "line", minimum: 1, description: "Line of report.txt, counted from 1." },
    { ...text, name: "quote", description: "Verbatim part of that line." },
  ],
  relations: [
    { ...text, name: "id", pattern: idPattern, description: "Permanent id." },
    { ...text, name: "kind", description: "Kind of arithmetic." },
    { ...text, name: "result", description: "What the arithmetic gives." },
    { ...note, name: "terms", needed: true, list: true, description: "What it is computed from, joined by |." },
    { ...note, name: "stated", needed: true, description: "What the report states." },
    { ...note, name: "note_vi", description: "Remark in Vietnamese." },
    { ...note, name: "note_en", description: "Remark in English." },
    { ...passage, name: "passages" },
  ],
};

/** A model without one of these is not a model; `relations` may be left out. */
export const neededTables: ReadonlySet<TableName> = new Set(tableNames.filter((name) => name !== "relations"));

export function fileNameOf(table: TableName): string {
  return `${table}.csv`;
}
