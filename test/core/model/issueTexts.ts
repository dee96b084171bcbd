import { expect } from "vitest";

import type { ModelIssueCode } from "../../../src/core/model/issues";
import type { Issue } from "../../../src/core/result";
import { modelIssueTexts } from "../../../src/messages/modelIssues";

/** Problems of files and worksheets as such; the others are those of the tables in them. */
export const containerCodes: readonly ModelIssueCode[] = [
  "model/one-table", "model/zip-broken", "model/several-models", "model/no-model-in-workbook", "model/encoding", "model/header-missing", "model/cell-outside",
  "model/merged-cells", "model/cell-date", "model/cell-error", "model/formula-no-value", "model/ambiguous-number", "model/text-too-long",
];

/** The code was raised, and its params fill its texts in both languages. */
export function expectFilledTexts(code: ModelIssueCode, raised: readonly Issue[]): void {
  const issues = raised.filter((issue) => issue.code === code);
  expect(issues.length).toBeGreaterThan(0);
  for (const { params } of issues) {
    for (const text of Object.values(modelIssueTexts[code])) {
      expect([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).filter((name) => !(String(name) in params))).toEqual([]);
    }
  }
}
