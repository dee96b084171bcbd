import { describe, expect, test } from "vitest";
import { withoutBlocks } from "../../../src/core/workbook/noteText";

const block = { firstLine: "Sổ Chỉ tiêu", lastLine: "SCT:" };

describe("our block of lines in a note", () => {
  test.each([
    ["alone", "Sổ Chỉ tiêu: chưa đạt\nx\nSCT:1", ""],
    ["below other text", "của tôi\nSổ Chỉ tiêu\nSCT:1", "của tôi"],
    ["above other text", "Sổ Chỉ tiêu\nSCT:1\ncủa tôi", "của tôi"],
    ["between", "a\nSổ Chỉ tiêu\nSCT:1\nb", "a\nb"],
    ["twice", "a\nSổ Chỉ tiêu\nSCT:1\nSổ Chỉ tiêu\nSCT:2\nb", "a\nb"],
    ["twice, from the first line", "Sổ Chỉ tiêu\nSCT:1\nSổ Chỉ tiêu\nSCT:2", ""],
    ["with the line ends of Windows", "a\r\nSổ Chỉ tiêu\r\nSCT:1\r\nb", "a\r\nb"],
    ["without its last line", "a\nSổ Chỉ tiêu\nb", "a\nSổ Chỉ tiêu\nb"],
    ["below one that lost its last line, and text of theirs", "Sổ Chỉ tiêu\ncủa tôi\nSổ Chỉ tiêu\nSCT:1", "Sổ Chỉ tiêu\ncủa tôi"],
    ["named within a line", "xem Sổ Chỉ tiêu\nSCT:1", "xem Sổ Chỉ tiêu\nSCT:1"],
    ["blank lines of others", "a\n\nSổ Chỉ tiêu\nSCT:1\n", "a\n\n"],
  ])("%s", (_, text, rest) => expect(withoutBlocks(text, block)).toBe(rest));
});
