/** What every command of the command line shares: language, output, and how problems are told. */

import { once } from "node:events";

import { HostError } from "../host/WorkbookHost";
import type { Issue } from "../core/result";
import type { Language } from "../core/load/texts";
import { messagesOf } from "../messages";
import type { Messages } from "../messages/messages";
import { issueText } from "../messages/issueText";
import { UsageError } from "./files";
import { ModelError } from "./models";

export const exitDone = 0;
export const exitFindings = 1;
export const exitBadInput = 2;

export interface Context {
  readonly language: Language;
  readonly messages: Messages;
  readonly json: boolean;
  readonly print: (line: string) => void;
  /** Prints pieces of one text as they come, no faster than they are read. */
  readonly printPieces: (pieces: Iterable<string>) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** Characters that a terminal obeys instead of showing them, and those that turn the order of letters round. */
const commands = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Names and cells come from files of others: shown in a terminal, they could move the cursor, hide lines or change its title. */
function visible(text: string): string {
  return text.replace(commands, "\ufffd");
}

/** In JSON the same characters stand as escapes, so that a program reads what the file holds. */
function escaped(json: string): string {
  return json.replace(commands, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const pieceSize = 1 << 16;

async function writePieces(stream: NodeJS.WriteStream, pieces: Iterable<string>): Promise<void> {
  let waiting = "";
  const flush = async (): Promise<void> => {
    if (!stream.write(waiting)) await once(stream, "drain");
    waiting = "";
  };
  for (const piece of pieces) {
    waiting += escaped(piece);
    if (waiting.length >= pieceSize) await flush();
  }
  await flush();
}

/** Programs get one line; a person at a terminal gets it indented. */
export function printJson(value: unknown, context: Context): void {
  context.print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : undefined));
}

export function createContext(language: Language, json: boolean): Context {
  return {
    language,
    messages: messagesOf(language),
    json,
    print: (line) => process.stdout.write(`${json ? escaped(line) : visible(line)}\n`),
    printPieces: (pieces) => writePieces(process.stdout, pieces),
    complain: (line) => process.stderr.write(`${visible(line)}\n`),
  };
}

/** A problem of the user's input as a code and sentences; null for a bug, which must not be hidden. */
export function explain(error: unknown, context: Context): { readonly code: string; readonly lines: readonly string[] } | null {
  if (error instanceof UsageError) return { code: "usage", lines: [error.message] };
  if (error instanceof HostError) return { code: error.code, lines: [context.messages.hostErrors[error.code](error.params)] };
  if (error instanceof ModelError) {
    return { code: "model", lines: [context.messages.cli.modelProblems(error.issues.length), ...error.issues.map((issue) => `  ${describe(issue, context)}`)] };
  }
  return null;
}

export function describe(issue: Issue, { language }: Context): string {
  return issueText(issue, language);
}
