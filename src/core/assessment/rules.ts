/** The rules of SPEC.md that a verdict can rest on; a trace names the one that decided. Texts are in `messages/`. */
export type RuleId =
  /** Direction none: nothing is better or worse. */
  | "V-1"
  /** A bare number: equal · better · worse. */
  | "V-2" | "V-3" | "V-4"
  /** A range: inside · past the better bound · short of it. */
  | "V-5" | "V-6" | "V-7"
  /** An inequality: holds · does not hold. */
  | "V-8" | "V-9"
  /** "Khoảng": equal or better · worse. */
  | "V-10" | "V-11"
  /** Maintain: not worse · worse. */
  | "V-12" | "V-13"
  /** The target is the natural limit, and it is reached. */
  | "V-14"
  /** No target · target unreadable · no result · result unreadable. */
  | "A-1" | "A-2" | "A-3" | "A-4"
  /** A change cannot be judged against a level that should fall. */
  | "A-5"
  /** Part of the period has passed and the target is not yet reached. */
  | "A-6"
  /** An open result such as "trên 95%": reached whatever the exact value · cannot be decided. */
  | "A-7" | "A-8"
  /** The printed percentage of a plan that is not printed itself. */
  | "A-9"
  /** A requirement and a result in words: "Đạt", "Chưa đạt". */
  | "A-10"
  /** The target states no level, and the result does not say how it stands to it. */
  | "A-11";
