import { expect, test } from "vitest";
import { isMissingMark } from "../../../src/core/text/missingMarks";

test.each(["-", "–", "…", "..", "x", "X", "n/a", "N/A", "#N/A", "chưa có", "Chưa có", "CHƯA CÓ", "  - ", "\u00a0…", "\u200b-", "Chưa  có số liệu"])("%j is a mark", (text) => {
  expect(isMissingMark(text)).toBe(true);
  // A second time, from what was remembered.
  expect(isMissingMark(text)).toBe(true);
});

test.each(["đạt", "Đạt", "12", "12,5", "chưa đạt", "xã", "không", "- 5", "Ấp", "ước", `chưa có${" ".repeat(40)}`])("%j is none", (text) => {
  expect(isMissingMark(text)).toBe(false);
  expect(isMissingMark(text)).toBe(false);
});

test("what was remembered is forgotten without harm", () => {
  for (let i = 0; i < 2500; i++) expect(isMissingMark(`chưa ${i}`)).toBe(false);
  expect(isMissingMark("chưa có")).toBe(true);
});
