import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import { callFunction, callFunctions } from "../../src/cli/callFunction";
import type { Context } from "../../src/cli/context";
import { UsageError } from "../../src/cli/files";
import { messagesOf } from "../../src/messages";

function recorded(json = true): { context: Context; lines: string[] } {
  const lines: string[] = [];
  const context: Context = { language: "vi", messages: messagesOf("vi"), json, print: (line) => lines.push(line), printPieces: () => Promise.resolve(), complain: () => undefined };
  return { context, lines };
}

function call(name: string, args: string): unknown {
  const { context, lines } = recorded();
  callFunction(name, args, context);
  return JSON.parse(lines.join(""));
}

describe("one call", () => {
  it.each([
    ["a number", "IND.CHANGE", "[80,100]", { value: 0.25 }],
    ["an error", "IND.CAGR", "[0,200,5]", { error: "#DIV/0!" }],
    ["null is a blank cell", "CHANGE", "[80,null]", { error: "#N/A" }],
    ["a text with its neutral code", "STATUS", '[83,"100%"]', { value: "Chưa đạt", code: "missed" }],
    ["rows are a range, errors stay in their cells", "CHANGE", '[[[80],[0],[{"error":"#REF!"}]],100]', { value: [[0.25], [{ error: "#DIV/0!" }], [{ error: "#REF!" }]] }],
    ["a list without rows is one row", "CHANGE", "[[80,50],100]", { value: [[0.25, 1]] }],
    ["what no cell can hold", "CHANGE", '[{"a":1},100]', { error: "#VALUE!" }],
    ["a category with the code of Open SDG", "PROGRESSSTATUS", '[14.5,2015,10.2,2023,7.25,2030,"decrease"]', { value: "Đúng tiến độ", code: "substantial_progress" }],
    ["whole ranges spill as rows, an error in its cell", "REBASE", "[[[50],[null],[60]]]", { value: [[100], [{ error: "#N/A" }], [120]] }],
    ["whole ranges with one result", "AVGGROWTH", "[[[-0.5],[1]]]", { value: 0 }],
    ["a bound that is not stated is blank", "TARGETHIGH", '["trên 97%"]', { value: "" }],
    ["an unknown name", "NOPE", "[]", { error: "#NAME?" }],
  ])("%s", (_, name, args, expected) => {
    expect(call(name, args)).toEqual(expected);
  });

  it("refuses what is no JSON array, and says how to write it", () => {
    expect(() => call("CAGR", "100,200,5")).toThrow(UsageError);
    expect(() => call("CAGR", '{"first":1}')).toThrow(/null là ô trống/);
  });

  it("prints rows as lines for a person", () => {
    const { context, lines } = recorded(false);
    callFunction("PATH", '[100,130,3,"linear"]', context);
    expect(lines).toEqual(["110\t120\t130"]);
  });
});

it("a stream gives one result a line, and blank lines none", async () => {
  const { context, lines } = recorded();
  await callFunctions(Readable.from(['["IND.CHANGE",[80,100]]\n', "\n", '["IND.CAGR",[0,1,1]]\n']), context);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ value: 0.25 }, { error: "#DIV/0!" }]);
});

it("a stream stops at a line that is no call", async () => {
  await expect(callFunctions(Readable.from(["xin chào\n"]), recorded().context)).rejects.toThrow(UsageError);
});
