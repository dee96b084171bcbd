import { readSheetPart } from "../sheet/SheetPart";
import { SheetDraft } from "../sheet/SheetDraft";
import { newSheetXml } from "../sheet/newSheet";
import type { AddChart } from "../../../core/workbook/edits/chartEdits";
import { HostError } from "../../WorkbookHost";
import { writeSheetCharts } from "../charts/writeSheetCharts";
import { NoteDraft } from "../notes/NoteDraft";
import { writeSheetNotes } from "../notes/writeSheetNotes";
import { ContentTypes } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import { PlainContent } from "../package/PartContent";
import { contentTypes } from "../package/relationshipKinds";
import { Relationships, relationshipsPathOf } from "../package/Relationships";
import type { CellSource } from "../sheet/readCells";
import { sharedStringsOf } from "../sheet/sharedStrings";
import { StyleDraft } from "../styles/StyleDraft";
import { newStylesXml } from "../styles/newStyles";
import { TableDraft } from "../tables/TableDraft";
import type { DraftContext } from "../workbook/DraftContext";
import { NameDraft } from "../workbook/NameDraft";
import { isSheetName, sheetKey } from "../workbook/sheetKey";
import { patchWorkbook, type DraftSheet } from "../workbook/patchWorkbook";
import { readWorkbookPart, type WorkbookPart } from "../workbook/WorkbookPart";
import { parseXml } from "../xml/XmlTree";
import { differentialsInUse } from "./differentialsInUse";
import { unreachableFrom } from "./unreachable";

/**
 * A workbook while edits are applied: a copy of the package that shares all contents, and what is to change in it. Nothing of
 * it is seen outside before {@link write} has finished, so edits are applied all or not at all.
 */
export class WorkbookDraft implements DraftContext {
  readonly names: NameDraft;
  private sheets: DraftSheet[];
  private readonly sheetsBefore: readonly DraftSheet[];
  /** Parts that go, with all that only they lead to. */
  private readonly discarded: string[] = [];
  private readonly drafts = new Map<DraftSheet, SheetDraft>();
  private readonly noteDrafts = new Map<DraftSheet, NoteDraft>();
  /** By sheet, and by name without regard to case. */
  private readonly charts = new Map<DraftSheet, Map<string, AddChart>>();
  private tableDraft: TableDraft | null = null;
  private readonly relationshipsBySource = new Map<string, Relationships>();
  private formulasChanged = false;
  private calculateOnLoad = false;

  private constructor(
    readonly parts: Package,
    private readonly workbook: WorkbookPart,
    readonly types: ContentTypes,
    readonly styles: StyleDraft,
    private readonly stylesPath: string,
  ) {
    this.sheets = workbook.sheets.map((entry) => ({ ...entry }));
    this.sheetsBefore = this.sheets;
    this.names = new NameDraft(workbook.names, this.sheets);
    this.relationshipsBySource.set(workbook.path, workbook.relationships);
  }

  static async open(source: Package): Promise<WorkbookDraft> {
    const parts = source.clone();
    const workbook = await readWorkbookPart(parts);
    const types = await ContentTypes.read(parts);
    const present = workbook.relationships.pathOf("styles");
    const stylesPath = present ?? parts.freePath(`${folderOf(workbook.path)}styles#.xml`).replace("styles1", "styles");
    const text = present === null ? newStylesXml : await parts.text(present);
    return new WorkbookDraft(parts, workbook, types, new StyleDraft(parseXml(text, stylesPath)), stylesPath);
  }

  get workbookPath(): string {
    return this.workbook.path;
  }

  get folder(): string {
    return folderOf(this.workbook.path);
  }

  /** The worksheets with cells, as they are now. */
  get worksheets(): readonly DraftSheet[] {
    return this.sheets.filter(({ path }) => path !== null);
  }

  find(name: string): DraftSheet {
    const sheet = this.sheets.find((candidate) => sheetKey(candidate.name) === sheetKey(name));
    if (sheet === undefined) throw new HostError("missingSheet", { sheet: name });
    return sheet;
  }

  /** The draft of a worksheet; a sheet without cells is as good as missing. */
  async sheet(name: string): Promise<SheetDraft> {
    const entry = this.find(name);
    const known = this.drafts.get(entry);
    if (known !== undefined) return known;
    if (entry.path === null) throw new HostError("missingSheet", { sheet: name });
    const draft = new SheetDraft(entry.name, await readSheetPart(this.parts.get(entry.path), entry.path));
    this.drafts.set(entry, draft);
    return draft;
  }

  async notes(name: string): Promise<NoteDraft> {
    await this.sheet(name);
    const entry = this.find(name);
    const notes = this.noteDrafts.get(entry) ?? new NoteDraft();
    this.noteDrafts.set(entry, notes);
    return notes;
  }

  /** A chart that is drawn when everything else is written: then its cells are known. */
  async addChart(chart: AddChart): Promise<void> {
    (await this.sheet(chart.sheet)).checkInside(chart.range);
    for (const { sheet, range } of [chart.categories, ...chart.series.map(({ values }) => values)]) (await this.sheet(sheet)).checkInside(range);
    const entry = this.find(chart.sheet);
    const charts = this.charts.get(entry) ?? new Map<string, AddChart>();
    this.charts.set(entry, charts.set(sheetKey(chart.name), chart));
  }

  /** What cells refer to outside their sheet, for reading them. */
  async cellSource(): Promise<CellSource> {
    const { relationships, date1904 } = this.workbook;
    const path = relationships.pathOf("sharedStrings");
    return { sharedStrings: path === null || !this.parts.has(path) ? [] : await sharedStringsOf(this.parts.get(path), path), date1904 };
  }

  async tables(): Promise<TableDraft> {
    this.tableDraft ??= await TableDraft.open(this);
    return this.tableDraft;
  }

  async relationships(source: string): Promise<Relationships> {
    const known = this.relationshipsBySource.get(source);
    if (known !== undefined) return known;
    const read = await Relationships.read(this.parts, source);
    this.relationshipsBySource.set(source, read);
    return read;
  }

  addSheet(name: string, visibility: DraftSheet["visibility"] = "visible"): void {
    this.checkStructure(name);
    if (!isSheetName(name)) throw new Error(`${name} cannot be the name of a sheet`);
    if (this.sheets.some((sheet) => sheetKey(sheet.name) === sheetKey(name))) throw new HostError("sheetExists", { sheet: name });
    const path = this.parts.freePath(`${this.folder}worksheets/sheet#.xml`);
    // Excel shows at least one sheet as selected, and that one has to be visible.
    const isFirstVisible = visibility === "visible" && this.sheets.every((sheet) => sheet.visibility !== "visible");
    const xml = isFirstVisible ? newSheetXml.replace("<sheetView ", '<sheetView tabSelected="1" ') : newSheetXml;
    this.parts.put(path, PlainContent.ofText(xml));
    this.types.set(path, contentTypes.worksheet);
    const relationshipId = this.workbook.relationships.add("worksheet", path);
    const sheetId = Math.max(0, ...this.sheetsBefore.map((sheet) => sheet.sheetId), ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    this.sheets = [...this.sheets, { name, visibility, sheetId, relationshipId, path, element: null }];
  }

  removeSheet(name: string): void {
    const sheet = this.find(name);
    this.checkStructure(name);
    this.sheets = this.sheets.filter((candidate) => candidate !== sheet);
    if (sheet.path !== null) this.discard(sheet.path);
    this.workbook.relationships.remove(sheet.relationshipId);
    this.drafts.delete(sheet);
    this.noteDrafts.delete(sheet);
    this.charts.delete(sheet);
    this.tableDraft = null;
    this.names.removeScope(sheet);
    this.formulasChanged = true;
  }

  /** Takes a part out once nothing refers to it any more, with all that only it leads to. */
  discard(path: string): void {
    this.discarded.push(path);
  }

  /** Formulas without a result have to be calculated when the file is opened. */
  requireCalculation(): void {
    this.calculateOnLoad = true;
  }

  /** Puts all changes into the parts. */
  async write(): Promise<void> {
    for (const [entry, notes] of this.noteDrafts) await writeSheetNotes(this, entry, await this.sheet(entry.name), notes);
    for (const [entry, charts] of this.charts) await writeSheetCharts(this, await this.sheet(entry.name), [...charts.values()]);
    const dropped = await this.writeSheets();
    this.styles.dropDifferentials(await this.unusedDifferentials(dropped));
    this.writeStyles();
    this.writeWorkbook();
    this.removeCalculationChain();
    for (const relationships of this.relationshipsBySource.values()) this.writeRelationships(relationships);
    await this.removeParts();
    this.types.write(this.parts);
  }

  private async writeSheets(): Promise<Set<number>> {
    const dropped = new Set<number>();
    for (const draft of this.drafts.values()) {
      const written = await draft.write(this.styles);
      if (written.changesFormulas) this.formulasChanged = true;
      for (const index of written.droppedDifferentials) dropped.add(index);
      if (written.content !== draft.part.content) this.parts.put(draft.part.path, written.content);
    }
    return dropped;
  }

  private async unusedDifferentials(dropped: ReadonlySet<number>): Promise<Set<number>> {
    if (dropped.size === 0) return new Set();
    const used = await differentialsInUse(this.parts, this.worksheets, this.styles.root);
    return new Set([...dropped].filter((index) => !used.has(index)));
  }

  private async removeParts(): Promise<void> {
    for (const path of this.discarded) {
      for (const lost of await unreachableFrom(this.parts, path)) {
        for (const gone of [lost, relationshipsPathOf(lost)]) {
          this.parts.delete(gone);
          this.types.remove(gone);
        }
      }
    }
  }

  /** Some programs declare the type of each `_rels` part; one that went takes its declaration along. */
  private writeRelationships(relationships: Relationships): void {
    relationships.write(this.parts);
    const path = relationshipsPathOf(relationships.source);
    if (!this.parts.has(path)) this.types.remove(path);
  }

  private writeStyles(): void {
    const patch = this.styles.toPatch();
    const base = this.parts.find(this.stylesPath);
    if (base !== null) this.parts.put(this.stylesPath, patch.applyTo(base));
    else if (!patch.isEmpty) {
      this.parts.put(this.stylesPath, PlainContent.ofText(patch.toText()));
      this.types.set(this.stylesPath, contentTypes.styles);
      this.workbook.relationships.add("styles", this.stylesPath);
    }
  }

  private writeWorkbook(): void {
    const { path, document } = this.workbook;
    const patch = patchWorkbook(document, {
      path,
      before: this.sheetsBefore,
      after: this.sheets,
      names: this.names,
      calculateOnLoad: this.calculateOnLoad,
    });
    this.parts.put(path, patch.applyTo(this.parts.get(path)));
  }

  /** The chain lists every cell with a formula. Excel makes a new one; a wrong one it calls damage. */
  private removeCalculationChain(): void {
    if (!this.formulasChanged) return;
    const { relationships } = this.workbook;
    for (const { id, path } of relationships.ofKind("calcChain")) {
      relationships.remove(id);
      if (path === null) continue;
      this.parts.delete(path);
      this.types.remove(path);
    }
  }

  private checkStructure(sheet: string): void {
    if (this.workbook.isStructureLocked) throw new HostError("protectedSheet", { sheet, detail: "workbookStructure" });
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
