/** The requests that mark the workbook and take marks out: flagging, reasons for what is set aside, corrected readings. */

import type { Aside } from "../../core/flag/asides/aside";
import type { Finding } from "../../core/flag/findings";
import { hasFlags } from "../../core/flag/plan";
import type { Language } from "../../core/load/texts";
import type { FormCorrection } from "../../core/recognise/corrections";
import { isEmptyCorrection } from "../../core/recognise/editCorrections";
import { mergeCorrections } from "../../core/recognise/storedCorrections";
import { divideFindings } from "../assessWorkbook";
import { clearMarks } from "../clearMarks";
import { correctForm, flagWorkbook } from "../flagWorkbook";
import type { FlagOptions } from "../flagWorkbook";
import { answerOf } from "../paneState";
import { setAside, takeBack } from "../setAside";
import type { AsideReason } from "../setAside";
import type { SessionParts } from "./parts";

export interface SessionFlagging {
  /** `results`: whether to write the results sheet; where an earlier check wrote one, when left out. True where it was checked. */
  flag(language: Language, options?: Pick<FlagOptions, "results">): Promise<boolean>;
  /**
   * Takes the marks out; true where that was done. Where reasons of what was set aside would go with them, this asks first
   * (`asksToClear`) and takes nothing out until it is said what becomes of them.
   */
  clear(reasons?: "keep" | "remove"): Promise<boolean>;
  /** Leaves the marks where they are after all. */
  readonly keepMarks: () => void;
  /** Sets a finding of the reading on show aside; true where it was. */
  setAside(finding: Finding, reason: AsideReason, language: Language): Promise<boolean>;
  /** Opens a finding again that was set aside; true where it was. */
  takeBack(aside: Aside, language: Language): Promise<boolean>;
  /**
   * Reads the tables of a form in another way, here and in every workbook of the same form; true where they were read so. An
   * empty correction forgets what was remembered of the form.
   */
  correct(correction: FormCorrection, language: Language): Promise<boolean>;
}

export function createFlagging({ store, host, memory, requests, showing, flagOptions }: SessionParts): SessionFlagging {
  return {
    flag: (language, options) =>
      requests.write("flag", async (watched) => {
        const { plan, results, ...assessed } = await flagWorkbook(watched, { ...flagOptions(language), ...options });
        const unsure = new Set(plan.unsure.flatMap(({ rows }) => rows));
        const missed = assessed.findings.filter((finding) => finding.kind === "missed" && !unsure.has(finding.assessed));
        const { aside, open } = divideFindings(missed, assessed.asides);
        const hasMarks = plan.edits.length > 0;
        const counts = { flaggedCount: hasMarks ? open.length : 0, asideCount: hasMarks ? aside.length : 0 };
        return () => Promise.resolve({ assessed, hasMarks, outcome: { kind: "flagged", ...counts, plan, resultsSheet: results.sheet } });
      }),
    async clear(reasons) {
      const reasonCount = answerOf(store.getState().work)?.assessed.asides.all.length ?? 0;
      if (reasons === undefined && reasonCount > 0 && !requests.isWriting()) {
        store.dispatch({ kind: "clearAsked", isAsked: true });
        return false;
      }
      return requests.write("clear", async (watched) => {
        const keepsAsides = reasons === "keep";
        const hadMarks = await clearMarks(watched, { keepsAsides });
        return showing({ kind: "cleared", hadMarks, keptReasons: keepsAsides ? reasonCount : 0, lostReasons: keepsAsides ? 0 : reasonCount });
      });
    },
    keepMarks: () => store.dispatch({ kind: "clearAsked", isAsked: false }),
    setAside: (finding, reason, language) =>
      requests.write("setAside", async (watched) => {
        const shown = answerOf(store.getState().work)?.assessed;
        // The finding is of a reading that is on show no more: its numbers may be others by now.
        if (shown?.findings.includes(finding) !== true) return "changed";
        const done = await setAside(watched, shown, finding, reason, flagOptions(language));
        if (!done.ok) throw new Error(done.issues.map(({ code }) => code).join(", "));
        return showing({ kind: "setAside", aside: done.value.aside });
      }),
    takeBack: (aside, language) =>
      requests.write("takeBack", async (watched) => {
        await takeBack(watched, aside, flagOptions(language));
        return showing({ kind: "takenBack", aside });
      }),
    correct: (correction, language) =>
      requests.write("correct", async (watched) => {
        const assessed = await correctForm(watched, correction, flagOptions(language));
        memory.write(mergeCorrections(memory.read(), [correction]).filter((kept) => !isEmptyCorrection(kept)));
        return async () => {
          const snapshot = await host().read();
          return { assessed: { ...assessed, snapshot }, hasMarks: hasFlags(snapshot), outcome: null };
        };
      }),
  };
}
