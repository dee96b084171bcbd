import { useEffect, useMemo, useState } from "react";

import { hasCellInputs, planInsertion } from "../../../app/insertFunction";
import type { Insertion, PlannedInsertion } from "../../../app/insertFunction";
import { meantCells, movedArgument, readCallArgument, typedAddress } from "../../../app/functionCall/callArgument";
import type { ArgumentProblem, CallArgument } from "../../../app/functionCall/callArgument";
import { argumentValue, isRows, sheetOf } from "../../../app/functionCall/callValue";
import { answerOf } from "../../../app/paneState";
import type { FormulaKind } from "../../../core/load/formulas";
import { cellAddress } from "../../../core/workbook/address";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { FunctionArgument, FunctionDefinition, Parameter } from "../../../functions";
import type { SheetCell } from "../../../host/WorkbookHost";
import { usePane, usePaneState } from "../../paneContext";

/** One argument in the form. */
export interface ArgumentInput {
  readonly parameter: Parameter;
  readonly typed: string;
  readonly read: CallArgument | ArgumentProblem;
  /** What the function gets now; undefined where nothing was typed, or nothing that can be read. */
  readonly value: FunctionArgument;
}

/** A field that cells are taken for: the cell of the result, or a parameter by its name. */
type Taker = { readonly kind: "cell" } | { readonly kind: "argument"; readonly name: string };

export interface InsertionForm {
  /** Null until it is known which cell is selected. */
  readonly sheet: string | null;
  readonly typedCell: string;
  readonly cell: SheetCell | null;
  readonly inputs: readonly ArgumentInput[];
  readonly kind: FormulaKind;
  readonly offered: readonly FormulaKind[];
  /** Null where it makes no difference. */
  readonly leavesBlank: boolean | null;
  /** The field that cells were asked for while nothing was selected. */
  readonly notTaken: Taker | null;
  /** Null while the cell or an argument cannot be read. */
  readonly insertion: Insertion | null;
  readonly planned: PlannedInsertion | null;
  readonly typeCell: (typed: string) => void;
  readonly type: (name: string, typed: string) => void;
  readonly take: (taker: Taker) => void;
  readonly choose: (kind: FormulaKind) => void;
  readonly leaveBlank: (leaves: boolean) => void;
}

const bothKinds = ["ind", "native"] as const;

/** The state of the form that writes a call of a function into a cell. */
export function useInsertion(definition: FunctionDefinition): InsertionForm {
  const { language, session } = usePane();
  const snapshot = answerOf(usePaneState().work)?.assessed.snapshot ?? null;
  const [sheet, setSheet] = useState<string | null>(null);
  const [typedCell, setTypedCell] = useState("");
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const offered: readonly FormulaKind[] = session.capabilities().customFunctions ? bothKinds : ["native"];
  const [kind, setKind] = useState<FormulaKind>(offered[0] ?? "native");
  const [chosenBlank, setChosenBlank] = useState<boolean | null>(null);
  const [notTaken, setNotTaken] = useState<Taker | null>(null);

  /** The cell of the result moves to another place; the arguments stay the cells that they are. */
  const moveTo = (nextSheet: string, address: string): void => {
    setSheet(nextSheet);
    setTypedCell(address);
    setTyped((before) => new Map([...before].map(([name, text]) => [name, movedArgument(text, sheet, nextSheet)])));
  };

  // The cell that is selected when the form opens gets the result.
  useEffect(() => {
    let isOutdated = false;
    void session.selection().then((selected) => {
      if (isOutdated || selected === null) return;
      setSheet((before) => before ?? selected.sheet);
      setTypedCell((before) => (before === "" ? cellAddress(selected) : before));
    });
    return () => {
      isOutdated = true;
    };
  }, [session]);

  const home = sheet ?? snapshot?.sheets.find(({ visibility }) => visibility === "visible")?.name ?? null;
  const cell = useMemo(() => cellOf(typedCell, home), [typedCell, home]);
  const inputs = useMemo(() => definition.parameters.map((parameter) => inputOf(parameter, typed.get(parameter.name) ?? "", snapshot, home, language)), [definition, typed, snapshot, home, language]);
  const call = useMemo(() => {
    const args = inputs.map(({ read }) => read).filter((read) => typeof read !== "string");
    return args.length === inputs.length ? { definition, arguments: args } : null;
  }, [definition, inputs]);
  const canLeaveBlank = call !== null && hasCellInputs(call);
  const isBlankNow = inputs.some(({ parameter, value }) => parameter.optional !== true && isBlankCell(value));
  const leavesBlank = canLeaveBlank ? (chosenBlank ?? isBlankNow) : null;
  const insertion = useMemo(() => (call === null || cell === null ? null : { ...call, cell, formulas: kind, leavesBlank: leavesBlank ?? false }), [call, cell, kind, leavesBlank]);
  const planned = useMemo(() => (insertion === null || snapshot === null ? null : planInsertion(snapshot, insertion)), [insertion, snapshot]);

  return {
    sheet: home,
    typedCell,
    cell,
    inputs,
    kind,
    offered,
    leavesBlank,
    notTaken,
    insertion,
    planned,
    typeCell(text) {
      const read = readCallArgument(text, cellParameter, language);
      // An address with its sheet says where; the field shows the cell alone.
      if (typeof read !== "string" && read.kind === "cells" && read.sheet !== null) moveTo((snapshot === null ? undefined : sheetOf(snapshot, read.sheet)?.name) ?? read.sheet, read.address);
      else setTypedCell(text);
    },
    type: (name, text) => setTyped((before) => new Map([...before, [name, text]])),
    take(taker) {
      void session.selection().then((selected) => {
        setNotTaken(selected === null ? taker : null);
        if (selected === null) return;
        const cells = meantCells(selected, snapshot === null ? undefined : sheetOf(snapshot, selected.sheet));
        if (taker.kind === "cell") moveTo(cells.sheet, cellAddress(cells));
        else setTyped((before) => new Map([...before, [taker.name, typedAddress(cells, home)]]));
      });
    },
    choose: setKind,
    leaveBlank: setChosenBlank,
  };
}

const cellParameter = { kind: "series" } as const;

function cellOf(typed: string, sheet: string | null): SheetCell | null {
  const read = readCallArgument(typed, cellParameter, "en");
  if (sheet === null || typeof read === "string" || read.kind !== "cells") return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = read.range;
  return rowCount === 1 && columnCount === 1 ? { sheet: read.sheet ?? sheet, rowIndex, columnIndex } : null;
}

function inputOf(parameter: Parameter, typed: string, snapshot: WorkbookSnapshot | null, sheet: string | null, language: "vi" | "en"): ArgumentInput {
  const read = readCallArgument(typed, parameter, language);
  const hasValue = typeof read !== "string" && read.kind === "cells" && snapshot !== null && sheet !== null;
  return { parameter, typed, read, value: hasValue ? argumentValue(read, snapshot, sheet) : undefined };
}

function isBlankCell(value: FunctionArgument): boolean {
  const cell = value !== undefined && isRows(value) && value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
  return cell === null || cell === "";
}
