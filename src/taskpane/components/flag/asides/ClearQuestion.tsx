import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";

import { answerOf } from "../../../../app/paneState";
import { usePane, usePaneState } from "../../../paneContext";
import { answerId } from "../useCorrect";

/** Shown while the session asks. Reasons are a person's own words: they do not go with the flags before this is answered. */
export function ClearQuestion() {
  const { session, words } = usePane();
  const { work } = usePaneState();
  const count = answerOf(work)?.assessed.asides.all.length ?? 0;
  const clear = (reasons: "keep" | "remove"): void => void session.clear(reasons).then(() => document.getElementById(answerId)?.focus());
  return (
    <Dialog
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) session.keepMarks();
      }}
      open={count > 0}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.asides.clearTitle}</DialogTitle>
          <DialogContent>{words.asides.clearBody(count)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => clear("keep")}>
              {words.asides.clearKeep}
            </Button>
            <Button onClick={() => clear("remove")}>{words.asides.clearAll}</Button>
            <Button onClick={session.keepMarks}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
