/** Workbooks whose parts of ours are damaged, of another version, or missing: clearing takes the marks out all the same, and nothing else. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, it } from "vitest";

import { assessWorkbook } from "../../../../src/app/assessWorkbook";
import { clearMarks } from "../../../../src/app/clearMarks";
import { correctForm, flagWorkbook } from "../../../../src/app/flagWorkbook";
import { restoreShared, shareWorkbook } from "../../../../src/app/shareWorkbook";
import { noteFirstLine, noteLastLine, registryNamespace, ruleMarker } from "../../../../src/core/flag/marks";
import { emptyCorrection } from "../../../../src/core/recognise/editCorrections";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { losslessBase } from "../../../support/losslessBase";
import { meaningOf } from "../../../support/workbookMeaning";
import { partsOf, zipOf } from "../../../support/zipParts";

const check = { language: "vi", model: null, checkedOn: "2026-11-24" } as const;
const details = { isSigned: false, properties: [], authors: [], externalLinks: [] } as const;

let original: Uint8Array;
/** Flagged with the results sheet and a correction, and shared with a record of the functions. */
let marked: Uint8Array;

beforeAll(async () => {
  original = await losslessBase();
  const host = await DocumentHost.open(original);
  const form = (await assessWorkbook(host, null)).tables[0]!.table.form;
  await correctForm(host, { ...emptyCorrection(form), labels: [{ label: "Trồng rừng", direction: "increase", unit: null, indicator: null }] }, check);
  await flagWorkbook(host, { ...check, results: true });
  await shareWorkbook(host, { formulas: "native", model: "keep" }, details);
  marked = await host.save();
});

type Change = (parts: Map<string, string>) => void;

async function changed(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  change(parts);
  return zipOf(Object.fromEntries([...parts].map(([path, text]) => [path, Buffer.from(text, "latin1")])));
}

/** Changes the custom XML part of ours with that name at the end of its namespace. */
const ofOurs = (name: string, change: (xml: string) => string): Change => (parts) => {
  const [path, xml] = [...parts].find(([at, text]) => /^customXml\/item\d+\.xml$/.test(at) && text.includes(`urn:so-chi-tieu:${name}"`))!;
  parts.set(path, change(xml));
};

const own = ["registry", "restore", "corrections", "shared"] as const;

/** Everything of ours is gone, and functions are put back where they can be. */
async function isCleared(bytes: Uint8Array, { isRestored = true } = {}): Promise<void> {
  const host = await DocumentHost.open(bytes);
  await restoreShared(host);
  expect(await clearMarks(host)).toBe(true);
  const saved = await host.save();
  const [left, before] = [await meaningOf(saved), await meaningOf(original)];
  if (isRestored) expect(left).toEqual(before);
  else {
    // Formulas that cannot be put back stay the native ones: no cell lost anything.
    const [snapshot, first] = [await (await DocumentHost.open(saved)).read(), await (await DocumentHost.open(original)).read()];
    expect(snapshot.sheets.map(({ name, values, notes, conditionalFormats }) => ({ name, values, notes, conditionalFormats }))).toEqual(first.sheets.map(({ name, values, notes, conditionalFormats }) => ({ name, values, notes, conditionalFormats })));
  }
  expect([...(await partsOf(saved))].filter(([path, text]) => /so-chi-tieu:(?:registry|restore|corrections)|SCT:|SCT_Results/.test(path + text)).map(([path]) => path)).toEqual([]);
  // And it can be flagged again, as ever.
  expect((await flagWorkbook(host, check)).plan.rules.length).toBeGreaterThan(0);
}

describe.each(own)("the part %s", (name) => {
  const isRestored = name !== "shared";

  it.each<[string, (xml: string) => string]>([
    ["that ends in the middle", (xml) => xml.slice(0, xml.length / 2)],
    ["that is empty", () => ""],
    ["that is no XML", () => "\u0000\u0001PK"],
    ["with a DOCTYPE", (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`],
    ["in another encoding than it says", (xml) => xml.replace(/>/, ">\u00ff\u00fe")],
    ["without content", (xml) => `${/^[^>]*>/.exec(xml)![0].replace(/\/?>$/, "")}/>`],
  ])("%s", async (_, change) => {
    await isCleared(await changed(marked, ofOurs(name, change)), { isRestored });
  });

  it("of a version to come", async () => {
    await isCleared(await changed(marked, ofOurs(name, (xml) => xml.replace('version="1"', 'version="99"'))));
  });

  it("of a version before the first, with what nobody knows", async () => {
    await isCleared(await changed(marked, ofOurs(name, (xml) => xml.replace('version="1"', 'version="0" la="x"'))));
  });

  it("huge", async () => {
    await isCleared(await changed(marked, ofOurs(name, (xml) => xml.replace(/^[^>]*>/, (tag) => (tag.endsWith("/>") ? tag : `${tag}${" ".repeat(3_000_000)}`)))));
  });

  it("taken away by others, with what names it", async () => {
    const bytes = await changed(marked, (parts) => {
      const [path] = [...parts].find(([at, text]) => /^customXml\/item\d+\.xml$/.test(at) && text.includes(`urn:so-chi-tieu:${name}"`))!;
      const number = /\d+/.exec(path)![0];
      for (const gone of [path, `customXml/itemProps${number}.xml`, `customXml/_rels/item${number}.xml.rels`]) parts.delete(gone);
      parts.set("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels")!.replace(new RegExp(`<Relationship [^>]*item${number}\\.xml"/>`), ""));
      parts.set("[Content_Types].xml", parts.get("[Content_Types].xml")!.replace(new RegExp(`<Override PartName="/customXml/itemProps${number}\\.xml"[^>]*/>`), ""));
    });
    await isCleared(bytes, { isRestored });
  });
});

it("all custom XML taken away, as programs do that do not know it: marks are told by their signs", async () => {
  const bytes = await changed(marked, (parts) => {
    for (const path of [...parts.keys()]) if (path.startsWith("customXml/")) parts.delete(path);
    parts.set("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels")!.replace(/<Relationship [^>]*customXml[^>]*\/>/g, ""));
    parts.set("[Content_Types].xml", parts.get("[Content_Types].xml")!.replace(/<Override PartName="\/customXml[^>]*\/>/g, ""));
  });
  await isCleared(bytes, { isRestored: false });
});

it("marks taken out by hand, the parts of ours left: they go, and flagging begins anew", async () => {
  const host = await DocumentHost.open(original);
  await flagWorkbook(host, check);
  await host.apply([
    { kind: "removeConditionalFormats", sheet: "Số liệu", marker: ruleMarker },
    { kind: "removeNotes", sheet: "Số liệu", firstLine: noteFirstLine, lastLine: noteLastLine },
    { kind: "removeCustomXml", namespace: registryNamespace },
  ]);
  await flagWorkbook(host, check);
  expect(await clearMarks(host)).toBe(true);
  expect((await host.read()).customXml).toEqual([]);
});

it("says whether every part has its bytes again", async () => {
  const flagged = await DocumentHost.open(original);
  await flagWorkbook(flagged, check);
  const host = await DocumentHost.open(await flagged.save());
  expect(host.undoneExactly).toBeNull();
  await clearMarks(host);
  expect(host.undoneExactly).toBe(true);
  await flagWorkbook(host, check);
  await host.apply([{ kind: "writeCells", sheet: "Số liệu", rowIndex: 4, columnIndex: 3, cells: [[{ value: 7 }]] }]);
  await clearMarks(host);
  expect(host.undoneExactly).toBe(false);
});

/** A note that somebody shortened, a rule that somebody copied to other cells, in a program that keeps neither as we wrote them. */
it("marks that others changed: what is still told by its sign goes, their words stay", async () => {
  const flagged = await DocumentHost.open(readFileSync(fileURLToPath(new URL("../../../fixtures/rich/exceljs.xlsx", import.meta.url))));
  await flagWorkbook(flagged, check);
  const host = await DocumentHost.open(await changed(await flagged.save(), (parts) => {
    const path = [...parts.keys()].find((at) => /^xl\/comments[^/]*\.xml$/.test(at))!;
    parts.set(path, Buffer.from(Buffer.from(parts.get(path)!, "latin1").toString("utf8").replace(/(Sổ Chỉ tiêu · Chưa đạt)[^[]*\[SCT\]/, "$1\n[SCT]\nđã hỏi xã")).toString("latin1"));
    parts.set("xl/worksheets/sheet1.xml", parts.get("xl/worksheets/sheet1.xml")!.replace(/(<cfRule type="expression" dxfId="\d+" priority=")(\d+)("><formula>AND\(N\("SCT:)/, (_, before: string, number: string, after: string) => `${before}${Number(number) + 40}${after}`));
  }));
  await clearMarks(host);
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.conditionalFormats.some(({ formulas }) => formulas.join("").includes("SCT:"))).toBe(false);
  expect(sheet?.notes.map(({ text }) => text).filter((text) => /Sổ Chỉ tiêu|\[SCT\]/.test(text))).toEqual([]);
  expect(sheet?.notes.some(({ text }) => text === "đã hỏi xã")).toBe(true);
});
