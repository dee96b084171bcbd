import { makeStyles, tokens } from "@fluentui/react-components";

import { checkMessage, computedText, differenceText, figureLabels, statedText, subjectOf } from "../../../app/auditTexts";
import type { Check } from "../../../core/audit/check";
import type { IndicatorModel } from "../../../core/model/model";
import { auditMessages } from "../../../messages/audit";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { PassageQuote } from "../model/PassageQuote";
import { Fact, Facts } from "../Facts";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { VerdictChip } from "./VerdictChip";

interface CheckDetailProps {
  readonly check: Check;
  readonly model: IndicatorModel;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  message: { margin: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  term: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXXS },
  number: { flexShrink: 0, maxWidth: "50%", textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** One check: verdict, numbers, why, what it was computed from, and the sentences. */
export function CheckDetail({ check, model, onBack }: CheckDetailProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language } = usePane();
  const { differenceLabel, kindWords, pane } = auditMessages(language);
  const labels = figureLabels(check, language);
  const difference = differenceText(check, language);
  const terms = check.terms.filter(({ indicator }) => indicator !== null);
  return (
    <Screen>
      <BackButton onClick={onBack}>{pane.all}</BackButton>
      <div className={styles.head}>
        <ScreenTitle>{subjectOf(check, language)}</ScreenTitle>
        <p className={screen.quiet}>{kindWords[check.kind]}</p>
      </div>
      <VerdictChip verdict={check.verdict} />
      <Facts>
        <Fact name={labels.stated}><span className={styles.strong} lang={languageOf(statedText(check, language))}>{statedText(check, language)}</span></Fact>
        <Fact name={labels.computed}><span className={styles.strong}>{computedText(check, language) ?? pane.none}</span></Fact>
        {difference !== null && <Fact name={differenceLabel}><span className={styles.strong}>{difference}</span></Fact>}
      </Facts>
      <p className={styles.message}>{checkMessage(check, language)}</p>
      {check.passages.length > 0 && (
        <section className={styles.part}>
          <h3 className={screen.heading}>{pane.sentences}</h3>
          {check.passages.map((passage, index) => (
            <PassageQuote key={passage.id ?? index} model={model} passage={passage} />
          ))}
        </section>
      )}
      {terms.length > 1 && (
        <section className={styles.part}>
          <h3 className={screen.heading}>{pane.numbers}</h3>
          <ul className={screen.list}>
            {terms.map(({ indicator, period, reference, text }) => (
              <li className={styles.term} key={reference}>
                <span>
                  {language === "vi" ? indicator?.nameVi : indicator?.nameEn} <span className={styles.name}>{period?.replace("-", "–")}</span>
                </span>
                <span className={styles.number} lang={languageOf(text)}>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
