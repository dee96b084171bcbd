import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { pathOf, sentenceOf } from "../../../app/indicatorDetail";
import type { IndicatorRow } from "../../../app/indicatorDetail";
import type { IndicatorModel } from "../../../core/model/model";
import { usePane } from "../../paneContext";
import { Quantity } from "../Quantity";
import { useScreenStyles } from "../Screen";
import { StatusChip } from "../StatusChip";
import { statusOf } from "./modelList";
import { PathChart } from "./PathChart";
import { attainmentText, gapText, resultText } from "./resultText";
import { TargetChart } from "./TargetChart";

interface TargetBlockProps {
  readonly model: IndicatorModel;
  readonly row: IndicatorRow;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  facts: { display: "grid", gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: "end" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quotes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  emphasis: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

/** One target of an indicator: verdict, numbers, picture, sentences. */
export function TargetBlock({ model, row }: TargetBlockProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, shared, words } = usePane();
  const { indicator, observation } = row;
  const target = row.row?.target ?? null;
  const path = row.row === null || observation !== null ? null : pathOf(model, row.row);
  const result = resultText(row, language);
  const isNumber = observation?.operator === "=" && observation.value !== null;
  const attainment = attainmentText(row, language);
  const gap = gapText(row, language);
  return (
    <div className={styles.root}>
      <StatusChip status={statusOf(row)} />
      <dl className={styles.facts}>
        <Fact name={`${words.model.target}${target === null ? "" : ` ${words.year(target.period)}`}`}>
          <span className={styles.strong}>{target?.text ?? words.model.noTarget}</span>
        </Fact>
        <Fact name={`${words.model.actual}${observation === null ? "" : ` ${words.year(observation.period)}`}`}>
          <span className={result === null ? styles.name : styles.strong}>{result === null ? words.model.noResult : <Quantity text={result} unit={isNumber ? indicator.unit : ""} />}</span>
        </Fact>
        {attainment !== null && <Fact name={words.detail.attainment}>{<Quantity text={attainment} unit="" />}</Fact>}
        {gap !== null && <Fact name={words.detail.gap}>{<Quantity text={gap} unit={shared.note.gapUnit(indicator.unit)} />}</Fact>}
        {target !== null && <Fact name={words.detail.set}>{shared.load.levelWords[target.level]}</Fact>}
      </dl>
      {row.row !== null && observation?.value != null && <TargetChart actual={observation.value} row={row.row} status={statusOf(row)} />}
      {path !== null && <PathChart path={path} unit={indicator.unit} />}
      {row.passages.length > 0 && (
        <div className={styles.quotes}>
          <h4 className={screen.heading}>{words.detail.sentences}</h4>
          {row.passages.map((passage) => {
            const { before, quote, after, line } = sentenceOf(model, passage);
            return (
              <blockquote className={styles.quote} key={passage.id}>
                <span className={styles.line}>{words.detail.line(line)}</span>
                <span lang="vi">
                  {before}
                  <mark className={styles.emphasis}>{quote}</mark>
                  {after}
                </span>
              </blockquote>
            );
          })}
        </div>
      )}
    </div>
  );
}

function Fact({ children, name }: { readonly children: ReactNode; readonly name: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
