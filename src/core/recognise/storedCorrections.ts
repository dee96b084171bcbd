/** Corrections as text: in a workbook's custom XML part, and on the machine of who made them. Whatever is read back is checked. */

import { directions } from "../target/target";
import { escapeText } from "../text/escapeXml";
import { fieldsOf, listOf, oneOf, parseJson, textOf, wholeNumber } from "../text/jsonFields";
import { partText } from "../text/xmlPart";
import type { SetCustomXml } from "../workbook/edits/recordEdits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FormCorrection, LabelCorrection } from "./corrections";
import { columnRoles } from "./table";

export const correctionsNamespace = "urn:so-chi-tieu:corrections";

/** More than any form has; what lies beyond is not ours. */
const maximumEntries = 2000;

export function storeCorrections(corrections: readonly FormCorrection[]): SetCustomXml {
  const xml = `<corrections xmlns="${correctionsNamespace}" version="1">${escapeText(writeCorrections(corrections))}</corrections>`;
  return { kind: "setCustomXml", namespace: correctionsNamespace, xml };
}

/** The corrections that a workbook carries; none where it has none that can be read. */
export function readStoredCorrections(snapshot: WorkbookSnapshot): readonly FormCorrection[] {
  const part = snapshot.customXml.find(({ namespace }) => namespace === correctionsNamespace);
  const held = part === undefined ? null : partText(part.xml, "corrections");
  return held === null ? [] : readCorrections(held.text);
}

export function writeCorrections(corrections: readonly FormCorrection[]): string {
  return JSON.stringify(corrections);
}

/** Corrections from text; entries that are none are left out, so that an old or damaged memory loses only itself. */
export function readCorrections(text: string): readonly FormCorrection[] {
  return listOf(parseJson(text), maximumEntries).flatMap((entry) => {
    const fields = fieldsOf(entry);
    const form = fields?.get("form");
    if (fields === null || typeof form !== "string" || form === "") return [];
    return {
      form,
      roles: listOf(fields.get("roles"), maximumEntries).flatMap(readRole),
      coveredMonths: wholeNumber(fields.get("coveredMonths"), 1, 12),
      rows: readRows(fields.get("rows")),
      labels: listOf(fields.get("labels"), maximumEntries).flatMap(readLabel),
    };
  });
}

/** Corrections of the same form replace each other: those named last count. */
export function mergeCorrections(...lists: readonly (readonly FormCorrection[])[]): readonly FormCorrection[] {
  return [...new Map(lists.flat().map((correction) => [correction.form, correction])).values()];
}

function readRole(entry: unknown): FormCorrection["roles"] {
  const fields = fieldsOf(entry);
  const position = wholeNumber(fields?.get("position"), 0, 16_383);
  const role = oneOf(fields?.get("role"), columnRoles);
  return position === null || role === null ? [] : [{ position, role }];
}

function readRows(entry: unknown): FormCorrection["rows"] {
  const fields = fieldsOf(entry);
  const offset = wholeNumber(fields?.get("offset"), 0, 1_048_575);
  const count = wholeNumber(fields?.get("count"), 1, 1_048_576);
  return offset === null || count === null ? null : { offset, count };
}

function readLabel(entry: unknown): LabelCorrection[] {
  const fields = fieldsOf(entry);
  const label = fields?.get("label");
  if (fields === null || typeof label !== "string" || label === "") return [];
  return [{ label, direction: oneOf(fields.get("direction"), directions), unit: textOf(fields.get("unit")), indicator: textOf(fields.get("indicator")) }];
}
