import { defineConfig } from "vitest/config";

/** `FUZZ_SECONDS` for each campaign, ten minutes when left out; `FUZZ_SEED` repeats a run. */
process.env["FUZZ_SECONDS"] ??= "600";

export default defineConfig({
  test: { root: `${import.meta.dirname}/../..`, include: ["test/fuzz/**/*.test.ts"], testTimeout: 1000 * (Number(process.env["FUZZ_SECONDS"]) + 60), fileParallelism: false },
});
