import { HostError } from "../../WorkbookHost";
import { OrderedChildren } from "../xml/OrderedChildren";
import { relationshipAttribute } from "../xml/relationshipAttribute";
import { childOf, numberOf, type XmlDocument } from "../xml/XmlTree";
import { namingOf, writeElement } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import type { NameDraft } from "./NameDraft";
import type { SheetEntry } from "./WorkbookPart";
import { workbookOrder } from "./workbookOrder";

/** A sheet in a draft; the object is its identity while sheets come and go. */
export interface DraftSheet extends Omit<SheetEntry, "element"> {
  /** Null for a sheet that is new. */
  readonly element: SheetEntry["element"] | null;
}

export interface WorkbookChange {
  readonly path: string;
  readonly before: readonly DraftSheet[];
  readonly after: readonly DraftSheet[];
  readonly names: NameDraft;
  readonly calculateOnLoad: boolean;
}

/** The changes of the workbook part itself: its list of sheets, names, views and calculation. */
export function patchWorkbook(document: XmlDocument, { path, before, after, names, calculateOnLoad }: WorkbookChange): XmlPatch {
  const { root } = document;
  const name = namingOf(root);
  const patch = new XmlPatch(document);
  const children = new OrderedChildren(patch, root, workbookOrder);
  const container = childOf(root, "sheets");
  if (container === null) throw new HostError("damagedPart", { part: path, detail: "No sheets" });
  for (const { element } of before.filter((sheet) => !after.includes(sheet))) if (element !== null) patch.remove(element);
  for (const sheet of after.filter(({ element }) => element === null)) {
    patch.append(container, writeElement(name("sheet"), { name: sheet.name, sheetId: sheet.sheetId, state: sheet.visibility === "visible" ? null : sheet.visibility, ...relationshipAttribute(root, sheet.relationshipId) }));
  }
  names.write(patch, children, name, after);
  patchViews(patch, before, after);
  if (calculateOnLoad) {
    const calculation = childOf(root, "calcPr");
    if (calculation === null) children.insert("calcPr", writeElement(name("calcPr"), { fullCalcOnLoad: 1 }));
    else patch.setAttributes(calculation, { fullCalcOnLoad: 1 });
  }
  children.flush();
  return patch;
}

/** Views name sheets by place; a sheet that went must not leave a place that is not there. */
function patchViews(patch: XmlPatch, before: readonly DraftSheet[], after: readonly DraftSheet[]): void {
  for (const view of childOf(patch.document.root, "bookViews")?.children ?? []) {
    // In a new workbook the sheet to show is the first that can be seen.
    if (before.length === 0) {
      const shown = after.findIndex(({ visibility }) => visibility === "visible");
      if (shown > 0) patch.setAttributes(view, { activeTab: shown });
    }
    for (const attribute of ["activeTab", "firstSheet"]) {
      const place = numberOf(view, attribute);
      if (place === null) continue;
      const sheet = before[place];
      const kept = sheet === undefined ? -1 : after.indexOf(sheet);
      const next = kept >= 0 ? kept : Math.max(0, Math.min(place, after.length - 1));
      if (next !== place) patch.setAttributes(view, { [attribute]: next });
    }
  }
}
