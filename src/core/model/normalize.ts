/** Tables of text → the rows of a model, each with its place, before they are checked against each other. */

import type { Issue } from "../result";
import { directions, targetOperators } from "../target/target";
import type { TableName } from "./columns";
import { observationOperators, observationStatuses, targetLevels } from "./columns";
import type { Indicator, IndicatorTarget, Observation, Passage, Relation } from "./model";
import type { RawTable } from "./rawTable";
import type { CellReader, Located } from "./readCells";
import { readCells } from "./readCells";

/** The five tables with typed rows; a table that was not given has none. */
export interface LocatedTables {
  /** The tables whose ids are known, so that a row which names none of them is a mistake. */
  readonly identified: ReadonlySet<TableName>;
  /** Whether indicator and period of all targets and observations were there, so that a reference which finds none is a mistake. */
  readonly isReferable: boolean;
  readonly indicators: readonly Located<Indicator>[];
  readonly targets: readonly Located<IndicatorTarget>[];
  readonly observations: readonly Located<Observation>[];
  readonly passages: readonly Located<Passage>[];
  readonly relations: readonly Located<Relation>[];
}

/** Types every row; cells that cannot be read add to `issues`. */
export function normalizeTables(tables: ReadonlyMap<TableName, RawTable>, issues: Issue[]): LocatedTables {
  function rowsOf<T>(name: TableName, read: (cells: CellReader) => T): readonly Located<T>[] {
    const table = tables.get(name);
    if (table === undefined) return [];
    return table.rows.map((row) => {
      const cells = readCells(table, row, issues);
      return cells.locate(read(cells));
    });
  }
  return {
    identified: new Set([...tables.values()].filter(({ columns }) => columns.has("id")).map(({ name }) => name)),
    isReferable: (["targets", "observations"] as const).every((name) => ["indicator", "period"].every((column) => tables.get(name)?.columns.has(column) === true)),
    indicators: rowsOf("indicators", readIndicator),
    targets: rowsOf("targets", readTargetRow),
    observations: rowsOf("observations", readObservation),
    passages: rowsOf("passages", readPassage),
    relations: rowsOf("relations", readRelation),
  };
}

function readIndicator(cells: CellReader): Indicator {
  const nameVi = cells.text("name_vi");
  const nameEn = cells.text("name_en");
  return {
    id: cells.text("id"),
    nameVi,
    nameEn: nameEn === "" ? nameVi : nameEn,
    group: cells.text("group"),
    unit: cells.text("unit"),
    direction: cells.oneOf("direction", directions, "none"),
    limit: cells.number("limit"),
    decimals: cells.number("decimals"),
    aliases: cells.list("aliases"),
    note: cells.text("note"),
  };
}

function readTargetRow(cells: CellReader): IndicatorTarget {
  return {
    indicator: cells.text("indicator"),
    term: yearsOf(cells, "term"),
    period: yearsOf(cells, "period"),
    operator: cells.oneOf("op", targetOperators, "="),
    low: cells.number("low"),
    high: cells.number("high"),
    text: cells.text("text"),
    level: cells.oneOf("level", targetLevels, "resolution"),
    passages: cells.list("passage"),
  };
}

function readObservation(cells: CellReader): Observation {
  return {
    indicator: cells.text("indicator"),
    term: yearsOf(cells, "term"),
    period: yearsOf(cells, "period"),
    operator: cells.oneOf("op", observationOperators, "="),
    value: cells.number("value"),
    text: cells.text("text"),
    status: cells.oneOf("status", observationStatuses, "final"),
    passages: cells.list("passage"),
  };
}

function readPassage(cells: CellReader): Passage {
  return { id: cells.text("id"), section: cells.text("section"), line: cells.number("line") ?? 0, quote: cells.text("quote") };
}

function readRelation(cells: CellReader): Relation {
  return {
    id: cells.text("id"),
    kind: cells.text("kind"),
    result: cells.text("result"),
    terms: cells.list("terms"),
    stated: cells.text("stated"),
    noteVi: cells.text("note_vi"),
    noteEn: cells.text("note_en"),
    passages: cells.list("passages"),
  };
}

/** "2016 – 2020" is how people type "2016-2020". */
function yearsOf(cells: CellReader, column: string): string {
  return cells.text(column).replace(/^(\d{4})\s*[-–—]\s*(\d{4})$/, "$1-$2");
}
