import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useMemo } from "react";
import type { Ref } from "react";

import type { IndicatorModel } from "../../../../core/model/model";
import { createSuggester } from "../../../../core/model/suggest";
import type { RecognisedRow } from "../../../../core/recognise/table";
import { formatRatio } from "../../../../messages/format";
import { usePane } from "../../../paneContext";
import { indicatorName } from "../../model/modelList";
import { useScreenStyles } from "../../Screen";

interface IndicatorMatchProps {
  /** Gets the focus where the button that was used goes away. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly isBusy: boolean;
  readonly model: IndicatorModel;
  /** An indicator's id, "" for none of them, null to be asked again. */
  readonly onAnswer: (indicator: string | null) => void;
  readonly row: RecognisedRow;
  /** What the user has answered: as in `onAnswer`. */
  readonly said: string | null;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: "auto" },
  alone: { alignSelf: "flex-start" },
  list: { rowGap: tokens.spacingVerticalXS },
});

/** The indicator of the model that a row is about: found, confirmed, or asked for. A suggestion counts only once it is confirmed. */
export function IndicatorMatch({ heading, isBusy, model, onAnswer, row, said }: IndicatorMatchProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, words } = usePane();
  const { indicator, label, unit } = row;
  const suggestions = useMemo(() => (indicator === null && said !== "" ? createSuggester(model).suggest(label, unit) : []), [indicator, label, model, said, unit]);
  const matched = model.indicators.find(({ id }) => id === indicator);
  return (
    <section className={styles.root}>
      <h4 className={screen.heading} ref={heading} tabIndex={-1}>{words.match.title}</h4>
      {matched !== undefined && (
        <div className={styles.line}>
          <span className={styles.name}>
            {indicatorName(matched, language)}
            <span className={screen.quiet}> · {said === matched.id ? words.match.confirmed : words.match.exact}</span>
          </span>
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => onAnswer("")} size="small">
            {words.match.notThis}
          </Button>
        </div>
      )}
      {said === "" && (
        <div className={styles.line}>
          <p className={screen.quiet}>{words.match.refused}</p>
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => onAnswer(null)} size="small">
            {words.match.again}
          </Button>
        </div>
      )}
      {matched === undefined && said !== "" && suggestions.length === 0 && <p className={screen.quiet}>{words.match.none}</p>}
      {suggestions.length > 0 && (
        <>
          <p className={screen.quiet}>{words.match.suggestions}</p>
          <ul className={mergeClasses(screen.list, styles.list)}>
            {suggestions.map(({ indicator: suggested, score }) => {
              const name = indicatorName(suggested, language);
              return (
                <li className={styles.line} key={suggested.id}>
                  <span className={styles.name}>
                    {name}
                    <span className={screen.quiet}> · {[suggested.unit, words.match.score(formatRatio(score, language, 0))].filter((part) => part !== "").join(" · ")}</span>
                  </span>
                  <Button aria-label={words.match.yesTo(name)} className={styles.button} disabledFocusable={isBusy} icon={<CheckmarkRegular />} onClick={() => onAnswer(suggested.id)} size="small">
                    {words.match.yes}
                  </Button>
                </li>
              );
            })}
          </ul>
          <Button className={mergeClasses(styles.button, styles.alone)} disabledFocusable={isBusy} onClick={() => onAnswer("")} size="small">
            {words.match.no}
          </Button>
        </>
      )}
    </section>
  );
}
