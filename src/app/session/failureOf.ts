import { HostError } from "../../host/WorkbookHost";
import type { Failure } from "../paneState";

/** Why a request failed, as the pane tells it. `applyCount`: how many writings had finished before it did. */
export function failureOf(task: Failure["task"], error: unknown, applyCount = 0): Failure {
  const hasWritten = applyCount > 0 || (error instanceof HostError && error.written > 0);
  if (error instanceof HostError) return { task, reason: { kind: "host", code: error.code, params: error.params }, hasWritten };
  return { task, reason: { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) }, hasWritten };
}
