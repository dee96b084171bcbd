/** [L-11] The formula for a target in words gives what `assess` gives, in an engine that is not ours. */

import { describe, expect, it } from "vitest";

import { assessmentFormulas } from "../../../src/core/load/formulas";
import { targetRows, verdictOf } from "../../../src/core/load/targetRow";
import type { TargetRow } from "../../../src/core/load/targetRow";
import type { Direction } from "../../../src/core/target/target";
import type { CellValue } from "../../../src/core/values";
import { messagesOf } from "../../../src/messages";
import { evaluateFormulas } from "../../support/univerEngine";

function rowOf(direction: Direction, text: string): TargetRow {
  const indicator = { id: "x", nameVi: "x", nameEn: "x", group: "I", unit: "%", direction, limit: null, decimals: null, aliases: [], note: "" };
  const target = { indicator: "x", term: "2015-2020", period: "2020", operator: "=", low: null, high: null, text, level: "province", passages: [] } as const;
  return targetRows([{ indicator, target, observation: null, passages: [] }])[0]!;
}

const results: readonly CellValue[] = [
  "vượt 3,85% chỉ tiêu Nghị quyết", "Vượt chỉ tiêu", "đạt và vượt so với mục tiêu", "  đạt chỉ tiêu  trên giao", "ĐẠT", "hoàn thành", "chưa đạt yêu cầu đề ra",
  "Không hoàn thành", "không đạt chuẩn", "cơ bản đạt", "đạt 85%", "có", "không", "đạt.", 100, 0, null,
];
const references = (index: number) => ({ target: "A1", low: "B1", high: "C1", actual: `D${index + 1}` });

describe("the status of a result in words", () => {
  it.each([
    ["increase", "chỉ tiêu Nghị quyết"],
    ["decrease", "đạt kế hoạch hàng năm"],
    ["increase", "Có"],
    ["increase", "đạt chuẩn"],
    ["none", "chỉ tiêu Nghị quyết"],
  ] as const)("better when %s, “%s”", async (direction, words) => {
    const row = rowOf(direction, words);
    const texts = messagesOf("vi").load;
    const formulas = results.map((_, index) => {
      const native = assessmentFormulas(row, references(index), "native", texts);
      expect(native).toMatchObject({ attainment: null, gap: null });
      expect(assessmentFormulas(row, references(index), "ind", texts)).toEqual(native);
      return native.status;
    });
    const cells = Object.fromEntries(results.map((actual, index) => [references(index).actual, actual]));
    const statuses = await evaluateFormulas({ A1: words, ...cells }, formulas);
    const shown = results.map((actual, index) => [actual, statuses[index]]);
    expect(shown).toEqual(results.map((actual) => [actual, texts.statusWords[verdictOf(row, actual).status]]));
  });
});
