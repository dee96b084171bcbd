import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/**
 * Imports go one way only: core ← functions; core ← host ← app ← everything people see. For each folder, what it may not import.
 * That no files import each other in a circle is tested in `test/architecture.test.ts`.
 */
const people = ["taskpane", "commands", "cli", "workbench", "models", "manifest"];
const hosts = ["host/document", "host/office", "host/grid"];
const layers = {
  core: ["functions", "help", "host", "app", "messages", ...people],
  functions: ["help", "host", "app", "messages", ...people],
  host: ["app", "help", "messages", ...people],
  messages: ["functions", ...hosts, "app", ...people],
  help: ["host", "app", ...people],
  app: [...hosts, ...people],
  taskpane: [...hosts, "cli", "commands", "workbench"],
  commands: [...hosts, "cli", "workbench"],
  cli: ["taskpane", "commands", "workbench", "host/office", "host/grid"],
  manifest: ["help", "host", "app", "taskpane", "commands", "cli", "workbench", "models"],
};

const layerRules = Object.entries(layers).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          // A path that climbs out of its folder and down into another one.
          { regex: `^(?:\\.\\./)+(?:${forbidden.join("|")})(?:/|$)`, message: `${folder} does not know ${forbidden.join(", ")}.` },
          { regex: "/test/", message: "The product does not know its tests." },
          ...(folder === "core" ? [{ group: ["node:*", "react*", "@fluentui/*", "@univerjs/*"], message: "The core is plain TypeScript." }] : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  eslint.configs.recommended,
  // Runs before anything else, in browsers that are too old for the rest.
  { files: ["src/taskpane/checkBrowser.js"], languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { Object: "readonly", location: "readonly" } } },
  { files: ["**/*.js", "**/*.mjs"], languageOptions: { globals: { URL: "readonly", console: "readonly", process: "readonly", performance: "readonly" } } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Use a union of strings." }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      // Excel's own error of a custom function is thrown as Excel asks, and is no `Error` by its declaration.
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", name: "Error", package: "custom-functions-runtime" }] }],
    },
  },
  {
    // What people see comes from `src/messages`, in both languages.
    files: ["src/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
        { selector: "JSXText[value=/\\p{Ll}{2}/u]", message: "Take the text from src/messages." },
        { selector: "JSXAttribute[name.name=/^(?:alt|aria-label|aria-description|body|hint|label|placeholder|text|title)$/] > Literal[value=/\\p{Ll}/u]", message: "Take the text from src/messages." },
      ],
    },
  },
  ...layerRules,
  {
    // Where the page starts its host is chosen: the only place of the pane that knows one.
    files: ["src/taskpane/index.ts", "src/taskpane/functions.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: "^(?:\\.\\./)+(?:host/document|host/grid|cli|workbench)(?:/|$)", message: "The pane in Excel knows Excel's host only." }] }] },
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
