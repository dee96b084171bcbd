/** Every member of Office.js that the add-in uses is in a requirement set that it needs or asks for first. */

import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, it } from "vitest";

import { capabilitiesOf, isExcelSupported } from "../../../src/host/office/capabilities";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface Use {
  /** `Excel.Range.values`. */
  readonly member: string;
  /** As the typings' doc comment has it: `ExcelApi 1.7`; null where the member is as old as Office.js. */
  readonly set: { readonly name: string; readonly version: number } | null;
  readonly file: string;
}

/** `1.14` as a number that compares: 1014. */
function versionOf(text: string): number {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return major * 1000 + minor;
}

/** `[Api set: ExcelApi 1.9]`, or `**Requirement set**: {@link … | SharedRuntime 1.1}`; a member without one has its owner's. */
function setOf(declaration: ts.Node): Use["set"] {
  const comment = ts.getJSDocCommentsAndTags(declaration).map((node) => node.getFullText()).join("\n");
  const found = [...comment.matchAll(/\[Api set: (\w+) (\d+\.\d+)|Requirement set\*\*: \{@link [^|]*\|\s*(\w+) (\d+\.\d+)/g)].map(([, name = "", version = "", other = name, otherVersion = version]) => ({ name: other, version: versionOf(otherVersion) }));
  // Members that several programs share tell of Outlook's sets too.
  const excels = found.filter(({ name }) => name !== "Mailbox");
  if (excels.length > 0) return excels.reduce((newest, set) => (set.version > newest.version ? set : newest));
  const owner = declaration.parent;
  return ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner) || ts.isEnumDeclaration(owner) || ts.isModuleBlock(owner) || ts.isModuleDeclaration(owner) ? setOf(owner) : null;
}

function usesOf(): readonly Use[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const ours = fileNames.filter((name) => /\/src\/(?:host\/office|commands|taskpane)\//.test(name));
  const program = ts.createProgram({ rootNames: ours, options });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    const declaration = symbol?.declarations?.find((candidate) => /\/@types\/(?:office-js|custom-functions-runtime)\//.test(candidate.getSourceFile().fileName));
    if (symbol !== undefined && declaration !== undefined) uses.push({ member: checker.getFullyQualifiedName(symbol), set: setOf(declaration), file: file.slice(root.length) });
  };
  for (const name of ours) {
    const source = program.getSourceFile(name)!;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), name);
      // Options that are handed over, and what is taken apart: `{ mergeUndoGroup: true }`, `const { id } = sheet`.
      if (ts.isObjectLiteralExpression(node)) for (const { name: key } of node.properties) if (key !== undefined && ts.isIdentifier(key)) note(checker.getContextualType(node)?.getProperty(key.text), name);
      if (ts.isObjectBindingPattern(node)) for (const { propertyName, name: key } of node.elements) note(checker.getTypeAtLocation(node).getProperty((propertyName ?? key).getText()), name);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** What is asked for before it is used: the guard that covers it, and the places that stand behind the guard. */
const guarded: Readonly<Record<string, { readonly guard: string; readonly member: RegExp; readonly file: RegExp }>> = {
  ExcelApi: { guard: "capabilities.notes", member: /^Excel\.(?:Note(?:Collection)?\.\w+|Work(?:book|sheet)\.notes)$/, file: /host\/office\// },
  CustomFunctionsRuntime: { guard: "capabilities.customFunctions", member: /^CustomFunctions\./, file: /host\/office\/customFunctions\.ts$/ },
  // Excel knows the commands only where it has taken the part of the manifest that asks for this set.
  SharedRuntime: { guard: "the manifest", member: /^Office\.Addin\./, file: /commands\/ribbon\.ts$/ },
};

/** Excel before ExcelApi 1.20 does not look at this option: each request is then a step of its own for Ctrl+Z. */
const unasked = "Excel.RunOptions.mergeUndoGroup";

it("uses no member beyond what it needs or has asked for", () => {
  const asked = new Map<string, number>();
  const ask = (set: string, version: string): boolean => {
    asked.set(set, Math.max(asked.get(set) ?? 0, versionOf(version)));
    return true;
  };
  isExcelSupported(ask);
  const needed = new Map(asked);
  capabilitiesOf(ask);
  const uses = usesOf();
  // The typings were read: members of several sets were found, by their names.
  expect(new Set(uses.map(({ member }) => member)).size).toBeGreaterThan(150);
  expect(uses.find(({ member }) => member === "Excel.Range.formulas")?.set).toEqual({ name: "ExcelApi", version: versionOf("1.1") });
  const beyond = uses.filter(({ member, set }) => set !== null && set.version > (needed.get(set.name) ?? 0) && member !== unasked);
  expect(new Set(beyond.map(({ set }) => set?.name))).toEqual(new Set(Object.keys(guarded)));
  const unguarded = beyond.filter(({ member, set, file }) => {
    const guard = set === null ? undefined : guarded[set.name];
    return set === null || guard === undefined || set.version > (asked.get(set.name) ?? 0) || !guard.member.test(member) || !guard.file.test(file);
  });
  expect(unguarded).toEqual([]);
});
