import { describe, expect, it } from "vitest";

import { quoteFinder } from "../../../src/core/model/quoteFinder";

const find = quoteFinder(["Công nghiệp 75,46% - Dịch vụ 24,2%", "", "Dịch vụ tăng 30,9%", "83% hộ dân"]);

describe("the line that has a quote", () => {
  it.each([
    ["words within one line", "75,46% - Dịch", 1],
    ["first and last words cut", "nghiệp 75,46% - Dị", 1],
    ["one word", "83%", 4],
    ["a part of a word", "0,9", 3],
    ["the first line of several", "Dịch vụ", 1],
    ["words over two lines", "24,2% Dịch vụ tăng", 0],
    ["words in another order", "vụ Dịch tăng 30,9%", 0],
    ["nothing like it", "xã hội hóa giáo dục", 0],
  ])("%s", (_, quote, line) => {
    expect(find(quote)).toBe(line);
  });
});
