import type { Edit } from "../../core/workbook/edits";
import { parseSheetRanges } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostError, type ApplyOptions, type Capabilities, type ReadRequest, type SheetCell, type SheetRange, type WorkbookChange, type WorkbookHost } from "../WorkbookHost";
import { applyEdits, bytesPerRequest } from "./applyEdits";
import { cellsPerRequest, fewestCellsPerRequest } from "./blocks";
import { capabilitiesOf, type IsSetSupported } from "./capabilities";
import { listenToChanges } from "./changes";
import { isOfficeError, withHostErrors } from "./errors";
import { readWorkbook, type ReadOptions } from "./readWorkbook";

/** `mergeUndoGroup` makes one step of Ctrl+Z of all requests (ExcelApi 1.20; older Excel does not look at it). */
const writing: Excel.RunOptions = { mergeUndoGroup: true };

/** While the user types into a cell Excel answers nothing: reading waits for the end of it, writing is refused. */
const reading: Excel.RunOptions = { delayForCellEdit: true };

/** The workbook that is open in Excel, through Office.js. The library has to be loaded and ready before anything is asked. */
export class OfficeHost implements WorkbookHost {
  readonly capabilities: Capabilities;
  private readonly sheetNames = new Map<string, string>();
  private readonly removedSheets = new Set<string>();

  /** `isSetSupported` is `Office.context.requirements.isSetSupported`. */
  constructor(isSetSupported: IsSetSupported) {
    this.capabilities = capabilitiesOf(isSetSupported);
  }

  /** Chart sheets are not in the snapshot: Excel's API does not tell of them. */
  read(request: ReadRequest = {}): Promise<WorkbookSnapshot> {
    return withHostErrors(() => this.readInRequests(request, { cellsPerRequest, mergedRows: null }));
  }

  selection(): Promise<SheetRange | null> {
    return withHostErrors(() =>
      Excel.run(reading, async (context) => {
        const selected = context.workbook.getSelectedRanges();
        selected.load("address");
        await context.sync();
        const [first] = parseSheetRanges(selected.address);
        return first?.sheet == null ? null : { ...first.range, sheet: first.sheet };
      }).catch((error: unknown) => {
        // A chart or a picture is selected.
        if (isOfficeError(error) && (error.code === "InvalidSelection" || error.code === "ItemNotFound")) return null;
        throw error;
      }),
    );
  }

  /**
   * Checks all edits first and writes none where one cannot be applied. Should Excel fail in the middle all the same,
   * `HostError.written` tells how far it came. Excel keeps no bytes of before: for `marks` of either kind the edits themselves are
   * applied, and what is ours is taken out again by its own signs.
   */
  async apply(edits: readonly Edit[], { signal, onProgress }: ApplyOptions = {}): Promise<void> {
    if (edits.length === 0) return;
    const { notes } = this.capabilities;
    const removed = [...this.sheetNames].filter(([, name]) => edits.some((edit) => edit.kind === "removeSheet" && edit.sheet === name));
    for (const [id] of removed) this.removedSheets.add(id);
    await withHostErrors(() =>
      Excel.run(writing, (context) => applyEdits(context, edits, { notes, bytesPerRequest, ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) })),
    );
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return listenToChanges({ get: (id) => this.sheetNames.get(id) ?? null, isOwn: (id) => this.removedSheets.has(id) }, listener);
  }

  reveal({ sheet: name, rowIndex, columnIndex }: SheetCell): Promise<void> {
    return withHostErrors(() =>
      Excel.run(reading, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load("visibility");
        await context.sync();
        if (sheet.isNullObject) throw new HostError("missingSheet", { sheet: name });
        if (sheet.visibility !== "Visible") throw new HostError("hiddenSheet", { sheet: name });
        sheet.activate();
        sheet.getCell(rowIndex, columnIndex).select();
        await context.sync();
      }),
    );
  }

  /** Where Excel says that it was asked for too much at once, the workbook is read again in smaller pieces. */
  private async readInRequests(request: ReadRequest, pieces: ReadPieces): Promise<WorkbookSnapshot> {
    try {
      return await Excel.run(reading, (context) => readWorkbook(context, request, { notes: this.capabilities.notes, ...pieces, onSheets: (sheets) => this.remember(sheets) }));
    } catch (error) {
      const smaller = isOfficeError(error) ? smallerPieces(error, pieces) : null;
      if (smaller === null) throw error;
      return this.readInRequests(request, smaller);
    }
  }

  private remember(sheets: readonly Excel.Worksheet[]): void {
    this.sheetNames.clear();
    for (const { id, name } of sheets) this.sheetNames.set(id, name);
  }
}

type ReadPieces = Pick<ReadOptions, "cellsPerRequest" | "mergedRows">;

/** Excel answers no more than 512 merged areas of a range. */
const fewerMergedRows: ReadonlyMap<number | null, number> = new Map([
  [null, 256],
  [256, 32],
  [32, 4],
]);

/** Null where smaller pieces do not help, or there are none. */
function smallerPieces({ code, debugInfo }: OfficeExtension.Error, { cellsPerRequest, mergedRows }: ReadPieces): ReadPieces | null {
  if (code === "ResponsePayloadSizeLimitExceeded") {
    return cellsPerRequest <= fewestCellsPerRequest ? null : { cellsPerRequest: Math.max(fewestCellsPerRequest, Math.floor(cellsPerRequest / 4)), mergedRows };
  }
  const fewer = debugInfo.errorLocation?.endsWith("getMergedAreasOrNullObject") === true ? fewerMergedRows.get(mergedRows) : undefined;
  return fewer === undefined ? null : { cellsPerRequest, mergedRows: fewer };
}
