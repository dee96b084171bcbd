/** What a native twin is written from: the arguments of one cell of a call's result, as fragments of formulas. */

import { readTarget } from "../../core/target/readTarget";
import type { TargetReading } from "../../core/target/target";
import { numeral } from "../../core/twins/fragment";
import { boundsOf } from "../../core/twins/twinTarget";
import type { TwinTarget } from "../../core/twins/twinTarget";
import type { CellValue } from "../../core/values";
import { cellAddress } from "../../core/workbook/address";
import type { FunctionArgument, Parameter } from "../../functions";
import type { CallArgument, CellsArgument } from "./callArgument";
import { fragmentOf, inSheet } from "./callFormula";
import { isRows } from "./callValue";

/** Why a call has no native formula: the function has no twin, or its arguments as given lead to none. */
export type NoNativeReason = "noTwin" | "unreadableTarget" | "unknownChoice" | "notCells" | "unknownLength";

export interface NoNative {
  readonly ok: false;
  readonly reason: NoNativeReason;
  /** The parameter whose argument is in the way; null where it is the function itself. */
  readonly parameter: string | null;
}

/** A target as the twins take it, with what its words say beyond its bounds. */
export interface CompiledTarget extends TwinTarget, Pick<TargetReading, "decimals" | "quantity"> {}

/** A range taken as a whole, with its cells as they are now. */
export interface WholeRange {
  readonly fragment: string;
  readonly cells: readonly (readonly CellValue[])[];
}

export interface CellCallOptions {
  readonly parameters: readonly Parameter[];
  readonly arguments: readonly CallArgument[];
  /** The same arguments as the function gets them now. */
  readonly values: readonly FunctionArgument[];
  /** The cell of the result, counted from its first one. */
  readonly position: Offset;
}

interface Offset {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** What a parameter without an argument of the right kind is given; the formula is dropped, since `problem` is set. */
const nothing = "0";

/** One cell of the result. A parameter that cannot stand in a native formula sets `problem`, and the formula means nothing. */
export class CellCall {
  problem: NoNative | null = null;
  /** Fragments that must not be blank: what was asked for as required. */
  readonly guarded: string[] = [];
  /** Parameters whose cell holds words that stand in the formula as they are now. */
  readonly compiled = new Set<string>();

  constructor(private readonly options: CellCallOptions) {}

  get position(): Offset {
    return this.options.position;
  }

  /** The cell or the number of a parameter; null where it is left out. */
  optionalNumber(name: string): string | null {
    const { argument, value } = this.find(name);
    switch (argument.kind) {
      case "blank":
        return null;
      case "number":
        return fragmentOf(argument);
      case "text":
        return this.refuse("notCells", name, nothing);
      case "cells":
        return this.cellFragment(argument, value);
    }
  }

  /** The same of a required parameter whose blank cell the twin answers by itself. */
  unguardedNumber(name: string): string {
    return this.optionalNumber(name) ?? this.refuse("notCells", name, nothing);
  }

  /** The same of a required parameter: while its cell is blank the formula shows no number. */
  number(name: string): string {
    const fragment = this.unguardedNumber(name);
    this.guarded.push(fragment);
    return fragment;
  }

  /** A number in a cell counts as the cell, words as what they say now; null where the target is left out. */
  optionalTarget(name: string): CompiledTarget | null {
    const { argument, value } = this.find(name);
    const words = this.valueHere(value);
    if (typeof words !== "string" || words.trim() === "") {
      const fragment = this.optionalNumber(name);
      return fragment === null ? null : plainTarget(fragment);
    }
    const reading = readTarget(words);
    if (reading === null) return this.refuse("unreadableTarget", name, plainTarget(nothing));
    if (argument.kind === "cells") this.compiled.add(name);
    const { low, high, ...rest } = reading;
    return { ...rest, low: low === null ? null : numeral(low), high: high === null ? null : numeral(high) };
  }

  unguardedTarget(name: string): CompiledTarget {
    return this.optionalTarget(name) ?? this.refuse("notCells", name, plainTarget(nothing));
  }

  target(name: string): CompiledTarget {
    const target = this.unguardedTarget(name);
    const bounds = boundsOf(target);
    if (bounds !== null) this.guarded.push(bounds.low, bounds.high);
    return target;
  }

  /** One of `choices`; null where it is left out. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | null {
    const { argument, value } = this.find(name);
    const said = this.valueHere(value);
    if (said === null || said === "") return null;
    const chosen = choices.find((choice) => typeof said === "string" && choice.toLowerCase() === said.toLowerCase());
    if (chosen === undefined) return this.refuse("unknownChoice", name, null);
    if (argument.kind === "cells") this.compiled.add(name);
    return chosen;
  }

  /** Null where it is left out. */
  optionalRange(name: string): WholeRange | null {
    const { argument, value } = this.find(name);
    if (argument.kind === "blank") return null;
    if (argument.kind !== "cells" || !isRows(value)) return this.refuse("notCells", name, { fragment: nothing, cells: [] });
    return { fragment: fragmentOf(argument), cells: value };
  }

  range(name: string): WholeRange {
    return this.optionalRange(name) ?? this.refuse("notCells", name, { fragment: nothing, cells: [] });
  }

  /** The first cell of a range. */
  firstOf(name: string): string {
    const { argument } = this.find(name);
    return argument.kind === "cells" ? inSheet(argument.sheet, cellAddress(argument.range)) : this.unguardedNumber(name);
  }

  refuse<Placeholder>(reason: NoNativeReason, parameter: string, placeholder: Placeholder): Placeholder {
    this.problem ??= { ok: false, reason, parameter };
    return placeholder;
  }

  /** The cell of a range that counts for this cell of the result. */
  private cellFragment(argument: CellsArgument, value: FunctionArgument): string {
    const { rowCount, columnCount, rowIndex, columnIndex } = argument.range;
    if (rowCount === 1 && columnCount === 1) return fragmentOf(argument);
    const offset = this.offsetIn(value);
    return inSheet(argument.sheet, cellAddress({ rowIndex: rowIndex + offset.rowIndex, columnIndex: columnIndex + offset.columnIndex }));
  }

  private valueHere(value: FunctionArgument): CellValue {
    if (!isRows(value)) return value ?? null;
    const { rowIndex, columnIndex } = this.offsetIn(value);
    return value[rowIndex]?.[columnIndex] ?? null;
  }

  /** A single row or column counts for all of them: the result of PATH is wider than its arguments. */
  private offsetIn(value: FunctionArgument): Offset {
    if (!isRows(value)) return { rowIndex: 0, columnIndex: 0 };
    return { rowIndex: value.length === 1 ? 0 : this.position.rowIndex, columnIndex: value[0]?.length === 1 ? 0 : this.position.columnIndex };
  }

  private find(name: string): { readonly argument: CallArgument; readonly value: FunctionArgument } {
    const index = this.options.parameters.findIndex((parameter) => parameter.name === name);
    if (index < 0) throw new Error(`No parameter ${name}`);
    return { argument: this.options.arguments[index] ?? { kind: "blank" }, value: this.options.values[index] };
  }
}

function plainTarget(fragment: string): CompiledTarget {
  return { operator: "=", low: fragment, high: null, decimals: 0, quantity: "level" };
}
