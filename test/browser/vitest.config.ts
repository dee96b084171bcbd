import { defineConfig } from "vitest/config";

/** Tests that act as a user in a real browser, on what `npm run build` made. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
