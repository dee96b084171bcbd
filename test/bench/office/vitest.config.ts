import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { root: `${import.meta.dirname}/../../..`, include: ["test/bench/office/*.bench.ts"], testTimeout: 300_000, reporters: ["dot"] },
});
