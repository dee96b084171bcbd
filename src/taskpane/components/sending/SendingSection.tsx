import { Button, Spinner } from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons/svg/document-error";
import { DocumentProhibitedRegular } from "@fluentui/react-icons/svg/document-prohibited";

import { answerOf } from "../../../app/paneState";
import { usePaneState } from "../../paneContext";
import { failureBody, failureTitle } from "../Activity";
import { EmptyState } from "../EmptyState";
import type { SectionProps } from "../LazySection";
import { Screen, useScreenStyles } from "../Screen";
import { RestoreBlock } from "./RestoreBlock";
import { SendingForm } from "./SendingForm";
import { useSendingTools } from "./sendingTools";
import { useCopyContents } from "./useCopyContents";

/** "Prepare to send": what a copy for people without Indicator Workbook would say, and the way back from one. */
export function SendingSection({ isShown }: SectionProps) {
  const screen = useScreenStyles();
  const tools = useSendingTools();
  const { session, texts, words } = tools;
  const { work } = usePaneState();
  const isPossible = session.copies !== null;
  const reading = useCopyContents(isShown && isPossible);
  const snapshot = answerOf(work)?.assessed.snapshot ?? null;
  // The first reading of the workbook shows its progress below.
  if (snapshot === null) return <Screen>{null}</Screen>;
  const restore = <RestoreBlock snapshot={snapshot} />;
  if (!isPossible) {
    return (
      <Screen>
        {restore}
        <EmptyState body={texts.unavailableBody} icon={<DocumentProhibitedRegular />} title={texts.unavailable} />
      </Screen>
    );
  }
  if (reading.contents !== null) return <SendingForm contents={reading.contents} reading={reading} restore={restore} />;
  return (
    <Screen>
      {restore}
      {reading.failure === null ? (
        <>
          <Spinner label={texts.looking} size="small" />
          <div className={screen.actions}>
            <Button onClick={reading.cancel}>{words.cancel}</Button>
          </div>
        </>
      ) : (
        <EmptyState body={failureBody(reading.failure, tools)} icon={<DocumentErrorRegular />} title={failureTitle(reading.failure, tools)}>
          <Button onClick={reading.lookAgain}>{words.retry}</Button>
        </EmptyState>
      )}
    </Screen>
  );
}
