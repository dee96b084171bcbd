/** What was missed in a term and by how much: a list that follows the assessment sheet by formulas. */

import { quoted } from "../../twins/fragment";
import { isCellError } from "../../values";
import type { CellValue } from "../../values";
import { idColumn } from "../tableSheet";
import type { LoadTexts } from "../texts";
import { formats } from "./formats";
import { at, filled, filledFormula } from "./layout";
import type { LayoutBuilder, LayoutCell } from "./layout";
import { lookUp } from "./source";
import type { TableSource } from "./source";

const codeColumn = 8;
/** Rows for what is corrected later, beyond those that are missed now. */
const spareRows = 2;
const leastRows = 5;
const mostRows = 20;

/** `missedInModel`: how many the model itself misses; the rows of the list are as many for the same model, whatever was typed since. */
export function addMissed(builder: LayoutBuilder, source: TableSource, term: string, missedInModel: number, texts: LoadTexts): void {
  const { columns, statusWords, summary } = texts;
  const missed = source.keys.filter((key) => source.valueOf(key, "status") === statusWords.missed);
  const rowCount = Math.min(source.keys.length, mostRows, Math.max(leastRows, missedInModel + spareRows));
  builder.add([{ value: summary.missedHeading(term), format: formats.answer }], 20);
  const header = (value: string): LayoutCell => ({ value, format: formats.header });
  builder.add(
    [{ value: columns.name, format: formats.headerLeft }, { value: columns.target, format: formats.headerLeft }, header(""), header(columns.actual), header(columns.gap), { value: summary.gapUnit, format: { ...formats.headerLeft, indent: 1 } }, header(""), header(columns.attainment), { value: columns.id, format: { ...formats.headerLeft, indent: 1 } }],
    30,
  );
  for (let index = 0; index < rowCount; index += 1) addRow(builder, source, index, missed[index] ?? null, texts);
  const shown = `COUNTIF(${source.column("status")},${quoted(statusWords.missed)})`;
  const more = Math.max(0, missed.length - rowCount);
  builder.add([{ value: more === 0 ? "" : filled(summary.moreMissed, { more }), formula: `IF(${shown}>${rowCount},${filledFormula(summary.moreMissed, { more: `(${shown}-${rowCount})` })},"")`, format: formats.quiet }]);
}

function addRow(builder: LayoutBuilder, source: TableSource, index: number, key: string | null, { statusWords, summary }: LoadTexts): void {
  const rowIndex = builder.next;
  const code = `$${at(rowIndex, codeColumn)}`;
  const shown = (columnKey: string): CellValue => (key === null ? "" : (source.valueOf(key, columnKey) ?? ""));
  const guarded = (formula: string): string => `IF(${code}<>"",${formula},"")`;
  const cell = (columnKey: string, format: LayoutCell["format"]): LayoutCell => ({ value: shown(columnKey), formula: guarded(lookUp(source, columnKey, code)), format });
  const gap = shown("gap");
  const unit = textOf(shown("unit"));
  const gapCell = lookUp(source, "gap", code);
  const unitCell = lookUp(source, "unit", code);
  builder.add(
    [
      cell("name", formats.wrapped),
      cell("target", formats.running),
      { value: null, format: formats.running },
      // A result in words would run over the target beside it.
      cell("actual", { ...formats.number, wrap: true, fontSize: 10 }),
      // A difference of two decimals has binary noise.
      { value: typeof gap === "number" ? Number(gap.toFixed(6)) : "", formula: guarded(`IF(ISNUMBER(${gapCell}),ROUND(${gapCell},6),"")`), format: formats.number },
      { value: typeof gap !== "number" ? "" : unit.startsWith("%") ? summary.percentagePoints : unit, formula: guarded(`IF(ISNUMBER(${gapCell}),IF(LEFT(${unitCell},1)="%",${quoted(summary.percentagePoints)},${unitCell}),"")`), format: { ...formats.running, indent: 1 } },
      { value: null, format: formats.running },
      cell("attainment", formats.percent),
      { value: key ?? "", formula: codeFormula(source, index === 0 ? null : `$${at(rowIndex - 1, codeColumn)}`, statusWords.missed), format: formats.code },
    ],
    key === null ? 17 : 30,
  );
}

/** The code of the next missed row below the one whose code stands in `previous`; blank after the last. */
function codeFormula(source: TableSource, previous: string | null, missed: string): string {
  const [ids, statuses] = [source.column(idColumn), source.column("status")];
  const passed = previous === null ? "" : `MATCH(${previous},${ids},0)`;
  const rest = previous === null ? statuses : `INDEX(${statuses},${passed}+1):INDEX(${statuses},ROWS(${statuses}))`;
  return `IFERROR(INDEX(${ids},MATCH(${quoted(missed)},${rest},0)${previous === null ? "" : `+${passed}`}),"")`;
}

function textOf(value: CellValue): string {
  return value === null || isCellError(value) ? "" : String(value);
}
