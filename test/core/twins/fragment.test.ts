import { describe, expect, test } from "vitest";
import { guardBlanks, numeral, numeralOf, operand, quoted } from "../../../src/core/twins/fragment";

describe("what stands between operators without parentheses", () => {
  test.each([
    ["F5", "F5"],
    ["$F$5", "$F$5"],
    ["'Số liệu 2024'!$F$5", "'Số liệu 2024'!$F$5"],
    ["VonDT!F5", "VonDT!F5"],
    ["[@[Thực hiện]]", "[@[Thực hiện]]"],
    ["ChiTieu[[#This Row],[Kế hoạch (tỷ đồng) - 2024]]", "ChiTieu[[#This Row],[Kế hoạch (tỷ đồng) - 2024]]"],
    ["ChiTieu[a]-ChiTieu[b]", "(ChiTieu[a]-ChiTieu[b])"],
    ["[@a]-[@b]", "([@a]-[@b])"],
    ["chỉ_tiêu", "chỉ_tiêu"],
    ["8.7", "8.7"],
    ["1E+21", "1E+21"],
    ["-4", "(-4)"],
    ["100*F5", "(100*F5)"],
    ["F5+G5", "(F5+G5)"],
    ["'A'!F5+G5", "('A'!F5+G5)"],
  ])("%s", (fragment, expected) => expect(operand(fragment)).toBe(expected));
});

test.each<[string, number | null]>([["8.7", 8.7], ["-4", -4], [".5", 0.5], ["1E-7", 1e-7], ["F5", null], ["E5", null], ["1E5", 1e5], ["", null], ["8,7", null]])(
  "the numeral %s",
  (fragment, expected) => expect(numeralOf(fragment)).toBe(expected),
);

test.each([[8.7, "8.7"], [1e21, "1E+21"], [-4, "-4"], [1e-7, "1E-7"]])("%s as a formula writes it", (value, expected) => expect(numeral(value)).toBe(expected));

test("quotes inside text are doubled", () => expect(quoted('kể "từ"')).toBe('"kể ""từ"""'));

describe("guards against blanks", () => {
  test.each([
    ["one cell", ["F5"], 'IF(F5<>"",x,"")'],
    ["two cells", ["E5", "F5"], 'IF(AND(E5<>"",F5<>""),x,"")'],
    ["a cell named twice", ["F5", "F5"], 'IF(F5<>"",x,"")'],
    ["a numeral is never blank", ["F5", "5"], 'IF(F5<>"",x,"")'],
    ["numerals alone", ["4", "5"], "x"],
  ])("%s", (_, fragments, expected) => expect(guardBlanks(fragments, "x")).toBe(expected));

  test("with the function's own error", () => expect(guardBlanks(["F5"], "x", "NA()")).toBe('IF(F5<>"",x,NA())'));
});
