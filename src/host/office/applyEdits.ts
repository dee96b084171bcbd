/** Writes edits: two requests to look things up and check, then as few as the edits fit into. */

import type { Edit } from "../../core/workbook/edits";
import { HostError, type ApplyOptions } from "../WorkbookHost";
import { isOfficeError, toHostError } from "./errors";
import { lookUp } from "./lookUp";
import { nameKey } from "./nameKey";
import { inTurn } from "./rounds";
import { inBlocks, withoutLateFormulas } from "./writeCells";
import { EditWriter } from "./writeEdits";

export interface WriteOptions extends Pick<ApplyOptions, "signal" | "onProgress"> {
  readonly notes: boolean;
  /** The most bytes of a request, about. */
  readonly bytesPerRequest: number;
}

/** Well below the 5 MB of Excel on the web: sizes are estimates, at least two thirds of what they can be. */
export const bytesPerRequest = 3_000_000;

export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[], options: WriteOptions): Promise<void> {
  const { signal, onProgress } = options;
  const stop = (written: number): void => {
    if (signal?.aborted === true) throw new HostError("cancelled", { written, total: edits.length }, written);
  };
  stop(0);
  const lookedUp = await lookUp(context, edits, options.notes);
  stop(0);
  const writer = new EditWriter(context, lookedUp);
  const steps = stepsOf(edits, options.bytesPerRequest);
  let done = 0;
  try {
    await inTurn(
      context,
      requestsOf(steps, options.bytesPerRequest),
      (request) => {
        for (const { edit, number } of request) {
          writer.write(edit);
          // Excel tells with an error how many of these it had come to.
          context.trace(String(number));
        }
      },
      (request) => {
        done += request.length;
        onProgress?.(done / steps.length);
        if (done < steps.length) stop(editsWithin(steps, done));
      },
    );
  } catch (error) {
    const reached = isOfficeError(error) ? Math.max(done, lastTraced(error) + 1) : done;
    throw toHostError(error, { written: editsWithin(steps, reached), total: edits.length });
  }
}

/** One thing to write: an edit, or a part of a large one. */
interface Step {
  readonly number: number;
  readonly edit: Edit;
  readonly size: number;
  /** How many edits are written once this step and all before it are. */
  readonly completes: number;
}

/** The edits in an order that Excel takes: formulas wait for the tables that they refer to. */
function stepsOf(edits: readonly Edit[], limit: number): Step[] {
  const steps: Step[] = [];
  const add = (edit: Edit, completes: number): void => {
    const parts = edit.kind === "writeCells" ? inBlocks(edit, limit) : [{ edit, size: JSON.stringify(edit).length * 2 }];
    for (const [index, part] of parts.entries()) steps.push({ ...part, number: steps.length, completes: index === parts.length - 1 ? completes : completes - 1 });
  };
  const added = edits.flatMap((edit, index) => (edit.kind === "addTable" ? [{ table: nameKey(edit.name), index }] : []));
  let waiting: { readonly edit: Edit; readonly until: number }[] = [];
  for (const [index, edit] of edits.entries()) {
    if (edit.kind === "writeCells") {
      const later = added.filter((table) => table.index > index);
      const { now, late } = withoutLateFormulas(edit, new Set(later.map(({ table }) => table)));
      add(now, index + 1);
      if (late !== null) waiting.push({ edit: late, until: later.at(-1)?.index ?? index });
    } else add(edit, index + 1);
    for (const { edit: late, until } of waiting) if (until === index) add(late, index + 1);
    waiting = waiting.filter(({ until }) => until !== index);
  }
  return steps;
}

function requestsOf(steps: readonly Step[], limit: number): Step[][] {
  const requests: Step[][] = [];
  let left = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last !== undefined && step.size <= left) {
      last.push(step);
      left -= step.size;
    } else {
      requests.push([step]);
      left = limit - step.size;
    }
  }
  return requests;
}

/** How many edits the first steps complete. */
function editsWithin(steps: readonly Step[], stepCount: number): number {
  return stepCount === 0 ? 0 : (steps[stepCount - 1]?.completes ?? 0);
}

function lastTraced(error: OfficeExtension.Error): number {
  const last = error.traceMessages.at(-1);
  return last === undefined ? -1 : Number(last);
}
