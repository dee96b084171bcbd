import { formatNumber } from "../../../messages/format";
import type { TargetPath } from "../../../app/indicatorDetail";
import { usePane } from "../../paneContext";
import { useScreenStyles } from "../Screen";
import { useChartStyles } from "./TargetChart";

interface PathChartProps {
  readonly path: TargetPath;
  readonly unit: string;
}

const top = 24;
const bottom = 84;

/** The way from the baseline to the target, year by year. */
export function PathChart({ path: { baseline, baselineYear, steps }, unit }: PathChartProps) {
  const styles = useChartStyles();
  const screen = useScreenStyles();
  const { language, words } = usePane();
  const points = [{ year: baselineYear, value: baseline }, ...steps];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const across = (index: number): string => `${4 + (index / (points.length - 1)) * 92}%`;
  const down = (value: number): number => (most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top));
  const last = points.at(-1) ?? { year: baselineYear, value: baseline };
  const shown = (value: number): string => formatNumber(Number(value.toPrecision(6)), language);
  const withUnit = (value: number): string => `${shown(value)} ${unit}`;
  return (
    <figure className={screen.figure}>
      <svg aria-label={words.detail.pathChart(withUnit(baseline), withUnit(last.value), baselineYear, last.year)} className={styles.root} height="112" role="img">
        <line className={styles.goal} x1="0" x2="100%" y1={down(last.value)} y2={down(last.value)} />
        {points.slice(1).map(({ year, value }, index) => (
          <line className={styles.path} key={year} x1={across(index)} x2={across(index + 1)} y1={down(points[index]?.value ?? value)} y2={down(value)} />
        ))}
        {points.map(({ year, value }, index) => (
          <circle className={index === 0 || index === points.length - 1 ? styles.end : styles.dot} cx={across(index)} cy={down(value)} key={year} r="3.5" />
        ))}
        {points.map(({ year }, index) => (
          <text className={styles.quiet} key={year} textAnchor={index === 0 ? "start" : index === points.length - 1 ? "end" : "middle"} x={index === 0 ? "0" : index === points.length - 1 ? "100%" : across(index)} y="106">
            {year}
          </text>
        ))}
        <text className={styles.label} textAnchor="start" x="0" y={down(baseline) - 9}>
          {shown(baseline)}
        </text>
        <text className={styles.label} textAnchor="end" x="100%" y={down(last.value) - 9}>
          {shown(last.value)}
        </text>
      </svg>
      <figcaption className={screen.quiet}>
        {words.detail.path}: {hasEqualSteps(values) ? words.detail.equalSteps : words.detail.equalGrowth}.
      </figcaption>
    </figure>
  );
}

function hasEqualSteps(values: readonly number[]): boolean {
  const [first = 0, second = first] = values;
  const step = second - first;
  return values.every((value, index) => Math.abs(value - (first + index * step)) <= 1e-9 * Math.max(1, Math.abs(value)));
}
