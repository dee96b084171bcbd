import { describe, expect, it } from "vitest";

import { languageOf } from "../../src/taskpane/languageOf";

describe("languageOf", () => {
  it.each([
    ["Tỷ lệ hộ nghèo", "vi"],
    ["Tỷ lệ hộ nghèo".normalize("NFD"), "vi"],
    ["Đạt", "vi"],
    ["Unemployment rate, Québec and elsewhere", undefined],
    ["GRDP 2024", undefined],
    ["", undefined],
  ])("%j", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
