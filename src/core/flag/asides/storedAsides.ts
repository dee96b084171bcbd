/** Reasons as a custom XML part of the workbook. Whatever is read back is checked: someone else may have written it. */

import { escapeText } from "../../text/escapeXml";
import { fieldsOf, listOf, oneOf, parseJson, textOf, wholeNumber } from "../../text/jsonFields";
import { partText } from "../../text/xmlPart";
import { maximumRowCount, parseCell } from "../../workbook/address";
import type { SetCustomXml } from "../../workbook/edits/recordEdits";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { findingKinds } from "../findings";
import { asideColumns, checkAsideWords } from "./aside";
import type { Aside, AsideHeaders, AsideNumbers, AsidePlace, AsideValue } from "./aside";

export const asidesNamespace = "urn:so-chi-tieu:asides";

/** More than any person writes; what lies beyond is not ours. */
const maximumEntries = 2000;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export function storeAsides(asides: readonly Aside[]): SetCustomXml {
  const xml = `<asides xmlns="${asidesNamespace}" version="1">${escapeText(JSON.stringify(asides))}</asides>`;
  return { kind: "setCustomXml", namespace: asidesNamespace, xml };
}

/** The reasons that a workbook carries; entries that are none are left out, so that a damaged one loses only itself. */
export function readStoredAsides(snapshot: WorkbookSnapshot): readonly Aside[] {
  const part = snapshot.customXml.find(({ namespace }) => namespace === asidesNamespace);
  const held = part === undefined ? null : partText(part.xml, "asides");
  return held === null ? [] : listOf(parseJson(held.text), maximumEntries).flatMap(readAside);
}

function readAside(entry: unknown): Aside[] {
  const fields = fieldsOf(entry);
  const kind = oneOf(fields?.get("kind"), findingKinds);
  const place = readPlace(fields?.get("place"));
  const date = textOf(fields?.get("date")) ?? "";
  const words = checkAsideWords({ reason: textOf(fields?.get("reason")) ?? "", by: textOf(fields?.get("by")) ?? "", date });
  return kind === null || place === null || !words.ok || !isoDate.test(date) ? [] : [{ kind, place, numbers: readNumbers(fields?.get("numbers")), ...words.value }];
}

function readPlace(entry: unknown): AsidePlace | null {
  const fields = fieldsOf(entry);
  const [sheet, label, cell] = ["sheet", "label", "cell"].map((name) => textOf(fields?.get(name)));
  const column = oneOf(fields?.get("column"), asideColumns);
  const occurrence = wholeNumber(fields?.get("occurrence"), 0, maximumRowCount - 1);
  if (sheet == null || label == null || column === null || occurrence === null || cell == null || parseCell(cell) === null) return null;
  return { sheet, title: textOf(fields?.get("title")), section: textOf(fields?.get("section")), label, headers: readHeaders(fields?.get("headers")), column, occurrence, cell };
}

function readHeaders(entry: unknown): AsideHeaders {
  const fields = fieldsOf(entry);
  return { target: textOf(fields?.get("target")), actual: textOf(fields?.get("actual")), stated: textOf(fields?.get("stated")) };
}

function readNumbers(entry: unknown): AsideNumbers {
  const fields = fieldsOf(entry);
  const value = (name: keyof AsideNumbers): AsideValue => {
    const held = fields?.get(name);
    return typeof held === "number" || typeof held === "string" ? held : null;
  };
  return { actual: value("actual"), target: value("target"), other: value("other") };
}
