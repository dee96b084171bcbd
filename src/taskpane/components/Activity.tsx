import { Button, Field, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, shorthands, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo } from "react";
import type { ReactNode } from "react";

import { divideFindings, sureFindings } from "../../app/assessWorkbook";
import { answerOf } from "../../app/paneState";
import type { Answer, Failure, Outcome, WorkState } from "../../app/paneState";
import type { Language } from "../../core/load/texts";
import { messagesOf } from "../../messages";
import { paneMessages } from "../../messages/pane";
import { usePane, usePaneState } from "../paneContext";
import type { PaneTools } from "../paneContext";
import { useDelayed } from "../useDelayed";
import { useFocusKept } from "../useFocusKept";
import { OutcomeBody, outcomeTitle } from "./OutcomeMessage";

const useStyles = makeStyles({
  root: { flexShrink: 0, maxHeight: "50%", overflowY: "auto", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  busy: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalL },
  progress: { flexGrow: 1 },
  message: { borderRadius: tokens.borderRadiusNone, ...shorthands.borderWidth("0"), alignItems: "start", paddingBlock: tokens.spacingVerticalS },
  body: { paddingBlock: tokens.spacingVerticalXS },
  title: { display: "block" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What is under way, and what the last action did: below everything, so that nothing on show moves. */
export function Activity() {
  const { work } = usePaneState();
  const isBusy = work.kind === "reading" || work.kind === "applying";
  const isDue = useDelayed(isBusy);
  if (isBusy && (isDue || work.isLong)) return <Progress work={work} />;
  if (work.kind === "failed") return <FailureMessage failure={work.failure} />;
  const outcome = answerOf(work)?.outcome ?? null;
  return outcome === null ? null : <OutcomeMessage outcome={outcome} />;
}

function Progress({ work }: { readonly work: WorkState }) {
  const styles = useStyles();
  const tools = usePane();
  const part = useFocusKept<HTMLDivElement>();
  const text = busyText(work, tools);
  return (
    <div className={mergeClasses(styles.root, styles.busy)} ref={part}>
      <Field className={styles.progress} hint={text}>
        <ProgressBar aria-label={text} {...(work.kind === "applying" && work.doneShare > 0 ? { value: work.doneShare } : {})} />
      </Field>
      <Button onClick={tools.session.cancel} size="small">
        {tools.words.cancel}
      </Button>
    </div>
  );
}

function FailureMessage({ failure }: { readonly failure: Failure }) {
  const tools = usePane();
  const { session, words } = tools;
  return (
    <Message
      action={
        failure.task === "read" && (
          <Button onClick={() => void session.refresh()} size="small">
            {words.retry}
          </Button>
        )
      }
      intent={isCancelled(failure) ? "info" : "error"}
      title={failureTitle(failure, tools)}
    >
      {failureBody(failure, tools)}
    </Message>
  );
}

function OutcomeMessage({ outcome }: { readonly outcome: Outcome }) {
  return (
    <Message action={null} intent="success" title={outcomeTitle(outcome, usePane())}>
      <OutcomeBody outcome={outcome} />
    </Message>
  );
}

function Message({ action, children, intent, title }: { readonly action: ReactNode; readonly children: ReactNode; readonly intent: "success" | "error" | "info"; readonly title: string }) {
  const styles = useStyles();
  const { session, words } = usePane();
  const part = useFocusKept<HTMLDivElement>();
  return (
    <div className={styles.root} ref={part}>
      <MessageBar className={styles.message} intent={intent} layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {children}
        </MessageBarBody>
        <MessageBarActions containerAction={<Button appearance="transparent" aria-label={words.dismiss} icon={<DismissRegular />} onClick={session.dismiss} />}>{action}</MessageBarActions>
      </MessageBar>
    </div>
  );
}

/**
 * Tells people who do not see the pane what it shows: a failure at once, everything else when they are ready for it. What came
 * out of the workbook has a place of its own, since it changes with a corrected number while the last action is still told of.
 */
export function LiveRegion() {
  const styles = useStyles();
  const tools = usePane();
  const { work } = usePaneState();
  const text = spoken(work, tools);
  const answer = answerOf(work);
  const { language } = tools;
  // Progress has this drawn often; the findings of a large workbook are counted once.
  const result = useMemo(() => (answer === null ? "" : resultText(answer, language)), [answer, language]);
  const isFailure = work.kind === "failed" && !isCancelled(work.failure);
  return (
    <>
      <div className={styles.hidden} role="alert">
        {isFailure && text}
      </div>
      <div aria-live="polite" className={styles.hidden} role="status">
        {result}
      </div>
      <div aria-live="polite" className={styles.hidden} role="status">
        {!isFailure && text}
      </div>
    </>
  );
}

function spoken(work: WorkState, tools: PaneTools): string {
  if (work.kind === "applying") return busyText(work, tools);
  if (work.kind === "failed") return `${failureTitle(work.failure, tools)}. ${failureBody(work.failure, tools)}`;
  const answer = answerOf(work);
  if (answer === null) return work.kind === "reading" ? tools.words.reading : "";
  return answer.outcome === null ? "" : outcomeTitle(answer.outcome, tools);
}

function resultText({ assessed }: Answer, language: Language): string {
  const missed = sureFindings(assessed).filter(({ kind }) => kind === "missed");
  const asideCount = divideFindings(missed, assessed.asides).aside.length;
  return paneMessages(language).flag.missed(missed.length) + (asideCount > 0 ? `, ${messagesOf(language).asides.ofThem(asideCount)}` : "");
}

function busyText(work: WorkState, { words }: PaneTools): string {
  return work.kind === "applying" ? words.applying[work.task] : words.reading;
}

function isCancelled({ reason }: Failure): boolean {
  return reason.kind === "host" && reason.code === "cancelled";
}

export function failureTitle(failure: Failure, { words }: Pick<PaneTools, "words">): string {
  return isCancelled(failure) ? words.failure.cancelled : words.failure.titles[failure.task];
}

export function failureBody({ reason, hasWritten }: Failure, { shared, words }: Pick<PaneTools, "shared" | "words">): string {
  const why = reasonText(reason, { shared, words });
  // The hosts' sentences say that nothing was written; where something was, that would be wrong.
  return hasWritten ? words.failure.partly : why;
}

function reasonText(reason: Failure["reason"], { shared, words }: Pick<PaneTools, "shared" | "words">): string {
  switch (reason.kind) {
    case "host":
      return reason.code === "cancelled" ? words.failure.cancelledBody : shared.hostErrors[reason.code](reason.params);
    case "changed":
      return words.failure.changed;
    case "unexpected":
      return words.failure.unexpected(reason.detail);
  }
}
