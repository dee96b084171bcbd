/** Which model the pane works with: one that came with the product, one that the open workbook carries, or one that a person brought. */

import { readStoredModel } from "../core/load/storedModel";
import type { IndicatorModel } from "../core/model/model";
import { modelTables } from "../core/model/tables";
import { findModelSheets } from "../core/modelSheets/sheetTables";
import type { Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export interface ModelSource {
  readonly id: string;
  /** What the model is about, for choosing one before it is loaded. */
  readonly name: { readonly vi: string; readonly en: string };
  load(): Promise<IndicatorModel>;
}

export type ModelOrigin =
  | { readonly kind: "builtIn"; readonly id: string }
  /** The model of the last load, kept in the workbook. */
  | { readonly kind: "workbook" }
  /** The model on the workbook's model sheets. */
  | { readonly kind: "sheets" }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "table"; readonly sheet: string };

export interface OwnModel {
  readonly model: IndicatorModel;
  readonly origin: ModelOrigin;
}

/** Reads the model sheets of a workbook; null where it has none. Their reader is loaded when there are some. */
export async function modelOnSheets(snapshot: WorkbookSnapshot): Promise<Result<IndicatorModel> | null> {
  if (findModelSheets(snapshot).size === 0) return null;
  const { readModelSheets } = await import("../core/modelSheets/readModelSheets");
  return readModelSheets(snapshot);
}

/** The model that a workbook carries itself: on sheets, which people edit, before what was loaded. Sheets with problems are not taken silently. */
export async function ownModel(snapshot: WorkbookSnapshot): Promise<OwnModel | null> {
  const onSheets = await modelOnSheets(snapshot);
  if (onSheets?.ok === true) return { model: onSheets.value, origin: { kind: "sheets" } };
  const stored = readStoredModel(snapshot);
  return stored === null ? null : { model: stored.model, origin: { kind: "workbook" } };
}

/** The same five tables: the one in the workbook has no report, so the other is the better one to show. */
export function isSameModel(left: IndicatorModel, right: IndicatorModel): boolean {
  return left.indicators.length === right.indicators.length && JSON.stringify(modelTables(left)) === JSON.stringify(modelTables(right));
}
