/** An error as Excel reports it: a code of `Excel.ErrorCodes`, a message, and the member that failed. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

export function fail(code: string, message: string, location = ""): never {
  throw new WireError(code, message, location);
}
