import { Button, Field, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, shorthands, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

import { answerOf } from "../../app/paneState";
import type { Failure, WorkState } from "../../app/paneState";
import { usePane, usePaneState } from "../paneContext";
import type { PaneTools } from "../paneContext";
import { useDelayed } from "../useDelayed";
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
  const styles = useStyles();
  const { session, words } = usePane();
  const { work } = usePaneState();
  const tools = usePane();
  const isBusy = work.kind === "reading" || work.kind === "applying";
  const showsProgress = useDelayed(isBusy);
  if (isBusy && showsProgress) {
    return (
      <div className={styles.root}>
        <div className={styles.busy}>
          <Field className={styles.progress} hint={busyText(work, tools)}>
            <ProgressBar {...(work.kind === "applying" && work.doneShare > 0 ? { value: work.doneShare } : {})} />
          </Field>
          <Button onClick={session.cancel} size="small">
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  const outcome = answerOf(work)?.outcome ?? null;
  if (work.kind !== "failed" && outcome === null) return null;
  const dismiss = (
    <MessageBarActions containerAction={<Button appearance="transparent" aria-label={words.dismiss} icon={<DismissRegular />} onClick={session.dismiss} />}>
      {work.kind === "failed" && work.failure.task === "read" && (
        <Button onClick={() => void session.refresh()} size="small">
          {words.retry}
        </Button>
      )}
    </MessageBarActions>
  );
  const [intent, title, body] =
    work.kind === "failed"
      ? ([isCancelled(work.failure) ? "info" : "error", failureTitle(work.failure, tools), failureBody(work.failure, tools)] as const)
      : (["success", outcome === null ? "" : outcomeTitle(outcome, tools), outcome === null ? null : <OutcomeBody outcome={outcome} />] as const);
  return (
    <div className={styles.root}>
      <MessageBar className={styles.message} intent={intent} layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {body}
        </MessageBarBody>
        {dismiss}
      </MessageBar>
    </div>
  );
}

/** Tells people who do not see the pane what it shows. */
export function LiveRegion() {
  const styles = useStyles();
  const tools = usePane();
  const { work } = usePaneState();
  return (
    <div aria-live="polite" className={styles.hidden} role="status">
      {spoken(work, tools)}
    </div>
  );
}

function spoken(work: WorkState, tools: PaneTools): string {
  if (work.kind === "applying") return busyText(work, tools);
  if (work.kind === "failed") return `${failureTitle(work.failure, tools)}. ${failureBody(work.failure, tools)}`;
  const answer = answerOf(work);
  if (answer === null) return work.kind === "reading" ? tools.words.reading : "";
  if (answer.outcome !== null) return outcomeTitle(answer.outcome, tools);
  return tools.words.flag.missed(answer.assessed.findings.filter(({ kind }) => kind === "missed").length);
}

function busyText(work: WorkState, { words }: PaneTools): string {
  return work.kind === "applying" ? words.applying[work.task] : words.reading;
}

function isCancelled({ reason }: Failure): boolean {
  return reason.kind === "host" && reason.code === "cancelled";
}

function failureTitle(failure: Failure, { words }: PaneTools): string {
  return isCancelled(failure) ? words.failure.cancelled : words.failure.titles[failure.task];
}

function failureBody({ reason, hasWritten }: Failure, { shared, words }: PaneTools): string {
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
