import { defineConfig } from "vitest/config";

/** Takes the pictures of the READMEs, on what `npm run build` made. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["test/screenshots/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
