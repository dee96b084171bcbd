/** `functions call`: one custom function, or a stream of them, on JSON arguments. */

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import { isCellError } from "../core/values";
import type { CellValue, ErrorCode } from "../core/values";
import { answerCode, evaluateFunction, findFunction } from "../functions";
import type { FunctionArgument, FunctionResult } from "../functions";
import { exitDone } from "./context";
import type { Context } from "./context";
import { UsageError } from "./files";

/** Calls a function on a JSON array of arguments: null is a blank cell, an array of rows a range, `{"error":"#N/A"}` an error value. */
export function callFunction(name: string, args: string, context: Context): number {
  const result = evaluateFunction(name, argumentsOf(parse(args, context), context));
  if (context.json) context.print(JSON.stringify(resultJson(name, result)));
  else context.print(resultText(result));
  return exitDone;
}

/** Reads one `["IND.CAGR",[100,200,5]]` a line and prints one result a line. */
export async function callFunctions(input: Readable, context: Context): Promise<number> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const call = parse(line, context);
    const [name, args] = Array.isArray(call) ? (call as readonly unknown[]) : [];
    if (typeof name !== "string") throw new UsageError(context.messages.cli.badCall(line));
    const result = evaluateFunction(name, argumentsOf(args, context));
    context.print(context.json ? JSON.stringify(resultJson(name, result)) : resultText(result));
  }
  return exitDone;
}

function parse(text: string, context: Context): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(context.messages.cli.badCall(text));
  }
}

function argumentsOf(value: unknown, context: Context): FunctionArgument[] {
  if (!Array.isArray(value)) throw new UsageError(context.messages.cli.badCall(JSON.stringify(value)));
  return (value as readonly unknown[]).map((argument) => (Array.isArray(argument) ? rowsOf(argument as readonly unknown[]) : cellOf(argument)));
}

/** A range; a list without rows is one row. */
function rowsOf(range: readonly unknown[]): CellValue[][] {
  const rows = range.some((row) => Array.isArray(row)) ? range : [range];
  return rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(cellOf));
}

/** What no cell can hold, such as an object, is the error that Excel shows for it. */
function cellOf(value: unknown): CellValue {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value && typeof value.error === "string") return { code: value.error as ErrorCode };
  return { code: "#VALUE!" };
}

function resultJson(name: string, result: FunctionResult): object {
  if (Array.isArray(result)) return { value: result.map((row) => row.map((cell) => (isCellError(cell) ? { error: cell.code } : cell))) };
  if (isCellError(result)) return { error: result.code };
  const definition = findFunction(name);
  const code = definition === undefined ? null : answerCode(definition, result);
  return code === null ? { value: result } : { value: result, code };
}

/** Rows as lines, cells between tabs: what a sheet takes when it is pasted. */
function resultText(result: FunctionResult): string {
  const text = (cell: CellValue): string => (isCellError(cell) ? cell.code : cell === null ? "" : String(cell));
  return Array.isArray(result) ? result.map((row) => row.map(text).join("\t")).join("\n") : text(result);
}
