import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissingMark } from "../../../src/core/text/missingMarks";
import { foldAccents, normalizeText, tidyText } from "../../../src/core/text/normalizeText";

describe("normalizeText", () => {
  it.each([
    ["Hòa giải", "hoà giải"],
    ["hoà giải", "hoà giải"],
    ["thủy lợi", "thuỷ lợi"],
    ["LŨY KẾ", "luỹ kế"],
    ["khỏe", "khoẻ"],
    ["quý I", "quý i"],
    ["qúy", "quý"],
    ["hoàn thành", "hoàn thành"],
    ["hòan", "hòan"],
    ["của mùa lúa", "của mùa lúa"],
    ["\u00d0ảng bộ", "đảng bộ"],
    ["  Tỷ\u00a0lệ \u2009 hộ\n nghèo ", "tỷ lệ hộ nghèo"],
    ["T\u1ef7 l\u00ea\u0323", "tỷ lệ"],
    ["a\u200bb\ufeff", "ab"],
    ["", ""],
  ])("%j → %j", (text, expected) => expect(normalizeText(text)).toBe(expected));
  it("keeps the soft hyphen, which is a letter of TCVN3", () => expect(normalizeText("n\u00adíc")).toBe("n\u00adíc"));
  it("does not matter how often, or in which normal form, it is applied", () => {
    const letters = fc.constantFrom(...Array.from("aăâeêioôơuưyđÐðòóùúýqkhHTtr ,.\u0300\u0301\u0309\u0323\u00a0"));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (characters) => {
        const text = characters.join("");
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
        expect(normalizeText(text.normalize("NFD"))).toBe(normalizeText(text));
      }),
    );
  });
});

describe("tidyText", () => {
  it("keeps capitals and tones", () => expect(tidyText(" Hòa\u00a0 Bình ")).toBe("Hòa Bình"));
});

describe("foldAccents", () => {
  it.each([
    ["Đường Hòa Bình", "duong hoa binh"],
    ["tỷ lệ ước đạt", "ty le uoc dat"],
  ])("%s → %s", (text, expected) => expect(foldAccents(text)).toBe(expected));
});

describe("isMissingMark", () => {
  it.each(["", " ", "-", "–", "..", "...", "…", "x", "X", "n/a", "Chưa có số liệu"])("%j stands for no number", (text) => expect(isMissingMark(text)).toBe(true));
  it.each(["0", "không", "đạt", "12", "----"])("%j does not", (text) => expect(isMissingMark(text)).toBe(false));
});
