import { cellAddress } from "../../../core/workbook/address";
import type { SetView } from "../../../core/workbook/edits/sheetEdits";
import { childOf } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import type { SkeletonDraft } from "./SkeletonDraft";

/** Frozen panes and gridlines of the sheet's first view; zoom and the like stay. */
export function writeView(sheet: SkeletonDraft, { frozenRowCount, frozenColumnCount, showGridlines }: SetView): void {
  const panes = paneElements(sheet, frozenRowCount, frozenColumnCount);
  const container = sheet.child("sheetViews");
  const view = childOf(container, "sheetView");
  const gridlines = { showGridLines: showGridlines ? null : 0 };
  if (view === null) {
    const written = writeElement(sheet.name("sheetView"), { ...gridlines, workbookViewId: 0 }, panes);
    if (container === null) sheet.insert("sheetViews", writeElement(sheet.name("sheetViews"), {}, written));
    else sheet.patch.append(container, written);
    return;
  }
  // Selections belong to panes, so they go with them.
  const replaced = view.children.filter(({ local }) => local === "pane" || local === "selection");
  for (const element of replaced) sheet.patch.remove(element);
  sheet.patch.setAttributes(view, { ...gridlines, topLeftCell: null });
  const [first] = view.children;
  if (panes === "") return;
  if (first === undefined) sheet.patch.append(view, panes);
  else sheet.patch.insert(first.start, panes);
}

function paneElements(sheet: SkeletonDraft, rowCount: number, columnCount: number): string {
  if (rowCount === 0 && columnCount === 0) return "";
  const activePane = rowCount === 0 ? "topRight" : columnCount === 0 ? "bottomLeft" : "bottomRight";
  const pane = writeElement(sheet.name("pane"), {
    xSplit: columnCount === 0 ? null : columnCount,
    ySplit: rowCount === 0 ? null : rowCount,
    topLeftCell: cellAddress({ rowIndex: rowCount, columnIndex: columnCount }),
    activePane,
    state: "frozen",
  });
  return pane + writeElement(sheet.name("selection"), { pane: activePane });
}
