import { BooleanNumber, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FunctionType, NullValueObject, ValueObjectFactory, type BaseValueObject, type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import type { ErrorCode, CellValue } from "../../core/values";
import { isCellError } from "../../core/values";
import { functionCatalogue } from "../../functions/catalogue";
import type { FunctionArgument, FunctionDefinition, FunctionResult } from "../../functions/definition";
import { evaluateFunction } from "../../functions/evaluateFunction";
import type { GridLanguage } from "./locales";
import { toBooleanNumber } from "./univerStyle";

type FunctionClass = new (name: string) => BaseFunction;

/** The custom functions as Univer registers them, called as Excel calls them. */
export function customFunctions(): [FunctionClass, string][] {
  return functionCatalogue.map((definition) => [classOf(definition), nameOf(definition)]);
}

/** What the grid shows of the custom functions while a formula is typed. */
export function customFunctionHelp(language: GridLanguage): IFunctionInfo[] {
  return functionCatalogue.map((definition) => ({
    functionName: nameOf(definition),
    functionType: FunctionType.User,
    description: definition.summary[language],
    abstract: definition.summary[language],
    functionParameter: definition.parameters.map(({ name, description, optional }) => ({
      name, detail: description[language], example: "", require: toBooleanNumber(optional !== true), repeat: BooleanNumber.FALSE,
    })),
  }));
}

function nameOf({ name }: FunctionDefinition): string {
  return `IND.${name}`;
}

function classOf(definition: FunctionDefinition): FunctionClass {
  const name = nameOf(definition);
  return class extends BaseFunction {
    // What is missing or too much is answered by the function itself, with the same error as in Excel.
    override minParams = 0;
    override maxParams = 255;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      return fromResult(evaluateFunction(name, args.map(toArgument)));
    }
  };
}

/** A reference arrives as an array, also to one cell; a blank is null and an error is `{ code }`. */
function toArgument(value: BaseValueObject): FunctionArgument {
  if (!isArrayObject(value)) return toCell(value);
  const array = value;
  const rows: CellValue[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) cells.push(toCell(array.get(row, column)));
    rows.push(cells);
  }
  return rows;
}

function toCell(value: Nullable<BaseValueObject>): CellValue {
  if (value === null || value === undefined || value.isNull()) return null;
  if (isErrorObject(value)) return { code: value.getErrorType() as string as ErrorCode };
  return value.getValue();
}

function isArrayObject(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function isErrorObject(value: BaseValueObject): value is ErrorValueObject {
  return value.isError();
}

function fromResult(result: FunctionResult): BaseValueObject {
  if (!isRows(result)) return fromCell(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(fromCell)),
    rowCount: result.length, columnCount: result[0]?.length ?? 0, unitId: "", sheetId: "", row: -1, column: -1,
  });
}

function isRows(result: FunctionResult): result is CellValue[][] {
  return Array.isArray(result);
}

/** Univer's error types are Excel's codes. */
const errorTypes: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

function fromCell(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  return isCellError(value) ? ErrorValueObject.create(errorTypes.get(value.code) ?? ErrorType.VALUE) : ValueObjectFactory.create(value, true);
}
