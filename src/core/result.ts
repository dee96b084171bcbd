/** How the core says that something is wrong: as data, in no language (see `messages/`). */

/** One problem in a workbook or a model. `path` leads to it, for example `["targets.csv", 12, "low"]`. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value, or every problem that prevents it. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Why a calculation has no number. The custom functions show these as `#N/A`, `#DIV/0!`, `#NUM!` and `#VALUE!`. */
export type NoNumber = "missing" | "zeroDivisor" | "outOfDomain" | "wrongKind";

/** A finite number or the reason why there is none; a plain union, so that a column of 200,000 allocates nothing. */
export type Computed = number | NoNumber;

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}

export function issue(code: string, path: readonly (string | number)[] = [], params: Readonly<Record<string, string | number>> = {}): Issue {
  return { code, path, params };
}

/** Closes a `switch` over a union: a new member that was not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
