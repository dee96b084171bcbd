/** A model with what every check looks up, settled once. */

import type { Status } from "../assessment/status";
import { resultOf, targetRows, verdictOf } from "../load/targetRow";
import type { TargetRow } from "../load/targetRow";
import type { Indicator, IndicatorModel, Passage } from "../model/model";
import { assessmentRows, termsOf } from "../model/terms";
import { indexReferences } from "./reference";
import type { FindRows, ReferencedRow } from "./reference";

export interface JudgedTarget {
  readonly row: TargetRow;
  readonly status: Status;
}

export interface AuditedModel {
  readonly model: IndicatorModel;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly findRows: FindRows;
  /** Passages by id, those that exist, each once. */
  readonly passages: (ids: readonly string[]) => readonly Passage[];
  /** The results and targets that were read from a passage, results first. */
  readonly rowsFrom: (passage: string) => readonly ReferencedRow[];
  /** The targets of the resolution of a term, with their verdicts. */
  readonly resolutionTargets: (term: string) => readonly JudgedTarget[];
  readonly terms: readonly string[];
  /** The latest term that has verdicts; null where none has. */
  readonly closedTerm: () => string | null;
}

export function prepareAudit(model: IndicatorModel): AuditedModel {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  const passages = new Map(model.passages.map((passage) => [passage.id, passage]));
  const terms = termsOf(model);
  const rows = rowsByPassage(model);
  const judged = new Map<string, readonly JudgedTarget[]>();
  const resolutionTargets = (term: string): readonly JudgedTarget[] => {
    const known = judged.get(term);
    if (known !== undefined) return known;
    const rows = assessmentRows(model, term).filter(({ target }) => target.level === "resolution");
    const targets = targetRows(rows).map((row) => ({ row, status: verdictOf(row, resultOf(row)).status }));
    judged.set(term, targets);
    return targets;
  };
  return {
    model,
    indicators,
    findRows: indexReferences(model.targets, model.observations),
    passages: (ids) => [...new Set(ids)].flatMap((id) => passages.get(id) ?? []),
    rowsFrom: (passage) => rows.get(passage) ?? [],
    resolutionTargets,
    terms,
    closedTerm: () => terms.findLast((term) => resolutionTargets(term).some(({ status }) => status === "exceeded" || status === "met" || status === "missed")) ?? null,
  };
}

function rowsByPassage({ observations, targets }: IndicatorModel): Map<string, ReferencedRow[]> {
  const found = new Map<string, ReferencedRow[]>();
  const enter = (entry: ReferencedRow): void => {
    for (const id of entry.row.passages) {
      const same = found.get(id);
      if (same === undefined) found.set(id, [entry]);
      else same.push(entry);
    }
  };
  for (const row of observations) enter({ kind: "observation", row });
  for (const row of targets) enter({ kind: "target", row });
  return found;
}
