import { expect, it } from "vitest";

import { typedValue } from "../../../src/host/office/cellText";

it.each([
  ["Thu ngân sách", false, "Thu ngân sách"],
  ["Năm 2024", false, "'Năm 2024"],
  ["8/8", false, "'8/8"],
  ["8/8", true, "8/8"],
  ["=1+1", true, "'=1+1"],
  ["'nháy", true, "''nháy"],
  [" =cmd|x", true, "' =cmd|x"],
  ["\t=A", false, "'\t=A"],
  ["\u00a0+A", true, "'\u00a0+A"],
  ["＝A", true, "'＝A"],
  ["－A", true, "'－A"],
  ["true", false, "'true"],
  ["#N/A", false, "'#N/A"],
  ["", false, ""],
])("the text %j (in a text cell: %j) is typed as %j", (value, isTextCell, typed) => {
  expect(typedValue(value, isTextCell)).toBe(typed);
});

it("other values are what they are", () => {
  expect([typedValue(12.5, false), typedValue(true, false), typedValue(null, false), typedValue({ code: "#DIV/0!" }, false)]).toEqual([12.5, true, "", "#DIV/0!"]);
});
