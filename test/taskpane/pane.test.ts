import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { createPaneSession } from "../../src/app/paneSession";
import type { PaneSession } from "../../src/app/paneSession";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { statuses } from "../../src/core/assessment/status";
import type { Language } from "../../src/core/load/texts";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { paneMessages } from "../../src/messages/pane";
import { messagesOf } from "../../src/messages";
import { Pane } from "../../src/taskpane/components/Pane";
import { flagRows } from "../../src/taskpane/components/flag/flagRows";
import { traceLines } from "../../src/taskpane/components/flag/traceLines";
import { seedModel } from "../support/seed";

const model = seedModel();
const languages = ["vi", "en"] as const;

function sample(name: string): Promise<DocumentHost> {
  return DocumentHost.open(new Uint8Array(readFileSync(fileURLToPath(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url)))));
}

async function session(host: DocumentHost, withModel = true): Promise<PaneSession> {
  const created = createPaneSession({ host, models: withModel ? [{ id: "seed", load: () => Promise.resolve(model) }] : [], today: () => "2026-11-23" });
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
    expect(text).toContain(words.model.reached(8, 11));
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

describe.each(languages)("the trace of a row in %s", (language) => {
  it("has the numbers, the rule, the direction and its source", async () => {
    const { tables } = await assessWorkbook(await sample("chi-tieu-kinh-te-xa-hoi-2024"), null);
    const row = flagRows(tables, null).find(({ assessed }) => assessed.row.label.includes("Tổng thu ngân sách"));
    if (row === undefined) throw new Error("the sample misses this target");
    const { trace } = paneMessages(language);
    const { note } = messagesOf(language);
    const lines = traceLines(row.assessed, null, language);
    expect(lines.map(({ name }) => name)).toEqual([trace.numbers, null, trace.stated, trace.rule, trace.direction]);
    expect(lines[3]?.text).toBe(note.rules["="]);
    expect(lines[4]?.text).toBe(`${note.betterUp} (${trace.sources.assumption})`);
  });

  it("has words for every status that the samples have", async () => {
    const { tables } = await assessWorkbook(await sample("sau-thang-2025-va-xa-phu-an"), model);
    for (const status of statuses) {
      for (const { assessed } of flagRows(tables, status)) expect(traceLines(assessed, model, language).every(({ text }) => text.trim() !== "" && !text.includes("undefined"))).toBe(true);
    }
  });
});

describe("the rows to look at", () => {
  it("are the findings until a status is chosen", async () => {
    const { tables, findings } = await assessWorkbook(await sample("sau-thang-2025-va-xa-phu-an"), model);
    expect(flagRows(tables, null).map(({ cell }) => [cell.sheet, cell.rowIndex, cell.columnIndex])).toEqual(findings.filter(({ kind }) => kind === "missed" || kind === "unreadable").map(({ sheet, rowIndex, columnIndex }) => [sheet, rowIndex, columnIndex]));
    const all = statuses.flatMap((status) => flagRows(tables, status));
    expect(all.length).toBe(tables.flatMap(({ rows }) => rows).length);
  });
});
