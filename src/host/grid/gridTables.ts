import type { Univer } from "@univerjs/core";
import { BaseReferenceObject, ISuperTableService } from "@univerjs/preset-sheets-core";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { toGridRange } from "./gridRules";
import { sheetIdOf } from "./toUniverWorkbook";

/**
 * Lets formulas refer to the workbook's tables. They calculate without the grid's own tables, whose filters and styles the
 * document could not express.
 */
export function registerTables(univer: Univer, unitId: string, { sheets }: WorkbookSnapshot): void {
  const service = univer.__getInjector().get(ISuperTableService);
  sheets.forEach(({ tables }, index) => {
    for (const { name, range, hasTotals, columns } of tables) {
      const data = hasTotals ? { ...range, rowCount: range.rowCount - 1 } : range;
      service.registerTable(unitId, name, { sheetId: sheetIdOf(index), range: toGridRange(data), titleMap: new Map(columns.map((column, place) => [column, place])) });
    }
  });
  const registered = service.getTableMap(unitId);
  if (registered === null || registered === undefined) return;
  // Univer 0.25.1 takes a token such as `tbl_1[Quý 1]` for a reference to a table only where the name has no `_` or `.`, unless
  // its list of tables says that it knows the whole token. Still needed as long as `ROWS(a_b[c])` is #NAME? without this.
  const known = new Set(registered.keys());
  registered.has = (token) => known.has(token.split("[", 1)[0] ?? token);
}

/**
 * Univer 0.25.1 looks up the sheet of a reference by its name once a function has given it back; a table's column has an id and no name, and
 * INDEX of it then means a cell of the formula's own sheet. A reference without a name keeps what it has. Still needed as long as
 * `ISNUMBER(INDEX(a_b[c],1))` looks at the formula's own sheet without this.
 */
function keepSheetsOfTables(): void {
  const { prototype } = BaseReferenceObject;
  const byName = Object.getOwnPropertyDescriptor(prototype, "setForcedSheetId")?.value as ((this: BaseReferenceObject, names: Parameters<BaseReferenceObject["setForcedSheetId"]>[0]) => void) | undefined;
  if (byName === undefined) return;
  prototype.setForcedSheetId = function (names) {
    if (this.getForcedSheetName() !== "") byName.call(this, names);
  };
}

// Once for all grids: it is the class that is mended.
keepSheetsOfTables();
