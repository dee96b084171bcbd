import { test } from "vitest";
import type { FunctionArgument, FunctionResult } from "../../src/functions";
import { errors, expectResult } from "../support/functionCalls";

const { na, value } = errors;

test.each<[string, string, FunctionArgument[], FunctionResult]>([
  ["[NUMBER-1] Vietnamese by default", "NUMBER", ["473.602,1 tỷ đồng"], 473602.1],
  ["[NUMBER-1] English when told", "NUMBER", ["473,602.1", "en"], 473602.1],
  ["[NUMBER-1] a compound amount", "NUMBER", ["1.319 tỷ 696 triệu đồng"], 1319.696],
  ["[NUMBER-2] percent is a unit", "NUMBER", ["11,86%"], 11.86],
  ["[NUMBER-3] a number", "NUMBER", [5.5], 5.5],
  ["[NUMBER-4] a range", "NUMBER", ["75-80"], value],
  ["[NUMBER-4] a count out of a total", "NUMBER", ["8/8"], value],
  ["[ERR-1] blank", "NUMBER", [null], na],
  ["[TARGET-1] low", "TARGETLOW", ["8,7 – 10,7%"], 8.7],
  ["[TARGET-1] high", "TARGETHIGH", ["8,7 – 10,7%"], 10.7],
  ["[TARGET-1] between", "TARGETOP", ["8,7 – 10,7%"], "between"],
  ["[TARGET-1] over", "TARGETOP", ["trên 97%"], ">"],
  ["[TARGET-1] at most", "TARGETHIGH", ["không quá 4%"], 4],
  ["[TARGET-2] no high bound", "TARGETHIGH", ["trên 97%"], ""],
  ["[TARGET-2] no low bound", "TARGETLOW", ["không quá 4%"], ""],
  ["[TARGET-3] a number's low bound", "TARGETLOW", [128], 128],
  ["[TARGET-3] a number's high bound", "TARGETHIGH", [128], ""],
  ["[TARGET-3] a number's operator", "TARGETOP", [128], "="],
  ["[TARGET-4] no target", "TARGETOP", ["phấn đấu"], value],
  ["[ERR-1] no text", "TARGETOP", [""], na],
  ["[UNICODE-1] TCVN3", "UNICODE", ["S¶n l\u00adîng"], "Sản lượng"],
  ["[UNICODE-1] VNI", "UNICODE", ["Saûn löôïng"], "Sản lượng"],
  ["[UNICODE-1] one word of TCVN3", "UNICODE", ["Ngh×n tấn"], "Nghìn tấn"],
  ["[UNICODE-2] an ambiguous word, told", "UNICODE", ["Bé", "tcvn3"], "Bộ"],
  ["[UNICODE-2] the other encoding, told", "UNICODE", ["Toång soá", "VNI"], "Tổng số"],
  ["[UNICODE-3] Unicode", "UNICODE", ["Bé"], "Bé"],
  ["[UNICODE-3] Unicode in two characters a letter", "UNICODE", ["Ty\u0309 le\u0323\u0302"], "Tỷ lệ"],
  ["[UNICODE-4] a number", "UNICODE", [12.5], 12.5],
  ["[ARG-1] blank", "UNICODE", [null], na],
  ["[ARG-2] a mark for no number", "UNICODE", ["-"], na],
  ["[ARG-7] an unknown encoding", "UNICODE", ["Bé", "VISCII"], value],
  ["a column of labels and numbers", "UNICODE", [[["N¨m"], ["Năm"], [2004]]], [["Năm"], ["Năm"], [2004]]],
  ["a column", "TARGETOP", [[["trên 97%"], [4], ["a"]]], [[">"], ["="], [value]]],
])("%s", (_, name, args, expected) => expectResult(name, args, expected));
