import { makeStyles, tokens } from "@fluentui/react-components";

import type { IndicatorTerm } from "../../../app/indicatorDetail";
import type { Direction } from "../../../core/target/target";
import type { IndicatorModel } from "../../../core/model/model";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import type { PaneTools } from "../../paneContext";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { indicatorName } from "./modelList";
import { TargetBlock } from "./TargetBlock";

interface IndicatorDetailProps {
  readonly indicatorId: string;
  readonly model: IndicatorModel;
  readonly onBack: () => void;
  readonly terms: readonly IndicatorTerm[];
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  term: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBlockStart: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
});

/** One indicator in all its terms, the latest verdict first in reading order of time. */
export function IndicatorDetail({ indicatorId, model, onBack, terms }: IndicatorDetailProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const tools = usePane();
  const { language, words } = tools;
  const indicator = model.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) return null;
  return (
    <Screen>
      <BackButton onClick={onBack}>{words.detail.back}</BackButton>
      <div className={styles.head}>
        <ScreenTitle>{indicatorName(indicator, language)}</ScreenTitle>
        <p className={screen.quiet}>
          {indicator.unit !== "" && (
            <>
              {words.detail.unit}: <span lang={languageOf(indicator.unit)}>{indicator.unit}</span> ·{" "}
            </>
          )}
          {directionText(indicator.direction, tools)}
        </p>
        {indicator.note !== "" && (
          <p className={screen.quiet}>
            {words.detail.note}: <span lang={languageOf(indicator.note)}>{indicator.note}</span>
          </p>
        )}
      </div>
      {terms.map((term) => {
        const rows = term.rows.filter((row) => row.indicator.id === indicatorId);
        return (
          <section aria-label={words.term(term.term)} className={styles.term} key={term.term}>
            <h3 className={screen.heading}>{words.term(term.term)}</h3>
            {rows.length === 0 ? <p className={screen.quiet}>{words.detail.otherTerm}</p> : rows.map((row) => <TargetBlock key={row.key} model={model} row={row} />)}
          </section>
        );
      })}
    </Screen>
  );
}

function directionText(direction: Direction, { words }: PaneTools): string {
  const texts: Readonly<Record<Direction, string>> = {
    increase: words.detail.betterUp,
    decrease: words.detail.betterDown,
    maintain: words.detail.maintain,
    none: words.detail.notJudged,
  };
  return texts[direction];
}
