/**
 * What the last entry says of a target that is still open. `missed` and, where a year can still spoil it, `reached` are said after
 * the last year only; `noBaseline`: there is no path to compare with.
 */
export type Pace = "reached" | "onTrack" | "behind" | "missed" | "noBaseline" | "noData" | "unreadable" | "notJudged";

export const paces: readonly Pace[] = ["reached", "onTrack", "behind", "missed", "noBaseline", "noData", "unreadable", "notJudged"];
