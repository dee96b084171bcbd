import { restoreNamespace } from "../../../core/flag/marks";
import type { ByteSplice } from "../package/PartContent";
import { crc32 } from "../package/crc32";
import { attributeOf, childrenOf, numberOf, parseXml, type XmlElement } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import { fromBase64, toBase64 } from "./base64";

/** A part that was changed: how to recognise it, and how to turn it back. */
export interface ChangedPart {
  readonly path: string;
  /** Digests of its bytes before and after the change. */
  readonly before: string;
  readonly after: string;
  /** In order, on the bytes of after the change. */
  readonly splices: readonly ByteSplice[];
}

export interface AddedPart {
  readonly path: string;
  readonly after: string;
}

export interface RemovedPart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is kept in the workbook to give back the exact bytes of before the marks. */
export interface RestoreRecord {
  readonly changed: readonly ChangedPart[];
  readonly added: readonly AddedPart[];
  readonly removed: readonly RemovedPart[];
}

const version = "1";

export function writeRecord(record: RestoreRecord): string {
  const entries = writeEntries(record);
  return writeElement("restore", { xmlns: restoreNamespace, version, check: checkOf(entries) }, ...entries);
}

function writeEntries({ changed, added, removed }: RestoreRecord): string[] {
  return [
    ...changed.map(({ path, before, after, splices }) => writeElement("changed", { path, before, after }, ...splices.map(spliceXml))),
    ...added.map(({ path, after }) => writeElement("added", { path, after })),
    ...removed.map(({ path, bytes }) => writeElement("removed", { path }, toBase64(bytes))),
  ];
}

/** By this a record that lost some of its entries is told: following it would leave marks behind. */
function checkOf(entries: readonly string[]): string {
  return entries.reduce((crc, entry) => crc32(new TextEncoder().encode(entry), crc), 0).toString(16).padStart(8, "0");
}

/** Null where the part is damaged, of another version, or tampered with: the marks are then taken back edit by edit. `xml` is "" where it is no XML. */
export function readRecord(xml: string, part: string): RestoreRecord | null {
  if (xml === "") return null;
  const { root } = parseXml(xml, part);
  if (root.uri !== restoreNamespace || attributeOf(root, "version") !== version) return null;
  const changed = root.children.flatMap((element) => (element.local === "changed" ? (readChanged(element) ?? []) : []));
  const added = root.children.flatMap((element) => (element.local === "added" ? (readAdded(element) ?? []) : []));
  const removed = root.children.flatMap((element) => (element.local === "removed" ? (readRemoved(element) ?? []) : []));
  const record = { changed, added, removed };
  return changed.length + added.length + removed.length === root.children.length && isWhole(record, attributeOf(root, "check")) ? record : null;
}

/** A record without a check is one of before there was any; it names itself among the parts that were added. */
function isWhole(record: RestoreRecord, check: string | null): boolean {
  return check === null ? record.added.some(({ after }) => after === "") : check === checkOf(writeEntries(record));
}

function spliceXml({ start, end, insert }: ByteSplice): string {
  return writeElement("splice", { start, end }, toBase64(insert));
}

function readChanged(element: XmlElement): ChangedPart | null {
  const path = pathOf(element);
  const splices: ByteSplice[] = [];
  for (const splice of childrenOf(element, "splice")) {
    const start = numberOf(splice, "start");
    const end = numberOf(splice, "end");
    const insert = fromBase64(splice.text);
    if (start === null || end === null || insert === null || start < (splices.at(-1)?.end ?? 0) || end < start) return null;
    splices.push({ start, end, insert });
  }
  return path === null ? null : { path, before: attributeOf(element, "before") ?? "", after: attributeOf(element, "after") ?? "", splices };
}

function readAdded(element: XmlElement): AddedPart | null {
  const path = pathOf(element);
  return path === null ? null : { path, after: attributeOf(element, "after") ?? "" };
}

function readRemoved(element: XmlElement): RemovedPart | null {
  const path = pathOf(element);
  const bytes = fromBase64(element.text);
  return path === null || bytes === null ? null : { path, bytes };
}

/** A path within the package; one that would leave it when unpacked was not written by us. */
function pathOf(element: XmlElement): string | null {
  const path = attributeOf(element, "path") ?? "";
  return path === "" || path.startsWith("/") || /(^|\/)\.\.(\/|$)|\\|:/.test(path) ? null : path;
}
