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
  ["a column", "TARGETOP", [[["trên 97%"], [4], ["a"]]], [[">"], ["="], [value]]],
])("%s", (_, name, args, expected) => expectResult(name, args, expected));
