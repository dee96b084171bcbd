/** What is said of findings that were set aside, wherever it is said. */

import { formatNumber } from "../format";

const reasons = (count: number): string => (count === 1 ? "1 reason" : `${formatNumber(count, "en")} reasons`);

export const asideMessages: AsideMessages = {
  line: (reason, by, date) => `Set aside: ${[reason, ...(by === null ? [] : [by]), date].join(" · ")}`,
  returned: (reason, by, date) => `set aside before, with the reason “${reason}” (${[...(by === null ? [] : [by]), date].join(", ")}); the numbers have changed since`,
  ofKind: (kind, line) => `${kind}: ${line}`,
  ofThem: (count) => `${formatNumber(count, "en")} of them set aside`,
  issues: {
    noReason: "A reason is needed: what is set aside without one cannot be explained later.",
    tooLong: (length, maximum) => `At most ${formatNumber(maximum, "en")} characters; these are ${formatNumber(length, "en")}.`,
    unsupported: "This program keeps no reasons in a workbook.",
  },
  cli: {
    title: (count) => `Set aside (${formatNumber(count, "en")}):`,
    setAside: (cell) => `${cell} is set aside`,
    takenBack: (cell) => `${cell} is open again`,
    cleared: (count) => `${reasons(count)} of what was set aside went with the marks`,
    flagged: (count) => `${formatNumber(count, "en")} set aside, with their reason in the note and no flag`,
    badCell: (text) => `“${text}” is no cell. Write it with its sheet, for example 'Sheet'!F10.`,
    notFound: (cell) => `There is nothing to set aside at ${cell}. scan lists the findings.`,
    notSetAside: (cell) => `Nothing is set aside at ${cell}.`,
    several: (cell, kinds) => `There is more than one finding at ${cell}: say which one with --kind ${kinds.join(" | ")}.`,
    reasonNeeded: "Say why: --set-aside CELL --reason \"…\".",
    oneFile: "A finding is set aside in one file at a time.",
  },
  help: {
    setAside: "Set the finding at this cell aside, such as 'Sheet'!F10; needs --reason",
    reason: "Why it is set aside, at most 500 characters; stands in the note of the cell",
    by: "Who decided; nobody is named when left out",
    kind: "Which finding, where the cell has more than one",
    takeBack: "Open the finding at this cell again",
  },
};

export interface AsideMessages {
  /** The line of a note, of the results sheet and of lists; `date` as people write it. */
  line(reason: string, by: string | null, date: string): string;
  /** After a finding that came back. */
  returned(reason: string, by: string | null, date: string): string;
  /** A reason for something else than a missed target. */
  ofKind(kind: string, line: string): string;
  /** After a count of missed targets. */
  ofThem(count: number): string;
  readonly issues: {
    readonly noReason: string;
    tooLong(length: number, maximum: number): string;
    readonly unsupported: string;
  };
  readonly cli: {
    title(count: number): string;
    setAside(cell: string): string;
    takenBack(cell: string): string;
    cleared(count: number): string;
    flagged(count: number): string;
    badCell(text: string): string;
    notFound(cell: string): string;
    notSetAside(cell: string): string;
    several(cell: string, kinds: readonly string[]): string;
    readonly reasonNeeded: string;
    readonly oneFile: string;
  };
  readonly help: Readonly<Record<"setAside" | "reason" | "by" | "kind" | "takeBack", string>>;
}
