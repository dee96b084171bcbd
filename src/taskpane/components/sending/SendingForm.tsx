import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";

import type { CopyContents } from "../../../app/sendCopy";
import { reportShare } from "../../../app/shareWorkbook";
import type { ShareFormulas, ShareOutcome } from "../../../core/share/sharing";
import { usePaneState } from "../../paneContext";
import { failureTitle } from "../Activity";
import { Screen, useScreenStyles } from "../Screen";
import { FormulaOutcomes } from "./FormulaOutcomes";
import { ReviewList } from "./ReviewList";
import { useSendingTools } from "./sendingTools";
import type { CopyReading } from "./useCopyContents";

interface SendingFormProps {
  readonly contents: CopyContents;
  readonly reading: CopyReading;
  /** The way back, where the workbook has one. */
  readonly restore: ReactNode;
}

const choices = ["native", "values", "keep"] as const;
const outcomes: readonly ShareOutcome[] = ["native", "value", "left"];

const useStyles = makeStyles({
  answer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  again: { flexShrink: 0 },
  hint: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  formulas: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  checkbox: { alignItems: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The choices and what each comes to; only from here a copy is made. */
export function SendingForm({ contents: { snapshot, details }, reading, restore }: SendingFormProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const tools = useSendingTools();
  const { language, session, shared, texts } = tools;
  const { work } = usePaneState();
  const [formulas, setFormulas] = useState<ShareFormulas>("native");
  const [isModelKept, keepModel] = useState(true);
  const report = useMemo(() => reportShare(snapshot, { formulas, model: isModelKept ? "keep" : "remove" }, details), [snapshot, details, formulas, isModelKept]);
  // Without a part of ours, and none to come, there is nothing to send along.
  const hasParts = useMemo(() => reportShare(snapshot, { formulas: "keep", model: "remove" }, details).removedParts.length > 0, [snapshot, details]);
  const formulaCount = report.formulas.length;
  const fixedCount = report.formulas.filter(({ fixesTarget }) => fixesTarget).length;
  const counts = outcomes.flatMap((outcome) => {
    const count = report.formulas.filter((formula) => formula.outcome === outcome).length;
    return count === 0 ? [] : texts.counts[outcome](count);
  });
  const name = session.copies?.copyName(language) ?? null;
  const isApplying = work.kind === "applying";
  const send = (): void => {
    void session.send({ formulas, model: isModelKept ? "keep" : "remove", language }, report).then(() => {
      const { work: ended } = session.store.getState();
      if (ended.kind === "failed" && ended.failure.reason.kind === "changed") reading.lookAgain();
    });
  };
  return (
    <Screen
      footer={
        <>
          <p className={screen.quiet}>{name === null ? texts.toWorkbook : texts.toFile(name)}</p>
          <div className={screen.actions}>
            <Button appearance="primary" disabledFocusable={isApplying || reading.isReading} onClick={send}>
              {texts.send}
            </Button>
          </div>
        </>
      }
    >
      {restore}
      <section className={styles.answer}>
        <div className={styles.line}>
          <h2 className={screen.title}>{texts.title(formulaCount)}</h2>
          <Button
            appearance="subtle"
            aria-label={texts.lookAgain}
            className={styles.again}
            disabledFocusable={reading.isReading}
            icon={<ArrowSyncRegular />}
            onClick={reading.lookAgain}
            size="small"
            title={texts.lookAgain}
          />
        </div>
        <p aria-live="polite" className={screen.quiet}>
          {formulaCount > 0 ? counts.join(" · ") : hasParts ? `${texts.nothingToConvert} ${texts.canLeaveOut}` : texts.nothingToConvert}
        </p>
        {reading.failure !== null && <p className={screen.quiet}>{failureTitle(reading.failure, tools)}</p>}
      </section>
      {formulaCount > 0 && (
        <Field label={texts.formulas}>
          <RadioGroup onChange={(_, { value }) => setFormulas(choices.find((choice) => choice === value) ?? "native")} value={formulas}>
            {choices.map((choice) => (
              <Radio
                key={choice}
                label={
                  <>
                    {texts.choices[choice].name}
                    <span className={styles.hint}>{texts.choices[choice].hint}</span>
                  </>
                }
                value={choice}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {(hasParts || formulaCount > 0) && (
        <Checkbox
          checked={isModelKept}
          className={styles.checkbox}
          label={
            <>
              {texts.model}
              <span className={styles.hint}>{isModelKept ? texts.modelKept : texts.modelRemoved}</span>
            </>
          }
          onChange={(_, { checked }) => keepModel(checked === true)}
        />
      )}
      {formulaCount > 0 && (
        <div className={styles.formulas}>
          <FormulaOutcomes formulas={report.formulas} />
          {fixedCount > 0 && <p className={screen.quiet}>{shared.sharing.fixedTargets(fixedCount)}.</p>}
        </div>
      )}
      <ReviewList items={report.review} snapshot={snapshot} />
    </Screen>
  );
}
