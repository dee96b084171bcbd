/** The model inside the workbook: what the last load wrote, so that the next one can tell it from what people typed. */

import { readModelJson } from "../model/json";
import { modelTables } from "../model/tables";
import type { IndicatorModel } from "../model/model";
import { escapeText } from "../text/escapeXml";
import { partText } from "../text/xmlPart";
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
  const held = part === undefined ? null : partText(part.xml, "model");
  if (held === null) return null;
  const { attributes, text } = held;
  const model = readModelJson(text);
  if (!model.ok) return null;
  return {
    model: model.value,
    formulas: /\bformulas="ind"/.test(attributes) ? "ind" : "native",
    language: /\blanguage="en"/.test(attributes) ? "en" : "vi",
    layout: Number(/\bversion="(\d+)"/.exec(attributes)?.[1] ?? 1),
  };
}
