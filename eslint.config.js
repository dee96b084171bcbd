import eslint from "@eslint/js";
import importPlugin from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Imports go one way only: core ← functions; core ← host ← app ← everything people see. */
const layers = [
  { target: "./src/core", from: "./src", except: ["./core"] },
  { target: "./src/functions", from: "./src", except: ["./core", "./functions"] },
  { target: "./src/host", from: "./src", except: ["./core", "./functions", "./host"] },
  { target: "./src/messages", from: "./src", except: ["./core", "./host/WorkbookHost.ts", "./messages"] },
  { target: "./src/app", from: "./src", except: ["./core", "./functions", "./host/WorkbookHost.ts", "./messages", "./app"] },
  { target: "./src/host/document", from: "./src/host", except: ["./document", "./WorkbookHost.ts"] },
  { target: "./src/host/office", from: "./src/host", except: ["./office", "./WorkbookHost.ts"] },
  { target: "./src/taskpane", from: "./src", except: ["./core", "./functions", "./host/WorkbookHost.ts", "./messages", "./app", "./taskpane"] },
  { target: "./src", from: "./test" },
];

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  eslint.configs.recommended,
  { files: ["**/*.js", "**/*.mjs"], languageOptions: { globals: { URL: "readonly", console: "readonly", process: "readonly", performance: "readonly" } } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importPlugin },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } } },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: layers }],
      "import-x/no-cycle": "error",
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Use a union of strings." }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "window", "document", "fetch", "process", "performance", "navigator"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time is an argument." },
        { object: "Math", property: "random", message: "The core is pure." },
      ],
      "no-restricted-imports": ["error", { patterns: [{ group: ["node:*", "react*", "@fluentui/*", "@univerjs/*"], message: "The core is plain TypeScript." }] }],
    },
  },
  {
    files: ["src/host/office/**/*.ts", "src/commands/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
