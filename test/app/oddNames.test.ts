/** Names that every object of the language has, in every place that a file names something: they are names like any other. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { auditModel } from "../../src/app/auditModel";
import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { restoreShared, shareWorkbook } from "../../src/app/shareWorkbook";
import type { IndicatorModel } from "../../src/core/model/model";
import { readModelJson, writeModelJson } from "../../src/core/model/json";
import { readModel } from "../../src/core/model/readModel";
import { writeModelCsv } from "../../src/core/model/writeModelCsv";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { readForGrid } from "../../src/host/grid/readForGrid";
import { toUniverWorkbook } from "../../src/host/grid/toUniverWorkbook";
import { modelOf } from "../core/model/issues";
import { emptyModel, indicatorOf, observationOf } from "../support/smallModel";
import { partsOf, workbookParts, worksheet, zipOf } from "../support/zipParts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "prototype"];

let before: string;
const own = (): string => JSON.stringify([Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) => Object.getOwnPropertyNames(prototype)));

beforeEach(() => {
  before = own();
});
afterEach(() => {
  expect(own()).toBe(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

async function shownOf(host: DocumentHost): Promise<ReturnType<typeof toUniverWorkbook>> {
  const { snapshot, appearance } = await readForGrid(host);
  return toUniverWorkbook("book", snapshot, appearance, { width: 800, height: 600 });
}

async function oddWorkbook(name: string): Promise<Uint8Array> {
  const host = await DocumentHost.create();
  const text = (value: string) => ({ value });
  await host.apply([
    { kind: "addSheet", sheet: name },
    { kind: "writeCells", sheet: name, rowIndex: 0, columnIndex: 0, cells: [["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", name].map(text), [text(name), text(name), { value: 10 }, { value: 9 }, text(name)], [text("Chi"), text("%"), text("trên 97"), { value: 90, formula: `_xldudf_IND_${name.replaceAll("_", "")}(C2,D2)+_xldudf_IND_CAGR(C2,D2,1)`, format: { fontName: name } }, text(name)]] },
    { kind: "addTable", sheet: name, name: `T_${name}`, range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 5 }, columns: ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", name].map((column) => ({ name: column })), style: null, hasFilter: false },
    { kind: "defineName", name, formula: "1", hidden: false },
    { kind: "appendNotes", sheet: name, notes: [{ rowIndex: 1, columnIndex: 3, text: name }] },
    { kind: "setCustomXml", namespace: name, xml: `<a xmlns="${name}">{"__proto__":{"polluted":1}}</a>` },
  ]);
  return host.save();
}

function oddModel(name: string): IndicatorModel {
  return {
    ...emptyModel,
    title: { vi: name, en: name },
    sections: new Map([[name, { vi: name, en: name }]]),
    indicators: [indicatorOf("a", name, { nameVi: name, nameEn: name, group: name, note: name, aliases: [name] })],
    targets: [{ indicator: "a", term: "2020-2025", period: "2025", operator: ">=", low: 5, high: null, text: name, level: "resolution", passages: ["p"] }],
    observations: [observationOf("a", 4, name, { term: "2020-2025", period: "2025", passages: ["p"] })],
    passages: [{ id: "p", section: name, line: 1, quote: `${name} 5 4` }],
    relations: [{ id: "r", kind: "constructor", result: name, terms: [name], stated: name, noteVi: name, noteEn: name, passages: [] }],
    report: `${name} 5 4`,
  };
}

describe.each(names)("%s", (name) => {
  it("as text, sheet, header, table, name, function, font and note of a workbook", async () => {
    const bytes = await oddWorkbook(name);
    const host = await DocumentHost.open(bytes);
    const { findings } = await flagWorkbook(host, { language: "vi", model: null, checkedOn: "2026-01-31", results: true });
    expect(findings.map(({ assessed }) => assessed.row.label)).toContain(name);
    expect((await host.read()).sheets[1]?.values.flat()).toContain(name);
    expect(Object.keys((await shownOf(host)).sheets ?? {})).toHaveLength(2);
    await clearMarks(host);
    expect(await partsOf(await host.save())).toEqual(await partsOf(bytes));
    await shareWorkbook(host, { formulas: "native", model: "keep" }, { isSigned: false, properties: [], authors: [], externalLinks: [] });
    await restoreShared(host);
    expect((await host.read()).sheets[0]?.name).toBe(name);
  });

  it("as text, section, unit and alias of a model", async () => {
    const model = { ...oddModel(name), relations: [] };
    expect(modelOf(readModelJson(writeModelJson(model)))).toEqual(model);
    expect(modelOf(readModel(writeModelCsv(model)))).toEqual(model);
    const host = await DocumentHost.create();
    await loadModel(host, model, { formulas: "native", language: "vi" });
    expect((await host.read()).sheets.find((sheet) => sheet.name === "Chỉ tiêu")?.values.flat()).toContain(name);
    expect(auditModel(model)).toBeDefined();
    expect(readModelJson(writeModelJson(oddModel(name))).ok).toBe(false);
  });
});

it("words of styles and rules that a file makes up are not looked up in what every object has", async () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  for (const name of names) {
    const styles = `<styleSheet ${main}><fonts><font><sz val="11"/><name val="${name}"/></font></fonts><fills><fill/></fills><borders><border/><border><left style="${name}"/></border></borders><cellXfs><xf/><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${name}" vertical="${name}"/></xf></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>`;
    const sheet = worksheet(`<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1" operator="${name}"><formula>1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="${name}"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FFFFFFFF"/></colorScale></cfRule></conditionalFormatting>`);
    const shown = await shownOf(await DocumentHost.open(await zipOf(workbookParts([sheet], { "xl/styles.xml": styles }))));
    // What is no plain data would be lost, or would be a function.
    expect(JSON.parse(JSON.stringify(shown))).toEqual(structuredClone(shown));
    expect(JSON.stringify(shown)).not.toMatch(/native code|\[object|null,"t":null/);
  }
});
