import { Button, Spinner } from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons/svg/document-error";
import { DocumentProhibitedRegular } from "@fluentui/react-icons/svg/document-prohibited";

import { answerOf } from "../../../app/paneState";
import { usePaneState } from "../../paneContext";
import { useFocusKept } from "../../useFocusKept";
import { failureBody, failureTitle } from "../Activity";
import { EmptyState } from "../EmptyState";

import { Screen, useScreenStyles } from "../Screen";
import { RestoreBlock } from "./RestoreBlock";
import { SendingForm } from "./SendingForm";
import { useSendingTools } from "./sendingTools";
import { useCopyContents } from "./useCopyContents";
import type { CopyReading } from "./useCopyContents";

/** "Prepare to send": what a copy for people without Indicator Workbook would say, and the way back from one. */
export function SendingSection({ isShown }: { readonly isShown: boolean }) {
  const { session, texts } = useSendingTools();
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
      <Looking reading={reading} />
    </Screen>
  );
}

/** While the copy is read for the first time, or where it could not be. One button in one place: the focus stays on it. */
function Looking({ reading: { cancel, failure, lookAgain } }: { readonly reading: CopyReading }) {
  const screen = useScreenStyles();
  const tools = useSendingTools();
  const part = useFocusKept<HTMLDivElement>();
  return (
    <div ref={part}>
      {failure === null ? <Spinner label={tools.texts.looking} size="small" /> : <EmptyState body={failureBody(failure, tools)} icon={<DocumentErrorRegular />} title={failureTitle(failure, tools)} />}
      <div className={screen.actions}>
        <Button onClick={failure === null ? cancel : lookAgain}>{failure === null ? tools.words.cancel : tools.words.retry}</Button>
      </div>
    </div>
  );
}
