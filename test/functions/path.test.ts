import { test } from "vitest";
import type { FunctionArgument, FunctionResult } from "../../src/functions";
import { errors, expectResult } from "../support/functionCalls";

const { na, zero, num, value, ref } = errors;

test.each<[string, FunctionArgument[], FunctionResult]>([
  ["[PATH-1] one row", [100, 121, 2], [[110, 121]]],
  ["[PATH-2] geometric by default", [1, 8, 3, null], [[2, 4, 8]]],
  ["[PATH-3] linear", [10, 4, 3, "LINEAR"], [[8, 6, 4]]],
  ["[PATH-4] from 0", [0, 4, 2], [[zero, zero]]],
  ["[PATH-6] to 0", [4, 0, 2], [[num, num]]],
  ["[PATH-7] half a period", [4, 8, 1.5], num],
  ["[PATH-8] to the bound of the words", [4, "không quá 1%", 2], [[2, 1]]],
  ["[PATH-8] reached: it stays", [98, "trên 97%", 2], [[98, 98]]],
  ["[PATH-9] a row for each baseline", [[[1], [2]], 8, 3], [[2, 4, 8], [2 ** (5 / 3), 2 ** (7 / 3), 8]]],
  ["[PATH-9] shorter paths end in blanks", [1, 8, [[3], [1]]], [[2, 4, 8], [8, "", ""]]],
  ["[PATH-9] an error fills its row", [[[1], [null], [ref]], 8, 3], [[2, 4, 8], [na, na, na], [ref, ref, ref]]],
  ["[PATH-9] bad periods fill theirs", [1, 8, [[3], [-1]]], [[2, 4, 8], [num, num, num]]],
  ["[PATH-9] errors alone are one column", [[[null], ["a"]], 8, 3], [[na], [value]]],
  ["[PATH-9] ranges of several columns", [[[1, 2]], 8, 3], value],
  ["[SHAPE-4] columns of different length", [[[1], [2]], [[8], [8], [8]], 3], value],
  ["[ARG-7] an unknown method", [1, 8, 3, "log"], value],
])("%s", (_, args, expected) => expectResult("PATH", args, expected));
