/** The one place where what Excel reports becomes a `HostError`. */

import { HostError, type HostErrorCode } from "../WorkbookHost";

/**
 * Office's codes (`Excel.ErrorCodes`, and those of the request itself) by what the user can do about them. A code that is not
 * here is shown as Excel gave it.
 */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "accessDenied",
  Conflict: "conflict",
  InvalidOperationInCellEditMode: "cellEditing",
  InvalidReference: "goneMeanwhile",
  ItemNotFound: "goneMeanwhile",
  RequestPayloadSizeLimitExceeded: "payloadLimit",
  ResponsePayloadSizeLimitExceeded: "payloadLimit",
};

/** How far a writing had come. */
export interface Written {
  readonly written: number;
  readonly total: number;
}

const nothingWritten: Written = { written: 0, total: 0 };

/** What is not Excel's own error is a bug and stays what it is. */
export function toHostError(error: unknown, { written, total }: Written = nothingWritten): unknown {
  if (error instanceof HostError || !isOfficeError(error)) return error;
  const code = codes[error.code] ?? "programFailed";
  return new HostError(code, { detail: `${error.code}: ${error.message}`, written, total }, written);
}

/** Runs `work` and turns Excel's errors into ours. */
export async function withHostErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error);
  }
}

/** Pages can hold the library twice, so an error is known by its shape and not by its class. */
export function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "debugInfo" in error && "message" in error;
}
