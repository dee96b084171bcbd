/** Numbers printed in another unit than their indicator's: "số giường bệnh trên vạn dân đạt 28,2%". */

import type { Indicator, IndicatorTarget, Observation } from "../model/model";
import { readTarget } from "../target/readTarget";
import type { AuditedModel } from "./auditedModel";
import { noNote } from "./check";
import type { Check, CheckTerm } from "./check";
import { printedNumberOf } from "./printedNumber";
import { referenceTo } from "./reference";
import type { ReferencedRow } from "./reference";

interface Oddity {
  readonly found: ReferencedRow;
  readonly indicator: Indicator;
  readonly printed: string;
}

/** One check for each indicator and passage, whatever number of its rows is printed so. */
export function checkPrintedUnits(audited: AuditedModel): Check[] {
  const rows: readonly ReferencedRow[] = [
    ...audited.model.observations.map((row) => ({ kind: "observation", row }) as const),
    ...audited.model.targets.map((row) => ({ kind: "target", row }) as const),
  ];
  const groups = new Map<string, Oddity[]>();
  for (const found of rows) {
    const indicator = audited.indicators.get(found.row.indicator);
    const printed = indicator === undefined ? null : printedUnitOf(found.row, indicator);
    if (indicator === undefined || printed === null) continue;
    const key = `${indicator.id} ${found.row.passages[0] ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), { found, indicator, printed }]);
  }
  return [...groups.values()].flatMap((oddities) => checkOf(oddities, audited));
}

function checkOf(oddities: readonly Oddity[], audited: AuditedModel): Check[] {
  const [first] = oddities;
  if (first === undefined) return [];
  const { indicator, found, printed } = first;
  const number = printedNumberOf(found.row, indicator);
  return [
    {
      id: `printedUnit:${indicator.id}#${found.row.passages[0] ?? found.row.period}`,
      kind: "printedUnit",
      verdict: "disagrees",
      reason: null,
      stated: { range: null, text: found.row.text },
      computed: { range: null, text: indicator.unit },
      difference: null,
      unit: indicator.unit,
      decimals: number?.decimals ?? 0,
      indicators: [indicator],
      terms: oddities.map(({ found: row }): CheckTerm => ({ reference: referenceTo(row), indicator, period: row.row.period, text: row.row.text })),
      passages: audited.passages(oddities.flatMap(({ found: row }) => row.row.passages)),
      detail: { kind: "printedUnit", printed },
      note: noNote,
    },
  ];
}

/** The unit printed behind the row's own number where it cannot be the indicator's; null where it can, or none is printed. */
function printedUnitOf(row: Observation | IndicatorTarget, { unit }: Indicator): string | null {
  const reading = unit === "" ? null : readTarget(row.text);
  if (reading?.unit == null) return null;
  const [low, high] = "value" in row ? [row.value, row.value] : [row.low, row.high];
  const isOwn = [low, high].some((bound) => bound !== null && (bound === reading.low || bound === reading.high));
  return isOwn && (isPercent(reading.unit) !== isPercent(unit) || scaleOf(reading.unit) !== scaleOf(unit)) ? reading.unit : null;
}

function isPercent(unit: string): boolean {
  return /^(?:điểm )?(?:%|phần trăm|percent)/iu.test(unit.trim());
}

/** "tỷ" of "tỷ đồng"; "" where a unit has no scale. */
function scaleOf(unit: string): string {
  const scale = /^(?:nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn|vạn)(?!\p{L})/iu.exec(unit.trim())?.[0].toLowerCase() ?? "";
  return scale.replace("tỉ", "tỷ").replace("ngàn", "nghìn");
}
