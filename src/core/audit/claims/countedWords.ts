import { statuses } from "../../assessment/status";

/** What the terms of a `count` may say: statuses, or `total` for all targets. */
export const countedWords: readonly string[] = ["total", ...statuses];
