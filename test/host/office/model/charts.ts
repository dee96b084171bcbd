import type { CellRange } from "../../../../src/core/workbook/address";
import type { AddChart, ChartFill, ChartReference, ChartSeries as SeriesEdit, ChartValueAxis } from "../../../../src/core/workbook/edits/chartEdits";
import { fail } from "../wire/WireError";
import { rangesAt } from "./addresses";
import { keyOf, notPartOfHost, type Book } from "./Book";
import type { Members } from "./hostTypes";
import { Range } from "./Range";
import type { SheetState } from "./state";

/** The native charts of a sheet. The document knows one look of each kind: what differs from it this host does not draw. */

const types: Readonly<Record<string, AddChart["type"]>> = { BarClustered: "bar", ColumnClustered: "column", Line: "line" };
const dashes: Readonly<Record<string, SeriesEdit["dash"] | null>> = { Continuous: null, Dash: "dash", RoundDot: "dot" };
const markers: Readonly<Record<string, SeriesEdit["marker"] | null>> = { None: null, Circle: "circle", Square: "square", Triangle: "triangle", Diamond: "diamond" };

interface Font {
  size?: number;
  color?: string;
  name?: string;
  bold?: boolean;
}

interface FillState {
  fill?: string;
  line?: string;
  weight?: number;
  lineStyle?: string;
}

interface SeriesState extends FillState {
  name: string;
  values: Range;
  categories?: Range;
  chartType?: string;
  gapWidth?: number;
  smooth?: boolean;
  markerStyle?: string;
  markerSize?: number;
  markerBackgroundColor?: string;
  markerForegroundColor?: string;
  hasDataLabels?: boolean;
  readonly labels: FillState & { showValue?: boolean; numberFormat?: string; position?: string };
  readonly points: Map<number, FillState>;
}

type AxisState = Record<string, unknown> & { readonly line: FillState; readonly gridline: FillState };

/** A chart as it was asked for since it was added. */
export interface ChartState {
  name: string;
  readonly type: string;
  range: CellRange | null;
  title: string;
  readonly titleFont: Font;
  readonly font: Font;
  readonly legend: { visible?: boolean; position?: string };
  readonly series: SeriesState[];
  readonly category: AxisState;
  readonly value: AxisState;
}

export class ChartCollection implements Members<Excel.ChartCollection, "items" | "add" | "getItem" | "getItemOrNullObject"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {}

  get items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.book, this.sheet, chart));
  }

  /** Each column, or each row, of the source becomes a series. */
  add(type: string, source: object, seriesBy?: string): Chart {
    const values = source instanceof Range ? source : fail("InvalidArgument", "The source of a chart is a range", "ChartCollection.add");
    const count = seriesBy === "Columns" ? values.columnCount : seriesBy === "Rows" ? values.rowCount : notPartOfHost("A chart that Excel divides into series by itself");
    if (count !== 1) notPartOfHost("A chart that begins with several series");
    const chart: ChartState = {
      name: `Chart ${this.sheet.charts.length + 1}`, type, range: null, title: "", titleFont: {}, font: {}, legend: {},
      series: [newSeries("", values)], category: { line: {}, gridline: {} }, value: { line: {}, gridline: {} },
    };
    this.sheet.charts.push(chart);
    this.book.write(() => [editOf(this.sheet, chart)]);
    return new Chart(this.book, this.sheet, chart);
  }

  getItem(name: string): Chart {
    return this.getItemOrNullObject(name) ?? fail("ItemNotFound", `There is no chart ${name}`, "ChartCollection.getItem");
  }

  getItemOrNullObject(name: string): Chart | null {
    return this.items.find((chart) => keyOf(chart.name) === keyOf(name) || chart.id === name) ?? null;
  }
}

function newSeries(name: string, values: Range): SeriesState {
  return { name, values, labels: {}, points: new Map() };
}

class Chart implements Members<Excel.Chart, "id" | "name" | "title" | "format" | "legend" | "axes" | "series" | "setPosition" | "delete"> {
  readonly title: ChartTitle;
  readonly format: { readonly font: ChartFont };
  readonly legend: ChartLegend;
  readonly axes: ChartAxes;
  readonly series: ChartSeriesCollection;

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    this.title = new ChartTitle(chart);
    this.format = new FontFormat(chart.font);
    this.legend = new ChartLegend(chart.legend);
    this.axes = new ChartAxes(chart);
    this.series = new ChartSeriesCollection(chart);
  }

  get id(): string {
    return `{chart-${this.chart.name}}`;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    if (this.sheet.charts.some((chart) => chart !== this.chart && keyOf(chart.name) === keyOf(name))) fail("InvalidArgument", `There is a chart ${name}`, "Chart.name");
    this.chart.name = name;
  }

  setPosition(start: object | string, end?: object | string): void {
    const rangeOf = (corner: object | string): CellRange => (corner instanceof Range ? corner.range : (rangesAt(this.book, this.sheet, corner as string).ranges[0] ?? fail("InvalidArgument", "No cell", "Chart.setPosition")));
    const [first, last] = [rangeOf(start), rangeOf(end ?? notPartOfHost("A chart of Excel's own size"))];
    this.chart.range = { rowIndex: first.rowIndex, columnIndex: first.columnIndex, rowCount: last.rowIndex + last.rowCount - first.rowIndex, columnCount: last.columnIndex + last.columnCount - first.columnIndex };
  }

  /** The document replaces a chart by its name: one that goes for good has to be followed by another of that name. */
  delete(): void {
    const { name } = this.chart;
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
    this.book.write(() => (this.sheet.charts.some((chart) => keyOf(chart.name) === keyOf(name)) ? [] : notPartOfHost(`To take away the chart ${name}`)));
  }
}

class FontFormat implements Members<Excel.ChartAreaFormat, "font"> {
  readonly font: ChartFont;

  constructor(font: Font) {
    this.font = new ChartFont(font);
  }
}

class ChartFont implements Members<Excel.ChartFont, "size" | "color" | "name" | "bold"> {
  constructor(private readonly font: Font) {}

  get size(): number {
    return this.font.size ?? 10;
  }
  set size(size: number) {
    this.font.size = size;
  }
  get color(): string {
    return this.font.color ?? "#000000";
  }
  set color(color: string) {
    this.font.color = color;
  }
  get name(): string {
    return this.font.name ?? "";
  }
  set name(name: string) {
    this.font.name = name;
  }
  get bold(): boolean {
    return this.font.bold ?? false;
  }
  set bold(bold: boolean) {
    this.font.bold = bold;
  }
}

class ChartTitle implements Members<Excel.ChartTitle, "text" | "format"> {
  readonly format: FontFormat;

  constructor(private readonly chart: ChartState) {
    this.format = new FontFormat(chart.titleFont);
  }
  get text(): string {
    return this.chart.title;
  }
  set text(text: string) {
    this.chart.title = text;
  }
}

class ChartLegend implements Members<Excel.ChartLegend, "visible" | "position"> {
  constructor(private readonly legend: ChartState["legend"]) {}

  get visible(): boolean {
    return this.legend.visible ?? true;
  }
  set visible(visible: boolean) {
    this.legend.visible = visible;
  }
  get position(): "Bottom" | "Right" {
    return this.legend.position === "Bottom" ? "Bottom" : "Right";
  }
  set position(position: string) {
    this.legend.position = position;
  }
}

class ChartSeriesCollection implements Members<Excel.ChartSeriesCollection, "items" | "add" | "getItemAt"> {
  constructor(private readonly chart: ChartState) {}

  get items(): ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(series));
  }
  add(name?: string): ChartSeries {
    const [first] = this.chart.series;
    const series = newSeries(name ?? "", first?.values ?? fail("InvalidOperation", "No series", "ChartSeriesCollection.add"));
    this.chart.series.push(series);
    return new ChartSeries(series);
  }
  getItemAt(index: number): ChartSeries {
    return this.items[index] ?? fail("ItemNotFound", `There is no series ${index}`, "ChartSeriesCollection.getItemAt");
  }
}

type SeriesMembers = Members<
  Excel.ChartSeries,
  | "name" | "chartType" | "gapWidth" | "smooth" | "markerStyle" | "markerSize" | "markerBackgroundColor" | "markerForegroundColor" | "hasDataLabels" | "dataLabels" | "format" | "points"
  | "setValues" | "setXAxisValues"
>;

/** A property that is only ever set: what was set is kept by its name. */
function keeps(target: { readonly prototype: object }, names: readonly string[]): void {
  for (const name of names) {
    Object.defineProperty(target.prototype, name, {
      get(this: { readonly state: Record<string, unknown> }) {
        return this.state[name];
      },
      set(this: { readonly state: Record<string, unknown> }, held: unknown) {
        this.state[name] = held;
      },
    });
  }
}

class ChartSeries implements Omit<SeriesMembers, "chartType" | "gapWidth" | "smooth" | "markerStyle" | "markerSize" | "markerBackgroundColor" | "markerForegroundColor" | "hasDataLabels"> {
  readonly dataLabels: ChartDataLabels;
  readonly format: SeriesFormat;
  readonly points: ChartPointsCollection;

  static {
    keeps(this, ["chartType", "gapWidth", "smooth", "markerStyle", "markerSize", "markerBackgroundColor", "markerForegroundColor", "hasDataLabels"] satisfies (keyof SeriesMembers)[]);
  }

  constructor(readonly state: SeriesState) {
    this.dataLabels = new ChartDataLabels(state.labels);
    this.format = new SeriesFormat(state);
    this.points = new ChartPointsCollection(state);
  }

  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    this.state.name = name;
  }
  setValues(source: object): void {
    this.state.values = source as Range;
  }
  setXAxisValues(source: object): void {
    this.state.categories = source as Range;
  }
}

class ChartDataLabels implements Members<Excel.ChartDataLabels, "format"> {
  static {
    keeps(this, ["showValue", "numberFormat", "position"] satisfies (keyof Excel.ChartDataLabels)[]);
  }
  readonly format: DataLabelFormat;

  constructor(readonly state: FillState) {
    this.format = new DataLabelFormat(state);
  }
}

class DataLabelFormat implements Members<Excel.ChartDataLabelFormat, "fill"> {
  readonly fill: ChartFillFormat;

  constructor(state: FillState) {
    this.fill = new ChartFillFormat(state);
  }
}

class ChartFillFormat implements Members<Excel.ChartFill, "setSolidColor"> {
  constructor(private readonly state: FillState) {}

  setSolidColor(color: string): void {
    this.state.fill = color;
  }
}

class LineFormat implements Members<Excel.ChartLineFormat, "color" | "weight"> {
  static readonly kept = ["lineStyle"] satisfies (keyof Excel.ChartLineFormat)[];

  static {
    keeps(this, this.kept);
  }
  constructor(readonly state: FillState) {}

  get color(): string {
    return this.state.line ?? "";
  }
  set color(color: string) {
    this.state.line = color;
  }
  get weight(): number {
    return this.state.weight ?? 0;
  }
  set weight(weight: number) {
    this.state.weight = weight;
  }
}

class SeriesFormat implements Members<Excel.ChartSeriesFormat, "fill" | "line"> {
  readonly fill: ChartFillFormat;
  readonly line: LineFormat;

  constructor(state: FillState) {
    this.fill = new ChartFillFormat(state);
    this.line = new LineFormat(state);
  }
}

class PointFormat implements Members<Excel.ChartPointFormat, "fill" | "border"> {
  readonly fill: ChartFillFormat;
  readonly border: LineFormat;

  constructor(state: FillState) {
    this.fill = new ChartFillFormat(state);
    this.border = new LineFormat(state);
  }
}

class ChartPointsCollection implements Members<Excel.ChartPointsCollection, "getItemAt"> {
  constructor(private readonly series: SeriesState) {}

  getItemAt(index: number): ChartPoint {
    const { rowCount, columnCount } = this.series.values;
    if (index >= rowCount * columnCount) fail("ItemNotFound", `There is no point ${index}`, "ChartPointsCollection.getItemAt");
    const state = this.series.points.get(index) ?? {};
    this.series.points.set(index, state);
    return new ChartPoint(state);
  }
}

class ChartPoint implements Members<Excel.ChartPoint, "format"> {
  readonly format: PointFormat;

  constructor(state: FillState) {
    this.format = new PointFormat(state);
  }
}

class ChartAxes implements Members<Excel.ChartAxes, "categoryAxis" | "valueAxis"> {
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;

  constructor({ category, value }: ChartState) {
    this.categoryAxis = new ChartAxis(category);
    this.valueAxis = new ChartAxis(value);
  }
}

class ChartAxis implements Members<Excel.ChartAxis, "format" | "majorGridlines" | "title"> {
  readonly format: { readonly line: LineFormat };
  readonly majorGridlines: ChartGridlines;
  readonly title: ChartAxisTitle;

  static {
    keeps(this, ["tickLabelSpacing", "tickLabelPosition", "majorTickMark", "reversePlotOrder", "position", "numberFormat", "minimum", "maximum", "majorUnit"] satisfies (keyof Excel.ChartAxis)[]);
  }

  constructor(readonly state: AxisState) {
    this.format = new AxisFormat(state.line);
    this.majorGridlines = new ChartGridlines(state);
    this.title = new ChartAxisTitle(state);
  }
}

class AxisFormat implements Members<Excel.ChartAxisFormat, "line"> {
  readonly line: LineFormat;

  constructor(state: FillState) {
    this.line = new LineFormat(state);
  }
}

class ChartGridlines implements Members<Excel.ChartGridlines, "format" | "visible"> {
  readonly format: AxisFormat;

  constructor(private readonly axis: AxisState) {
    this.format = new AxisFormat(axis.gridline);
  }
  get visible(): boolean {
    return this.axis["hasGridlines"] === true;
  }
  set visible(visible: boolean) {
    this.axis["hasGridlines"] = visible;
  }
}

class ChartAxisTitle implements Members<Excel.ChartAxisTitle, "text"> {
  constructor(private readonly axis: AxisState) {}

  get text(): string {
    return textOf(this.axis["title"]);
  }
  set text(text: string) {
    this.axis["title"] = text;
  }
}

/** What the document draws; whatever else was asked of the chart is refused, so that no host shows what another does not. */
function editOf(sheet: SheetState, chart: ChartState): AddChart {
  const { name, type: asked, range, title, titleFont, font, legend, series, category, value } = chart;
  const type = types[asked] ?? notPartOfHost(`A chart of the type ${asked}`);
  const isBar = type === "bar";
  const { minimum, maximum, majorUnit, numberFormat } = value as Partial<Record<string, number>>;
  const looks = [
    font.size === 9, font.color === "#404040", titleFont.size === 11, titleFont.bold === true,
    legend.visible !== true || legend.position === "Bottom",
    category["tickLabelSpacing"] === 1, category["tickLabelPosition"] === "Low", category["majorTickMark"] === "None", value["majorTickMark"] === "None",
    (category["reversePlotOrder"] ?? false) === isBar, category["position"] === (isBar ? "Maximum" : undefined),
    category.line.weight === 0.75, category.line.line === "#808080", value["hasGridlines"] === true,
  ];
  const lines = JSON.stringify([value.gridline.line, value.gridline.weight]);
  const hasStrongLines = lines === '["#202020",1.5]' || (lines === '["#D9D9D9",0.5]' ? false : notPartOfHost(`Lines like ${lines}`));
  if (looks.includes(false)) notPartOfHost(`A chart that looks otherwise (${looks.indexOf(false)})`);
  const [first, ...others] = series.map((one) => seriesOf(type, one));
  const categories = series[0]?.categories ?? notPartOfHost("A chart without categories");
  const axis: ChartValueAxis = {
    numberFormat: String(numberFormat),
    ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }), ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(value["title"] === undefined ? {} : { title: textOf(value["title"]) }), ...(hasStrongLines ? { hasStrongLines } : {}),
  };
  return {
    kind: "addChart", sheet: sheet.name, name, type, title, description: "", range: range ?? notPartOfHost("A chart without a place"), categories: referenceOf(categories),
    series: [first ?? notPartOfHost("A chart without series"), ...others], valueAxis: axis, hasLegend: legend.visible ?? true, ...(font.name === undefined ? {} : { fontName: font.name }),
  };
}

function seriesOf(type: AddChart["type"], series: SeriesState): SeriesEdit {
  const { name, values, chartType, labels, hasDataLabels } = series;
  const isLine = type === "line" || chartType === "Line";
  if (hasDataLabels === true && labels.fill !== "#FFFFFF") notPartOfHost("Labels without a ground");
  if (labels.position !== (hasDataLabels === true ? (isLine ? "Top" : "OutsideEnd") : undefined)) notPartOfHost(`Labels at ${labels.position}`);
  return {
    name, values: referenceOf(values),
    ...(isLine && type !== "line" ? { type: "line" as const } : {}),
    ...(isLine ? lineOf(series) : barsOf(series)),
    ...(hasDataLabels === true && labels.showValue === true ? { labelFormat: labels.numberFormat ?? "General" } : {}),
  };
}

function lineOf({ line = "", lineStyle = "", weight, smooth, markerStyle = "", markerSize, markerBackgroundColor, markerForegroundColor }: SeriesState): Pick<SeriesEdit, "color" | "dash" | "marker"> {
  const dash = dashes[lineStyle];
  const marker = markers[markerStyle];
  if (dash === undefined || marker === undefined || weight !== 2 || smooth !== false) return notPartOfHost(`A line of the style ${lineStyle}`);
  if (marker !== null && (markerSize !== 7 || markerBackgroundColor !== line || markerForegroundColor !== line)) notPartOfHost("Markers that look otherwise");
  return { color: line.slice(1), ...(dash === null ? {} : { dash }), ...(marker === null ? {} : { marker }) };
}

function barsOf({ gapWidth, points, ...state }: SeriesState): Pick<SeriesEdit, "color" | "pattern" | "points"> {
  if (gapWidth !== 60) notPartOfHost("Bars at another distance");
  const last = Math.max(-1, ...points.keys());
  return { ...fillOf(state), ...(last < 0 ? {} : { points: Array.from({ length: last + 1 }, (_, index) => { const point = points.get(index); return point === undefined ? null : fillOf(point); }) }) };
}

function fillOf({ fill = "", line = "" }: FillState): ChartFill {
  if (fill !== line && fill !== "#FFFFFF") notPartOfHost("A border of another colour than its fill");
  return { color: line.slice(1), ...(fill === line ? {} : { pattern: "outline" as const }) };
}

function textOf(held: unknown): string {
  return typeof held === "string" ? held : "";
}

function referenceOf({ sheet, range }: Range): ChartReference {
  return { sheet: sheet.name, range };
}
