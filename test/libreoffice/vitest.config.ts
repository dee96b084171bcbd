import { defineConfig } from "vitest/config";

/** Needs LibreOffice Calc and Writer (Debian: libreoffice-calc, libreoffice-writer) on the path; records its answers, which `npm test` reads instead. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["test/libreoffice/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
