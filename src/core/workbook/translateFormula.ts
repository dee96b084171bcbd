import { columnIndexOf, columnName, maximumColumnCount, maximumRowCount } from "./address";

/** Strings, quoted sheet names, bracketed references (two levels) and words; everything else of a formula is left alone. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|[$\w.\\?\u0080-\uffff]+/g;

const cellReference = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const columnReference = /^(\$?)([A-Za-z]{1,3})$/;
const rowReference = /^(\$?)([1-9]\d{0,6})$/;

/** A formula as it reads in another cell: relative references moved, absolute ones kept, as when Excel copies it there. */
export function translateFormula(formula: string, rowShift: number, columnShift: number): string {
  if (rowShift === 0 && columnShift === 0) return formula;
  const rangeMember = (offset: number, length: number) => isRangeMember(formula, offset, length);
  return formula.replace(tokens, (word: string, offset: number) => {
    const next = formula[offset + word.length];
    // A name before "!" is a sheet, one before "(" a function, whatever they look like.
    if (next === "!" || next === "(" || leadsToSheet(formula, offset + word.length)) return word;
    const cell = cellReference.exec(word);
    if (cell !== null) {
      const column = shiftColumn(cell[1] ?? "", cell[2] ?? "", columnShift);
      const row = shiftRow(cell[3] ?? "", cell[4] ?? "", rowShift);
      // Letters beyond the last column make a name, not a reference.
      return columnIndexOf(cell[2] ?? "") >= maximumColumnCount ? word : column === null || row === null ? "#REF!" : column + row;
    }
    if (!rangeMember(offset, word.length)) return word;
    const column = columnReference.exec(word);
    if (column !== null) return shiftColumn(column[1] ?? "", column[2] ?? "", columnShift) ?? "#REF!";
    const row = rowReference.exec(word);
    return row === null ? word : (shiftRow(row[1] ?? "", row[2] ?? "", rowShift) ?? "#REF!");
  });
}

/** Whether `:Sheet3!` follows: the first of two sheets of a 3-D reference. */
function leadsToSheet(formula: string, after: number): boolean {
  return formula[after] === ":" && /^:[\w.\\?\u0080-\uffff]+!/.test(formula.slice(after));
}

/** Whether a bare column or row stands at one end of a range of whole columns or rows: `$A:C`, `2:$5`. */
function isRangeMember(formula: string, offset: number, length: number): boolean {
  const after = /^:(\$?(?:[A-Za-z]{1,3}|[1-9]\d{0,6}))(?![\w.(!$])/.exec(formula.slice(offset + length, offset + length + 12));
  const before = /(?:^|[^\w.$)])(\$?(?:[A-Za-z]{1,3}|[1-9]\d{0,6})):$/.exec(formula.slice(Math.max(0, offset - 12), offset));
  const partner = after?.[1] ?? before?.[1];
  if (partner === undefined) return false;
  const word = formula.slice(offset, offset + length);
  return columnReference.test(word) === columnReference.test(partner);
}

function shiftColumn(dollar: string, letters: string, shift: number): string | null {
  if (dollar !== "") return dollar + letters;
  const index = columnIndexOf(letters) + shift;
  return index >= 0 && index < maximumColumnCount ? columnName(index) : null;
}

function shiftRow(dollar: string, digits: string, shift: number): string | null {
  if (dollar !== "") return dollar + digits;
  const row = Number(digits) + shift;
  return row >= 1 && row <= maximumRowCount ? String(row) : null;
}
