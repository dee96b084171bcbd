import { join } from "node:path";

import ts from "typescript";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const source = `${root}/src/`;
const messages = `${source}messages/`;
/** Handed as a whole to the host of Excel, which does not know the messages. */
const handedOver = `${messages}excel/`;

function program(): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(ts.sys.readDirectory(source, [".ts", ".tsx"]), options);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** What an expression or a pattern takes out of an object: `words.title`, `words["title"]`, `{ title } = words`. */
function takenBy(node: ts.Node, checker: ts.TypeChecker): readonly (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const holder = checker.getTypeAtLocation(node.expression);
    return (key.isUnion() ? key.types : [key]).flatMap((name) => (name.isStringLiteral() ? [holder.getProperty(name.value)] : []));
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? [checker.getTypeAtLocation(node.parent).getProperty(name.text)] : [];
  }
  return [];
}

/** A key of the messages: declared in their shape, or written in the texts that are the shape. */
function isKey(node: ts.Node): node is ts.PropertySignature | ts.MethodSignature | ts.PropertyAssignment {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) return true;
  const texts = ts.findAncestor(node, ts.isVariableDeclaration);
  return ts.isPropertyAssignment(node) && texts !== undefined && texts.type === undefined && texts.name.getText() === "en";
}

it("every text is read by something", () => {
  const built = program();
  const checker = built.getTypeChecker();
  const ours = built.getSourceFiles().filter(({ fileName }) => fileName.startsWith(source));
  const read = new Set<ts.Node>();
  const declared: (ts.PropertySignature | ts.MethodSignature | ts.PropertyAssignment)[] = [];
  for (const file of ours) {
    walk(file, (node) => {
      for (const symbol of takenBy(node, checker)) for (const declaration of symbol?.declarations ?? []) read.add(declaration);
      if (file.fileName.startsWith(messages) && !file.fileName.startsWith(handedOver) && isKey(node)) declared.push(node);
    });
  }
  expect(declared.length).toBeGreaterThan(500);
  expect(declared.filter((node) => !read.has(node)).map((node) => `${node.getSourceFile().fileName.slice(source.length)}: ${node.name.getText()}`)).toEqual([]);
});
