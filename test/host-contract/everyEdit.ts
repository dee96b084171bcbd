/** Lists of edits that together hold every kind of edit, each with something before it that it has to respect. */

import type { Edit } from "../../src/core/workbook/edits";

const sheet = "Số liệu";
const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({ rowIndex, columnIndex, rowCount, columnCount });

export const everyEdit: readonly (readonly Edit[])[] = [
  [
    { kind: "addSheet", sheet },
    {
      kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0,
      cells: [
        [{ value: "Chỉ tiêu", format: { bold: true, wrap: true, horizontal: "center", vertical: "center", borderTop: "thin", borderBottom: "medium", borderColor: "605E5C" } }, { value: "Kế hoạch" }, { value: "Đạt" }],
        [{ value: "03/10", format: { numberFormat: "@" } }, { value: 1450, format: { numberFormat: "#,##0.0", fontName: "Times New Roman", fontSize: 13, fontColor: "A4262C", italic: true, underline: true } }, { value: 0.5, formula: 'B2/2900' }],
        [{ value: "8/8" }, { value: "1-2" }, { value: "=1+1" }],
        [{ value: "TRUE" }, { value: true }, { value: "'nháy" }],
        [{ value: "1.234,5" }, { value: "@SUM(A1)", format: { numberFormat: "@", fill: "FFF4CE", indent: 2, borderBottom: "hair", borderLeft: "thin", borderRight: "none" } }, { value: "-" }],
        [{ value: "5 Mar" }, null, { format: { numberFormat: "0%" } }],
      ],
    },
  ],
  [
    { kind: "addTable", sheet, name: "Bang", range: at(0, 0, 6, 3), columns: [{ name: "Chỉ tiêu" }, { name: "Kế hoạch" }, { name: "Đạt" }], style: "TableStyleLight1", hasFilter: false },
    { kind: "resizeTable", name: "Bang", range: at(0, 0, 7, 3) },
    { kind: "writeCells", sheet, rowIndex: 6, columnIndex: 0, cells: [[{ value: "Thêm", link: { location: "'Số liệu'!A1", tooltip: "Về đầu" } }, { value: 3 }, { value: 2, formula: "Bang[[#This Row],[Kế hoạch]]-1" }]] },
    { kind: "mergeCells", sheet, range: at(9, 0, 1, 3) },
    { kind: "setColumns", sheet, columns: [{ columnIndex: 0, width: 34 }, { columnIndex: 4, width: 8.5, hidden: true }] },
    { kind: "setRows", sheet, rows: [{ rowIndex: 0, height: 33 }, { rowIndex: 1, height: 33 }, { rowIndex: 2, height: 48, isFitted: true }, { rowIndex: 7, height: 20, hidden: true }] },
    { kind: "setView", sheet, frozenRowCount: 1, frozenColumnCount: 2, showGridlines: false },
    { kind: "setPrint", sheet, orientation: "landscape", paper: "A4", titleRows: { rowIndex: 0, rowCount: 2 }, footer: "&L&A&R&P/&N" },
  ],
  [
    { kind: "addConditionalFormat", sheet, ranges: [at(1, 1, 2), at(4, 1)], formula: "$B2>$C2", format: { fontColor: "107C10" } },
    { kind: "addConditionalFormat", sheet, ranges: [at(1, 2, 3), at(5, 2, 2)], formula: 'AND(N("SCT:1")=0,$C2<$B2)', format: { bold: true, fontColor: "A4262C", fill: "FDE7E9", numberFormat: '"▼ "0.0' } },
    { kind: "addConditionalFormat", sheet, ranges: [at(1, 2)], formula: 'AND(N("SCT:2")=0,$C2=0)', format: { bold: true } },
    { kind: "appendNotes", sheet, notes: [{ rowIndex: 1, columnIndex: 1, text: "của người dùng" }, { rowIndex: 1, columnIndex: 2, text: "A 1\nx\nB" }] },
    { kind: "defineName", name: "SCT.a", formula: "'Số liệu'!$A$2", hidden: true },
    { kind: "defineName", name: "TyLe", formula: "0.25", hidden: false },
    { kind: "setCustomXml", namespace: "urn:x", xml: '<a xmlns="urn:x">một</a>' },
  ],
  [
    {
      kind: "addChart", sheet, name: "SCT.tron", type: "bar", title: "Kế hoạch & đạt", description: "Hai nhóm thanh nằm ngang", range: at(11, 0, 15, 3), hasLegend: true, fontName: "Times New Roman",
      categories: { sheet, range: at(1, 0, 3) },
      series: [
        { name: "Kế hoạch", values: { sheet, range: at(1, 1, 3) }, color: "0F6CBD", labelFormat: "#,##0.0", points: [null, { color: "A4262C", pattern: "outline" }] },
        { name: "Đạt", values: { sheet, range: at(1, 2, 3) }, color: "605E5C", pattern: "outline" },
      ],
      valueAxis: { numberFormat: "0%", minimum: 0, maximum: 2, majorUnit: 0.5, hasStrongLines: true, title: "Tỷ lệ" },
    },
    {
      kind: "addChart", sheet, name: "Biểu 2", type: "column", title: "Theo năm", description: "Cột và đường", range: at(27, 0, 12, 3), hasLegend: false,
      categories: { sheet, range: at(1, 0, 3) },
      series: [
        { name: "Thực hiện", values: { sheet, range: at(1, 1, 3) }, color: "0F6CBD" },
        { name: "Chỉ tiêu", type: "line", values: { sheet, range: at(1, 2, 3) }, color: "202020", dash: "dash", marker: "diamond", labelFormat: "0" },
      ],
      valueAxis: { numberFormat: "#,##0" },
    },
  ],
  [
    { kind: "appendNotes", sheet, notes: [{ rowIndex: 1, columnIndex: 1, text: "A 2\nthêm\nB" }, { rowIndex: 2, columnIndex: 2, text: "A 3\ny\nB" }] },
    { kind: "addSheet", sheet: "Tạm" },
    { kind: "addSheet", sheet: "Ẩn", visibility: "hidden" },
    {
      kind: "addChart", sheet, name: "biểu 2", type: "line", title: "Theo năm", description: "Hai đường", range: at(27, 0, 12, 3), hasLegend: true,
      categories: { sheet, range: at(1, 0, 1, 3) },
      series: [
        { name: "Một", values: { sheet, range: at(1, 0, 1, 3) }, color: "0F6CBD", marker: "circle" },
        { name: "Hai", values: { sheet, range: at(3, 0, 1, 3) }, color: "A4262C", dash: "dot" },
      ],
      valueAxis: { numberFormat: "#,##0" },
    },
    {
      kind: "addChart", sheet: "Tạm", name: "Biểu 2", type: "line", title: "Tạm", description: "Đi cùng trang", range: at(5, 0, 5, 5), hasLegend: false,
      categories: { sheet, range: at(1, 0, 3) }, series: [{ name: "Một", values: { sheet, range: at(1, 1, 3) }, color: "000000" }], valueAxis: { numberFormat: "0" },
    },
    { kind: "addSheet", sheet: "Ẩn hẳn", visibility: "veryHidden" },
    { kind: "writeCells", sheet: "Tạm", rowIndex: 2, columnIndex: 3, cells: [[{ value: 1, formula: "'Số liệu'!B2*2" }]] },
    { kind: "defineName", name: "sct.A", formula: "'Số liệu'!$A$3", hidden: true },
    { kind: "setCustomXml", namespace: "urn:x", xml: '<a xmlns="urn:x">hai</a>' },
  ],
  [
    { kind: "removeConditionalFormats", sheet, marker: 'N("SCT:' },
    { kind: "removeNotes", sheet, firstLine: "A ", lastLine: "B" },
    { kind: "removeName", name: "TyLe" },
    { kind: "removeSheet", sheet: "Tạm" },
    { kind: "removeCustomXml", namespace: "urn:x" },
  ],
];
