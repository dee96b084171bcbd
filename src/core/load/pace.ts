/** How a target of the open term is tracked, and what its last entry says. */

/**
 * `level`: a value to be reached by the last year. `rate`: a yearly growth rate to be reached on average. `yearly`: a share to be
 * reached in each year. `total`: a quantity to be reached by adding up the years.
 */
export type TrackingKind = "level" | "rate" | "yearly" | "total";

/**
 * What the last entry says of a target that is still open. `missed` and, where a year can still spoil it, `reached` are said after
 * the last year only; `noBaseline`: there is no path to compare with.
 */
export type Pace = "reached" | "onTrack" | "behind" | "missed" | "noBaseline" | "noData" | "unreadable" | "notJudged";

export const paces: readonly Pace[] = ["reached", "onTrack", "behind", "missed", "noBaseline", "noData", "unreadable", "notJudged"];
