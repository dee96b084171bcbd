import { test } from "vitest";
import type { FunctionArgument, FunctionResult } from "../../src/functions";
import { errors, expectResult } from "../support/functionCalls";

const { na, zero, num, value, ref } = errors;
/** Canada, indicator 1.2.1 (test/fixtures/statistics/openSdg.json holds more of them). */
const poverty: FunctionArgument[] = [14.5, 2015, 10.2, 2023, 7.25, 2030, "decrease"];
const score = 2.5185563910306596;
const given = (changes: Readonly<Record<number, FunctionArgument>>): FunctionArgument[] => {
  const args = [...poverty, null, null];
  for (const [index, argument] of Object.entries(changes)) args[Number(index)] = argument;
  return args;
};
const scored = (changes: Readonly<Record<number, FunctionArgument>>): FunctionArgument[] => given(changes).slice(0, 8);

test.each<[string, string, FunctionArgument[], FunctionResult]>([
  ["[PROGRESS-1]", "PROGRESS", poverty, score],
  ["[PROGRESS-10] the words say which way is better", "PROGRESS", scored({ 4: "không quá 7,25%", 6: null }), score],
  ["[PROGRESS-10] a number alone should grow", "PROGRESS", scored({ 6: null }), 5],
  ["[PROGRESS-10] a ceiling to keep", "PROGRESS", scored({ 4: "không quá 7,25%", 6: "maintain" }), score],
  ["[PROGRESS-10] none", "PROGRESS", scored({ 6: "none" }), na],
  ["[PROGRESS-10] none without a target", "PROGRESS", scored({ 4: null, 6: "none" }), na],
  ["[PROGRESS-10] a contradiction", "PROGRESS", scored({ 4: "không quá 7,25%", 6: "increase" }), value],
  ["[PROGRESS-11] a range that should fall, at its high bound", "PROGRESS", scored({ 4: "5 – 7,25%" }), score],
  ["[PROGRESS-11] inside a range", "PROGRESS", scored({ 4: "8 – 11%" }), 5],
  ["[PROGRESS-11] strictly below, at the bound", "PROGRESS", [14.5, 2015, 7.25, 2023, "dưới 7,25%", 2016], 4.1667 * ((1 - 0.5 ** (1 / 8)) / 0.5) - 2.5],
  ["[PROGRESS-2] reached without a year", "PROGRESS", [14.5, 2015, 7, 2023, "dưới 7,25%"], 5],
  ["[PROGRESS-3] without a target", "PROGRESS", [14.3, 2015, 12, 2023, null, null, "decrease"], 5],
  ["[PROGRESS-3] left out altogether", "PROGRESS", [57590.92, 2015, 59529.12, 2024], -0.6576870748823938],
  ["[PROGRESS-4] a limit", "PROGRESS", [90, 2015, 93.2, 2021, null, null, "increase", 100], 2.815386645395768],
  ["[PROGRESS-7] opposite signs", "PROGRESS", scored({ 2: -10, 6: "increase" }), num],
  ["[PROGRESS-7] the same year", "PROGRESS", scored({ 3: 2015 }), num],
  ["[PROGRESS-8]", "PROGRESS", scored({ 4: 14.5, 2: 15 }), zero],
  ["[PROGRESS-9]", "PROGRESS", scored({ 5: null }), na],
  ["[ERR-1] no baseline", "PROGRESS", scored({ 0: null }), na],
  ["[ARG-4] text", "PROGRESS", scored({ 1: "năm 2015" }), value],
  ["[ARG-5] words that are no target", "PROGRESS", scored({ 4: "phấn đấu" }), value],
  ["[ARG-8] a column of latest values", "PROGRESS", scored({ 2: [[10.2], [null], [ref], ["a"], [7]] }), [[score], [na], [ref], [value], [5]]],
  ["[PROGRESSSTATUS-1]", "PROGRESSSTATUS", poverty, "Đúng tiến độ"],
  ["[PROGRESSSTATUS-1] reached", "PROGRESSSTATUS", given({ 2: 7 }), "Đã đạt mục tiêu"],
  ["[PROGRESSSTATUS-1] moderate", "PROGRESSSTATUS", given({ 2: 11.5 }), "Có tiến bộ, cần đẩy nhanh"],
  ["[PROGRESSSTATUS-1] limited", "PROGRESSSTATUS", given({ 2: 14 }), "Tiến bộ hạn chế"],
  ["[PROGRESSSTATUS-1] deterioration", "PROGRESSSTATUS", given({ 2: 15 }), "Thụt lùi"],
  ["[PROGRESSSTATUS-2] no data", "PROGRESSSTATUS", given({ 2: null }), "Không đánh giá được"],
  ["[PROGRESSSTATUS-2] one year only", "PROGRESSSTATUS", given({ 3: 2015 }), "Không đánh giá được"],
  ["[PROGRESSSTATUS-2] no target year", "PROGRESSSTATUS", given({ 5: null }), "Không đánh giá được"],
  ["[PROGRESSSTATUS-2] none", "PROGRESSSTATUS", given({ 6: "none" }), "Không đánh giá được"],
  ["[PROGRESSSTATUS-3] text", "PROGRESSSTATUS", given({ 0: "cao" }), value],
  ["[PROGRESSSTATUS-3] TRUE", "PROGRESSSTATUS", given({ 0: true }), value],
  ["[PROGRESSSTATUS-3] an error", "PROGRESSSTATUS", given({ 0: ref }), ref],
  ["[PROGRESSSTATUS-3] a contradiction", "PROGRESSSTATUS", given({ 4: "trên 7%" }), value],
  ["[PROGRESSSTATUS-3] an unknown language", "PROGRESSSTATUS", given({ 8: "fr" }), value],
  ["[PROGRESSSTATUS-4] English", "PROGRESSSTATUS", given({ 8: "en" }), "On track"],
])("%s", (_, name, args, expected) => expectResult(name, args, expected));
