/**
 * Every screen of the pages as a table: its name, and the steps that lead to it from the one before. One walk through the table
 * shows them all, so that what should hold everywhere (accessible, readable at 320 px, in the language of the page) is checked once.
 */

import { fileURLToPath } from "node:url";

import ExcelJS from "exceljs";
import type { Locator, Page } from "playwright-core";

import type { Language } from "../../src/core/load/texts";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { loadModel } from "../../src/app/loadModel";
import { messagesOf } from "../../src/messages";
import { auditMessages } from "../../src/messages/audit";
import { paneMessages } from "../../src/messages/pane";
import { conclusionPaneMessages } from "../../src/messages/pane/conclusion";
import { documentLinks } from "../../src/messages/pane/documentLinks";
import { functionMessages } from "../../src/messages/pane/functions";
import { modelScreenMessages } from "../../src/messages/pane/models";
import { sendingMessages } from "../../src/messages/pane/sending";
import { workbenchMessages } from "../../src/messages/workbench";
import { seedModel } from "../support/seed";

export interface Files {
  /** Two plans side by side: only a person can tell which one counts. */
  readonly twoPlans: string;
  /** Nothing in it. */
  readonly empty: string;
  /** The model's sheets, which calculate with functions of ours. */
  readonly loaded: string;
  /** No workbook at all. */
  readonly broken: string;
}

interface Walk {
  readonly files: Files;
  readonly language: Language;
  readonly page: Page;
  readonly pane: Locator;
}

export interface Screen {
  readonly name: string;
  readonly reach: (walk: Walk) => Promise<void>;
  /** What is checked: the whole page where left out, without the spreadsheet library's own grid. */
  readonly part?: string;
}

/** The words of the pages in one language. */
function wordsOf(language: Language) {
  return {
    ...paneMessages(language),
    audit: auditMessages(language).pane,
    conclusion: conclusionPaneMessages(language),
    functionWords: functionMessages(language),
    links: documentLinks(language),
    models: modelScreenMessages(language),
    sending: sendingMessages(language),
    shared: messagesOf(language),
    workbench: workbenchMessages(language),
  };
}

type Words = ReturnType<typeof wordsOf>;

const button = ({ pane }: Walk, name: string | RegExp): Locator => pane.getByRole("button", { name, exact: typeof name === "string" });
const heading = ({ page }: Walk, name: string | RegExp): Locator => page.getByRole("heading", { name, exact: typeof name === "string" });

/** A name that begins with these words. */
const beginning = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);

function step(name: string, reach: (walk: Walk, words: Words) => Promise<void>, part?: string): Screen {
  return { name, reach: (walk) => reach(walk, wordsOf(walk.language)), ...(part === undefined ? {} : { part }) };
}

async function openFile({ page }: Walk, path: string): Promise<void> {
  await page.getByTestId("file").setInputFiles(path);
}

async function openTab(walk: Walk, name: string): Promise<void> {
  await walk.pane.getByRole("tab", { name, exact: true }).click();
}

/** On a narrow page the way to a cell leads to the grid, which lies over the pane. */
async function showPane({ page, pane }: Walk, words: Words["workbench"]): Promise<void> {
  const way = page.getByRole("button", { name: words.pane, exact: true });
  await way.or(pane.getByRole("tab").first()).first().waitFor();
  if (await way.isVisible()) await way.click();
}

const dialog = "[role=dialog], [role=alertdialog]";

export const screens: readonly Screen[] = [
  step("model: list", async (walk, { model }) => button(walk, model.load).waitFor()),
  step("workbench: samples", async ({ page }, { workbench }) => {
    await page.getByRole("button", { name: workbench.samples }).click();
    await page.getByRole("menuitem").first().waitFor();
  }, "[role=menu]"),
  step("model: search without a result", async ({ page, pane }, { model }) => {
    await page.keyboard.press("Escape");
    await pane.getByRole("searchbox").fill("qqq");
    await pane.getByText(model.nothing("qqq")).waitFor();
  }),
  step("model: one status", async (walk, { model, shared, status }) => {
    await walk.pane.getByRole("searchbox").fill("");
    await walk.pane.getByRole("tab", { name: "2015–2020" }).click();
    await button(walk, beginning(status.show(shared.statusWords.missed, 0).slice(0, -1))).click();
    await walk.pane.getByText(beginning(model.found(5).slice(0, 5))).first().waitFor();
  }),
  step("model: one indicator", async (walk, { detail, shared, status }) => {
    await button(walk, beginning(status.show(shared.statusWords.missed, 0).slice(0, -1))).click();
    await walk.pane.locator("section li button").first().click();
    await heading(walk, detail.sentences).first().waitFor();
  }),
  step("model: text of the report", async (walk, { detail, links }) => {
    await button(walk, detail.back).click();
    await button(walk, links.report).click();
    await walk.pane.locator("ol > li").first().waitFor();
  }),
  step("audit: list", async (walk, { audit, links }) => {
    await button(walk, audit.back).click();
    await button(walk, links.audit).click();
    await walk.pane.locator("[data-check]").first().waitFor();
  }),
  step("audit: one check", async ({ pane }) => {
    await pane.locator("[data-check]").first().click();
    await pane.locator("blockquote").first().waitFor();
  }),
  step("audit: sentence in the report", async ({ pane }) => {
    await pane.locator("blockquote a, blockquote button").first().click();
    await pane.locator("ol mark").waitFor();
  }),
  step("model: conclusion", async (walk, { audit, conclude, conclusion, detail }) => {
    await button(walk, audit.back).click();
    await button(walk, audit.all).click();
    await button(walk, detail.back).click();
    await button(walk, conclude).first().click();
    await walk.page.getByRole("dialog", { name: conclusion.title }).waitFor();
  }, dialog),
  step("models: choices", async (walk, { conclusion, model, models }) => {
    await walk.page.getByRole("button", { name: conclusion.close, exact: true }).click();
    await button(walk, model.other).click();
    await heading(walk, models.title).waitFor();
  }),
  step("models: problems of a file", async (walk) => {
    await walk.pane.locator("input[type=file]").setInputFiles([{ name: "targets.csv", mimeType: "text/csv", buffer: Buffer.from("indicator,term\nx,y\n") }]);
    await walk.pane.getByRole("tabpanel").getByRole("alert").waitFor();
  }),
  step("models: year that is none", async (walk, { models }) => {
    await walk.pane.getByLabel(models.year).fill("24");
    await walk.pane.getByText(models.badYear).waitFor();
  }),
  step("models: from a table", async (walk, { models }) => {
    await walk.pane.getByLabel(models.year).fill("2024");
    await button(walk, models.startButton).click();
    await button(walk, models.useStarted).waitFor();
  }),
  step("models: preview of the sheets", async (walk, { models }) => {
    await button(walk, models.title).click();
    await button(walk, models.toSheets).click();
    await heading(walk, models.exporting).waitFor();
  }),
  step("model: preview of a load", async (walk, { cancel, detail, load, model }) => {
    await button(walk, cancel).click();
    await button(walk, detail.back).click();
    await button(walk, model.load).click();
    await button(walk, load.write).waitFor();
  }),
  step("model: loaded", async (walk, { load }) => {
    await button(walk, load.write).click();
    await walk.pane.getByText(load.done).first().waitFor();
  }),
  step("model: another model", async (walk, { dismiss, model }) => {
    await button(walk, dismiss).click();
    await button(walk, model.other).click();
    await button(walk, /^Canada/).click();
    await button(walk, model.load).waitFor();
  }),
  step("flag: preview", async (walk, { flag, sections }) => {
    await openTab(walk, sections.flag);
    await button(walk, flag.flag).waitFor();
  }),
  step("flag: one status", async (walk, { flag, shared, status }) => {
    await button(walk, beginning(status.show(shared.statusWords.exceeded, 0).slice(0, -1))).click();
    await heading(walk, flag.rowsOf(shared.statusWords.exceeded)).waitFor();
  }),
  step("flag: tables found", async (walk, { flag, shared, status }) => {
    await button(walk, beginning(status.show(shared.statusWords.exceeded, 0).slice(0, -1))).click();
    await button(walk, beginning(flag.tables)).click();
    await walk.pane.getByTitle(beginning(flag.showTable(""))).first().waitFor();
  }),
  step("flag: how a table is read", async (walk, { tableReading }) => {
    await button(walk, beginning(tableReading.editOf(""))).first().click();
    await heading(walk, tableReading.title).waitFor();
  }),
  step("flag: correction that leaves nothing", async (walk, { tableReading }) => {
    await walk.pane.getByLabel(beginning(tableReading.role(""))).nth(4).selectOption("other");
    await walk.pane.getByLabel(tableReading.lastRow).fill("2");
    await walk.pane.getByText(tableReading.badLastRow).or(walk.pane.getByText(tableReading.previewNone)).first().waitFor();
  }),
  step("flag: why", async (walk, { flag, tableReading }) => {
    await button(walk, tableReading.back).click();
    await button(walk, beginning(flag.tables)).click();
    await button(walk, beginning(flag.whyOf(""))).first().click();
    await walk.pane.getByRole("combobox").first().waitFor();
  }),
  step("flag: setting aside, without a reason", async (walk, { asides, shared }) => {
    await button(walk, beginning(asides.openOf(""))).click();
    await button(walk, asides.submit).click();
    await walk.pane.getByText(shared.asides.issues.noReason).waitFor();
  }),
  step("flag: set aside", async (walk, { asides }) => {
    await walk.pane.getByLabel(beginning(asides.reason)).fill("Chờ quyết toán ".repeat(20));
    await walk.pane.getByLabel(asides.by).fill("Phòng Tài chính - Kế hoạch");
    await button(walk, asides.submit).click();
    await button(walk, asides.listTitle(1)).click();
    await button(walk, beginning(asides.takeBackOf(""))).waitFor();
  }),
  step("flag: flagged", async (walk, { flag }) => {
    await button(walk, flag.flag).click();
    await button(walk, flag.clear).waitFor();
  }),
  step("flag: question before clearing", async (walk, { flag }) => {
    await button(walk, flag.clear).click();
    await walk.page.getByRole("alertdialog").waitFor();
  }, dialog),
  step("flag: cleared", async (walk, { asides, flag }) => {
    await walk.page.getByRole("alertdialog").getByRole("button", { name: asides.clearAll }).click();
    await walk.page.getByText(flag.cleared).first().waitFor();
  }),
  step("flag: conclusion", async (walk, { conclude, conclusion }) => {
    await button(walk, conclude).click();
    await walk.page.getByRole("dialog", { name: conclusion.title }).waitFor();
  }, dialog),
  step("functions: list", async (walk, { conclusion, sections }) => {
    await walk.page.getByRole("button", { name: conclusion.close, exact: true }).click();
    await openTab(walk, sections.functions);
    await walk.pane.getByRole("searchbox").last().waitFor();
  }),
  step("functions: one function", async (walk, { functionWords }) => {
    await button(walk, /^IND\.STATUS/).click();
    await button(walk, functionWords.insert).waitFor();
  }),
  step("functions: insertion with faults", async (walk, { functionWords }) => {
    await button(walk, functionWords.insert).click();
    await walk.pane.getByLabel(functionWords.form.cell, { exact: true }).fill("B8");
    await walk.pane.getByLabel("actual", { exact: true }).fill("=1");
    await walk.pane.getByText(functionWords.problems.notNumber).waitFor();
  }),
  step("functions: preview of an insertion", async (walk, { functionWords }) => {
    await walk.pane.getByLabel("actual", { exact: true }).fill("E8");
    await walk.pane.getByLabel("target", { exact: true }).fill("D8");
    await walk.pane.getByText(functionWords.form.standing(1)).waitFor();
  }),
  step("functions: question before replacing", async (walk, { functionWords }) => {
    await button(walk, functionWords.form.insertInto("B8")).click();
    await walk.page.getByRole("alertdialog").waitFor();
  }, dialog),
  step("functions: inserted", async (walk, { functions, functionWords, workbench }) => {
    await walk.page.getByRole("alertdialog").getByRole("button", { name: functionWords.form.replace, exact: true }).click();
    await showPane(walk, workbench);
    await walk.pane.getByText(beginning(functions.done(""))).first().waitFor();
  }),
  step("send: preview", async (walk, { sections, sending }) => {
    await openTab(walk, sections.send);
    await button(walk, sending.send).waitFor();
  }),
  step("send: sent", async (walk, { send, sending }) => {
    const [copy] = await Promise.all([walk.page.waitForEvent("download"), button(walk, sending.send).click()]);
    await copy.saveAs(`${walk.files.loaded}.sent.xlsx`);
    await walk.pane.getByText(send.done).first().waitFor();
  }),
  step("workbench: unsaved changes", async (walk) => {
    await openFile(walk, `${walk.files.loaded}.sent.xlsx`);
    await walk.page.getByRole("alertdialog").waitFor();
  }, dialog),
  step("send: functions that can come back", async (walk, { sending, workbench }) => {
    await walk.page.getByRole("alertdialog").getByRole("button", { name: workbench.openAnyway }).click();
    await button(walk, sending.restore.restore).waitFor();
  }),
  step("send: restored", async (walk, { sending }) => {
    await button(walk, sending.restore.restore).click();
    await button(walk, sending.restore.restore).waitFor({ state: "detached" });
  }),
  step("workbench: opening failed", async (walk, { workbench }) => {
    await openFile(walk, walk.files.broken);
    await walk.page.getByRole("alertdialog").getByRole("button", { name: workbench.openAnyway }).click();
    await walk.page.getByText(/^hong\.xlsx: /).waitFor();
  }),
  step("flag: which column is the plan", async (walk, { question, sections, workbench }) => {
    await walk.page.getByRole("button", { name: workbench.dismiss, exact: true }).first().click();
    await openFile(walk, walk.files.twoPlans);
    await walk.page.getByRole("alertdialog").getByRole("button", { name: workbench.openAnyway }).click();
    await openTab(walk, sections.flag);
    await heading(walk, question.title.target).waitFor();
  }),
  step("flag: several tables, one answered", async (walk, { flag, question }) => {
    await button(walk, question.all).click();
    await heading(walk, flag.missed(3)).waitFor();
  }),
  step("flag: an empty workbook", async (walk, { flag, workbench }) => {
    await openFile(walk, walk.files.empty);
    const lost = walk.page.getByRole("alertdialog").getByRole("button", { name: workbench.openAnyway });
    await lost.or(heading(walk, flag.emptyTitle)).first().waitFor();
    if (await lost.isVisible()) await lost.click();
    await heading(walk, flag.emptyTitle).waitFor();
  }),
  step("workbench: nothing to send", async (walk, { sections, sending }) => {
    await openTab(walk, sections.send);
    await walk.pane.getByText(sending.nothingToConvert).waitFor();
  }),
];

const plans = [
  ["CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"],
  [],
  ["STT", "Chỉ tiêu", "Đơn vị tính", "Tỉnh giao năm 2024", "Huyện giao năm 2024", "Thực hiện năm 2024", "Ghi chú"],
  [1, "Thu ngân sách trên địa bàn", "tỷ đồng", 1450, 1500, 1460],
  [2, "Giá trị sản xuất công nghiệp", "tỷ đồng", 8200, 8300, 8350],
  [3, "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "%", 1.2, 1, 1.1],
  [4, "Nước sạch cho dân cư đô thị", "%", 95, 100, 97],
  [5, "Số trường đạt chuẩn quốc gia", "trường", 11, 12, "12"],
];

/** The files that the walk opens, written into a folder. */
export async function writeFiles(folder: string, write: (path: string, bytes: Uint8Array) => void): Promise<Files> {
  const files = { twoPlans: `${folder}/hai-ke-hoach.xlsx`, empty: `${folder}/trong.xlsx`, loaded: `${folder}/da-nap.xlsx`, broken: `${folder}/hong.xlsx` };
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Chỉ tiêu 2024").addRows(plans);
  write(files.twoPlans, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet("Trang1");
  write(files.empty, new Uint8Array(await empty.xlsx.writeBuffer()));
  const host = await DocumentHost.create();
  await loadModel(host, seedModel(), { formulas: "ind", language: "vi" });
  write(files.loaded, await host.save());
  write(files.broken, new TextEncoder().encode("xin chào"));
  return files;
}

export const sample = fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url));
