/** Runs one kind of damage again and again for a while, and keeps what breaks the program. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";

import { randomOf } from "./random";
import type { Random } from "./random";
import { startWatchdog } from "./watchdog";

/** How one damaged input ended; what may happen to it otherwise is a crash. */
export type Ending = "done" | "refused";

export interface Campaign {
  readonly name: string;
  /** Damages something and uses the program on it. Throws what a user should never see. `keep` names the input, for a crash. */
  readonly run: (random: Random, keep: (input: Uint8Array) => void) => Promise<Ending> | Ending;
}

export interface Totals {
  readonly done: number;
  readonly refused: number;
}

/** Seconds for each campaign. */
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 7);
/** No damaged input of a few kilobytes may take longer, on any machine. */
const patienceSeconds = 60;
/** The first seed of a run; printed, so that the run can be repeated. */
const firstSeed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
const crashFolder = new URL("crashes/", import.meta.url);

/** A crash is kept beside the tests: mended, it becomes a file of `test/fixtures/fuzz/`. */
export async function runCampaign({ name, run }: Campaign): Promise<Totals> {
  const totals = { done: 0, refused: 0 };
  const end = Date.now() + seconds * 1000;
  // Written before it is used: what ends the whole process leaves its input behind.
  const running = new URL(`${name}-running`, crashFolder);
  mkdirSync(crashFolder, { recursive: true });
  const watchdog = startWatchdog(patienceSeconds, `${name}: a run that does not end, kept as test/fuzz/crashes/${name}-running`);
  for (let seed = firstSeed; Date.now() < end; seed++) {
    watchdog.stroke();
    try {
      totals[await run(randomOf(seed), (input) => writeFileSync(running, input))] += 1;
    } catch (error) {
      watchdog.stop();
      renameSync(running, new URL(`${name}-${seed}`, crashFolder));
      throw new Error(`${name}: crash with FUZZ_SEED=${seed}, kept as test/fuzz/crashes/${name}-${seed}`, { cause: error });
    }
  }
  watchdog.stop();
  rmSync(running, { force: true });
  console.log(`fuzz ${name}: seeds from ${firstSeed}, ${totals.done} went through, ${totals.refused} were refused`);
  return totals;
}
