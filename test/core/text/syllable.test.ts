import { describe, expect, it } from "vitest";
import { isSyllable, isSyllableRun, lacksTone } from "../../../src/core/text/syllable";

/** One of each onset, rhyme and tone; spelling by the school rules (c/k, g/gh, ng/ngh, i/y, both placements of the tone). */
const syllables =
  "a ai bảng cần chuyển dịch đường êm gà ghế gì giá giếng giữ giết hoà hòa huỷ hủy khoẻ khỏe khuya kỳ lý mỹ năm nghìn nghiệp ngoằn nguyễn nước ở phường pin quá quý quyết quốc quỳnh quýt rừng sở tuần thuở trưởng uỷ ước văn xoong yêu ý";
const none = "b cê ceo kà gê ngiệp quo thùc tôt đwa café fạ jạ qy nướk ăo ớng quía";

describe("isSyllable", () => {
  it.each(syllables.split(" "))("%s", (word) => expect(isSyllable(word)).toBe(true));
  it.each(none.split(" "))("not %s", (word) => expect(isSyllable(word)).toBe(false));
  it.each(["vaó", "nươc", "tiêń".normalize("NFC"), "cuạ", "giá trị", ""])("not %j", (word) => expect(isSyllable(word)).toBe(false));
});

describe("lacksTone", () => {
  it.each([["tôc", true], ["hop", true], ["tốc", false], ["tôi", false]])("%s: %s", (word, expected) => expect(lacksTone(word)).toBe(expected));
});

describe("isSyllableRun", () => {
  it.each([["khơme", true], ["xtrây", true], ["brunây", true], ["hànội", true], ["cafộ", false], ["windowsđ", false], ["malmử", false], ["orlộans", false]])("%s: %s", (word, expected) => expect(isSyllableRun(word)).toBe(expected));
});
