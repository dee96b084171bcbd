/** The arguments of one call for one cell, each asked for as what its twin needs. */

import { directions } from "../target/target";
import type { Direction, TargetReading } from "../target/target";
import { readTarget } from "../target/readTarget";
import { isMissingMark } from "../text/missingMarks";
import { guardBlanks, numeral } from "../twins/fragment";
import type { TwinTarget } from "../twins/twinTarget";
import type { CellValue } from "../values";
import type { Argument } from "./argument";
import type { NoTwinReason } from "./reasons";

/** Thrown and caught within this folder: leaves the making of a twin from wherever it turns out to be impossible. */
export class NoTwin extends Error {
  constructor(readonly reason: NoTwinReason) {
    super(reason);
  }
}

export type TargetInput =
  | { readonly kind: "cell"; readonly target: TwinTarget }
  | { readonly kind: "compiled"; readonly target: TwinTarget; readonly reading: TargetReading };

export class Inputs {
  /** Fragments that may be blank. */
  private readonly blankable: string[] = [];
  /** Fragments that hold a text or a logical value now, with what the function answers then. */
  private readonly guarded: { readonly fragment: string; readonly answer: string }[] = [];
  fixesTarget = false;

  constructor(private readonly args: readonly Argument[]) {}

  at(index: number): Argument {
    return this.args[index] ?? { kind: "omitted" };
  }

  /** A number that the function requires. */
  number(index: number): string {
    const given = this.optionalNumber(index);
    if (given === null) throw new NoTwin("arguments");
    return given;
  }

  /** Null where the argument is left out. */
  optionalNumber(index: number): string | null {
    const argument = this.at(index);
    switch (argument.kind) {
      case "omitted":
        return null;
      case "literal":
        if (typeof argument.value !== "number") throw new NoTwin("textInput");
        return argument.fragment;
      case "number":
        return argument.fragment;
      case "cell":
        this.blankable.push(argument.fragment);
        this.guardText(argument.fragment, argument.value);
        return argument.fragment;
      default:
        throw new NoTwin("expression");
    }
  }

  /** A number that is read only where it is there: a blank means that it was left out. */
  optionalCell(index: number): string | null {
    const argument = this.at(index);
    if (argument.kind !== "cell") return this.optionalNumber(index);
    if (argument.value !== null && typeof argument.value !== "number") throw new NoTwin("textInput");
    return argument.fragment;
  }

  /** A target: a number, a cell that holds one, or words, which are compiled to their bounds. Null where it is left out. */
  target(index: number): TargetInput | null {
    const argument = this.at(index);
    switch (argument.kind) {
      case "omitted":
        return null;
      case "number":
        return inCell(argument.fragment);
      case "literal":
        if (typeof argument.value === "number") return inCell(argument.fragment);
        if (typeof argument.value === "boolean") throw new NoTwin("textInput");
        return compiled(argument.value);
      case "cell":
        if (typeof argument.value === "boolean") throw new NoTwin("textInput");
        if (typeof argument.value !== "string" || argument.value === "") return inCell(argument.fragment);
        this.fixesTarget = true;
        return compiled(argument.value);
      default:
        throw new NoTwin("target");
    }
  }

  requiredTarget(index: number): TwinTarget {
    const target = this.target(index);
    if (target === null) throw new NoTwin("arguments");
    if (target.kind === "cell" && target.target.low !== null) this.blankable.push(target.target.low);
    return target.target;
  }

  /** One of `choices`, which has to stand in the formula itself; null where it is left out. */
  choice<Choice extends string>(index: number, choices: readonly Choice[]): Choice | null {
    const argument = this.at(index);
    if (argument.kind === "omitted") return null;
    const { value } = argument.kind === "literal" ? argument : { value: null };
    const choice = typeof value === "string" ? choices.find((known) => known === value.toLowerCase()) : undefined;
    if (choice === undefined) throw new NoTwin("choice");
    return choice;
  }

  direction(index: number): Direction | null {
    return this.choice(index, directions);
  }

  /** Whether a number that was asked for is a text now. */
  get hasText(): boolean {
    return this.guarded.length > 0;
  }

  /** The formula with the answers for blanks and texts around it, as the function gives them. */
  guard(formula: string): string {
    const whole = guardBlanks(this.blankable, formula, "NA()");
    return this.guarded.reduce((inner, { fragment, answer }) => `IF(ISTEXT(${fragment}),${answer},${inner})`, whole);
  }

  /** In arithmetic Excel takes "12" for a number and TRUE for 1; the functions do not. */
  private guardText(fragment: string, value: CellValue): void {
    if (typeof value === "boolean") throw new NoTwin("textInput");
    if (typeof value === "string" && value !== "") this.guarded.push({ fragment, answer: isMissingMark(value) ? "NA()" : "#VALUE!" });
  }
}

function inCell(fragment: string): TargetInput {
  return { kind: "cell", target: { operator: "=", low: fragment, high: null } };
}

function compiled(words: string): TargetInput {
  const reading = readTarget(words);
  if (reading === null) throw new NoTwin("target");
  const { operator, low, high, direction } = reading;
  const target = { operator, low: low === null ? null : numeral(low), high: high === null ? null : numeral(high), direction };
  return { kind: "compiled", target, reading };
}
