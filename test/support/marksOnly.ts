/** What is left of a changed part when everything that marking may add to it is taken away, told by structure: it has to be the original. */

import { noteFirstLine, noteLastLine, ruleMarker } from "../../src/core/flag/marks";
import { withoutBlocks } from "../../src/core/workbook/noteText";
import { parseVml } from "../../src/host/document/notes/VmlDraft";
import { childNamed, everyNode, nodeOf, readNodes, type XmlNode } from "./xmlNodes";

/** Parts as `partsOf` gives them. */
export type Parts = ReadonlyMap<string, string>;

/** Parts that marking a workbook may add: notes and their boxes, the results sheet with what belongs to it, custom XML of ours. */
const mayBeAdded = [/^xl\/comments\d*\.xml$/, /^xl\/drawings\/(vmlDrawing|drawing)\d*\.(vml|xml)$/, /^xl\/drawings\/_rels\/drawing\d*\.xml\.rels$/, /^xl\/charts\/[^/]+\.xml$/, /^xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?$/, /^xl\/tables\/table\d+\.xml$/, /^customXml\/(_rels\/)?item(Props)?\d+\.xml(\.rels)?$/, /^xl\/styles\.xml$/];

/** The problems of a marked workbook: parts that came, went or changed in a way that marking has no business with. */
export function strayChanges(before: Parts, after: Parts): string[] {
  const problems: string[] = [];
  for (const path of before.keys()) if (!after.has(path) && !isCalculationChain(path)) problems.push(`${path} went`);
  for (const [path, bytes] of after) {
    const original = before.get(path);
    if (original === undefined) {
      if (!mayBeAdded.some((pattern) => pattern.test(path))) problems.push(`${path} came`);
    } else if (original !== bytes) {
      const [was, is] = [reduced(path, text(original), text(original)), reduced(path, text(bytes), text(original))];
      if (was === null || is === null) problems.push(`${path} changed`);
      else if (was !== is) problems.push(`${path} differs: ${difference(was, is)}`);
    }
  }
  return problems;
}

/** Where two texts part. */
function difference(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  return `${was.slice(Math.max(0, at - 80), at + 120)} ⇒ ${is.slice(Math.max(0, at - 80), at + 120)}`;
}

/** Null for a part of a kind that marking does not touch. */
function reduced(path: string, changed: string, original: string): string | null {
  if (path.endsWith(".rels")) return linesOf(readNodes(changed, path).children.filter((node) => isKept(node, original)).filter(({ attributes }) => attributes["Type"]?.endsWith("/calcChain") !== true));
  if (path === "[Content_Types].xml") return linesOf(readNodes(changed, path).children.filter((node) => isDeclared(node, original)).filter(({ attributes }) => !isCalculationChain(attributes["PartName"] ?? "")));
  if (path.endsWith(".vml")) return boxes(changed, original, path);
  const root = readNodes(changed, path);
  switch (root.local) {
    case "worksheet": return JSON.stringify(sheetWithoutMarks(root, original));
    case "comments": return JSON.stringify(notesWithoutMarks(root, original));
    case "styleSheet": return JSON.stringify(stylesUpTo(root, readNodes(original, path)));
    case "workbook": return JSON.stringify(workbookWithoutResults(root, original));
    default: return null;
  }
}

function sheetWithoutMarks(root: XmlNode, original: string): XmlNode {
  root.children = root.children.filter((node) => {
    if (node.local === "legacyDrawing") return original.includes("legacyDrawing ");
    if (node.local !== "conditionalFormatting") return true;
    node.children = node.children.filter((rule) => !rule.children.some(({ text }) => text.includes(ruleMarker)));
    return node.children.some(({ local }) => local === "cfRule");
  });
  return root;
}

/** A note as its runs; plain text is a run without a format. */
function notesWithoutMarks(root: XmlNode, original: string): unknown[] {
  const authors = childNamed(root, "authors")?.children.map(({ text }) => text) ?? [];
  const known = authors.filter((author) => original.includes(`>${author.replaceAll("&", "&amp;")}<`));
  const notes = (childNamed(root, "commentList")?.children ?? []).flatMap((comment): unknown[] => {
    const runs = (childNamed(comment, "text")?.children ?? []).filter(({ local }) => local === "t" || local === "r").map((run) => (run.local === "t" ? { format: null, text: run.text } : { format: childNamed(run, "rPr") ?? null, text: childNamed(run, "t")?.text ?? "" }));
    const kept = runs.map(({ format, text: written }) => ({ format, text: withoutBlocks(written, { firstLine: noteFirstLine, lastLine: noteLastLine }) })).filter(({ text: rest }) => rest !== "");
    return kept.length === 0 ? [] : [{ attributes: comment.attributes, kept }];
  });
  return [known, notes];
}

/** Shapes of the original, without where a note's box ends: it grows with its text. */
function boxes(changed: string, original: string, path: string): string {
  const key = (node: XmlNode): string => node.attributes["id"] ?? node.local;
  const known = new Set(nodeOf(parseVml(original, path).root).children.map(key));
  const shapes = nodeOf(parseVml(changed, path).root).children.filter((node) => known.has(key(node)));
  for (const shape of shapes) {
    if (childNamed(shape, "ClientData")?.attributes["ObjectType"] !== "Note") continue;
    shape.attributes["style"] = "";
    for (const node of everyNode(shape)) if (node.local === "Anchor") node.text = node.text.trim().split(",").slice(0, 4).join();
  }
  return JSON.stringify(shapes);
}

/** Each list up to where the original ended: nothing that stood there was changed, since cells name it by its place. */
function stylesUpTo(root: XmlNode, original: XmlNode): XmlNode {
  const lengths = new Map(original.children.map(({ local, children }) => [local, children.length]));
  root.children = root.children.filter(({ local }) => lengths.has(local));
  for (const list of root.children) {
    list.children = list.children.slice(0, lengths.get(list.local));
    delete list.attributes["count"];
  }
  return root;
}

function workbookWithoutResults(root: XmlNode, original: string): XmlNode {
  const sheetCount = [...original.matchAll(/<sheet /g)].length;
  root.children = root.children.filter((list) => {
    if (list.local === "sheets") list.children = list.children.filter(({ attributes }) => original.includes(`name="${attributes["name"] ?? ""}"`));
    // The results sheet is the last: its rows that are repeated on each page are a name of its own.
    if (list.local === "definedNames") list.children = list.children.filter(({ attributes }) => attributes["name"]?.startsWith("SCT_Results.") !== true && Number(attributes["localSheetId"] ?? 0) < sheetCount);
    return list.local !== "definedNames" || list.children.length > 0;
  });
  return root;
}

function isKept({ attributes }: XmlNode, original: string): boolean {
  return original.includes(`Id="${attributes["Id"] ?? ""}"`);
}

function isDeclared({ attributes }: XmlNode, original: string): boolean {
  return original.includes(`"${attributes["PartName"] ?? attributes["Extension"] ?? ""}"`);
}

function isCalculationChain(path: string): boolean {
  return path.endsWith("calcChain.xml");
}

function linesOf(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => JSON.stringify(node.attributes)).sort().join("\n");
}

function text(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
