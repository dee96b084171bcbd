import { BlobReader, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure } from "@zip.js/zip.js";
import { readFile } from "node:fs/promises";

configure({ useWebWorkers: false });

/** The parts of a zip by name, each unpacked, as text of one character a byte: equal texts are equal bytes. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (!entry.directory) parts.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString("latin1"));
  }
  return parts;
}

/** A part as text. */
export async function partText(bytes: Uint8Array, path: string): Promise<string> {
  const part = (await partsOf(bytes)).get(path);
  if (part === undefined) throw new Error(`No part ${path}`);
  return Buffer.from(part, "latin1").toString("utf8");
}

export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [path, content] of Object.entries(parts)) {
    await writer.add(path, typeof content === "string" ? new TextReader(content) : new BlobReader(new Blob([new Uint8Array(content)])), { extendedTimestamp: false, lastModDate: new Date(2020, 0, 1) });
  }
  return writer.close();
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const namespaces = `xmlns="${main}" xmlns:r="${relationships}"`;

/** A worksheet part around what stands between its root tags. */
export function worksheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${namespaces}>${content}</worksheet>`;
}

/** A worksheet that holds these rows. */
export function rows(content: string): string {
  return worksheet(`<sheetData>${content}</sheetData>`);
}

/**
 * The parts of a workbook written by hand: the given worksheet parts as `A`, `B`, `C` …, and whatever else is given, which takes
 * the place of a part of that name.
 */
export function workbookParts(sheets: readonly string[], more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const names = sheets.map((_, index) => String.fromCharCode(65 + index));
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetml}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${namespaces}><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${packageRelationships}">${names.map((_, index) => `<Relationship Id="s${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}` +
      ("xl/sharedStrings.xml" in more ? `<Relationship Id="x1" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>` : "") +
      `${"xl/styles.xml" in more ? `<Relationship Id="x2" Type="${relationships}/styles" Target="styles.xml"/>` : ""}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
    ...more,
  };
}

export async function workbookOf(sheets: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return zipOf(workbookParts(sheets, more));
}

/** Sheet-level relationships. */
export function relationshipsXml(entries: readonly (readonly [id: string, kind: string, target: string])[]): string {
  return `<Relationships xmlns="${packageRelationships}">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${relationships}/${kind}`}" Target="${target}"/>`).join("")}</Relationships>`;
}

/** A workbook of `test/fixtures/xlsx/`. */
export async function fixture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../fixtures/xlsx/${name}`, import.meta.url)));
}
