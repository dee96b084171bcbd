import { makeStyles, tokens } from "@fluentui/react-components";

import type { Status } from "../../../core/assessment/status";
import type { TargetRow } from "../../../core/load/targetRow";
import { formatNumber } from "../../../messages/format";
import { usePane } from "../../paneContext";
import { useStatusFill } from "../statusLooks";

interface TargetChartProps {
  readonly actual: number;
  readonly row: TargetRow;
  readonly status: Status;
}

/** High contrast leaves the colours of pictures as they are: they are named here as the system calls them. */
const inHighContrast = (colours: { readonly fill?: string; readonly stroke?: string }) => ({ "@media (forced-colors: active)": colours });

export const useChartStyles = makeStyles({
  root: { display: "block", width: "100%", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground4, ...inHighContrast({ fill: "Canvas", stroke: "CanvasText" }) },
  zone: { fill: tokens.colorNeutralStroke1, ...inHighContrast({ fill: "Canvas", stroke: "CanvasText" }) },
  tick: { stroke: tokens.colorNeutralForeground1, strokeWidth: tokens.strokeWidthThick, ...inHighContrast({ stroke: "Highlight" }) },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: tokens.strokeWidthThin, ...inHighContrast({ stroke: "CanvasText" }) },
  goal: { stroke: tokens.colorNeutralForeground3, strokeWidth: tokens.strokeWidthThin, strokeDasharray: "4 3", ...inHighContrast({ stroke: "CanvasText" }) },
  path: { stroke: tokens.colorBrandStroke1, strokeWidth: tokens.strokeWidthThick, ...inHighContrast({ stroke: "Highlight" }) },
  dot: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1, strokeWidth: tokens.strokeWidthThick, ...inHighContrast({ fill: "Canvas", stroke: "Highlight" }) },
  end: { fill: tokens.colorBrandStroke1, stroke: tokens.colorBrandStroke1, strokeWidth: tokens.strokeWidthThick, ...inHighContrast({ fill: "Highlight", stroke: "Highlight" }) },
  label: { ...inHighContrast({ fill: "CanvasText" }), fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  quiet: { ...inHighContrast({ fill: "CanvasText" }), fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** The result as a bar against the bound, or between the bounds, of its target. The axis begins at 0. */
export function TargetChart({ actual, row, status }: TargetChartProps) {
  const styles = useChartStyles();
  const fills = useStatusFill();
  const { language, words } = usePane();
  const bounds = [row.bounds.low, row.bounds.high].filter((bound) => bound !== null);
  if (bounds.length === 0) return null;
  const least = Math.min(0, actual, ...bounds);
  const most = Math.max(0, actual, ...bounds) * 1.06;
  const place = (value: number): number => (most === least ? 0 : ((value - least) / (most - least)) * 100);
  const [first = 0, last = first] = bounds.map(place);
  const bar = [place(0), place(actual)].sort((left, right) => left - right);
  return (
    <svg aria-label={words.detail.chart(formatNumber(actual, language), row.target.text)} className={styles.root} height="64" role="img">
      <text className={styles.label} textAnchor={anchorAt(place(actual))} x={`${place(actual)}%`} y="14">
        {formatNumber(actual, language)}
      </text>
      <rect className={styles.track} height="14" width="100%" x="0" y="22" />
      {bounds.length === 2 && <rect className={styles.zone} height="14" width={`${last - first}%`} x={`${first}%`} y="22" />}
      <rect className={fills[status]} height="6" width={`${(bar[1] ?? 0) - (bar[0] ?? 0)}%`} x={`${bar[0] ?? 0}%`} y="26" />
      {bounds.map((bound, index) => (
        <line className={styles.tick} key={index} x1={`${place(bound)}%`} x2={`${place(bound)}%`} y1="19" y2="39" />
      ))}
      <text className={styles.quiet} textAnchor={anchorAt(last)} x={`${last}%`} y="55">
        {`${words.model.target} ${row.target.text}`}
      </text>
    </svg>
  );
}

/** Labels stay inside the picture: they lean inwards near its ends. */
function anchorAt(percent: number): "start" | "middle" | "end" {
  if (percent < 20) return "start";
  return percent > 70 ? "end" : "middle";
}
