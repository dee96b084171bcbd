import { useEffect, useRef, useState } from "react";

import { answerOf } from "../../../app/paneState";
import type { Failure } from "../../../app/paneState";
import type { CopyContents } from "../../../app/sendCopy";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { usePane, usePaneState } from "../../paneContext";

interface Found {
  /** The workbook, as the pane has it, that was on show when the copy was read; null where it has to be read again. */
  readonly of: WorkbookSnapshot | null;
  readonly contents: CopyContents | null;
  readonly failure: Failure | null;
}

export interface CopyReading extends Pick<Found, "contents" | "failure"> {
  readonly isReading: boolean;
  /** Ends the reading that is under way. */
  readonly cancel: () => void;
  /** Reads again: not every change is told, for example that rows were hidden. */
  readonly lookAgain: () => void;
}

const nothing: Found = { of: null, contents: null, failure: null };

/** What a copy of the workbook holds: read while the section is on show, and again after each change of the workbook. What was read last stays on show meanwhile. */
export function useCopyContents(isShown: boolean): CopyReading {
  const { session } = usePane();
  const { work } = usePaneState();
  const [found, setFound] = useState(nothing);
  const reading = useRef<AbortController | null>(null);
  const snapshot = answerOf(work)?.assessed.snapshot ?? null;
  // Another workbook is being opened: nothing of the old one is shown under its name.
  if (snapshot === null && found !== nothing) setFound(nothing);
  // While something is written, the workbook is neither what it was nor what it will be.
  const isDue = isShown && snapshot !== null && found.of !== snapshot && work.kind !== "applying";
  useEffect(() => {
    if (!isDue) return;
    const abort = new AbortController();
    reading.current = abort;
    let isOutdated = false;
    void session.previewSending(abort.signal).then((read) => {
      if (isOutdated) return;
      setFound((before) => ("task" in read ? { of: snapshot, contents: before.contents, failure: read } : { of: snapshot, contents: read, failure: null }));
    });
    return () => {
      isOutdated = true;
      abort.abort();
    };
  }, [isDue, session, snapshot]);
  return {
    contents: found.contents,
    failure: found.failure,
    isReading: isDue,
    cancel: () => reading.current?.abort(),
    lookAgain: () => setFound((before) => ({ ...before, of: null, failure: null })),
  };
}
