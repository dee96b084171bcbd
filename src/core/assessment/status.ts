/** The eight answers to "was the target met?". The words people see are in `messages/`. */
export type Status = "exceeded" | "met" | "missed" | "inProgress" | "notJudged" | "noTarget" | "noData" | "unreadable";

/** In the order in which they are counted and shown. */
export const statuses: readonly Status[] = ["exceeded", "met", "missed", "inProgress", "notJudged", "noTarget", "noData", "unreadable"];
