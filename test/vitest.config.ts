import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/browser/**", "test/libreoffice/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
