import { describe, expect, it } from "vitest";

import { previewModelSheets, writeModelSheets } from "../../src/app/modelSheets";
import { readModelSheets } from "../../src/core/modelSheets/readModelSheets";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { TestExcel } from "../host/office/excel";
import { modelOf } from "../core/model/issues";
import { sample } from "../core/modelSheets/sampleSheets";
import { readSeed } from "../seeds/readSeed";
import { writtenModelSheets } from "../support/writtenModelSheets";
import { rows, workbookOf } from "../support/zipParts";

const other = readSeed("canada-sdg");

async function document(): Promise<DocumentHost> {
  return DocumentHost.open(await workbookOf([rows("")]));
}

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
    expect(await writtenModelSheets(host, sample)).toEqual([]);
    expect(modelOf(readModelSheets(await host.read())!)).toEqual(sample);
    expect(await writtenModelSheets(host, other)).toHaveLength(7);
    const snapshot = await host.read();
    expect(modelOf(readModelSheets(snapshot)!)).toEqual(other);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["A", "Mô hình - chỉ tiêu", "Mô hình - mục tiêu", "Mô hình - kết quả", "Mô hình - trích dẫn", "Mô hình - quan hệ", "Mô hình - mục"]);
  });

  it("[SHEET-4] have text cells that are text before anything is typed, also in a table without rows", async () => {
    const { host, file } = await open();
    await writtenModelSheets(host, sample);
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
