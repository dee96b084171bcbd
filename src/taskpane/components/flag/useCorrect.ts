import { useCallback } from "react";

import type { FormCorrection } from "../../../core/recognise/corrections";
import { usePane } from "../../paneContext";

/** The heading that says how the workbook does. */
export const answerId = "flag-answer";

/**
 * Reads a form in another way. The focus stays where it was; where that is no more it goes to `near`, else to the answer.
 * True where it was read so.
 */
export function useCorrect(): (correction: FormCorrection, near?: () => HTMLElement | null) => Promise<boolean> {
  const { language, session } = usePane();
  return useCallback(
    async (correction, near) => {
      const used = document.activeElement;
      const isDone = await session.correct(correction, language);
      if (used?.isConnected === false) (near?.() ?? document.getElementById(answerId))?.focus();
      return isDone;
    },
    [language, session],
  );
}
