import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";

import type { InsertionPlan } from "../../../app/insertFunction";
import { cellAddress } from "../../../core/workbook/address";
import { usePaneState } from "../../paneContext";
import { languageOf } from "../../languageOf";
import { useScreenStyles } from "../Screen";
import { errorIn, explainError } from "./explainError";
import { useFunctionTools } from "./functionTools";
import { problemText } from "./problemText";
import { cellCountOf, resultText } from "./resultText";
import { firstFormula, standingTexts } from "./standingTexts";
import type { InsertionForm } from "./useInsertion";

const useStyles = makeStyles({
  // A native formula can be long: it is all there, in a part of the screen.
  formula: {
    maxHeight: `calc(4 * ${tokens.lineHeightBase300})`,
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { margin: 0 },
  result: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  standing: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  live: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface InsertFooterProps {
  readonly form: InsertionForm;
  readonly onBack: () => void;
}

/** What will be written and what it shows now, then the button that writes it. */
export function InsertFooter({ form, onBack }: InsertFooterProps) {
  const screen = useScreenStyles();
  const tools = useFunctionTools();
  const { session, texts, words } = tools;
  const { work } = usePaneState();
  const [isAsking, setAsking] = useState(false);
  const { cell, insertion, planned } = form;
  const plan = planned?.ok === true ? planned.plan : null;
  const canInsert = plan !== null && work.kind !== "applying";
  const write = (): void => {
    if (insertion === null || plan === null) return;
    setAsking(false);
    void session.insert(insertion, plan).then((isInserted) => {
      if (!isInserted) return;
      onBack();
      void session.reveal(insertion.cell);
    });
  };
  // Gets the focus back from the question.
  const questioned = useRestoreFocusTarget();
  const ask = (): void => {
    if (!canInsert) return;
    if (plan.standing.length > 0) setAsking(true);
    else write();
  };
  return (
    <>
      <Preview form={form} plan={plan} />
      <div className={screen.actions}>
        <Button {...questioned} appearance="primary" disabledFocusable={!canInsert} onClick={ask}>
          {cell === null ? texts.form.insertNowhere : texts.form.insertInto(cellAddress(cell))}
        </Button>
        <Button onClick={onBack}>{words.cancel}</Button>
      </div>
      {plan !== null && <ReplaceDialog isOpen={isAsking} onKeep={() => setAsking(false)} onReplace={write} plan={plan} />}
    </>
  );
}

function Preview({ form, plan }: { readonly form: InsertionForm; readonly plan: InsertionPlan | null }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const tools = useFunctionTools();
  const { help, texts } = tools;
  const problem = problemText(form, tools);
  if (plan === null || form.insertion === null) {
    return (
      <p className={screen.quiet} role="status">
        {problem}
      </p>
    );
  }
  const count = cellCountOf(plan.result);
  const error = errorIn(plan.result);
  const result = resultText(plan.result, help);
  return (
    <>
      <div aria-label={texts.form.formulaOnly} className={styles.formula} role="group" tabIndex={0}>
        {firstFormula(plan, help.notation)}
      </div>
      <div aria-live="polite" className={styles.live}>
        <p className={mergeClasses(styles.text, styles.result)}>{count === 1 ? texts.form.result(result) : texts.form.results(count, result)}</p>
        {error !== null && <p className={screen.quiet}>{explainError(error, form.insertion.definition, plan.values, tools)}</p>}
        {plan.fixesTarget && <p className={screen.quiet}>{texts.form.fixesTarget}</p>}
        {plan.standing.length > 0 && <Standing plan={plan} />}
      </div>
    </>
  );
}

function Standing({ plan }: { readonly plan: InsertionPlan }) {
  const styles = useStyles();
  const { help, texts } = useFunctionTools();
  const { lines, restCount } = standingTexts(plan.standing, help);
  return (
    <div>
      <p className={styles.text}>{texts.form.standing(plan.standing.length)}</p>
      <ul className={styles.standing}>
        {lines.map((line) => (
          <li key={line} lang={languageOf(line)}>
            {line}
          </li>
        ))}
        {restCount > 0 && <li>{texts.form.more(restCount)}</li>}
      </ul>
    </div>
  );
}

interface ReplaceDialogProps {
  readonly isOpen: boolean;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
  readonly plan: InsertionPlan;
}

/** Nothing that stands in the sheet is written over without this question. */
function ReplaceDialog({ isOpen, onKeep, onReplace, plan }: ReplaceDialogProps) {
  const { texts } = useFunctionTools();
  return (
    <Dialog
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onKeep();
      }}
      open={isOpen}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.form.replaceTitle}</DialogTitle>
          <DialogContent>
            <Standing plan={plan} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {texts.form.keep}
            </Button>
            <Button onClick={onReplace}>{texts.form.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
