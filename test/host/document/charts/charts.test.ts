import { describe, expect, test } from "vitest";
import type { Edit } from "../../../../src/core/workbook/edits";
import type { AddChart } from "../../../../src/core/workbook/edits/chartEdits";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { HostError } from "../../../../src/host/WorkbookHost";
import { parseXml, type XmlElement } from "../../../../src/host/document/xml/XmlTree";
import { partsOf, partText, relationshipsXml, rows, workbookOf, zipOf } from "../../../support/zipParts";

const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({ rowIndex, columnIndex, rowCount, columnCount });

function chartOn(sheet: string, change: Partial<AddChart> = {}): AddChart {
  return {
    kind: "addChart", sheet, name: "Biểu 1", type: "bar", title: "Thu & chi <2024>", description: "Hai thanh\nmột dòng", range: at(4, 1, 10, 5), hasLegend: true,
    categories: { sheet, range: at(0, 0, 3) },
    series: [{ name: "Thực hiện", values: { sheet, range: at(0, 1, 3) }, color: "0F6CBD", labelFormat: "0.0%", points: [{ color: "A4262C", pattern: "hatched" }, null, { color: "8A5A00", pattern: "dotted" }] }],
    valueAxis: { numberFormat: "0%", minimum: 0, maximum: 1.2, majorUnit: 1, hasStrongLines: true, title: "Tỷ lệ" },
    ...change,
  };
}

const data: Edit = { kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells: [[{ value: "Thu_x0041_" }, { value: 1 }], [{ value: "Chi" }, { formula: "B1*2", value: 2 }], [{ value: null }, { value: "–" }]] };

async function applied(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const host = await DocumentHost.open(bytes);
  await host.apply(edits);
  return host.save();
}

async function chartOf(...edits: Edit[]): Promise<string> {
  return partText(await applied(await workbookOf([rows("")]), ...edits), "xl/charts/chart1.xml");
}

/** The order of the children that the schema fixes (ECMA-376 part 1, annex A.5.1 and A.4.1), as far as charts of ours have them. */
const order: Readonly<Record<string, string>> = {
  chartSpace: "date1904 lang roundedCorners chart spPr txPr",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  plotArea: "layout barChart lineChart catAx valAx",
  title: "tx layout overlay spPr txPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap axId",
  lineChart: "grouping varyColors ser dLbls marker axId",
  "barChart/ser": "idx order tx spPr invertIfNegative dPt dLbls cat val",
  "lineChart/ser": "idx order tx spPr marker dPt dLbls cat val smooth",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  "ser/marker": "symbol size spPr",
  dLbls: "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  catAx: "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
  valAx: "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit",
  scaling: "orientation max min",
  strCache: "ptCount pt", numCache: "formatCode ptCount pt", strRef: "f strCache", numRef: "f numCache",
  legend: "legendPos overlay",
  ln: "noFill solidFill prstDash round",
  defRPr: "ln solidFill latin", rPr: "ln solidFill latin", pattFill: "fgClr bgClr",
};

function outOfOrder(element: XmlElement): string[] {
  const names = element.children.map(({ local }) => local);
  const known = (order[`${element.parent?.local ?? ""}/${element.local}`] ?? order[element.local])?.split(" ");
  const places = names.map((name) => known?.indexOf(name) ?? 0);
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0)) ? [`${element.local}: ${names.join(" ")}`] : [];
  return [...wrong, ...element.children.flatMap(outOfOrder)];
}

describe("a chart's part", () => {
  test.each<[string, Partial<AddChart>]>([
    ["bars", {}],
    ["columns with a line", { type: "column", fontName: "Times New Roman", series: [
      { name: "Thực hiện", values: { sheet: "A", range: at(0, 1, 3) }, color: "0F6CBD", pattern: "outline" },
      { name: "Chỉ tiêu", type: "line", values: { sheet: "A", range: at(0, 1, 3) }, color: "202020", dash: "dash", marker: "diamond", labelFormat: "0" },
    ] }],
    ["lines", { type: "line", series: [{ name: "Một", values: { sheet: "A", range: at(0, 1, 3) }, color: "0F6CBD" }], valueAxis: { numberFormat: "0" } }],
  ])("has its children in the order of the schema: %s", async (_, change) => {
    const xml = await chartOf(data, chartOn("A", change));
    expect(outOfOrder(parseXml(xml, "chart1.xml").root)).toEqual([]);
  });

  test("refers to its cells and holds their values; a text has no value, a blank category no label", async () => {
    const xml = await chartOf(data, chartOn("A"));
    expect(xml).toContain('<c:cat><c:strRef><c:f>A!$A$1:$A$3</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Thu_x005F_x0041_</c:v></c:pt><c:pt idx="1"><c:v>Chi</c:v></c:pt></c:strCache></c:strRef></c:cat>');
    expect(xml).toContain('<c:val><c:numRef><c:f>A!$B$1:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt></c:numCache></c:numRef></c:val>');
    expect(xml).toContain("<a:t>Thu &amp; chi &lt;2024&gt;</a:t>");
  });

  test("holds the values of cells that were there, also of shared texts", async () => {
    const shared = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Xã A</t></si></sst>';
    const bytes = await workbookOf([rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.75</v></c></row>')], { "xl/sharedStrings.xml": shared });
    const xml = await partText(await applied(bytes, chartOn("A")), "xl/charts/chart1.xml");
    expect(xml).toContain('<c:pt idx="0"><c:v>Xã A</c:v></c:pt></c:strCache>');
    expect(xml).toContain('<c:pt idx="0"><c:v>0.75</c:v></c:pt></c:numCache>');
  });

  test("tells bars apart without colour", async () => {
    const xml = await chartOf(data, chartOn("A"));
    expect(/<c:dPt><c:idx val="0"\/>.*?<a:pattFill prst="(\w+)">.*?<c:dPt><c:idx val="2"\/>.*?<a:pattFill prst="(\w+)">/.exec(xml)?.slice(1)).toEqual(["wdUpDiag", "pct20"]);
  });
});

describe("what a chart holds of its cells", () => {
  const cached = async (host: DocumentHost): Promise<string> => /<c:numCache>.*?<\/c:numCache>/.exec(await partText(await host.save(), "xl/charts/chart1.xml"))?.[0] ?? "";
  const points = (...held: readonly [number, number][]): string => `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>${held.map(([index, value]) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join("")}</c:numCache>`;
  const drawn = async (): Promise<DocumentHost> => {
    const host = await DocumentHost.open(await workbookOf([rows("")]));
    await host.apply([data, { kind: "writeCells", sheet: "A", rowIndex: 2, columnIndex: 1, cells: [[{ formula: "B2*2", value: "–" }]] }, chartOn("A")]);
    return host;
  };

  test("follows new results, in the order of the cells", async () => {
    const host = await drawn();
    await host.writeResults([{ sheet: "a", results: [{ rowIndex: 2, columnIndex: 1, value: 6.5 }, { rowIndex: 1, columnIndex: 1, value: 3.25 }] }]);
    expect(await cached(host)).toBe(points([0, 1], [1, 3.25], [2, 6.5]));
    await host.writeResults([{ sheet: "A", results: [{ rowIndex: 1, columnIndex: 1, value: { code: "#DIV/0!" } }] }]);
    expect(await cached(host)).toBe(points([0, 1], [2, 6.5]));
    await host.writeResults([{ sheet: "A", results: [{ rowIndex: 1, columnIndex: 1, value: 7 }] }]);
    expect(await cached(host)).toBe(points([0, 1], [1, 7], [2, 6.5]));
  });

  test("stays where the chart cannot be read", async () => {
    const saved = Object.fromEntries([...(await partsOf(await (await drawn()).save()))].map(([path, content]) => [path, path.startsWith("xl/charts/") ? "<c:chartSpace" : Buffer.from(content, "latin1")]));
    const host = await DocumentHost.open(await zipOf(saved));
    await host.writeResults([{ sheet: "A", results: [{ rowIndex: 1, columnIndex: 1, value: 9 }] }]);
    expect(await partText(await host.save(), "xl/charts/chart1.xml")).toBe("<c:chartSpace");
    expect((await host.read()).sheets[0]?.values[1]?.[1]).toBe(9);
  });

  test("stays where the results are of other cells or another sheet", async () => {
    const host = await drawn();
    await host.apply([{ kind: "addSheet", sheet: "B" }, { kind: "writeCells", sheet: "B", rowIndex: 1, columnIndex: 1, cells: [[{ formula: "1+1", value: 2 }]] }]);
    await host.writeResults([{ sheet: "B", results: [{ rowIndex: 1, columnIndex: 1, value: 9 }] }, { sheet: "A", results: [{ rowIndex: 1, columnIndex: 0, value: 9 }] }]);
    expect(await cached(host)).toBe(points([0, 1], [1, 2]));
  });
});

describe("a chart on a sheet", () => {
  test("lies over its cells, with its name and description, before the parts that the schema puts behind it", async () => {
    const bytes = await applied(await workbookOf([rows("").replace("</worksheet>", '<tableParts count="0"/></worksheet>')]), data, chartOn("A"));
    expect(await partText(bytes, "xl/worksheets/sheet1.xml")).toContain('<drawing r:id="rId1"/><tableParts');
    const drawing = await partText(bytes, "xl/drawings/drawing1.xml");
    expect(drawing).toContain("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>");
    expect(drawing).toContain('<xdr:cNvPr id="2" name="Biểu 1" descr="Hai thanh&#10;một dòng"/>');
    const types = await partText(bytes, "[Content_Types].xml");
    expect(types).toContain('PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"');
    expect(types).toContain('PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"');
  });

  /** A sheet with a picture of somebody else. */
  const pictured = () =>
    workbookOf([rows("").replace("</worksheet>", '<drawing r:id="d"/></worksheet>')], {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["d", "drawing", "../drawings/drawing7.xml"]]),
      "xl/drawings/drawing7.xml": `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:absoluteAnchor><d:pic><d:nvPicPr><d:cNvPr id="9" name="Biểu 1"/></d:nvPicPr></d:pic><d:clientData/></d:absoluteAnchor></d:wsDr>`,
      "xl/drawings/_rels/drawing7.xml.rels": relationshipsXml([["p", "image", "../media/image1.png"]]),
      "xl/media/image1.png": "png",
    });

  test("leaves what else is drawn there, also what has its name", async () => {
    const before = await partsOf(await pictured());
    const after = await partsOf(await applied(await pictured(), data, chartOn("A")));
    const [start = ""] = (before.get("xl/drawings/drawing7.xml") ?? "").split("</d:wsDr>");
    expect(after.get("xl/drawings/drawing7.xml")?.startsWith(start)).toBe(true);
    expect(Buffer.from(after.get("xl/drawings/drawing7.xml") ?? "", "latin1").toString()).toContain('<d:cNvPr id="10" name="Biểu 1"');
    expect(after.get("xl/media/image1.png")).toBe("png");
    expect(after.get("xl/drawings/_rels/drawing7.xml.rels")).toContain('Target="../media/image1.png"');
  });

  test("takes the place of one of its name, in whatever case, with all that only that one had", async () => {
    const once = await applied(await workbookOf([rows("")]), data, chartOn("A"), chartOn("A", { name: "Biểu 2" }));
    const twice = await partsOf(await applied(once, chartOn("A", { name: "BIỂU 1", title: "Mới" })));
    const drawing = Buffer.from(twice.get("xl/drawings/drawing1.xml") ?? "", "latin1").toString();
    expect([...drawing.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual(["Biểu 2", "BIỂU 1"]);
    expect([...twice.keys()].filter((path) => path.startsWith("xl/charts/"))).toEqual(["xl/charts/chart2.xml", "xl/charts/chart3.xml"]);
    expect(twice.get("[Content_Types].xml")).not.toContain("chart1.xml");
    expect(twice.get("xl/drawings/_rels/drawing1.xml.rels")).not.toContain("chart1.xml");
  });

  test("goes with its sheet", async () => {
    const before = await workbookOf([rows("")]);
    const shown = await applied(before, { kind: "addSheet", sheet: "Kết quả" }, data, chartOn("Kết quả", { categories: { sheet: "A", range: at(0, 0, 3) } }));
    expect([...(await partsOf(shown)).keys()].filter((path) => /draw|chart/.test(path))).toHaveLength(3);
    const after = await partsOf(await applied(shown, { kind: "removeSheet", sheet: "Kết quả" }));
    expect([...after.keys()].filter((path) => /draw|chart/.test(path))).toEqual([]);
    expect(after.get("[Content_Types].xml")).not.toMatch(/draw|chart/);
  });

  test.each<[string, Edit]>([
    ["missingSheet", chartOn("Không có")],
    ["missingSheet", chartOn("A", { categories: { sheet: "Không có", range: at(0, 0) } })],
    ["outsideSheet", chartOn("A", { range: at(1_048_570, 0, 10, 2) })],
  ])("is refused as a whole: %s", async (code, edit) => {
    const host = await DocumentHost.open(await workbookOf([rows("")]));
    const refusal = await host.apply([data, edit]).then(() => "applied", (error: unknown) => (error instanceof HostError ? error.code : error));
    expect(refusal).toBe(code);
    expect((await host.read()).sheets[0]?.values).toEqual([]);
  });

  test("is refused on a sheet that is protected against it", async () => {
    const locked = rows("").replace("</worksheet>", '<sheetProtection sheet="1" objects="1"/></worksheet>');
    await expect(applied(await workbookOf([locked]), chartOn("A"))).rejects.toMatchObject({ code: "protectedSheet" });
  });

  test.each([["a sheet without drawing", () => workbookOf([rows("")])], ["a sheet with a picture", pictured]])("that was recorded leaves every byte as it was: %s", async (_, make) => {
    const original = await make();
    const host = await DocumentHost.open(original);
    await host.apply([data, chartOn("A")], { marks: "record" });
    const reopened = await DocumentHost.open(await host.save());
    await reopened.apply([], { marks: "undo" });
    expect(await partsOf(await reopened.save())).toEqual(await partsOf(original));
  });

  test("that was recorded goes from a sheet that nobody changed, whatever was changed elsewhere", async () => {
    const host = await DocumentHost.open(await pictured());
    const before = await partsOf(await host.save());
    await host.apply([data, chartOn("A")], { marks: "record" });
    await host.apply([{ kind: "addSheet", sheet: "Của họ" }]);
    await host.apply([], { marks: "undo" });
    const after = await partsOf(await host.save());
    expect([...after.keys()].filter((path) => path.startsWith("xl/charts/"))).toEqual([]);
    for (const path of ["xl/worksheets/sheet1.xml", "xl/drawings/drawing7.xml", "xl/drawings/_rels/drawing7.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"]) expect(after.get(path)).toBe(before.get(path));
    expect(after.get("[Content_Types].xml")).not.toContain("/xl/charts/");
  });
});
