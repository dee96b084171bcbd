/** A1 addresses: the only place that prints and parses them. Positions are 0-based; addresses are 1-based text. */

export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A rectangle of cells on one sheet. */
export interface CellRange extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The largest sheet that Excel has: 1,048,576 rows, 16,384 columns. */
export const maximumRowCount = 1_048_576;
export const maximumColumnCount = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnName(columnIndex: number): string {
  let name = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AB` → `27`; letters only, any case. */
export function columnIndexOf(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{ rowIndex: 9, columnIndex: 2 }` → `C10`. */
export function cellAddress(position: CellPosition): string {
  return `${columnName(position.columnIndex)}${position.rowIndex + 1}`;
}

/** `A5:I40`, or `A5` for one cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress({ rowIndex: range.rowIndex + range.rowCount - 1, columnIndex: range.columnIndex + range.columnCount - 1 })}`;
}

/** `$C$10`. */
export function absoluteAddress(position: CellPosition): string {
  return `$${columnName(position.columnIndex)}$${position.rowIndex + 1}`;
}

/** `$C$10:$C$20`. */
export function absoluteRange(range: CellRange): string {
  const first = absoluteAddress(range);
  const last = absoluteAddress({ rowIndex: range.rowIndex + range.rowCount - 1, columnIndex: range.columnIndex + range.columnCount - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula writes it: quoted where it needs to be. `Số liệu` → `'Số liệu'`. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name) && !/^r\d*c\d*$/i.test(name) && !/^(?:true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `VonDT!F10`, `'Số liệu'!A1:B2`. */
export function sheetAddress(sheet: string, range: CellRange | CellPosition): string {
  return `${quoteSheetName(sheet)}!${"rowCount" in range ? rangeAddress(range) : cellAddress(range)}`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads `C10` or `$C$10`; `null` where the text is no cell address within Excel's limits. */
export function parseCell(address: string): CellPosition | null {
  const match = cellPattern.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const columnIndex = columnIndexOf(match[1]);
  const rowIndex = Number(match[2]) - 1;
  return rowIndex >= 0 && rowIndex < maximumRowCount && columnIndex < maximumColumnCount ? { rowIndex, columnIndex } : null;
}

/** Reads `A5:I40`, `A5`, `$A:$C` or `2:5`; `null` where the text is no range. */
export function parseRange(address: string): CellRange | null {
  const [first = "", last = first] = address.split(":");
  const start = parseCorner(first, "first");
  const end = parseCorner(last, "last");
  if (start === null || end === null) return null;
  const rowIndex = Math.min(start.rowIndex, end.rowIndex);
  const columnIndex = Math.min(start.columnIndex, end.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.abs(end.rowIndex - start.rowIndex) + 1,
    columnCount: Math.abs(end.columnIndex - start.columnIndex) + 1,
  };
}

/** Reads a list of ranges as `sqref` writes it: separated by spaces. Unreadable members are left out. */
export function parseRanges(addresses: string): CellRange[] {
  return addresses.split(/\s+/).flatMap((address) => parseRange(address) ?? []);
}

/** A range with the sheet that it lies on; null where the address names none. */
export interface PlacedRange {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Reads addresses of ranges with their sheets, separated by commas: `'Số liệu'!A1:B2,VonDT!D4`. Unreadable members are left out. */
export function parseSheetRanges(addresses: string): PlacedRange[] {
  return membersOf(addresses).flatMap((member): PlacedRange[] => {
    const [, quoted, plain, address = ""] = placedPattern.exec(member) ?? [];
    const range = parseRange(address);
    return range === null ? [] : [{ sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, range }];
  });
}

const placedPattern = /^(?:'((?:[^']|'')*)'!|([^'!]+)!)?([^'!]+)$/;

/** What stands between commas outside quotes, without the spaces around it. One pass: addresses in files can be as long as their writer likes. */
function membersOf(addresses: string): string[] {
  const members: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= addresses.length; at++) {
    const mark = addresses[at];
    if (mark === "'") isQuoted = !isQuoted;
    if (mark !== undefined && (isQuoted || (mark !== "," && mark !== ";"))) continue;
    members.push(addresses.slice(start, at).trim());
    start = at + 1;
  }
  return members;
}

export function contains(range: CellRange, position: CellPosition): boolean {
  return (
    position.rowIndex >= range.rowIndex &&
    position.rowIndex < range.rowIndex + range.rowCount &&
    position.columnIndex >= range.columnIndex &&
    position.columnIndex < range.columnIndex + range.columnCount
  );
}

/** The same cells as fewer ranges: those below each other in the same columns become one, then those beside each other in the same rows. */
export function joinRanges(ranges: readonly CellRange[]): CellRange[] {
  const down = joinNeighbours(
    [...ranges].sort((a, b) => a.columnIndex - b.columnIndex || a.rowIndex - b.rowIndex),
    (a, b) => a.columnIndex === b.columnIndex && a.columnCount === b.columnCount && a.rowIndex + a.rowCount === b.rowIndex,
    (a, b) => ({ ...a, rowCount: a.rowCount + b.rowCount }),
  );
  return joinNeighbours(
    down.sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex),
    (a, b) => a.rowIndex === b.rowIndex && a.rowCount === b.rowCount && a.columnIndex + a.columnCount === b.columnIndex,
    (a, b) => ({ ...a, columnCount: a.columnCount + b.columnCount }),
  );
}

function joinNeighbours(ranges: readonly CellRange[], touch: (a: CellRange, b: CellRange) => boolean, join: (a: CellRange, b: CellRange) => CellRange): CellRange[] {
  const joined: CellRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && touch(last, range)) joined[joined.length - 1] = join(last, range);
    else joined.push(range);
  }
  return joined;
}

function parseCorner(text: string, corner: "first" | "last"): CellPosition | null {
  const column = /^\$?([A-Za-z]{1,3})$/.exec(text)?.[1];
  if (column !== undefined) return parseCell(`${column}${corner === "first" ? 1 : maximumRowCount}`);
  const row = /^\$?(\d{1,7})$/.exec(text)?.[1];
  if (row !== undefined) return parseCell(`${columnName(corner === "first" ? 0 : maximumColumnCount - 1)}${row}`);
  return parseCell(text);
}
