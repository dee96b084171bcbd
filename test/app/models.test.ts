import { describe, expect, it } from "vitest";

import { loadModel } from "../../src/app/loadModel";
import type { ModelSource } from "../../src/app/models";
import { previewModelSheets, writeModelSheets } from "../../src/app/modelSheets";
import { createPaneSession } from "../../src/app/paneSession";
import type { PaneSession } from "../../src/app/paneSession";
import { answerOf } from "../../src/app/paneState";
import type { IndicatorModel } from "../../src/core/model/model";
import { readModelSheets } from "../../src/core/modelSheets/readModelSheets";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { TestExcel } from "../host/office/excel";
import { modelOf } from "../core/model/issues";
import { sample } from "../core/modelSheets/sampleSheets";
import { readSeed } from "../seeds/readSeed";
import { rows, workbookOf } from "../support/zipParts";

const other = readSeed("canada-sdg");
const models: readonly ModelSource[] = [source("sample", sample), source("other", other), { ...source("broken", sample), load: () => Promise.reject(new Error("no")) }];

function source(id: string, model: IndicatorModel): ModelSource {
  return { id, name: { vi: id, en: id }, load: () => Promise.resolve(model) };
}

async function document(): Promise<DocumentHost> {
  return DocumentHost.open(await workbookOf([rows("")]));
}

async function started(host: WorkbookHost): Promise<PaneSession> {
  const session = createPaneSession({ host, models, today: () => "2026-11-23" });
  await session.start();
  return session;
}

/** Writes the model sheets as a user does, after the preview. */
async function written(host: WorkbookHost, model: IndicatorModel): Promise<readonly string[]> {
  const preview = previewModelSheets(await host.read(), model, "vi", host.capabilities);
  if (!preview.ok) throw new Error(JSON.stringify(preview.issues));
  expect(await writeModelSheets(host, model, "vi", preview.value)).toBe("written");
  return preview.value.replaced;
}

function modelIn(session: PaneSession) {
  const { model } = session.store.getState();
  return model.kind === "ready" ? [model.origin.kind, model.model] : [model.kind];
}

describe("the model of the pane", () => {
  it("is the first one that came with the program, where the workbook carries none", async () => {
    const session = await started(await document());
    expect(modelIn(session)).toEqual(["builtIn", sample]);
  });

  it("is the one that was loaded into the workbook; rows are matched to it", async () => {
    const host = await document();
    await loadModel(host, other, { formulas: "native", language: "vi" });
    const session = await started(host);
    expect(modelIn(session)).toEqual(["workbook", other]);
    expect(answerOf(session.store.getState().work)?.assessed.model).toEqual(other);
  });

  it("stays the program's own, with its report, where the same was loaded", async () => {
    const host = await document();
    await loadModel(host, sample, { formulas: "native", language: "vi" });
    expect(modelIn(await started(host))).toEqual(["builtIn", sample]);
  });

  it("is the one on the model sheets before the one that was loaded; not where they have problems", async () => {
    const host = await document();
    await loadModel(host, other, { formulas: "native", language: "vi" });
    await written(host, { ...sample, indicators: sample.indicators.map((indicator) => ({ ...indicator, note: "sửa" })) });
    expect(modelIn(await started(host))[0]).toBe("sheets");
    await host.apply([{ kind: "writeCells", sheet: "Mô hình - mục tiêu", rowIndex: 4, columnIndex: 0, cells: [[{ value: "khác" }]] }]);
    expect(modelIn(await started(host))[0]).toBe("workbook");
  });

  it("of another workbook does not stay when one without a model is opened; one from a file does", async () => {
    const loaded = await document();
    await loadModel(loaded, other, { formulas: "native", language: "vi" });
    const session = await started(loaded);
    await session.setHost(await document());
    expect(modelIn(session)).toEqual(["builtIn", sample]);
    await session.useModel(other, { kind: "file", name: "x.zip" });
    await session.setHost(await document());
    expect(modelIn(session)).toEqual(["file", other]);
  });

  it("on the sheets is read with what was typed after the pane last read the workbook", async () => {
    const host = await document();
    await written(host, sample);
    const session = await started(host);
    await host.apply([{ kind: "writeCells", sheet: "Mô hình - chỉ tiêu", rowIndex: 4, columnIndex: 1, cells: [[{ value: "Tên mới" }]] }]);
    const onSheets = await session.readSheets();
    expect(onSheets?.ok === true && onSheets.value.indicators[0]?.nameVi).toBe("Tên mới");
    expect(await (await started(await document())).readSheets()).toBeNull();
  });

  it("is chosen by the user; one that cannot be loaded is told", async () => {
    const session = await started(await document());
    expect(await session.chooseModel("other")).toBe(true);
    expect(modelIn(session)).toEqual(["builtIn", other]);
    expect(await session.chooseModel("broken")).toBe(false);
    expect(modelIn(session)).toEqual(["failed"]);
    expect(session.store.getState().work.kind).toBe("assessed");
  });
});

interface Opened {
  readonly host: WorkbookHost;
  /** The file behind it. */
  readonly file: DocumentHost;
}

async function inDocument(): Promise<Opened> {
  const file = await document();
  return { host: file, file };
}

async function inExcel(): Promise<Opened> {
  const excel = await TestExcel.open(await document());
  return { host: excel.host, file: excel.book.document };
}

describe.each([["a document", inDocument], ["Excel", inExcel]])("model sheets in %s", (_, open) => {
  it("[SHEET-1] are written, read back as the same model, and replaced by the next writing", async () => {
    const { host } = await open();
    expect(await written(host, sample)).toEqual([]);
    expect(modelOf(readModelSheets(await host.read())!)).toEqual(sample);
    expect(await written(host, other)).toHaveLength(7);
    const snapshot = await host.read();
    expect(modelOf(readModelSheets(snapshot)!)).toEqual(other);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["A", "Mô hình - chỉ tiêu", "Mô hình - mục tiêu", "Mô hình - kết quả", "Mô hình - trích dẫn", "Mô hình - quan hệ", "Mô hình - mục"]);
  });

  it("[SHEET-4] have text cells that are text before anything is typed, also in a table without rows", async () => {
    const { host, file } = await open();
    await written(host, sample);
    const { sheets, styles } = await file.read();
    const formatAt = (name: string, rowIndex: number, columnIndex: number) => {
      const sheet = sheets.find((candidate) => candidate.name === name)!;
      return styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]!.numberFormat;
    };
    expect([formatAt("Mô hình - mục tiêu", 4, 6), formatAt("Mô hình - mục tiêu", 4, 4), formatAt("Mô hình - quan hệ", 4, 3)]).toEqual(["@", "General", "@"]);
  });

  it("leave a sheet of the user's that has one of their names, and write nothing where the preview no longer holds", async () => {
    const { host } = await open();
    await host.apply([{ kind: "addSheet", sheet: "Mô hình - quan hệ" }, { kind: "writeCells", sheet: "Mô hình - quan hệ", rowIndex: 0, columnIndex: 0, cells: [[{ value: "của tôi" }]] }]);
    const preview = previewModelSheets(await host.read(), sample, "vi", host.capabilities);
    const sheets = preview.ok ? preview.value.sheets.map(({ sheet }) => sheet) : [];
    expect(sheets).toContain("Mô hình - quan hệ (2)");
    await host.apply([{ kind: "addSheet", sheet: "Mô hình - mục" }]);
    expect(preview.ok && (await writeModelSheets(host, sample, "vi", preview.value))).toBe("changed");
    expect((await host.read()).sheets).toHaveLength(3);
  });
});
