import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { VERSION: JSON.stringify("test") },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/browser/**", "test/libreoffice/**", "test/screenshots/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
