/** A model from what a person opens: the CSV files of a folder, a zip of them, one JSON file, or a workbook. */

import { reportFileName } from "../core/model/assembleModel";
import { fileNameOf, tableNames } from "../core/model/columns";
import { packageFileName } from "../core/model/dataPackage";
import { modelIssue } from "../core/model/issues";
import { readModelJson } from "../core/model/json";
import type { IndicatorModel } from "../core/model/model";
import { readModel } from "../core/model/readModel";
import { readModelSheets } from "../core/modelSheets/readModelSheets";
import { readStoredModel } from "../core/load/storedModel";
import type { Issue, Result } from "../core/result";
import { fail } from "../core/result";
import { openToRead } from "../host/document/openFile";
import { refusalOf } from "../host/document/package/fileKind";
import { defaultLimits } from "../host/document/package/limits";
import type { DocumentLimits } from "../host/document/package/limits";
import { openPackage } from "../host/document/package/openPackage";
import type { Package } from "../host/document/package/Package";
import { HostError } from "../host/WorkbookHost";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that belong to a model; a folder may hold any others. */
const modelFileNames: ReadonlySet<string> = new Set([...tableNames.map(fileNameOf), packageFileName, reportFileName]);

/** A model of 50,000 indicators has 20 MB of tables; what unpacks to more than this is none. */
const modelLimits: DocumentLimits = { ...defaultLimits, unpackedBytes: 256_000_000, partBytes: 64_000_000 };

export function isModelFile(name: string): boolean {
  return modelFileNames.has(name.toLowerCase());
}

/**
 * Reads the model in the files given: one zip, JSON file or workbook, or the files of a folder. What a file is, its content says.
 * Either the whole model, or every problem. A workbook that cannot be opened, or a zip beyond the limits, throws a `HostError`.
 */
export async function readModelFiles(files: readonly NamedBytes[], workbookLimits?: DocumentLimits): Promise<Result<IndicatorModel>> {
  checkSizes(files.filter(({ name, bytes }) => isModelFile(name) || !isPacked(bytes)));
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0 && !isModelFile(only.name)) return readOne(only, workbookLimits);
  return readTexts(new Map(files.filter(({ name }) => isModelFile(name)).map(({ name, bytes }) => [name.toLowerCase(), bytes])));
}

/** A workbook or a zip: its own limits hold once it is opened. */
function isPacked(bytes: Uint8Array): boolean {
  const refusal = refusalOf(bytes);
  return refusal === null || refusal === "oldWorkbook";
}

function checkSizes(files: readonly { readonly name: string; readonly bytes: { readonly length: number } }[]): void {
  let total = 0;
  for (const { name, bytes } of files) {
    total += bytes.length;
    if (bytes.length > modelLimits.partBytes || total > modelLimits.unpackedBytes) throw new HostError("tooLarge", { part: name, limit: modelLimits.partBytes, size: bytes.length });
  }
}

async function readOne({ name, bytes }: NamedBytes, workbookLimits: DocumentLimits | undefined): Promise<Result<IndicatorModel>> {
  const refusal = refusalOf(bytes);
  if (refusal === "oldWorkbook") return readWorkbook(bytes, workbookLimits);
  if (refusal === "plainText" || (refusal !== null && /\.json$/i.test(name))) {
    if (!/\.(?:csv|tsv|txt)$/i.test(name)) return readJson(name, bytes);
    return fail([modelIssue("model/one-table", [name], { list: tableNames.map(fileNameOf).join(", ") })]);
  }
  if (refusal !== null) throw new HostError(refusal);
  const parts = await openZip(name, bytes, workbookLimits);
  if ("issues" in parts) return fail(parts.issues);
  return parts.has("xl/workbook.xml") || parts.has("[Content_Types].xml") ? readWorkbook(bytes, workbookLimits) : readZip(name, parts);
}

async function readWorkbook(bytes: Uint8Array, limits: DocumentLimits | undefined): Promise<Result<IndicatorModel>> {
  const snapshot = await (await openToRead(bytes, limits)).read();
  const onSheets = readModelSheets(snapshot);
  if (onSheets !== null) return onSheets;
  const stored = readStoredModel(snapshot);
  return stored === null ? fail([modelIssue("model/no-model-in-workbook", [])]) : { ok: true, value: stored.model };
}

async function openZip(name: string, bytes: Uint8Array, limits: DocumentLimits | undefined): Promise<Package | { readonly issues: readonly Issue[] }> {
  try {
    return await openPackage(bytes, limits);
  } catch (error) {
    if (error instanceof HostError && (error.code === "truncated" || error.code === "damagedPart")) return { issues: [modelIssue("model/zip-broken", [name])] };
    throw error;
  }
}

/** The files of the one folder of a zip that holds a model, wherever it lies in it. */
async function readZip(name: string, parts: Package): Promise<Result<IndicatorModel>> {
  const found = parts.entries.flatMap(({ path, content }) => {
    const names = path.replaceAll("\\", "/").split("/");
    const file = names.pop()?.toLowerCase() ?? "";
    // macOS puts a shadow of every file beside it.
    return names.includes("__MACOSX") || file.startsWith(".") || file === "" ? [] : [{ folder: names.join("/"), file, content }];
  });
  const folders = [...new Set(found.filter(({ file }) => file === fileNameOf("indicators")).map(({ folder }) => folder))];
  if (folders.length > 1) return fail([modelIssue("model/several-models", [name], { list: folders.map((folder) => (folder === "" ? "." : folder)).join(", ") })]);
  const [folder] = folders;
  const json = found.filter(({ file }) => file.endsWith(".json") && file !== packageFileName);
  const chosen = folder === undefined ? found : found.filter((entry) => entry.folder === folder);
  const needed = folder === undefined && json.length === 1 ? json : chosen.filter((entry) => isModelFile(entry.file));
  checkSizes(needed.map(({ file, content }) => ({ name: file, bytes: { length: content.size } })));
  const contents = new Map<string, Uint8Array>();
  try {
    for (const { file, content } of needed) contents.set(file, await content.bytes());
  } catch (error) {
    if (error instanceof HostError && error.code === "damagedPart") return fail([modelIssue("model/zip-broken", [name])]);
    throw error;
  }
  const [only] = json;
  if (folder === undefined && json.length === 1 && only !== undefined) return readJson(only.file, contents.get(only.file) ?? new Uint8Array());
  return readTexts(contents);
}

function readJson(name: string, bytes: Uint8Array): Result<IndicatorModel> {
  const text = decode(bytes);
  return text === null ? fail([modelIssue("model/encoding", [name])]) : readModelJson(text);
}

function readTexts(contents: ReadonlyMap<string, Uint8Array>): Result<IndicatorModel> {
  const issues: Issue[] = [];
  const texts = new Map<string, string>();
  for (const [name, bytes] of contents) {
    const text = decode(bytes);
    if (text === null) issues.push(modelIssue("model/encoding", [name]));
    else texts.set(name, text);
  }
  if (issues.length === 0) return readModel(texts);
  // What can be read is checked all the same, but the tables that cannot are not called missing.
  const unread = new Set(issues.map(({ path }) => path[0]));
  const result = readModel(texts);
  return fail([...issues, ...(result.ok ? [] : result.issues.filter(({ code, path }) => code !== "model/file-missing" || !unread.has(path[0] ?? "")))]);
}

/** UTF-8, or the UTF-16 that Excel calls "Unicode text"; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
