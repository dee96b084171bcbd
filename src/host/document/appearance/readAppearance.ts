import type { Package } from "../package/Package";
import { readWorkbookPart, type WorkbookPart } from "../workbook/WorkbookPart";
import { childOf, numberOf, parseXml } from "../xml/XmlTree";
import type { SheetAppearance, WorkbookAppearance } from "./Appearance";
import { officeTheme, readThemeColors, type ThemeColors } from "./colors";
import { plainAppearance, readCellAppearances, readDifferentials } from "./readCellAppearances";
import { readSheetAppearance } from "./readSheetAppearance";

/** Reads how the workbook looks: beside the snapshot, what a program needs that shows it. */
export async function readAppearance(parts: Package): Promise<WorkbookAppearance> {
  const workbook = await readWorkbookPart(parts);
  const theme = await readTheme(parts, workbook);
  const stylesPath = workbook.relationships.pathOf("styles");
  const styleSheet = stylesPath === null || !parts.has(stylesPath) ? null : parseXml(await parts.text(stylesPath), stylesPath).root;
  const differentials = styleSheet === null ? [] : readDifferentials(styleSheet, theme);
  const sheets: SheetAppearance[] = [];
  for (const entry of workbook.sheets) sheets.push(await readSheetAppearance(parts, entry, { theme, differentials }));
  const view = childOf(childOf(workbook.document.root, "bookViews"), "workbookView");
  return {
    styles: styleSheet === null ? [plainAppearance] : readCellAppearances(styleSheet, theme),
    sheets,
    activeSheet: workbook.sheets[(view && numberOf(view, "activeTab")) ?? 0]?.name ?? null,
  };
}

async function readTheme(parts: Package, { relationships }: WorkbookPart): Promise<ThemeColors> {
  const path = relationships.all.find(({ type }) => type.endsWith("/theme"))?.path ?? null;
  return path === null || !parts.has(path) ? officeTheme : readThemeColors(parseXml(await parts.text(path), path).root);
}
