import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { createPaneSession } from "../../src/app/paneSession";
import type { PaneSession } from "../../src/app/paneSession";
import { assessSnapshot, assessWorkbook } from "../../src/app/assessWorkbook";
import { statuses } from "../../src/core/assessment/status";
import type { Language } from "../../src/core/load/texts";
import type { IndicatorModel } from "../../src/core/model/model";
import type { FormCorrection } from "../../src/core/recognise/corrections";
import { emptyCorrection } from "../../src/core/recognise/editCorrections";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { paneMessages } from "../../src/messages/pane";
import { messagesOf } from "../../src/messages";
import { Pane } from "../../src/taskpane/components/Pane";
import { countKinds, findingRows, statusRows } from "../../src/taskpane/components/flag/flagRows";
import { traceLines } from "../../src/taskpane/components/flag/traceLines";
import type { TraceLine } from "../../src/taskpane/components/flag/traceLines";
import { seedModel } from "../support/seed";
import { workbook } from "../support/snapshot";
import type { SheetRows } from "../support/snapshot";

const model = seedModel();
const languages = ["vi", "en"] as const;

function sample(name: string): Promise<DocumentHost> {
  return DocumentHost.open(new Uint8Array(readFileSync(fileURLToPath(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url)))));
}

async function session(host: DocumentHost, withModel = true): Promise<PaneSession> {
  const created = createPaneSession({ host, models: withModel ? [{ id: "seed", name: { vi: "Mẫu", en: "Sample" }, load: () => Promise.resolve(model) }] : [], today: () => "2026-11-23" });
  await created.start();
  return created;
}

/** What the pane says, without its markup. */
function textOf(pane: PaneSession, language: Language): string {
  const html = renderToString(createElement(Pane, { isDark: false, language, onLanguageChange: () => undefined, session: pane }));
  return html.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, "\n").replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&nbsp;", " ").replace(/\n+/g, "\n");
}

describe.each(languages)("the pane in %s", (language) => {
  const words = paneMessages(language);

  it("begins with the answer of each section", async () => {
    const text = textOf(await session(await sample("chi-tieu-kinh-te-xa-hoi-2024")), language);
    expect(text).toContain(words.flag.missed(5));
    expect(text).toContain(words.model.reached(12, 17));
    expect(text).toContain(model.title[language]);
  });

  it("says what a table must look like where there is none", async () => {
    const text = textOf(await session(await DocumentHost.create()), language);
    expect(text).toContain(words.flag.emptyTitle);
    expect(text).toContain(words.flag.headerExamples[0]);
  });

  it("says that there is no model", async () => {
    expect(textOf(await session(await DocumentHost.create(), false), language)).toContain(words.model.none);
  });

  it("tells what was flagged", async () => {
    const pane = await session(await sample("chi-tieu-kinh-te-xa-hoi-2024"));
    await pane.flag(language);
    const text = textOf(pane, language);
    expect(text).toContain(words.flag.done(5));
    expect(text).toContain(words.flag.flagAgain);
    expect(text).toContain(words.flag.clear);
  });
});

/** The line of a trace that has this name. */
function named(lines: readonly TraceLine[], name: string): string | undefined {
  return lines.find((line) => line.name === name)?.text;
}

function traceOf(rows: SheetRows, label: string, language: Language, known: IndicatorModel | null = null, corrections: readonly FormCorrection[] = []): readonly TraceLine[] {
  const { tables } = assessSnapshot(workbook({ S: rows }), known, corrections);
  const row = statuses.flatMap((status) => statusRows(tables, status)).find(({ assessed }) => assessed.row.label === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return traceLines(row.assessed, row.table, known, language);
}

describe.each(languages)("the trace of a row in %s", (language) => {
  const { trace } = paneMessages(language);
  const { note } = messagesOf(language);

  it("has the numbers, the rule, the direction and its source", async () => {
    const { tables, findings } = await assessWorkbook(await sample("chi-tieu-kinh-te-xa-hoi-2024"), null);
    const row = findingRows(findings, tables, "missed").find(({ assessed }) => assessed.row.label.includes("Tổng thu ngân sách"));
    if (row === undefined) throw new Error("the sample misses this target");
    const lines = traceLines(row.assessed, row.table, null, language);
    expect(lines.map(({ name }) => name)).toEqual([trace.section, trace.numbers, null, trace.stated, trace.rule, trace.direction]);
    expect(named(lines, trace.rule)).toBe(note.rules["="]);
    expect(named(lines, trace.direction)).toBe(`${note.betterUp} (${trace.sources.assumption})`);
  });

  it("has words for every status that the samples have", async () => {
    const { tables } = await assessWorkbook(await sample("sau-thang-2025-va-xa-phu-an"), model);
    for (const status of statuses) {
      for (const { assessed, table } of statusRows(tables, status)) expect(traceLines(assessed, table, model, language).every(({ text }) => text.trim() !== "" && !text.includes("undefined"))).toBe(true);
    }
  });

  it("says how a printed percentage came about: rounded, cut off, or not from its numbers", () => {
    const rows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện", "% so với kế hoạch"], ["A1", 33, 25, 75.8], ["A2", 33, 25, 75.7], ["A3", 8, 7, 87.5], ["A4", 33, 25, 78.5]];
    const [exact, printed] = language === "vi" ? ["75,758 %", "75,8 %"] : ["75.758%", "75.8%"];
    expect(named(traceOf(rows, "A1", language), trace.stated)).toBe(`${printed}, ${trace.statedChecks.rounded(exact)}`);
    expect(named(traceOf(rows, "A2", language), trace.stated)).toContain(trace.statedChecks.truncated(exact));
    expect(named(traceOf(rows, "A3", language), trace.stated)).toContain(trace.statedChecks.agrees());
    expect(named(traceOf(rows, "A4", language), trace.stated)).toContain(trace.statedChecks.wrong(exact));
  });

  it("says that the plan is implied where only its percentage is printed, and that the percentage decided", () => {
    const lines = traceOf([["Chỉ tiêu", "Thực hiện năm 2024", "% so với kế hoạch"], ["Thu ngân sách", 90, 75], ["Chi", 110, 110]], "Thu ngân sách", language);
    // 90 is 75 % of 120.
    expect(named(lines, trace.implied)).toContain("120");
    expect(named(lines, trace.rule)).toBe(note.ofShare);
  });

  it("writes numbers as their cells show them, and the gap as their difference", () => {
    const lines = traceOf([["Chỉ tiêu", "Thực hiện năm 2024", "% so với kế hoạch"], ["Vốn đầu tư", { v: 466597.3689, n: "0" }, { v: 91.1255, n: "0.0" }], ["Chi", 110, 110]], "Vốn đầu tư", language);
    // 466597.3689 / 0.911255 = 512038.2; 512038 − 466597 = 45441.
    expect(lines.map(({ text }) => text).join("\n")).toContain(language === "vi" ? "−45.441 " : "−45,441 ");
    expect(named(lines, trace.numbers)).not.toMatch(/3689|369/);
  });

  it("has the section, and the column where a table compares several", () => {
    const lines = traceOf([["Chỉ tiêu", "KH 2023", "TH 2023", "KH 2024", "TH 2024"], ["Cháy, nổ", null, null, null, null], ["Số vụ", 4, 5, 3, 2]], "Số vụ", language);
    expect(named(lines, trace.section)).toBe("Cháy, nổ");
    expect(named(lines, trace.comparison)).toMatch(/^TH 202[34] \([CE]\)$/);
  });

  it("has last year's course", () => {
    const rows = [["Chỉ tiêu", "ĐVT", "Thực hiện năm 2023", "TH 6 tháng 2023", "Kế hoạch 2024", "TH 6 tháng 2024"], ["Thu ngân sách", "tỷ đồng", 100, 55, 120, 50]];
    expect(named(traceOf(rows, "Thu ngân sách", language), trace.pace)).toBe(trace.paceShare(language === "vi" ? "55,0 %" : "55.0%", "D2", "C2"));
  });

  it("cites the model's sentence once an indicator is confirmed", () => {
    const rows = [["Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2020", "Thực hiện 2020"], ["Nước sạch cho dân cư đô thị", "%", 100, 83]];
    const [table] = assessSnapshot(workbook({ S: rows }), model).tables;
    const confirmed = { ...emptyCorrection(table?.table.form ?? ""), labels: [{ label: "Nước sạch cho dân cư đô thị", direction: null, unit: null, indicator: "urban-clean-water" }] };
    expect(traceOf(rows, "Nước sạch cho dân cư đô thị", language, model).some(({ text }) => text.includes("“"))).toBe(false);
    const target = model.targets.find(({ indicator, high, low }) => indicator === "urban-clean-water" && low === 100 && high === null);
    const quote = model.passages.find(({ id }) => target?.passages.includes(id))?.quote ?? "?";
    expect(traceOf(rows, "Nước sạch cho dân cư đô thị", language, model, [confirmed]).some(({ text }) => text.includes(quote))).toBe(true);
  });
});

describe("the rows of the list", () => {
  it("are the findings of every kind, in the order of the sheet, until one is chosen", async () => {
    const { tables, findings } = await assessWorkbook(await sample("sau-thang-2025-va-xa-phu-an"), model);
    expect(findingRows(findings, tables, null).map(({ cell }) => [cell.sheet, cell.rowIndex, cell.columnIndex])).toEqual(findings.map(({ sheet, rowIndex, columnIndex }) => [sheet, rowIndex, columnIndex]));
    for (const [kind, count] of countKinds(findings)) expect(findingRows(findings, tables, kind)).toHaveLength(count);
  });

  it("are all rows of a status", async () => {
    const { tables } = await assessWorkbook(await sample("sau-thang-2025-va-xa-phu-an"), model);
    const all = statuses.flatMap((status) => statusRows(tables, status));
    expect(all.length).toBe(tables.flatMap(({ rows }) => rows).length);
  });

  it("have keys of their own, also where one result is compared with two plans", () => {
    const rows = [["Chỉ tiêu", "Tỉnh giao", "Huyện giao", "Thực hiện"], ["Thu", 100, 120, 90], ["Chi", 10, 12, 9]];
    const { tables, findings } = assessSnapshot(workbook({ S: rows }), null);
    const keys = [...findingRows(findings, tables, null), ...statusRows(tables, "missed")].map(({ key }) => key);
    expect([keys.length, new Set(findingRows(findings, tables, null).map(({ key }) => key)).size]).toEqual([8, 4]);
  });
});
