/** The cells of text that another program put on the clipboard: tabs between cells, a cell with line breaks in quotes. */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  for (;;) {
    const match = cell.exec(text);
    if (match === null) return rows;
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\t") continue;
    rows.push(row);
    row = [];
    // Programs end the last row with a line break of its own.
    if (match[3] === "" || cell.lastIndex === text.length) return rows;
  }
}
