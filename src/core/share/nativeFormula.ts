/** Formulas with functions of ours as formulas of Excel's own functions. Only the calls are replaced; all else stays as it is written. */

import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellOfRange, readArgument } from "./argument";
import type { Argument } from "./argument";
import { callsOf, customName } from "./calls";
import type { FormulaCall } from "./calls";
import { Inputs, NoTwin } from "./inputs";
import type { Twin } from "./reasons";
import type { FormulaPlace } from "./resolveReference";
import { seriesTwins, spillingTwins } from "./seriesOfCall";
import type { Offset } from "./seriesOfCall";
import { cellTwins, functionsWithoutTwin, pathElement } from "./twinOfCall";

/** The longest formula that Excel takes. */
const maximumLength = 8192;

/** The twin of a formula that gives one cell; `place` is null for a defined name. */
export function nativeFormula(formula: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): Twin {
  return attempt((note) => rewrite(formula, snapshot, place, note));
}

/** Whether all of a formula is one call of ours. */
export function isWholeCall(formula: string): boolean {
  return wholeCall(formula) !== null;
}

/** The twin for one cell of a formula that fills several: the whole formula is one call, and its ranges are those of the result. */
export function nativeElement(formula: string, snapshot: WorkbookSnapshot, place: FormulaPlace, size: { readonly rowCount: number; readonly columnCount: number }, offset: Offset): Twin {
  return attempt((note) => {
    const call = wholeCall(formula);
    if (call === null) throw new NoTwin("arrayFormula");
    const args = argumentsOf(call, snapshot, place, note);
    const spilling = spillingTwins[call.name];
    if (spilling !== undefined) {
      const [first] = args;
      if ((first?.kind !== "range" && first?.kind !== "cell") || !isSameSize(first.at, size)) throw new NoTwin("spill");
      return spilling(args, offset, { snapshot, place });
    }
    if (call.name === "PATH") {
      if (size.rowCount !== 1) throw new NoTwin("spill");
      return withInputs(args, note, (inputs) => pathElement(inputs, String(offset.column + 1)));
    }
    const single = args.map((argument): Argument => {
      if (argument.kind !== "range") return argument;
      if (!isSameSize(argument.at, size)) throw new NoTwin("spill");
      return cellOfRange(argument.at, offset.row, offset.column, snapshot, place);
    });
    return cellTwin(call.name, single, note);
  });
}

/** Told of what the twin does that its reader should know. */
type Note = (fixesTarget: boolean) => void;

function attempt(make: (note: Note) => string): Twin {
  let fixesTarget = false;
  try {
    const formula = make((fixes) => (fixesTarget ||= fixes));
    return formula.length > maximumLength ? { reason: "tooLong" } : { formula, fixesTarget };
  } catch (error) {
    if (error instanceof NoTwin) return { reason: error.reason };
    throw error;
  }
}

function rewrite(formula: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null, note: Note): string {
  let written = "";
  let position = 0;
  for (const call of callsOf(formula)) {
    // A call within the arguments of one that was replaced has been replaced with it.
    if (call.start < position) continue;
    const twin = twinOf(call, formula, snapshot, place, note);
    if (twin === null) continue;
    // Twins repeat their arguments: calls within calls grow without end unless they are stopped here.
    if (twin.length > maximumLength) throw new NoTwin("tooLong");
    written += formula.slice(position, call.start) + twin;
    position = call.end;
  }
  return written + formula.slice(position);
}

/** Null for a call that is not replaced itself; calls within its arguments come later. */
function twinOf(call: FormulaCall, formula: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null, note: Note): string | null {
  /** In parentheses, since a twin may be a difference or a product, and what stands around the call goes on. */
  const standing = (twin: string): string => (call.start === 0 && call.end === formula.length ? twin : parenthesized(twin));
  const [first = "", second = "", ...more] = call.args;
  const indexed = call.name.toUpperCase() === "INDEX" && more.length === 0 ? wholeCall(first) : null;
  if (indexed?.name === "PATH" && place !== null) {
    const args = argumentsOf(indexed, snapshot, place, note);
    return standing(withInputs(args, note, (inputs) => pathElement(inputs, second)));
  }
  const custom = customName(call.name);
  if (custom?.owner !== "ours") return null;
  const args = argumentsOf({ ...call, name: custom.name }, snapshot, place, note);
  const series = seriesTwins[custom.name];
  return standing(series === undefined ? cellTwin(custom.name, args, note) : series(args, snapshot));
}

function cellTwin(name: string, args: readonly Argument[], note: Note): string {
  if (functionsWithoutTwin.some((known) => known === name)) throw new NoTwin("textFunction");
  const twin = cellTwins[name];
  if (twin === undefined) throw new NoTwin(name in spillingTwins || name === "PATH" ? "spill" : "unreadable");
  if (args.length > twin.argumentCount) throw new NoTwin("arguments");
  if (args.some(({ kind }) => kind === "range")) throw new NoTwin("spill");
  return withInputs(args, note, twin.make);
}

function withInputs(args: readonly Argument[], note: Note, make: (inputs: Inputs) => string): string {
  const inputs = new Inputs(args);
  const formula = make(inputs);
  note(inputs.fixesTarget);
  return formula;
}

function argumentsOf(call: FormulaCall, snapshot: WorkbookSnapshot, place: FormulaPlace | null, note: Note): Argument[] {
  return call.args.map((written) => readArgument(written, rewrite(written, snapshot, place, note), snapshot, place));
}

/** The call that a formula is, under its own name (`CAGR`); null where it is more than that. */
function wholeCall(formula: string): FormulaCall | null {
  const [call] = callsOf(formula);
  const custom = call?.start === 0 && call.end === formula.length ? customName(call.name) : null;
  return call !== undefined && custom?.owner === "ours" ? { ...call, name: custom.name } : null;
}

/** A call of one function stays as it is. */
function parenthesized(formula: string): string {
  const [call] = callsOf(formula);
  return call?.start === 0 && call.end === formula.length ? formula : `(${formula})`;
}

function isSameSize(range: { readonly rowCount: number; readonly columnCount: number }, size: { readonly rowCount: number; readonly columnCount: number }): boolean {
  return range.rowCount === size.rowCount && range.columnCount === size.columnCount;
}
