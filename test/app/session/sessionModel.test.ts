import { describe, expect, it } from "vitest";

import { loadModel } from "../../../src/app/loadModel";
import type { ModelSource } from "../../../src/app/modelOrigins";
import type { PaneSession } from "../../../src/app/paneSession";
import type { IndicatorModel } from "../../../src/core/model/model";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../../src/host/WorkbookHost";
import { sample } from "../../core/modelSheets/sampleSheets";
import { readSeed } from "../../seeds/readSeed";
import { writtenModelSheets } from "../../support/writtenModelSheets";
import { rows, workbookOf } from "../../support/zipParts";
import { shown, startSession } from "./sessions";

const other = readSeed("canada-sdg");
const models: readonly ModelSource[] = [source("sample", sample), source("other", other), { ...source("broken", sample), load: () => Promise.reject(new Error("no")) }];

function source(id: string, model: IndicatorModel): ModelSource {
  return { id, name: { vi: id, en: id }, load: () => Promise.resolve(model) };
}

async function document(): Promise<DocumentHost> {
  return DocumentHost.open(await workbookOf([rows("")]));
}

const started = (host: WorkbookHost): Promise<PaneSession> => startSession(host, { models });

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
    expect(shown(session).assessed.model).toEqual(other);
  });

  it("stays the program's own, with its report, where the same was loaded", async () => {
    const host = await document();
    await loadModel(host, sample, { formulas: "native", language: "vi" });
    expect(modelIn(await started(host))).toEqual(["builtIn", sample]);
  });

  it("is the one on the model sheets before the one that was loaded; not where they have problems", async () => {
    const host = await document();
    await loadModel(host, other, { formulas: "native", language: "vi" });
    await writtenModelSheets(host, { ...sample, indicators: sample.indicators.map((indicator) => ({ ...indicator, note: "sửa" })) });
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
    await writtenModelSheets(host, sample);
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
