import { expect, test } from "vitest";
import { readPasted } from "../../../src/host/grid/pastedText";

test.each([
  ["1.234,5\t12%\r\n8,126\tchữ\r\n", [["1.234,5", "12%"], ["8,126", "chữ"]]],
  ["một", [["một"]]],
  ["a\t\n\tb", [["a", ""], ["", "b"]]],
  ['"hai\ndòng"\t"ngoặc ""kép"""', [["hai\ndòng", 'ngoặc "kép"']]],
  ['"không đóng\tb', [['"không đóng', "b"]]],
  ["a\t", [["a", ""]]],
])("%j", (text, expected) => {
  expect(readPasted(text)).toEqual(expected);
});
