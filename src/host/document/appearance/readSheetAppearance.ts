import { maximumColumnCount } from "../../../core/workbook/address";
import { readRules, type RuleEntry } from "../conditionalFormats/readConditionalFormats";
import type { Package } from "../package/Package";
import { readSheetPart } from "../sheet/SheetPart";
import type { SheetEntry } from "../workbook/WorkbookPart";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/XmlTree";
import type { ColumnAppearance, ConditionalFormatAppearance, DifferentialAppearance, SheetAppearance } from "./Appearance";
import { readColor, type ThemeColors } from "./colors";
import { readDifferential } from "./readCellAppearances";
import { readRows } from "./readRows";

export interface AppearanceSource {
  readonly theme: ThemeColors;
  readonly differentials: readonly DifferentialAppearance[];
}

const emptyAppearance = {
  tabColor: null, showGridlines: true, frozenRowCount: 0, frozenColumnCount: 0, defaultColumnWidth: null, defaultRowHeight: 15,
  columns: [], rows: new Map(), conditionalFormats: [], arrayFormulas: [],
} satisfies Omit<SheetAppearance, "name">;

const plainDifferential: DifferentialAppearance = { fontColor: null, fill: null, bold: null, italic: null, underline: null, numberFormat: null };

export async function readSheetAppearance(parts: Package, { name, path }: SheetEntry, source: AppearanceSource): Promise<SheetAppearance> {
  if (path === null) return { name, ...emptyAppearance };
  const part = await readSheetPart(parts.get(path), path);
  const { root } = part.skeleton;
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane");
  const isFrozen = pane !== null && (attributeOf(pane, "state") ?? "").startsWith("frozen");
  const format = childOf(root, "sheetFormatPr");
  return {
    name,
    tabColor: readColor(childOf(childOf(root, "sheetPr"), "tabColor"), source.theme),
    showGridlines: view === null || flagOf(view, "showGridLines", true),
    frozenRowCount: (isFrozen ? numberOf(pane, "ySplit") : null) ?? 0,
    frozenColumnCount: (isFrozen ? numberOf(pane, "xSplit") : null) ?? 0,
    defaultColumnWidth: format && numberOf(format, "defaultColWidth"),
    defaultRowHeight: (format && numberOf(format, "defaultRowHeight")) ?? emptyAppearance.defaultRowHeight,
    columns: childrenOf(childOf(root, "cols"), "col").map(readColumn),
    ...(await readRows(part)),
    conditionalFormats: readRules(root).map((entry) => readRule(entry, source)),
  };
}

function readColumn(column: XmlElement): ColumnAppearance {
  return {
    first: (numberOf(column, "min") ?? 1) - 1,
    last: Math.min(numberOf(column, "max") ?? 0, maximumColumnCount) - 1,
    width: numberOf(column, "width"),
    hidden: flagOf(column, "hidden"),
    style: numberOf(column, "style") ?? 0,
  };
}

function readRule({ rule, ranges, type, formulas }: RuleEntry, { theme, differentials }: AppearanceSource): ConditionalFormatAppearance {
  // Rules of the extension list carry their format themselves.
  const own = childOf(rule, "dxf");
  const scale = childOf(rule, "colorScale") ?? childOf(rule, "dataBar");
  const colors = childrenOf(scale, "color").map((color) => readColor(color, theme));
  return {
    ranges, type, formulas,
    operator: attributeOf(rule, "operator"),
    priority: numberOf(rule, "priority") ?? 0,
    stopIfTrue: flagOf(rule, "stopIfTrue"),
    format: own !== null ? readDifferential(own, theme) : (differentials[numberOf(rule, "dxfId") ?? -1] ?? plainDifferential),
    rank: {
      count: numberOf(rule, "rank") ?? 10,
      isPercent: flagOf(rule, "percent"),
      isBottom: flagOf(rule, "bottom"),
      isAbove: flagOf(rule, "aboveAverage", true),
    },
    stops: childrenOf(scale, "cfvo").map((stop, index) => ({
      type: attributeOf(stop, "type") ?? "num", value: attributeOf(stop, "val"), color: colors[index] ?? colors[0] ?? null,
    })),
  };
}
