import { expect, it } from "vitest";

import { assessmentFormulas } from "../../../src/core/load/formulas";
import { targetRows, verdictOf } from "../../../src/core/load/targetRow";
import type { Indicator, IndicatorTarget } from "../../../src/core/model/model";
import { messagesOf } from "../../../src/messages";
import { evaluateFormulas } from "../../support/univerEngine";

it("[V-10] compares 'khoảng 5%' in the decimals that it was printed with, whatever the indicator's are", async () => {
  const indicator: Indicator = { id: "x", nameVi: "x", nameEn: "x", group: "I", unit: "%", direction: "increase", limit: null, decimals: 1, aliases: [], note: "" };
  const target: IndicatorTarget = { indicator: "x", term: "2020-2025", period: "2025", operator: "~", low: 5, high: null, text: "khoảng 5%", level: "resolution", passages: [] };
  const row = targetRows([{ indicator, target, observation: null, passages: [] }])[0]!;
  const { load } = messagesOf("vi");
  const { status } = assessmentFormulas(row, { target: "A1", low: "B1", high: "C1", actual: "D1" }, "native", load);
  for (const [actual, word] of [[4.6, "Đạt"], [4.4, "Chưa đạt"]] as const) {
    expect(await evaluateFormulas({ A1: target.text, B1: 5, C1: null, D1: actual }, [status])).toEqual([word]);
    expect(load.statusWords[verdictOf(row, actual).status]).toBe(word);
  }
});
