/** Why a formula did not become a native one. */
export type NoTwinReason =
  /** It fills several cells, which are not known or not in the shape that the arguments give. */
  | "spill"
  /** A function that reads text, or its encoding: no built-in function does. */
  | "textFunction"
  /** A direction, method or language that is not written in the formula itself, or is none. */
  | "choice"
  /** A target in words that cannot be read, or one that the formula puts together. */
  | "target"
  /** An argument whose value or size is known only when it is calculated. */
  | "expression"
  /** A text or a logical value where a number belongs. */
  | "textInput"
  /** More or fewer arguments than the function has. */
  | "arguments"
  /** Longer than a formula may be. */
  | "tooLong"
  /** The whole formula could not be read. */
  | "unreadable"
  /** An array formula around the function. */
  | "arrayFormula"
  /** A name or a table's column: it has no value of its own. */
  | "mixedColumn"
  | "relativeName"
  | "sheetName";

/** A native formula, or the reason that there is none. */
export type Twin =
  | {
      readonly formula: string;
      /** True where a target's words in a cell were compiled: editing them changes the native formula no more. */
      readonly fixesTarget: boolean;
    }
  | { readonly reason: NoTwinReason };
