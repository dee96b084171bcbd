/** The chart of attainments of a term, and at the end of the sheet the figures that it is drawn from. */

import { quoted } from "../../twins/fragment";
import type { CellValue } from "../../values";
import { isCellError } from "../../values";
import type { LoadTexts } from "../texts";
import { formats } from "./formats";
import { at } from "./layout";
import type { LayoutBuilder } from "./layout";
import { lookUp } from "./source";
import type { TableSource } from "./source";

const chartName = "SCT.attainment";
/** More bars than this no one reads, and no page holds. */
export const mostBars = 25;
const longestName = 60;
const codeColumn = 8;
/** Far beyond the others a bar would leave them no room; the name still tells its percentage. */
const longestBar = 2;

export interface AttainmentTerm {
  readonly term: string;
  readonly source: TableSource;
  /** Codes in the order of the bars. */
  readonly keys: readonly string[];
  /** How many the term has altogether. */
  readonly count: number;
}

/** Leaves room for the chart; `dataRow` is where its figures will begin. */
export function addAttainmentChart(builder: LayoutBuilder, { term, source, keys, count }: AttainmentTerm, dataRow: () => number, texts: LoadTexts): void {
  const { summary, columns } = texts;
  const longest = Math.max(...keys.map((key) => Number(source.valueOf(key, "attainment")) || 0));
  const rowCount = Math.max(8, Math.ceil(keys.length * 1.35) + 4);
  const range = { rowIndex: builder.next, columnIndex: 0, rowCount, columnCount: 9 };
  builder.charts.push((sheet) => {
    const data = (columnIndex: number) => ({ sheet, range: { rowIndex: dataRow(), columnIndex, rowCount: keys.length, columnCount: 1 } });
    return {
      kind: "addChart",
      sheet,
      name: chartName,
      type: "bar",
      title: summary.attainmentTitle(term, keys.length, count),
      description: summary.attainmentDescription(term),
      range,
      categories: data(0),
      series: [{ name: columns.attainment, values: data(1), color: "0F6CBD" }],
      valueAxis: { numberFormat: "0%", minimum: 0, maximum: longest > 1.5 ? longestBar : 1.5, majorUnit: 1, hasStrongLines: true },
      hasLegend: false,
    };
  });
  builder.skip(rowCount + 1);
}

/** Adds the figures; gives the row that they begin in. */
export function addAttainmentData(builder: LayoutBuilder, { source, keys }: AttainmentTerm, texts: LoadTexts): number {
  const { summary, statusWords } = texts;
  builder.add([{ value: summary.chartData, format: formats.quiet }]);
  const first = builder.next;
  const small = { fontSize: 8, fontColor: "605E5C" } as const;
  for (const key of keys) {
    const code = `$${at(builder.next, codeColumn)}`;
    const [name, attainment, status] = ["name", "attainment", "status"].map((columnKey) => lookUp(source, columnKey, code)) as [string, string, string];
    const bar = source.valueOf(key, "attainment");
    const known = typeof bar === "number";
    builder.add(
      [
        {
          value: label(source.valueOf(key, "name"), bar, source.valueOf(key, "status") === statusWords.missed, summary.noResult),
          formula: `IFERROR(IF(${status}=${quoted(statusWords.missed)},"▼ ","")&IF(LEN(${name})>${longestName},LEFT(${name},${longestName - 1})&"…",${name})&" · "&IF(ISNUMBER(${attainment}),IF(${attainment}<1,ROUNDDOWN(100*${attainment},0),ROUND(100*${attainment},0))&" %",${quoted(summary.noResult)}),"")`,
          format: small,
        },
        { value: known ? Math.min(longestBar, Math.max(0, bar)) : "", formula: `IFERROR(IF(ISNUMBER(${attainment}),MIN(${longestBar},MAX(0,${attainment})),""),"")`, format: { ...small, numberFormat: "0.0%" } },
        ...Array.from({ length: codeColumn - 2 }, () => null),
        { value: key, format: { ...small, numberFormat: "@" } },
      ],
      13,
    );
  }
  return first;
}

/** Whole per cent, so that every program shows the same; what is short of 100 never says 100. */
function label(name: CellValue, attainment: CellValue, isMissed: boolean, noResult: string): string {
  const text = name === null || isCellError(name) ? "" : String(name);
  const short = text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
  const share = typeof attainment === "number" ? `${attainment < 1 ? Math.trunc(Number((100 * attainment).toPrecision(14))) : Math.round(100 * attainment)} %` : noResult;
  return `${isMissed ? "▼ " : ""}${short} · ${share}`;
}

/** The bars of a term: what is missed first, the furthest first; then the others as the report states them. */
export function barsOf(source: TableSource, missed: string): readonly string[] {
  const entries = source.keys.flatMap((key) => {
    const attainment = source.valueOf(key, "attainment");
    return typeof attainment === "number" ? [{ key, attainment, isMissed: source.valueOf(key, "status") === missed }] : [];
  });
  const short = entries.filter(({ isMissed }) => isMissed).sort((left, right) => left.attainment - right.attainment);
  return [...short, ...entries.filter(({ isMissed }) => !isMissed)].slice(0, mostBars).map(({ key }) => key);
}

