/** The documents of the repository, read as GitHub reads them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import GithubSlugger from "github-slugger";
import { marked } from "marked";
import type { Token, Tokens } from "marked";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const notOurs = new Set(["node_modules", "dist", "out", "coverage", ".git"]);

/** Every Markdown file, its path below the root. */
export const documentPaths: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !notOurs.has(name))
  .flatMap((entry) => (entry.isDirectory() ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map((path) => join(entry.name, path)) : [entry.name]))
  .filter((path) => path.endsWith(".md"));

/** All tokens of a document, from outside to inside. */
function tokensOf(path: string): Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(join(root, path), "utf8"), { gfm: true }), (token) => void tokens.push(token));
  return tokens;
}

/** The tokens of one kind in some tokens and below them. */
export function tokensWithin<Kind extends MarkedToken["type"]>(tokens: Token[], kind: Kind): Extract<MarkedToken, { type: Kind }>[] {
  const found: Extract<MarkedToken, { type: Kind }>[] = [];
  void marked.walkTokens(tokens, (token) => {
    if (token.type === kind) found.push(token as Extract<MarkedToken, { type: Kind }>);
  });
  return found;
}

type MarkedToken = Tokens.Code | Tokens.Codespan | Tokens.Heading | Tokens.Image | Tokens.Link | Tokens.Strong | Tokens.Table | Tokens.Text;

/** The tokens of one kind in a document. */
export function tokensOfKind<Kind extends MarkedToken["type"]>(path: string, kind: Kind): Extract<MarkedToken, { type: Kind }>[] {
  return tokensOf(path).filter((token): token is Extract<MarkedToken, { type: Kind }> => token.type === kind);
}

/** What a reader sees of tokens, without markup. */
export function plainText(tokens: Token[]): string {
  return tokens.map((token) => ("tokens" in token ? plainText(token.tokens ?? []) : "text" in token ? String(token.text) : token.raw)).join("");
}

/** The anchors that GitHub gives to the headings of a document. */
export function anchorsOf(path: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(tokensOfKind(path, "heading").map(({ tokens }) => slugger.slug(plainText(tokens))));
}

/** The table whose first column has this name. */
export function tableOf(path: string, firstColumn: string): Tokens.Table {
  const table = tokensOfKind(path, "table").find(({ header }) => header[0] !== undefined && plainText(header[0].tokens) === firstColumn);
  if (table === undefined) throw new Error(`${path} has no table that begins with a column “${firstColumn}”.`);
  return table;
}

/** The code spans of a document. */
export function codeSpans(path: string): string[] {
  return tokensOfKind(path, "codespan").map(({ text }) => text);
}
