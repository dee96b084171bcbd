import type { SetPrint } from "../../../../src/core/workbook/edits/sheetEdits";
import { fail } from "../wire/WireError";
import { wholeSheet } from "./addresses";
import { notPartOfHost, type Book } from "./Book";
import type { Members } from "./hostTypes";
import { sheetRange } from "./Range";
import type { PrintState, SheetState } from "./state";

/** How a sheet is printed. The document knows one way: A4, one page wide; what differs from it this host does not do. */
export class PageLayout implements Members<Excel.PageLayout, "orientation" | "paperSize" | "zoom" | "headersFooters" | "setPrintTitleRows"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {}

  get orientation(): "Landscape" | "Portrait" {
    return this.sheet.print.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set orientation(orientation: string) {
    this.change({ orientation: orientation === "Landscape" ? "landscape" : "portrait" });
  }

  get paperSize(): "A4" | "Letter" {
    return this.sheet.print.paper === "A4" ? "A4" : "Letter";
  }
  set paperSize(paper: string) {
    this.change({ paper });
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    return this.sheet.print.fitsWidth === true ? { horizontalFitToPages: 1 } : { scale: 100 };
  }
  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    if (JSON.stringify(zoom) !== '{"horizontalFitToPages":1}') notPartOfHost(`The zoom ${JSON.stringify(zoom)}`);
    this.change({ fitsWidth: true });
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup((side, text) => this.change({ footer: { ...(this.sheet.print.footer ?? { left: "", center: "", right: "" }), [side]: text } }), () => this.sheet.print);
  }

  setPrintTitleRows(rows: object | string): void {
    const { range } = typeof rows === "string" ? sheetRange(this.book, this.sheet, rows) : fail("NotImplemented", "This host takes an address", "PageLayout.setPrintTitleRows");
    if (range.columnCount !== wholeSheet.columnCount) fail("InvalidArgument", "Title rows are whole rows", "PageLayout.setPrintTitleRows");
    this.change({ titleRows: { rowIndex: range.rowIndex, rowCount: range.rowCount } });
  }

  private change(change: Partial<PrintState>): void {
    Object.assign(this.sheet.print, change);
    this.book.write(() => [editOf(this.sheet)]);
  }
}

function editOf({ name, print }: SheetState): SetPrint {
  const { orientation, paper, fitsWidth, titleRows = null, footer } = print;
  if (orientation === undefined || paper !== "A4" || fitsWidth !== true) return notPartOfHost("Printing other than on A4, one page wide");
  const sections = footer === undefined ? "" : (["L", "C", "R"] as const).map((code) => withCode(code, { L: footer.left, C: footer.center, R: footer.right }[code])).join("");
  return { kind: "setPrint", sheet: name, orientation, paper, titleRows, ...(footer === undefined ? {} : { footer: sections }) };
}

function withCode(code: string, text: string): string {
  return text === "" ? "" : `&${code}${text}`;
}

type Side = "left" | "center" | "right";

class HeaderFooterGroup implements Members<Excel.HeaderFooterGroup, "defaultForAllPages"> {
  readonly defaultForAllPages: HeaderFooter;

  constructor(set: (side: Side, text: string) => void, state: () => Partial<PrintState>) {
    this.defaultForAllPages = new HeaderFooter(set, state);
  }
}

class HeaderFooter implements Members<Excel.HeaderFooter, "leftFooter" | "centerFooter" | "rightFooter"> {
  constructor(
    private readonly put: (side: Side, text: string) => void,
    private readonly state: () => Partial<PrintState>,
  ) {}

  get leftFooter(): string {
    return this.state().footer?.left ?? "";
  }
  set leftFooter(text: string) {
    this.put("left", text);
  }
  get centerFooter(): string {
    return this.state().footer?.center ?? "";
  }
  set centerFooter(text: string) {
    this.put("center", text);
  }
  get rightFooter(): string {
    return this.state().footer?.right ?? "";
  }
  set rightFooter(text: string) {
    this.put("right", text);
  }
}
