/** What the pane says of setting findings aside, in English. */

import { formatNumber } from "../../format";

const reasons = (count: number): string => (count === 1 ? "1 reason" : `${formatNumber(count, "en")} reasons`);

export const asideWords = {
  open: "Set aside…",
  openOf: (label: string) => `Set aside: ${label}`,
  reason: "Reason for setting it aside",
  by: "Decided by (optional)",
  hintMissed: "The verdict stays. The cell is not coloured, and its note gives the reason.",
  hintOther: "It leaves this list; the reason is kept in the file.",
  tooLongName: "This name is too long.",
  submit: "Set aside",
  takeBack: "Take it back",
  takeBackOf: (label: string) => `Take it back: ${label}`,
  listTitle: (count: number) => `Set aside (${formatNumber(count, "en")})`,
  idleTitle: "Nothing left to set aside",
  idleBody: "The numbers were corrected, or the row or its headers have other words now.",
  forget: "Remove the reason",
  forgetOf: (label: string) => `Remove the reason: ${label}`,
  allAside: "Everything worth a look has been set aside.",
  allMissed: "Every missed target is set aside; its note gives the reason.",
  done: (label: string) => `Set aside: ${label}`,
  takenBack: (label: string) => `Open again: ${label}`,
  clearTitle: "Keep the reasons for what was set aside?",
  clearBody: (count: number) => `This workbook holds ${reasons(count)} that people wrote. Removed with the flags, ${count === 1 ? "it is" : "they are"} gone from the file.`,
  clearKeep: "Remove flags, keep reasons",
  clearAll: "Remove flags and reasons",
  kept: (count: number) => `${reasons(count)} for what is set aside ${count === 1 ? "stays" : "stay"} in the file.`,
  lost: (count: number) => `${reasons(count)} for what was set aside went too.`,
};

export type AsideWords = typeof asideWords;
