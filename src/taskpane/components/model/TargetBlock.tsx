import { makeStyles, tokens } from "@fluentui/react-components";

import { pathOf } from "../../../app/indicatorDetail";
import type { IndicatorRow } from "../../../app/indicatorDetail";
import type { IndicatorModel } from "../../../core/model/model";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { Fact, Facts } from "../Facts";
import { Quantity } from "../Quantity";
import { useScreenStyles } from "../Screen";
import { StatusChip } from "../StatusChip";
import { statusOf } from "./modelList";
import { PassageQuote } from "./PassageQuote";
import { PathChart } from "./PathChart";
import { attainmentText, gapText, resultText } from "./resultText";
import { TargetChart } from "./TargetChart";

interface TargetBlockProps {
  readonly model: IndicatorModel;
  readonly row: IndicatorRow;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  name: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quotes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
      <Facts>
        <Fact name={`${words.model.target}${target === null ? "" : ` ${words.year(target.period)}`}`}>
          <span className={styles.strong} lang={languageOf(target?.text ?? "")}>{target?.text ?? words.model.noTarget}</span>
        </Fact>
        <Fact name={`${words.model.actual}${observation === null ? "" : ` ${words.year(observation.period)}`}`}>
          <span className={result === null ? styles.name : styles.strong}>{result === null ? words.model.noResult : <Quantity text={result} unit={isNumber ? indicator.unit : ""} />}</span>
        </Fact>
        {attainment !== null && <Fact name={words.detail.attainment}>{<Quantity text={attainment} unit="" />}</Fact>}
        {gap !== null && <Fact name={words.detail.gap}>{<Quantity text={gap} unit={shared.note.gapUnit(indicator.unit)} />}</Fact>}
        {target !== null && <Fact name={words.detail.set}>{shared.load.levelWords[target.level]}</Fact>}
      </Facts>
      {row.row !== null && observation?.value != null && <TargetChart actual={observation.value} row={row.row} status={statusOf(row)} />}
      {path !== null && <PathChart path={path} unit={indicator.unit} />}
      {row.passages.length > 0 && (
        <div className={styles.quotes}>
          <h4 className={screen.heading}>{words.detail.sentences}</h4>
          {row.passages.map((passage) => (
            <PassageQuote key={passage.id} model={model} passage={passage} />
          ))}
        </div>
      )}
    </div>
  );
}
