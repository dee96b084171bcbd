/** The model inside the workbook: what the last load wrote, so that the next one can tell it from what people typed. */

import { readModelJson } from "../model/json";
import { modelTables } from "../model/tables";
import type { IndicatorModel } from "../model/model";
import { escapeText, unescapeXml } from "../text/escapeXml";
import type { SetCustomXml } from "../workbook/edits/recordEdits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FormulaKind } from "./formulas";
import type { Language } from "./texts";

export const modelNamespace = "urn:so-chi-tieu:model";

/** Layout of the sheets that this program writes: 2 added the pace and the projection of the tracking sheet. */
const currentLayout = 2;

export interface StoredModel {
  readonly model: IndicatorModel;
  readonly formulas: FormulaKind;
  readonly language: Language;
  /** The layout that the last load wrote. */
  readonly layout: number;
}

export function storeModel({ model, formulas, language }: Omit<StoredModel, "layout">): SetCustomXml {
  const { title, sections } = model;
  const json = JSON.stringify({ ...modelTables(model), title, sections: Object.fromEntries(sections) });
  const xml = `<model xmlns="${modelNamespace}" version="${currentLayout}" formulas="${formulas}" language="${language}">${escapeText(json)}</model>`;
  return { kind: "setCustomXml", namespace: modelNamespace, xml };
}

/** The model of the last load; null where there is none that can be read. */
export function readStoredModel(snapshot: WorkbookSnapshot): StoredModel | null {
  const part = snapshot.customXml.find(({ namespace }) => namespace === modelNamespace);
  const match = part === undefined ? null : /<(?:\w+:)?model\b([^>]*)>([^<]*)<\//.exec(part.xml);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const model = readModelJson(unescapeXml(match[2]));
  if (!model.ok) return null;
  return {
    model: model.value,
    formulas: /\bformulas="ind"/.test(match[1]) ? "ind" : "native",
    language: /\blanguage="en"/.test(match[1]) ? "en" : "vi",
    layout: Number(/\bversion="(\d+)"/.exec(match[1])?.[1] ?? 1),
  };
}
