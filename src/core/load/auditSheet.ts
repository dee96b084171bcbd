/** `Đối chiếu`: the checks of a document against itself, under counts that are the legend as well. */

import { audit } from "../audit/audit";
import { verdicts } from "../audit/check";
import type { Check, Verdict } from "../audit/check";
import { isPoint } from "../audit/interval";
import type { IndicatorModel } from "../model/model";
import { decimalsOf } from "../text/decimals";
import { quoted } from "../twins/fragment";
import type { CellContent } from "../workbook/edits/cellEdits";
import { dictionaryLink } from "./dictionaryLinks";
import { idColumn, numberFormatOf, signedFormatOf, wholeColumn } from "./tableSheet";
import type { SheetCell, SheetColumn, SheetRow, TableSheet, WordColour } from "./tableSheet";
import type { LoadTexts } from "./texts";

const auditTable = "SCT_Audit";

/** What the sheet says, in one language; the texts themselves are in `messages/`. */
interface AuditSheetTexts {
  readonly sheetName: string;
  readonly title: string;
  /** Under the title: how many checks of what. */
  subtitle(count: number): string;
  readonly columns: Readonly<Record<AuditColumn, string>>;
  readonly verdictWords: Readonly<Record<Verdict, string>>;
  readonly verdictMeanings: Readonly<Record<Verdict, string>>;
  /** The verdict of a check that the model no longer has. */
  readonly gone: string;
  /** Where the numbers come from. */
  readonly note: string;
  kind(check: Check): string;
  subject(check: Check): string;
  stated(check: Check): string;
  /** The computed number, or the words that the stated ones are compared with; "" where there is nothing. */
  computed(check: Check): string;
  explanation(check: Check): string;
}

export type AuditColumn = "verdict" | "kind" | "subject" | "stated" | "computed" | "difference" | "explanation" | "passages" | "id";

/** The texts of all sheets that a load writes. */
export type ModelSheetTexts = LoadTexts & { readonly audit: AuditSheetTexts };

interface Look {
  /** Before the word, so that a page in black and white says the same. */
  readonly mark: string;
  readonly fontColor: string;
  readonly bold: boolean;
}

const looks: Readonly<Record<Verdict, Look>> = {
  disagrees: { mark: "≠", fontColor: "A4262C", bold: true },
  truncated: { mark: "≈", fontColor: "8A5A00", bold: false },
  rounded: { mark: "≈", fontColor: "107C10", bold: false },
  undecidable: { mark: "?", fontColor: "605E5C", bold: false },
  agrees: { mark: "=", fontColor: "107C10", bold: false },
};

const text = { numberFormat: "@", wrap: true, vertical: "top" } as const;
const small = { ...text, fontSize: 9, fontColor: "605E5C" } as const;
const number = { horizontal: "right", vertical: "top", wrap: true } as const;

export function auditSheet(model: IndicatorModel, texts: ModelSheetTexts): TableSheet {
  const { audit: words } = texts;
  const { columns } = words;
  const checks = audit(model);
  const sheetColumns: SheetColumn[] = [
    { key: "verdict", header: columns.verdict, width: 17, format: { vertical: "top" } },
    { key: "kind", header: columns.kind, width: 16, format: text },
    { key: "subject", header: columns.subject, width: 28, format: { ...text, bold: true } },
    { key: "stated", header: columns.stated, width: 16, format: { ...number, numberFormat: "@" } },
    { key: "computed", header: columns.computed, width: 16, format: { ...number, bold: true } },
    { key: "difference", header: columns.difference, width: 11, format: number },
    { key: "explanation", header: columns.explanation, width: 48, format: { ...text, indent: 1 } },
    { key: "passages", header: columns.passages, width: 44, format: { ...small, indent: 1 } },
    { key: idColumn, header: columns.id, width: 30, format: { ...text, indent: 1, underline: true, fontSize: 8, fontColor: "0F6CBD" } },
  ];
  return {
    tableName: auditTable,
    sheetName: words.sheetName,
    title: words.title,
    subtitle: `${model.title[texts.language]} · ${words.subtitle(checks.length)}`,
    head: headOf(checks, words),
    columns: sheetColumns,
    rows: checks.map((check) => auditRow(check, texts)),
    frozenColumnCount: 0,
    gone: { verdict: { value: words.gone } },
    wordColours: verdicts.map((verdict): WordColour => {
      const { mark, fontColor, bold } = looks[verdict];
      return { columnKey: "verdict", word: words.verdictWords[verdict], fontColor, bold, numberFormat: markedText(mark) };
    }),
  };
}

function auditRow(check: Check, texts: ModelSheetTexts): SheetRow {
  const { audit: words } = texts;
  const { decimals, difference, indicators, passages } = check;
  const [indicator] = indicators;
  return {
    key: check.id,
    cells: {
      verdict: { value: words.verdictWords[check.verdict] },
      kind: { value: words.kind(check) },
      subject: { value: words.subject(check) },
      stated: { value: words.stated(check) },
      computed: computedCell(check, words),
      difference: difference === null ? { value: null } : { value: difference, numberFormat: signedFormatOf(shownDecimals(difference, decimals)) },
      explanation: { value: words.explanation(check) },
      passages: { value: passages.map(({ line, quote }) => texts.quoteLine(line, quote)).join("\n") || null },
      [idColumn]: { value: check.id, ...(indicator === undefined ? {} : { link: dictionaryLink({ indicator, passages }, texts) }) },
    },
  };
}

/** A single number that was computed is a number; everything else is in words. */
function computedCell(check: Check, words: AuditSheetTexts): SheetCell {
  const { computed, decimals, unit } = check;
  const range = computed?.text === null ? computed.range : null;
  if (range === null || !isPoint(range)) return { value: words.computed(check) || null };
  return { value: range.low, numberFormat: numberFormatOf(shownDecimals(range.low, decimals)) + suffixOf(unit) };
}

/** A unit behind a number, in its format: the cell stays a number. */
function suffixOf(unit: string): string {
  if (unit === "") return "";
  return quoted(unit.startsWith("%") ? unit : ` ${unit}`);
}

/** Two decimals more than printed tell rounding from truncation; more say nothing. */
function shownDecimals(value: number, decimals: number): number {
  return Math.min(decimalsOf(value), decimals + 2);
}

/** How many of each verdict, and what it means. */
function headOf(checks: readonly Check[], words: AuditSheetTexts): (CellContent | null)[][] {
  const column = wholeColumn(auditTable, words.columns.verdict);
  const quiet = { fontSize: 9, fontColor: "605E5C" };
  return [
    ...verdicts.map((verdict): CellContent[] => {
      const { mark, fontColor, bold } = looks[verdict];
      const word = words.verdictWords[verdict];
      return [
        { value: word, format: { fontSize: 11, bold, fontColor, numberFormat: markedText(mark) } },
        { value: checks.filter((check) => check.verdict === verdict).length, formula: `COUNTIF(${column},${quoted(word)})`, format: { fontSize: 11, bold: true, horizontal: "left", numberFormat: "#,##0" } },
        { value: words.verdictMeanings[verdict], format: quiet },
      ];
    }),
    [{ value: words.note, format: quiet }],
  ];
}

/** A text with a mark before it: `"≠ "@`. */
function markedText(mark: string): string {
  return `"${mark} "@`;
}
