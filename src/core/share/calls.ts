/** Finds calls of functions in the text of a formula. Their extent is told by tokens, so that whatever stands around a call stays as it is written. */

import { tokenTypes, tokenize } from "@borgar/fx/xlsx";
import type { Token } from "@borgar/fx/xlsx";

/** A function call within a formula: where it stands, and its arguments as they are written, without the spaces around them. */
export interface FormulaCall {
  /** As it is written, with whatever prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
}

/** A custom function that a name may mean: one of ours, someone else's, or a function that Excel has itself (null). */
export type CustomName = { readonly owner: "ours"; readonly name: string } | { readonly owner: "others" } | null;

/** `_xldudf_IND_CAGR` as Excel stores it, `IND.CAGR` as it is typed and as other programs save it; `_xlfn.` may stand before either. */
const ours = /^(?:_xlfn\.)?(?:_xldudf_)?IND[._](\w+)$/i;
const anyCustom = /^(?:_xlfn\.)?_xldudf_/i;

export function customName(name: string): CustomName {
  const own = ours.exec(name)?.[1];
  if (own !== undefined) return { owner: "ours", name: own.toUpperCase() };
  return anyCustom.test(name) ? { owner: "others" } : null;
}

/** Whose custom functions a formula holds; null where it holds none. */
export function customFunctionsOf(formula: string): { readonly hasOwn: boolean; readonly hasForeign: boolean } | null {
  const owners = new Set(callsOf(formula).flatMap(({ name }) => customName(name)?.owner ?? []));
  return owners.size === 0 ? null : { hasOwn: owners.has("ours"), hasForeign: owners.has("others") };
}

/** All calls of a formula, outer ones before those within their arguments; none where a bracket is not closed. */
export function callsOf(formula: string): FormulaCall[] {
  const tokens = tokenize(formula, { withLocation: true, mergeRefs: true });
  const found: FormulaCall[] = [];
  /** One entry for each bracket that is open; null for one that is no call's. */
  const open: (OpenCall | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== tokenTypes.OPERATOR) continue;
    const [start, end] = extentOf(token);
    const innermost = open.at(-1);
    if (token.value === "(" || token.value === "{") {
      const before = tokens[index - 1];
      open.push(token.value === "(" && before?.type === tokenTypes.FUNCTION ? { name: before.value, start: extentOf(before)[0], args: [], argumentStart: end } : null);
    } else if (token.value === ",") {
      if (innermost == null) continue;
      innermost.args.push(formula.slice(innermost.argumentStart, start).trim());
      innermost.argumentStart = end;
    } else if (token.value === ")" || token.value === "}") {
      if (innermost === undefined) return [];
      open.pop();
      if (innermost === null) continue;
      const last = formula.slice(innermost.argumentStart, start).trim();
      const args = innermost.args.length === 0 && last === "" ? [] : [...innermost.args, last];
      found.push({ name: innermost.name, start: innermost.start, end, args });
    }
  }
  return open.length > 0 ? [] : found.sort((a, b) => a.start - b.start);
}

interface OpenCall {
  readonly name: string;
  readonly start: number;
  readonly args: string[];
  argumentStart: number;
}

function extentOf({ loc }: Token): readonly [start: number, end: number] {
  const [start = 0, end = start] = loc ?? [];
  return [start, end];
}
