import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUnicode } from "../../../src/core/text/legacyText";
import { decodeTcvn3 } from "../../../src/core/text/tcvn3";
import { encode, tcvn3Codes } from "../../support/legacyEncodings";

describe("TCVN3", () => {
  it("[LT-1] has 74 letters: the small ones and seven capitals", () => expect(tcvn3Codes.size).toBe(74));
  it.each([...tcvn3Codes])("[LT-1] %s is read", (letter, code) => expect(decodeTcvn3(code)).toBe(letter));
  it("[LT-1] every other character of Windows-1252 stays", () => {
    const codes = new Set(tcvn3Codes.values());
    const others = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter((character) => !codes.has(character));
    const text = others.join("") + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    expect(decodeTcvn3(text)).toBe(text);
  });
  it("[LT-1] encoding and reading returns the text", () => {
    const letters = fc.array(fc.constantFrom(...tcvn3Codes.keys(), ...Array.from("bcdghklmnpqrstvx .,:;()/%-0123456789²³°“”–‰")), { maxLength: 40 });
    fc.assert(
      fc.property(letters, (characters) => {
        const text = characters.join("");
        // Capitals are restored in words such as "ĐỘC": the encoding had none to keep.
        expect(toUnicode(encode(text, tcvn3Codes), "TCVN3").toLowerCase()).toBe(text.toLowerCase());
      }),
    );
  });
  it.each([
    ["KÕ HO¹CH", "KẾ HOẠCH"],
    ["BéT GIÊY", "BỘT GIẤY"],
    ["UBND tØnh", "UBND tỉnh"],
    ["Bé GD&§T", "Bộ GD&ĐT"],
    ["KÕ ho¹ch", "Kế hoạch"],
    ["Ên §é", "ấn Độ"],
    ["TÊN NGµNH", "TẤN NGÀNH"],
  ])("[LT-3] %s → %s", (text, expected) => expect(toUnicode(text, "TCVN3")).toBe(expected));
});
