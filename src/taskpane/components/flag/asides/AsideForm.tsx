import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import { checkAsideWords, maximumReason } from "../../../../core/flag/asides/aside";
import type { Finding } from "../../../../core/flag/findings";
import { usePane, usePaneState } from "../../../paneContext";
import { answerId } from "../useCorrect";
import { draftFor, draftKey, forgetDraft, keepDraft } from "./asideDrafts";
import type { AsideDraft } from "./asideDrafts";

interface AsideFormProps {
  readonly finding: Finding;
  /** The row's name, for people who hear the button alone. */
  readonly label: string;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** Sets a finding aside for a reason. What was typed stays until it is used, whatever is read or shown meanwhile. */
export function AsideForm({ finding, label }: AsideFormProps) {
  const styles = useStyles();
  const { language, session, words } = usePane();
  const isApplying = usePaneState().work.kind === "applying";
  const key = draftKey(finding);
  const [draft, setDraft] = useState(() => draftFor(session, key));
  const [isTried, setTried] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const focus = (): void => root.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  /** Opened or closed by a person: the focus follows once the other part is drawn. */
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) focus();
    isMoved.current = false;
  }, [draft.isOpen]);

  const change = (changed: Partial<AsideDraft>): void => {
    const changedDraft = { ...draft, ...changed };
    setDraft(changedDraft);
    keepDraft(session, key, changedDraft);
  };
  const open = (isOpen: boolean): void => {
    isMoved.current = true;
    setTried(false);
    change({ isOpen });
  };
  if (!session.capabilities().customXml) return null;
  if (!draft.isOpen) {
    return (
      <div ref={root}>
        <Button aria-label={words.asides.openOf(label)} onClick={() => open(true)} size="small">
          {words.asides.open}
        </Button>
      </div>
    );
  }
  const submit = async (): Promise<void> => {
    setTried(true);
    if (isApplying || !checkAsideWords({ ...draft, date: "" }).ok) {
      focus();
      return;
    }
    if (!(await session.setAside(finding, { reason: draft.reason, by: draft.by }, language))) return;
    forgetDraft(session, key);
    document.getElementById(answerId)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Input methods for Vietnamese end a syllable with Esc.
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    open(false);
  };
  return (
    <div ref={root}>
      <form
        className={styles.form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ReasonFields draft={draft} finding={finding} onChange={change} problems={problemsOf(draft, isTried)} />
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={isApplying} size="small" type="submit">
            {words.asides.submit}
          </Button>
          <Button onClick={() => open(false)} size="small">
            {words.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface Problems {
  readonly isMissing: boolean;
  /** How many characters a reason has that is too long; null for one that is not. */
  readonly reasonLength: number | null;
  readonly isNameTooLong: boolean;
}

/** A reason that is missing is no fault before the person has tried to do without. */
function problemsOf({ by, reason }: AsideDraft, isTried: boolean): Problems {
  const checked = checkAsideWords({ reason, by, date: "" });
  const issues = checked.ok ? [] : checked.issues;
  const tooLong = (field: string): number | null => Number(issues.find(({ code, path }) => code === "asides/tooLong" && path[0] === field)?.params["length"] ?? 0) || null;
  return { isMissing: isTried && issues.some(({ code }) => code === "asides/noReason"), reasonLength: tooLong("reason"), isNameTooLong: tooLong("by") !== null };
}

interface ReasonFieldsProps {
  readonly draft: AsideDraft;
  readonly finding: Finding;
  readonly onChange: (changed: Partial<AsideDraft>) => void;
  readonly problems: Problems;
}

function ReasonFields({ draft, finding, onChange, problems: { isMissing, isNameTooLong, reasonLength } }: ReasonFieldsProps) {
  const styles = useStyles();
  const { shared, words } = usePane();
  const { issues } = shared.asides;
  const problem = isMissing ? issues.noReason : reasonLength === null ? null : issues.tooLong(reasonLength, maximumReason);
  return (
    <>
      <Field hint={finding.kind === "missed" ? words.asides.hintMissed : words.asides.hintOther} label={words.asides.reason} required {...(problem === null ? {} : { validationMessage: problem })}>
        <Textarea onChange={(_, { value }) => onChange({ reason: value })} resize="vertical" rows={3} textarea={{ className: styles.narrow }} value={draft.reason} />
      </Field>
      <Field label={words.asides.by} {...(isNameTooLong ? { validationMessage: words.asides.tooLongName } : {})}>
        <Input className={styles.narrow} input={{ className: styles.narrow }} onChange={(_, { value }) => onChange({ by: value })} value={draft.by} />
      </Field>
    </>
  );
}
