import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import { previewLoad } from "../../../app/previewLoad";
import type { FormulaKind } from "../../../core/load/formulas";
import { readStoredModel } from "../../../core/load/storedModel";
import type { IndicatorModel } from "../../../core/model/model";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { loadIssueText } from "../../../messages/loadIssueText";
import { usePane, usePaneState } from "../../paneContext";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";

interface LoadPreviewProps {
  readonly model: IndicatorModel;
  readonly onBack: () => void;
  readonly snapshot: WorkbookSnapshot;
}

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  rows: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  hint: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const kinds = ["ind", "native"] as const;

/** What a load would write; only from here is it written. */
export function LoadPreview({ model, onBack, snapshot }: LoadPreviewProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, session, words } = usePane();
  const { work } = usePaneState();
  const offered: readonly FormulaKind[] = session.capabilities().customFunctions ? kinds : ["native"];
  const [formulas, setFormulas] = useState<FormulaKind>(() => {
    const last = readStoredModel(snapshot)?.formulas ?? "ind";
    return offered.includes(last) ? last : "native";
  });
  const choice = useMemo(() => ({ formulas, language }), [formulas, language]);
  const preview = useMemo(() => previewLoad(snapshot, model, choice), [snapshot, model, choice]);
  const texts = { ind: { name: words.load.ind, hint: words.load.indHint }, native: { name: words.load.native, hint: words.load.nativeHint } };
  const write = (): void => {
    void session.load(choice, preview).then((isDone) => {
      if (isDone) onBack();
    });
  };
  return (
    <Screen
      footer={
        <div className={screen.actions}>
          <Button appearance="primary" disabledFocusable={work.kind === "applying"} onClick={write}>
            {words.load.write}
          </Button>
          <Button onClick={onBack}>{words.cancel}</Button>
        </div>
      }
    >
      <BackButton onClick={onBack}>{words.detail.back}</BackButton>
      <ScreenTitle>{words.load.title}</ScreenTitle>
      <p className={screen.quiet}>{words.load.intro}</p>
      <ul className={screen.list}>
        {preview.sheets.map(({ sheet, rowCount, isNew }) => (
          <li className={styles.sheet} key={sheet}>
            <span className={styles.name}>{sheet}</span>
            <span className={styles.rows}>{words.load.rows(rowCount)}</span>
            <span className={styles.hint}>{isNew ? words.load.isNew : words.load.isUpdate}</span>
          </li>
        ))}
      </ul>
      {preview.issues.map((issue, index) => (
        <p className={screen.quiet} key={index}>
          {loadIssueText(issue, language)}
        </p>
      ))}
      <Field label={words.load.formulas}>
        <RadioGroup
          onChange={(_, { value }) => setFormulas(value === "ind" ? "ind" : "native")}
          value={formulas}
        >
          {offered.map((kind) => (
            <Radio
              key={kind}
              label={
                <>
                  {texts[kind].name}
                  <span className={styles.hint}>{texts[kind].hint}</span>
                </>
              }
              value={kind}
            />
          ))}
        </RadioGroup>
      </Field>
    </Screen>
  );
}
