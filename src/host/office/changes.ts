import { parseSheetRanges } from "../../core/workbook/address";
import type { WorkbookChange } from "../WorkbookHost";

/**
 * Listens to changes of cells and of the list of sheets, by the user, by other programs, and by others who have the workbook
 * open. What this add-in writes itself is left out: Excel marks it (`triggerSource`, ExcelApi 1.14), or the sheet is one that is
 * known already. Returns the way to stop.
 */
export function listenToChanges(sheetNames: SheetNames, listener: (change: WorkbookChange) => void): () => void {
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource !== "ThisLocalAddin") listener(changeOf(sheetNames.get(event.worksheetId), event.address));
        return Promise.resolve();
      }),
      worksheets.onDeleted.add((event) => {
        if (!sheetNames.isOwn(event.worksheetId)) listener({ ranges: [] });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return { context, handlers };
  });
  // A listener that cannot be registered leaves the pane as it is without one: it reads again when asked.
  const ready = registered.catch(() => null);
  return () => void ready.then((found) => (found === null ? undefined : stop(found.context, found.handlers)));
}

/** The sheets' names by id as they were last read. */
export interface SheetNames {
  get(id: string): string | null;
  /** Whether this add-in removed the sheet. */
  isOwn(id: string): boolean;
}

async function stop(registeredIn: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  await Excel.run(registeredIn, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

function changeOf(sheet: string | null, address: string): WorkbookChange {
  return { ranges: sheet === null ? [] : parseSheetRanges(address).map(({ range }) => ({ ...range, sheet })) };
}
