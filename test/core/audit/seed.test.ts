import { beforeAll, describe, expect, it } from "vitest";

import { audit } from "../../../src/core/audit/audit";
import { verdicts } from "../../../src/core/audit/check";
import type { Check } from "../../../src/core/audit/check";
import { seedModel } from "../../support/seed";

let checks: readonly Check[];
beforeAll(() => {
  checks = audit(seedModel());
});

/** Checks that disagree, by kind. */
function disagreeing(...kinds: readonly Check["kind"][]): readonly Check[] {
  return checks.filter(({ kind, verdict }) => verdict === "disagrees" && kinds.includes(kind));
}

describe("the report of Bến Cát", () => {
  it.each([
    ["budget-revenue-growth", "từ 12%", "16%"],
    ["trained-labour", "80-90%", "85%"],
    ["cultural-families", "95%", "hàng năm có trên 90%"],
  ])("states two targets for %s", (indicator, first, second) => {
    expect(disagreeing("twoTargets").find(({ indicators }) => indicators[0]?.id === indicator)).toMatchObject({ stated: { text: first }, computed: { text: second } });
  });

  it("prints hospital beds per 10,000 inhabitants in %", () => {
    expect(disagreeing("printedUnit").find(({ indicators }) => indicators[0]?.id === "hospital-beds")).toMatchObject({ stated: { text: "28,2%" }, passages: [{ line: 44 }] });
  });

  it("claims two exceeded targets, where its numbers give more", () => {
    const claim = disagreeing("claim", "count").find(({ passages }) => passages.some(({ line }) => line === 11));
    expect(claim?.stated.range?.low).toBe(2);
    expect(claim?.computed?.range?.low).toBeGreaterThanOrEqual(6);
  });

  it("names the two targets that it says were missed", () => {
    const claim = checks.find(({ detail, verdict }) => verdict === "agrees" && detail.kind === "count" && detail.outcome === "missed");
    expect(claim?.detail.kind === "count" && claim.detail.counted.map(({ id }) => id).sort()).toEqual(["budget-revenue-growth", "urban-clean-water"]);
  });

  it("cuts off the share of schools, 25 of 33", () => {
    const schools = checks.find(({ indicators, verdict }) => verdict === "truncated" && indicators[0]?.id === "national-standard-schools");
    expect(schools?.stated.range?.low).toBe(75.7);
    expect(schools?.computed?.range?.low).toBeCloseTo(75.7576, 4);
  });

  it("has its disagreements first, ids of their own, and a passage beside every check", () => {
    const order = checks.map(({ verdict }) => verdicts.indexOf(verdict));
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(checks.filter(({ passages }) => passages.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
