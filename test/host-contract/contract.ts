/** What every host promises, whatever it speaks to: the same suite runs against each of them. */

import { describe, expect, it } from "vitest";

import type { Edit } from "../../src/core/workbook/edits";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { findResults } from "../../src/core/flag/results/resultsMark";
import { restoreShared, shareWorkbook } from "../../src/app/shareWorkbook";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { HostError } from "../../src/host/WorkbookHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { seedModel } from "../support/seed";
import { comparableParts } from "./comparableParts";
import { everyEdit } from "./everyEdit";

/** Opens a host on a new workbook without sheets. */
export type OpenHost = () => Promise<WorkbookHost>;

const table: readonly Edit[] = [
  { kind: "addSheet", sheet: "Số liệu" },
  {
    kind: "writeCells",
    sheet: "Số liệu",
    rowIndex: 0,
    columnIndex: 0,
    cells: [
      [{ value: "Chỉ tiêu" }, { value: "Kế hoạch" }, { value: "Thực hiện" }],
      [{ value: "Thu ngân sách" }, { value: 1450 }, { value: 1392.5, format: { numberFormat: "#,##0.0" } }],
      [{ value: "=1+1" }, { value: null }, { value: 0.5, formula: "B2/2900" }],
    ],
  },
];

async function sheetOf(host: WorkbookHost, name = "Số liệu"): Promise<SheetSnapshot> {
  const sheet = (await host.read()).sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Plans and results that a check judges. */
const plans: readonly Edit[] = [
  { kind: "addSheet", sheet: "Kế hoạch" },
  {
    kind: "writeCells", sheet: "Kế hoạch", rowIndex: 0, columnIndex: 0,
    cells: [["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"], ["Thu A", "tỷ đồng", 10, 9], ["Thu B", "tỷ đồng", 10, 12], ["Thu C", "tỷ đồng", 10, 10], ["Thu D", "tỷ đồng", 10, 9.5], ["Thu E", "tỷ đồng", 10, 11]].map((row) => row.map((value) => ({ value }))),
  },
];

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => "done", (error: unknown) => (error instanceof HostError ? error.code : String(error)));
}

/** What only some hosts can show; the promises that need it are checked where it is given. */
export interface HostEvidence {
  /** The file with everything that was applied to a host of `open`. */
  readonly save?: (host: WorkbookHost) => Promise<Uint8Array>;
  /** How many requests the host sends to its program during some work. */
  readonly requests?: (work: () => Promise<unknown>) => Promise<number>;
}

export function hostContract(name: string, open: OpenHost, { save, requests }: HostEvidence = {}): void {
  const opened = async (...more: readonly Edit[]): Promise<WorkbookHost> => {
    const host = await open();
    await host.apply([...table, ...more]);
    return host;
  };

  describe(`${name} keeps the contract of a host`, () => {
    it("writes text as text, whatever it begins with, in cells of any format", async () => {
      const texts = ["=1+1", "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1+1", "=HYPERLINK(\"http://x\",\"y\")", "{=1+1}", "'=1+1", "#REF!", "TRUE", "<b>", "http://x", "mailto:x", "\\\\x\\y", "__proto__"];
      const host = await opened({ kind: "writeCells", sheet: "Số liệu", rowIndex: 5, columnIndex: 0, cells: texts.map((value) => [{ value }, { value, format: { numberFormat: "@" } }, { value, format: { numberFormat: "0.0" } }]) });
      const { values, formulas } = await sheetOf(host);
      expect(values.slice(5)).toEqual(texts.map((text) => [text, text, text]));
      expect(formulas.slice(5).flat()).toEqual([]);
    });

    it("reads what was written: numbers, text as text, formulas with their results, blanks", async () => {
      const { values, formulas, styles } = await sheetOf(await opened());
      expect(values[1]?.[2]).toBe(1392.5);
      expect(values[2]?.[0]).toBe("=1+1");
      expect(values[2]?.[1] ?? null).toBeNull();
      expect(formulas[2]?.[0]).toBeUndefined();
      expect(formulas[2]?.[2]).toBe("B2/2900");
      expect(values[2]?.[2]).toBe(0.5);
      expect(styles[1]?.[2]).toBeGreaterThan(0);
    });

    it("leaves what a content does not name", async () => {
      const host = await opened({ kind: "writeCells", sheet: "Số liệu", rowIndex: 1, columnIndex: 1, cells: [[null, { value: 1500 }]] });
      const snapshot = await host.read();
      const [sheet] = snapshot.sheets;
      expect([sheet?.values[1]?.[1], sheet?.values[1]?.[2]]).toEqual([1450, 1500]);
      expect(snapshot.styles[sheet?.styles[1]?.[2] ?? 0]?.numberFormat).toBe("#,##0.0");
    });

    it("makes a table and widens it", async () => {
      const range = { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 3 };
      const columns = [{ name: "Chỉ tiêu" }, { name: "Kế hoạch" }, { name: "Thực hiện" }];
      const host = await opened({ kind: "addTable", sheet: "Số liệu", name: "Bang", range, columns, style: null, hasFilter: true });
      await host.apply([{ kind: "resizeTable", name: "Bang", range: { ...range, rowCount: 4 } }]);
      expect((await sheetOf(host)).tables).toEqual([{ name: "Bang", range: { ...range, rowCount: 4 }, hasHeader: true, hasTotals: false, columns: ["Chỉ tiêu", "Kế hoạch", "Thực hiện"], columnFormulas: [null, null, null] }]);
      await host.apply([
        { kind: "writeCells", sheet: "Số liệu", rowIndex: 0, columnIndex: 3, cells: [[{ value: "Tiến độ", format: { bold: true } }]] },
        { kind: "resizeTable", name: "Bang", range: { ...range, rowCount: 4, columnCount: 4 }, addedColumns: ["Tiến độ"] },
      ]);
      expect((await sheetOf(host)).tables[0]).toMatchObject({ range: { columnCount: 4, rowCount: 4 }, columns: ["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tiến độ"] });
      expect(await codeOf(host.apply([{ kind: "addTable", sheet: "Số liệu", name: "bang", range: { ...range, rowIndex: 10 }, columns, style: null, hasFilter: true }]))).toBe("tableExists");
    });

    it("adds rules and takes away those with a marker", async () => {
      const ranges = [{ rowIndex: 1, columnIndex: 2, rowCount: 1, columnCount: 1 }];
      const rule = (formula: string): Edit => ({ kind: "addConditionalFormat", sheet: "Số liệu", ranges, formula, format: { bold: true, fill: "FDE7E9" } });
      const host = await opened(rule("$C2>1"), rule('AND(N("SCT:1")=0,$C2<$B2)'));
      await host.apply([{ kind: "removeConditionalFormats", sheet: "Số liệu", marker: 'N("SCT:' }]);
      expect((await sheetOf(host)).conditionalFormats).toEqual([{ type: "expression", ranges, formulas: ["$C2>1"] }]);
    });

    it("adds to notes and takes its own text out again", async () => {
      const at = { rowIndex: 1, columnIndex: 2 };
      const host = await opened({ kind: "appendNotes", sheet: "Số liệu", notes: [{ ...at, text: "của người dùng" }, { rowIndex: 1, columnIndex: 1, text: "A\nx\nB" }] });
      await host.apply([{ kind: "appendNotes", sheet: "Số liệu", notes: [{ ...at, text: "A\nthêm\nB" }] }]);
      expect((await sheetOf(host)).notes.find(({ columnIndex }) => columnIndex === 2)?.text).toBe("của người dùng\nA\nthêm\nB");
      await host.apply([{ kind: "removeNotes", sheet: "Số liệu", firstLine: "A", lastLine: "B" }]);
      expect((await sheetOf(host)).notes).toEqual([{ ...at, text: "của người dùng" }]);
    });

    it("keeps names and custom XML", async () => {
      const host = await opened(
        { kind: "defineName", name: "SCT.a", formula: "'Số liệu'!$A$2", hidden: true },
        { kind: "setCustomXml", namespace: "urn:x", xml: '<a xmlns="urn:x">1</a>' },
      );
      const { names, customXml } = await host.read();
      expect(names).toContainEqual({ name: "SCT.a", formula: "'Số liệu'!$A$2", hidden: true, sheet: null });
      expect(customXml.map(({ namespace }) => namespace)).toEqual(["urn:x"]);
      await host.apply([{ kind: "removeName", name: "SCT.a" }, { kind: "removeCustomXml", namespace: "urn:x" }]);
      const after = await host.read();
      expect([after.names, after.customXml]).toEqual([[], []]);
    });

    it("applies all edits or none", async () => {
      const host = await opened();
      const write: Edit = { kind: "writeCells", sheet: "Số liệu", rowIndex: 1, columnIndex: 1, cells: [[{ value: 9 }]] };
      expect(await codeOf(host.apply([write, { kind: "removeSheet", sheet: "Không có" }]))).toBe("missingSheet");
      expect(await codeOf(host.apply([write, { kind: "addSheet", sheet: "SỐ LIỆU" }]))).toBe("sheetExists");
      expect((await sheetOf(host)).values[1]?.[1]).toBe(1450);
    });

    it("takes recorded marks back", async () => {
      const host = await opened();
      const before = await host.read();
      const ranges = [{ rowIndex: 1, columnIndex: 2, rowCount: 1, columnCount: 1 }];
      await host.apply([{ kind: "addConditionalFormat", sheet: "Số liệu", ranges, formula: 'N("SCT:1")=0', format: { bold: true } }], { marks: "record" });
      await host.apply([{ kind: "removeConditionalFormats", sheet: "Số liệu", marker: 'N("SCT:' }], { marks: "undo" });
      const { sheets, names, customXml } = await host.read();
      expect({ sheets, names, customXml }).toEqual({ sheets: before.sheets, names: before.names, customXml: before.customXml });
    });

    it("reads only the sheets that are asked for", async () => {
      const host = await opened({ kind: "addSheet", sheet: "Khác" }, { kind: "writeCells", sheet: "Khác", rowIndex: 0, columnIndex: 0, cells: [[{ value: 1 }]] });
      const { sheets } = await host.read({ sheets: ["Khác"] });
      expect(sheets.find((sheet) => sheet.name === "Khác")?.values).toEqual([[1]]);
      expect(sheets.find((sheet) => sheet.name === "Số liệu")?.values ?? []).toEqual([]);
    });

    it("keeps texts that look like something else", async () => {
      const texts = ["03/10", "1-2", "8/8", "50%", "1.234,5", "TRUE", "#N/A", "+84", "-", "@a", "'nháy", "1e5", "007", "5 Mar", " x "];
      const host = await opened({ kind: "writeCells", sheet: "Số liệu", rowIndex: 4, columnIndex: 0, cells: [texts.map((value) => ({ value })), texts.map((value) => ({ value, format: { numberFormat: "@" } }))] });
      const { values, formulas } = await sheetOf(host);
      expect([values[4], values[5]]).toEqual([texts, texts]);
      expect([formulas[4] ?? [], formulas[5] ?? []]).toEqual([[], []]);
    });

    it("takes a results sheet, replaces it, and gives the workbook back", async () => {
      const host = await opened(...plans);
      const before = await host.read();
      for (const language of ["vi", "en"] as const) {
        await flagWorkbook(host, { language, model: null, checkedOn: "2026-11-24", results: true });
        const sheet = findResults(await host.read());
        expect(sheet?.name).toBe(language === "vi" ? "Kết quả đánh giá" : "Assessment results");
        expect(sheet?.values.slice(3, 6).map((row) => row?.[0])).toEqual(language === "vi" ? ["Vượt", "Đạt", "Chưa đạt"] : ["Exceeded", "Met", "Missed"]);
        expect(sheet?.formulas[3]?.[1]).toBe(language === "vi" ? 'COUNTIF(SCT_Results[Đánh giá],"Vượt")' : 'COUNTIF(SCT_Results[Status],"Exceeded")');
        expect((await host.read()).sheets).toHaveLength(before.sheets.length + 1);
      }
      await clearMarks(host);
      const { sheets, names, customXml } = await host.read();
      expect({ sheets, names, customXml }).toEqual({ sheets: before.sheets, names: before.names, customXml: before.customXml });
    });

    it("puts functions back that sharing replaced: in cells, in a table's column, in a name, and over cells that one fills", async () => {
      const row = (column: string): string => `Bang[[#This Row],[${column}]]`;
      const edits: readonly Edit[] = [
        ...table,
        { kind: "writeCells", sheet: "Số liệu", rowIndex: 2, columnIndex: 0, cells: [[{ value: "Số việc làm" }, { value: 50 }, { value: 60 }]] },
        { kind: "writeCells", sheet: "Số liệu", rowIndex: 0, columnIndex: 3, cells: [[{ value: "Tăng" }]] },
        { kind: "addTable", sheet: "Số liệu", name: "Bang", range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 4 }, columns: ["Chỉ tiêu", "Kế hoạch", "Thực hiện"].map((name) => ({ name })).concat([{ name: "Tăng", formula: `_xldudf_IND_CHANGE(${row("Kế hoạch")},${row("Thực hiện")})` } as { name: string }]), style: null, hasFilter: true },
        { kind: "writeCells", sheet: "Số liệu", rowIndex: 1, columnIndex: 3, cells: [1, 2].map(() => [{ formula: `_xldudf_IND_CHANGE(${row("Kế hoạch")},${row("Thực hiện")})`, value: 0.5 }]) },
        { kind: "writeCells", sheet: "Số liệu", rowIndex: 5, columnIndex: 0, cells: [[{ formula: "_xldudf_IND_SHARES(B2:B3)", value: 0.9, spill: [[0.9], [0.1]] }, null, { formula: 'IF(B2>0,_xldudf_IND_CHANGE(B2,C2),"")', value: -0.04 }]] },
        { kind: "defineName", name: "Tang", formula: "_xldudf_IND_CHANGE('Số liệu'!$B$2,'Số liệu'!$C$2)", hidden: false },
      ];
      const document = await DocumentHost.create();
      await document.apply(edits);
      const before = await document.read();
      const shared = await shareWorkbook(document, { formulas: "native", model: "keep" }, { isSigned: false, properties: [], authors: [], externalLinks: [] });
      expect(shared.formulas.map(({ outcome }) => outcome)).toEqual(["native", "native", "native", "native", "native", "native"]);

      const host = await open();
      await host.apply(edits);
      await host.apply(shared.edits);
      expect(JSON.stringify((await host.read()).sheets)).not.toContain("_xldudf_");
      expect(await restoreShared(host)).toMatchObject({ changed: [], restored: { length: 6 } });
      const after = await host.read();
      const formulas = ({ formulas: held }: SheetSnapshot): string[] => held.flatMap((cells, rowIndex) => (cells ?? []).flatMap((formula, columnIndex) => (formula === undefined ? [] : [`${rowIndex},${columnIndex} ${formula}`])));
      expect(after.sheets.map(formulas)).toEqual(before.sheets.map(formulas));
      expect(after.customXml).toEqual([]);
      expect(after.names.find(({ name: held }) => held === "Tang")?.formula).toMatch(/IND[._]CHANGE\('Số liệu'!\$B\$2,'Số liệu'!\$C\$2\)/);
      expect(await restoreShared(host)).toBeNull();
    });

    if (save !== undefined) {
      it("saves the file that a check with results makes of a document, again and again", { timeout: 60_000 }, async () => {
        const [host, document] = [await open(), await DocumentHost.create()];
        // Past thirty rows the chart is another one.
        const many: Edit = { kind: "writeCells", sheet: "Kế hoạch", rowIndex: 6, columnIndex: 0, cells: Array.from({ length: 30 }, (_, row) => [{ value: `Khoản ${row + 1}` }, { value: "tỷ đồng" }, { value: 100 }, { value: 90 + row }]) };
        for (const edits of [[...table, ...plans], [], [many]]) {
          const [file, expected] = await Promise.all([host, document].map(async (one) => {
            if (edits.length > 0) await one.apply(edits);
            await flagWorkbook(one, { language: "vi", model: null, checkedOn: "2026-11-24", results: true });
            return one === host ? save(host) : document.save();
          }));
          const [drawn, wanted] = await Promise.all([file, expected].map(async (bytes) => Object.entries(await comparableParts(bytes ?? new Uint8Array())).filter(([path]) => /^xl\/(charts|drawings\/drawing|worksheets\/sheet3)/.test(path))));
          expect(wanted?.map(([path]) => path)).toEqual(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/worksheets/sheet3.xml"]);
          expect(drawn).toEqual(wanted);
        }
      });

      it("saves the file that these edits make of a document", async () => {
        const [host, document] = [await open(), await DocumentHost.create()];
        for (const edits of everyEdit) {
          await host.apply(edits);
          await document.apply(edits);
          expect(await comparableParts(await save(host))).toEqual(await comparableParts(await document.save()));
        }
      });

      it("saves the file that a load of the model makes of a document", { timeout: 120_000 }, async () => {
        const model = seedModel();
        for (const formulas of ["native", "ind"] as const) {
          const [host, document] = [await open(), await DocumentHost.create()];
          await loadModel(host, model, { formulas, language: "vi" });
          await loadModel(document, model, { formulas, language: "vi" });
          expect(await comparableParts(await save(host))).toEqual(await comparableParts(await document.save()));
        }
      });
    }

    if (requests !== undefined) {
      it("reads in at most four requests and writes in at most three, however many sheets there are", async () => {
        const ranges = [{ rowIndex: 1, columnIndex: 1, rowCount: 300, columnCount: 1 }];
        const sheets = Array.from({ length: 15 }, (_, index) => `Trang ${index + 1}`);
        const fill = sheets.flatMap((sheet): Edit[] => [
          { kind: "addSheet", sheet },
          { kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: Array.from({ length: 300 }, (_, row) => [{ value: `Chỉ tiêu ${row}` }, { value: row / 7 }, { value: "#N/A" }, { value: "Thaønh phoá" }]) },
          { kind: "addConditionalFormat", sheet, ranges, formula: "$B2>1", format: { bold: true } },
          { kind: "appendNotes", sheet, notes: [{ rowIndex: 3, columnIndex: 1, text: "của người dùng" }] },
          { kind: "defineName", name: `Ten_${sheet.slice(6)}`, formula: `'${sheet}'!$A$1`, hidden: false },
        ]);
        const marks = sheets.flatMap((sheet): Edit[] => [
          { kind: "removeConditionalFormats", sheet, marker: 'N("SCT:' },
          { kind: "addConditionalFormat", sheet, ranges, formula: 'AND(N("SCT:1")=0,$B2<1)', format: { bold: true } },
          { kind: "appendNotes", sheet, notes: [3, 4, 5].map((rowIndex) => ({ rowIndex, columnIndex: 1, text: "A\nx\nB" })) },
          {
            kind: "addChart", sheet, name: "Biểu", type: "column", title: "Biểu", description: "Ba cột", range: { rowIndex: 0, columnIndex: 6, rowCount: 12, columnCount: 6 }, hasLegend: false,
            categories: { sheet, range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 1 } }, series: [{ name: "Giá trị", values: { sheet, range: { rowIndex: 0, columnIndex: 1, rowCount: 3, columnCount: 1 } }, color: "0F6CBD" }], valueAxis: { numberFormat: "0" },
          },
        ]);
        const host = await open();
        expect(await requests(() => host.apply(fill))).toBeLessThanOrEqual(3);
        expect(await requests(() => host.read())).toBeLessThanOrEqual(4);
        expect(await requests(() => host.apply(marks, { marks: "record" }))).toBeLessThanOrEqual(3);
        expect(await requests(() => host.read())).toBeLessThanOrEqual(4);
      });
    }
  });
}
