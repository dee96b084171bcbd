import { describe, expect, it } from "vitest";

import { formOf } from "../../../src/core/recognise/corrections";
import type { FormCorrection } from "../../../src/core/recognise/corrections";
import { recognise } from "../../../src/core/recognise/recognise";
import { mergeCorrections, readCorrections, readStoredCorrections, storeCorrections, writeCorrections } from "../../../src/core/recognise/storedCorrections";
import { withTable, workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

const rows: SheetRows = [["Chỉ tiêu", "Tỉnh giao", "Huyện giao", "Thực hiện"], ["Thu ngân sách", 100, 120, 110], ["Trồng rừng", 50, 55, 51]];
const form = recognise(workbook({ S: rows }))[0]?.form ?? "";
const none: FormCorrection = { form, roles: [], coveredMonths: null, rows: null, labels: [] };

function corrected(change: Partial<FormCorrection>, sheet: SheetRows = rows) {
  return recognise(workbook({ S: sheet }), { corrections: [{ ...none, ...change }] })[0]!;
}

describe("corrections of a form", () => {
  it("set the roles of columns, and the table is sure", () => {
    const table = corrected({ roles: [{ position: 1, role: "other" }] });
    expect(table.comparisons).toMatchObject([{ targetColumn: 2, actualColumn: 3 }]);
    expect(table.reasons).toContain("corrected");
    expect(table.confidence).toBe(1);
  });

  it("make the columns a table that the words alone do not", () => {
    const unnamed: SheetRows = [["Chỉ tiêu", "Kế hoạch", "Số liệu"], ["Thu", 100, 110]];
    expect(recognise(workbook({ S: unnamed }))).toEqual([]);
    const [table] = recognise(workbook({ S: unnamed }), { corrections: [{ ...none, form: formOf(["Chỉ tiêu", "Kế hoạch", "Số liệu"]), roles: [{ position: 2, role: "actual" }] }] });
    expect(table?.comparisons).toMatchObject([{ targetColumn: 1, actualColumn: 2 }]);
  });

  it("say how many months the results cover", () => {
    expect(corrected({ coveredMonths: 6 }).rows[0]?.actual?.partYear).toEqual({ elapsed: 0.5 });
    expect(corrected({ coveredMonths: 12 }).rows[0]?.actual?.partYear).toBeNull();
  });

  it("limit the rows", () => {
    expect(corrected({ rows: { offset: 1, count: 1 } }).rows.map(({ label }) => label)).toEqual(["Trồng rừng", "Trồng rừng"]);
  });

  it("reach over blank rows and remarks where a person named the rows", () => {
    const gapped: SheetRows = [...rows, [], [], [], ["Hộ nghèo", 3, 2, 1]];
    expect(corrected({}, gapped).rows.map(({ label }) => label)).not.toContain("Hộ nghèo");
    expect(corrected({ rows: { offset: 0, count: 6 } }, gapped).rows.map(({ label }) => label)).toContain("Hộ nghèo");
  });

  it("answer which of two plans counts, or that both do", () => {
    const [asked] = recognise(workbook({ S: rows }));
    expect(asked?.questions).toEqual([{ role: "target", positions: [1, 2] }]);
    const both = corrected({ roles: [{ position: 1, role: "target" }, { position: 2, role: "target" }] });
    expect([both.questions, both.comparisons.length, both.confidence]).toEqual([[], 2, 1]);
    // A correction of something else answers nothing.
    expect(corrected({ roles: [{ position: 0, role: "label" }] }).confidence).toBeLessThan(0.5);
  });

  it("answer which of two results counts", () => {
    const actuals: SheetRows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Ước thực hiện"], ["Thu", 100, 90, 110]];
    const [asked] = recognise(workbook({ S: actuals }));
    expect(asked?.questions).toEqual([{ role: "actual", positions: [2, 3] }]);
    const [answered] = recognise(workbook({ S: actuals }), { corrections: [{ ...none, form: asked?.form ?? "", roles: [{ position: 2, role: "actual" }, { position: 3, role: "other" }] }] });
    expect([answered?.questions, answered?.comparisons[0]?.actualColumn, answered?.confidence]).toEqual([[], 2, 1]);
  });

  it("keep a column out that names a time and could be guessed to be the result", () => {
    const timed: SheetRows = [["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện năm 2024"], ["Thu", 100, 90]];
    const [table] = recognise(workbook({ S: timed }));
    expect(table?.comparisons).toHaveLength(1);
    expect(recognise(workbook({ S: timed }), { corrections: [{ ...none, form: table?.form ?? "", roles: [{ position: 2, role: "other" }] }] })).toEqual([]);
  });

  it("are asked for in an Excel table too, which nothing else can make sure", () => {
    const [table] = recognise(withTable(workbook({ S: rows }), "S", "Bang1", "A1:D3"));
    expect(table?.reasons).toContain("excelTable");
    expect(table?.confidence).toBeLessThan(0.5);
  });

  it("give rows their direction and unit, whatever the spelling of the label", () => {
    const table = corrected({ labels: [{ label: "thu  ngân sách", direction: "decrease", unit: "tỷ đồng", indicator: null }] });
    expect(table.rows[0]).toMatchObject({ unit: "tỷ đồng", direction: { value: "decrease", source: "user" } });
    expect(table.rows.at(-1)?.direction.source).toBe("assumption");
  });

  it("belong to the form in every year and month", () => {
    expect(formOf(["Kế hoạch năm 2024", "TH 6 tháng 2024", "Quý I/2024"])).toBe(formOf(["Kế hoạch năm 2025", "TH 9 tháng 2025", "Quý III/2025"]));
    expect(formOf(["Kế hoạch năm 2024"])).not.toBe(formOf(["Thực hiện năm 2024"]));
  });
});

describe("corrections as text", () => {
  const full: FormCorrection = { form: "a | b", roles: [{ position: 1, role: "target" }], coveredMonths: 9, rows: { offset: 2, count: 30 }, labels: [{ label: "Thu <ngân> & sách", direction: "maintain", unit: "%", indicator: "" }] };

  it("come back from text and from a workbook as they were", () => {
    expect(readCorrections(writeCorrections([full]))).toEqual([full]);
    const { namespace, xml } = storeCorrections([full]);
    expect(readStoredCorrections(workbook({}, { customXml: [{ namespace, xml }] }))).toEqual([full]);
  });

  it.each(["", "{", "null", "[1, null, {}]", '{"form":"x"}', '[{"form":""}]'])("lose only themselves where damaged: %s", (text) => {
    expect(readCorrections(text)).toEqual([]);
  });

  it("drop fields that say nothing possible", () => {
    const text = '[{"form":"f","__proto__":{"polluted":1},"roles":[{"position":-1,"role":"target"},{"position":2,"role":"king"},{"position":0,"role":"label"}],"coveredMonths":13,"rows":{"offset":"x"},"labels":[{"label":"A","direction":"up"},{"direction":"increase"}]}]';
    expect(readCorrections(text)).toEqual([{ form: "f", roles: [{ position: 0, role: "label" }], coveredMonths: null, rows: null, labels: [{ label: "A", direction: null, unit: null, indicator: null }] }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("of the same form replace each other, the later ones counting", () => {
    expect(mergeCorrections([full, { ...full, form: "c" }], [{ ...full, coveredMonths: 3 }]).map((correction) => [correction.form, correction.coveredMonths])).toEqual([["a | b", 3], ["c", 9]]);
  });
});
