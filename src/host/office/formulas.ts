/**
 * Formulas as a file stores them and as Excel shows them: `_xldudf_IND_CAGR(` is `IND.CAGR(`, and a reference to a cell of the
 * formula's own row of a table is shortened. The core knows the stored form only.
 */

/** The formula (with `=`) as Excel takes it. */
export function toShownFormula(stored: string): string {
  return `=${outsideText(stored, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, "").replace(/_xldudf_IND_([A-Z]+)(?=\s*\()/gi, (_, name: string) => `IND.${name.toUpperCase()}`))}`;
}

/** The formula (without `=`) in its stored form; `table` is the table that holds the cell. */
export function toStoredFormula(shown: string, table: string | null): string {
  const formula = shown.startsWith("=") ? shown.slice(1) : shown;
  const rows = formula.includes("@") ? outsideText(formula, (piece) => storedRows(piece, table)) : formula;
  return /IND\./i.test(rows) ? outsideText(rows, (piece) => piece.replace(/(?<![\w.$])IND\.([A-Z]+)(?=\()/gi, (_, name: string) => `_xldudf_IND_${name.toUpperCase()}`)) : rows;
}

/** The names of tables that a formula refers to, in lower case. */
export function tablesIn(formula: string): Set<string> {
  const names = new Set<string>();
  outsideText(formula, (piece) => {
    for (const [, name = ""] of piece.matchAll(/([\p{L}_\\][\p{L}\p{N}_.\\]*)\[/gu)) names.add(name.toLowerCase());
    return piece;
  });
  return names;
}

/** Name of a column inside brackets, where `'` escapes the next character. */
const column = String.raw`(?:[^[\]']|'.)+`;
const ownRow = new RegExp(String.raw`([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:(${column})|((?:\[${column}\])(?::\[${column}\])?))?\]`, "gu");

function storedRows(piece: string, table: string | null): string {
  return piece.replace(ownRow, (whole, name: string | undefined, plain: string | undefined, bracketed: string | undefined) => {
    const owner = name ?? table;
    if (owner === null) return whole;
    const columns = bracketed ?? (plain === undefined ? null : `[${plain}]`);
    return columns === null ? `${owner}[#This Row]` : `${owner}[[#This Row],${columns}]`;
  });
}

/** Changes what is neither text in quotes nor a quoted sheet's name. */
function outsideText(formula: string, change: (piece: string) => string): string {
  if (!formula.includes('"') && !formula.includes("'")) return change(formula);
  return formula
    .split(/("(?:[^"]|"")*"?|(?<![[@\p{L}\p{N}])'(?:[^']|'')*'!)/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
