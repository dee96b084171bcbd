import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue, ErrorCode } from "../../core/values";

const errorCodes: ReadonlySet<string> = new Set<ErrorCode | "#CYCLE!" | "#ERROR!">([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#CONNECT!", "#CYCLE!", "#ERROR!",
]);

/** The value that Univer's cell holds; text with its own formatting inside is plain text. */
export function valueOfCell(cell: Nullable<Pick<ICellData, "v" | "t" | "p">>): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v ?? null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || /^(?:1|true)$/i.test(String(value));
  if (typeof value !== "string") return value;
  if (errorCodes.has(value)) return { code: value as ErrorCode };
  return cell?.t === CellValueType.NUMBER && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}
