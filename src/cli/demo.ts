/** The product's main job on what comes with it: the first model in a new workbook, and the sample workbooks flagged. */

import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { flag, load } from "./commands";
import { exitDone } from "./context";
import type { Context } from "./context";

/** Seen from the bundle in `dist/`. */
const samples = fileURLToPath(new URL("../assets/samples", import.meta.url));

export async function demo(folder: string, checkedOn: string, context: Context): Promise<number> {
  const loaded = await load(undefined, { output: join(folder, context.messages.cli.demoWorkbook), formulas: "native" }, context);
  const flagged = await flag([relative(process.cwd(), samples)], { output: folder, checkedOn }, context);
  context.print(context.messages.cli.demoNext(folder));
  return Math.max(exitDone, loaded, flagged);
}
