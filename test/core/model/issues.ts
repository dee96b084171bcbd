import { expect } from "vitest";

import type { IndicatorModel } from "../../../src/core/model/model";
import type { Issue, Result } from "../../../src/core/result";

/** The issues of a model that must not load. */
export function issuesOf(result: Result<IndicatorModel>): readonly Issue[] {
  expect(result.ok).toBe(false);
  return result.ok ? [] : result.issues;
}

/** The model, which must load; shows its issues where it does not. */
export function modelOf(result: Result<IndicatorModel>): IndicatorModel {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
}
