import { beforeAll, describe, expect, it } from "vitest";

import { auditModel } from "../../src/app/auditModel";
import { loadModel } from "../../src/app/loadModel";
import type { IndicatorModel } from "../../src/core/model/model";
import type { CellValue } from "../../src/core/values";
import { cellAddress } from "../../src/core/workbook/address";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { seedModel } from "../support/seed";
import { emptyModel, indicatorOf, targetOf } from "../support/smallModel";
import { partText } from "../support/zipParts";

let model: IndicatorModel;
beforeAll(() => {
  model = seedModel();
});

async function load(host: DocumentHost, from: IndicatorModel, language: "vi" | "en" = "vi"): Promise<DocumentHost> {
  await loadModel(host, from, { formulas: "native", language });
  return DocumentHost.open(await host.save());
}

async function auditSheet(host: DocumentHost): Promise<SheetSnapshot> {
  const sheet = (await host.read()).sheets.find(({ tables }) => tables.some(({ name }) => name === "SCT_Audit"));
  if (sheet === undefined) throw new Error("no audit");
  return sheet;
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The rows of the audit by id, cells by header. */
function rowsOf({ tables, values }: SheetSnapshot): Map<string, Readonly<Record<string, unknown>>> {
  const { columns, range } = tables[0]!;
  const rows = Array.from({ length: range.rowCount - 1 }, (_, index) => values[range.rowIndex + 1 + index] ?? []);
  return new Map(rows.map((row) => [textOf(row[columns.length - 1]), Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))]));
}

describe("the sheet of the audit", () => {
  it("has every check with its numbers, its reasons and its sentences", async () => {
    const sheet = await auditSheet(await load(await DocumentHost.create(), model));
    expect(sheet.name).toBe("Đối chiếu");
    const rows = rowsOf(sheet);
    expect(rows.size).toBe(auditModel(model).checks.length);
    const schools = [...rows.values()].find((row) => row["Nội dung"] === "Tỷ lệ trường học đạt chuẩn quốc gia" && row["Kết luận"] === "Cắt số lẻ");
    expect(schools).toMatchObject({ "Văn bản ghi": "75,7%" });
    expect(schools?.["Tính lại / số đối chiếu"]).toBeCloseTo(75.7576, 3);
    expect(schools?.["Giải thích"]).toContain("làm tròn phải là 75,8%");
    expect(schools?.["Trích văn bản"]).toContain("Dòng 43: “25/33 Trường đạt chuẩn quốc gia");
  });

  it("counts its verdicts by formulas, as they are", async () => {
    const { counts } = auditModel(model);
    const { formulas, values } = await auditSheet(await load(await DocumentHost.create(), model));
    const first = values.findIndex((row) => row?.[0] === "Không khớp");
    expect(formulas[first]?.[1]).toBe('COUNTIF(SCT_Audit[Kết luận],"Không khớp")');
    expect([0, 1, 2, 3, 4].map((offset) => values[first + offset]?.[1])).toEqual([...counts.values()]);
  });

  it("leads from a check to its indicator in the dictionary", async () => {
    const host = await load(await DocumentHost.create(), model);
    const { tables, values } = await auditSheet(host);
    const columnIndex = tables[0]!.columns.length - 1;
    const rowIndex = values.findIndex((row) => row?.[columnIndex] === "twoTargets:trained-labour@2020-2025");
    // The last sheet of a new load.
    const xml = await partText(await host.save(), `xl/worksheets/sheet${(await host.read()).sheets.length}.xml`);
    expect(new RegExp(`<hyperlink ref="${cellAddress({ rowIndex, columnIndex })}"[^>]*>`).exec(xml)?.[0]).toContain('location="SCT.trained_labour"');
  });

  it("speaks English when asked", async () => {
    const sheet = await auditSheet(await load(await DocumentHost.create(), model, "en"));
    expect(sheet.name).toBe("Cross-check");
    expect(rowsOf(sheet).get("twoTargets:trained-labour@2020-2025")).toMatchObject({ Verdict: "Disagrees", Subject: "Proportion of trained workers" });
  });

  it("follows the model when it is loaded again, and keeps no verdict that is gone", async () => {
    const host = await load(await DocumentHost.create(), model);
    const corrected: IndicatorModel = { ...model, targets: model.targets.filter(({ indicator, level }) => indicator !== "trained-labour" || level === "resolution"), observations: model.observations.map((row) => (row.indicator === "hospital-beds" ? { ...row, text: "28,2" } : row)) };
    const again = await load(host, corrected);
    const sheet = await auditSheet(again);
    const rows = rowsOf(sheet);
    expect(rows.get("twoTargets:trained-labour@2020-2025")?.["Kết luận"]).toBe("Không còn trong mô hình");
    expect(rows.get("twoTargets:cultural-families@2020-2025")?.["Kết luận"]).toBe("Không khớp");
    const first = sheet.values.findIndex((row) => row?.[0] === "Không khớp");
    expect(sheet.values[first]?.[1]).toBe(auditModel(corrected).counts.get("disagrees"));
    const back = rowsOf(await auditSheet(await load(again, model)));
    expect(back.get("twoTargets:trained-labour@2020-2025")?.["Kết luận"]).toBe("Không khớp");
  });

  it("is not written for a model without anything to check, and is once there is", async () => {
    const targets = [targetOf("i", "=", 10, null, "10%")];
    const small = { ...emptyModel, indicators: [indicatorOf("i")], targets };
    const host = await load(await DocumentHost.create(), small);
    expect((await host.read()).sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).not.toContain("SCT_Audit");
    const more = await load(host, { ...small, targets: [...targets, targetOf("i", "=", 12, null, "12%", { level: "task" })] });
    expect([...rowsOf(await auditSheet(more)).keys()]).toEqual(["twoTargets:i@2015-2020"]);
  });
});
