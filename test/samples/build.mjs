/**
 * Builds the sample workbooks of `assets/samples/`: three shapes that officials use, with made-up numbers.
 * Run with `npm run samples`. exceljs writes the sheets; it cannot write charts, so the chart's parts are added to the file.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, TextWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import ExcelJS from "exceljs";

import { chartParts } from "./chart.mjs";

const folder = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
/** Everything is dated alike, so that building again gives the same files. */
const date = new Date(Date.UTC(2025, 0, 15));
const font = { name: "Times New Roman", size: 12 };
const thin = { style: "thin", color: { argb: "FF808080" } };
const box = { top: thin, left: thin, bottom: thin, right: thin };

function newWorkbook() {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: "Số liệu minh họa", lastModifiedBy: "Số liệu minh họa", created: date, modified: date });
  return workbook;
}

function title(sheet, lastColumn, lines) {
  lines.forEach((text, index) => {
    sheet.mergeCells(index + 1, 1, index + 1, lastColumn);
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.font = { ...font, bold: index === 0, italic: index > 0, size: index === 0 ? 14 : 12 };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
}

function header(sheet, rowNumber, names) {
  const row = sheet.getRow(rowNumber);
  row.values = names;
  row.height = 36;
  row.eachCell((cell) => {
    Object.assign(cell, { font: { ...font, bold: true }, border: box, alignment: { horizontal: "center", vertical: "middle", wrapText: true } });
  });
}

function body(sheet, rowNumber, values, formats = {}) {
  const row = sheet.getRow(rowNumber);
  values.forEach((value, index) => {
    const cell = row.getCell(index + 1);
    cell.value = value;
    cell.font = { ...font, bold: values[3] === null && values[4] === null };
    cell.border = box;
    cell.alignment = { vertical: "middle", wrapText: index === 1 || index === 2, horizontal: index === 0 || (typeof value === "string" && index > 1) ? "center" : undefined };
    // A text keeps the format of text.
    if (formats[index] !== undefined && typeof value !== "string") cell.numFmt = formats[index];
  });
}

/** Yearly report on the social and economic targets: sections, units by row, targets in words. */
async function yearlyReport() {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet("Chỉ tiêu KTXH 2024", { views: [{ state: "frozen", ySplit: 4, xSplit: 2 }], pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } });
  title(sheet, 7, ["TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024", "(Số liệu minh họa)"]);
  header(sheet, 4, ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024", "Tỷ lệ TH/KH (%)", "Ghi chú"]);
  const rows = [
    ["I", "CHỈ TIÊU KINH TẾ", null, null, null, null, null],
    [1, "Tốc độ tăng giá trị sản xuất", "%", "8,7 – 10,7", 11.86, null, null],
    [2, "Giá trị sản xuất công nghiệp", "tỷ đồng", 94720.4, 96150.7, "r", null],
    [3, "Tổng thu ngân sách trên địa bàn", "tỷ đồng", 1450, 1392.5, "r", "Thu tiền sử dụng đất chậm"],
    [4, "Tổng chi ngân sách địa phương", "tỷ đồng", 1120, 1120, "r", null],
    [5, "Thu nhập bình quân đầu người", "triệu đồng/người/năm", 92, 95.4, "r", null],
    [6, "Tỷ trọng công nghiệp trong cơ cấu kinh tế", "%", 78, 75.46, null, null],
    ["II", "CHỈ TIÊU VĂN HÓA - XÃ HỘI", null, null, null, null, null],
    [7, "Tỷ lệ hộ nghèo cuối năm", "%", "Dưới 1", 0.62, null, "Chuẩn nghèo đa chiều"],
    [8, "Mức giảm tỷ lệ hộ nghèo", "%", 0.3, 0.25, null, null],
    [9, "Tỷ lệ bao phủ bảo hiểm y tế", "%", "trên 97", 96.8, null, null],
    [10, "Số giường bệnh trên vạn dân", "giường", 27, 28.2, "r", null],
    [11, "Tỷ lệ trường học đạt chuẩn quốc gia", "%", "75 - 80", 75.7, null, null],
    [12, "Tỷ lệ lao động qua đào tạo", "%", "từ 80 trở lên", 81.5, null, null],
    [13, "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng", "%", "không quá 4", 4.6, null, null],
    [14, "Số lao động được giải quyết việc làm", "người", 3500, 3612, "r", null],
    ["III", "CHỈ TIÊU MÔI TRƯỜNG", null, null, null, null, null],
    [15, "Tỷ lệ dân số đô thị được cung cấp nước sạch", "%", 100, 83, "r", null],
    [16, "Tỷ lệ thu gom chất thải rắn sinh hoạt", "%", "≥ 95", 95, null, null],
    [17, "Tỷ lệ hộ dân sử dụng điện lưới quốc gia", "%", "100", 100, null, null],
  ];
  rows.forEach((values, index) => {
    const rowNumber = index + 5;
    const [, , , plan, actual] = values;
    const ratio = values[5] === "r" ? { formula: `E${rowNumber}/D${rowNumber}*100`, result: (actual / plan) * 100 } : null;
    body(sheet, rowNumber, [...values.slice(0, 5), ratio, values[6]], { 3: Number.isInteger(plan) ? "#,##0" : "#,##0.0", 4: "#,##0.0#", 5: "#,##0.0" });
  });
  const last = rows.length + 6;
  sheet.mergeCells(last, 5, last, 7);
  Object.assign(sheet.getCell(last, 5), { value: "NGƯỜI LẬP BIỂU", font: { ...font, bold: true }, alignment: { horizontal: "center" } });
  [6, 46, 16, 16, 16, 14, 28].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  return workbook.xlsx.writeBuffer();
}

const communes = [
  ["Phường Mỹ Phước", 412.5, 430.2], ["Phường Thới Hòa", 305, 298.4], ["Phường Tân Định", 188.6, 190.1], ["Phường Hòa Lợi", 176, 181.9],
  ["Phường Chánh Phú Hòa", 142.3, 139.8], ["Xã An Điền", 96.4, 97.2], ["Xã An Tây", 88.1, 72.6], ["Xã Phú An", 61.5, 61.5],
];

/** Budget revenue by commune: an Excel table with formulas, notes and conditional formats of its own, and a chart. */
async function budgetByCommune() {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet("Thu NSNN", { views: [{ state: "frozen", ySplit: 4 }], pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToHeight: 0 } });
  title(sheet, 6, ["THU NGÂN SÁCH NHÀ NƯỚC THEO XÃ, PHƯỜNG NĂM 2024", "(Số liệu minh họa)", "Đơn vị tính: tỷ đồng"]);
  sheet.addTable({
    name: "ThuNSNN",
    ref: "A4",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleLight9", showRowStripes: true },
    columns: [
      { name: "Xã, phường", filterButton: true, totalsRowLabel: "Tổng cộng" },
      { name: "Dự toán năm 2024", filterButton: true, totalsRowFunction: "sum" },
      { name: "Thực hiện năm 2024", filterButton: true, totalsRowFunction: "sum" },
      { name: "Tỷ lệ hoàn thành", filterButton: true },
      { name: "Chênh lệch", filterButton: true },
      { name: "Ghi chú", filterButton: true },
    ],
    rows: communes.map(([name, plan, actual], index) => [
      name,
      plan,
      actual,
      { formula: `C${index + 5}/B${index + 5}`, result: actual / plan },
      { formula: `C${index + 5}-B${index + 5}`, result: actual - plan },
      null,
    ]),
  });
  for (let row = 4; row <= 13; row += 1) {
    sheet.getRow(row).eachCell((cell) => {
      cell.font = { ...font, bold: row === 4 || row === 13 };
      if (row === 4) cell.alignment = { wrapText: true, vertical: "middle", horizontal: "center" };
    });
    if (row === 4) continue;
    ["B", "C", "E"].forEach((column) => (sheet.getCell(`${column}${row}`).numFmt = "#,##0.0"));
    sheet.getCell(`D${row}`).numFmt = "0.0%";
  }
  sheet.getCell("C11").note = { texts: [{ font: { bold: true, size: 9, name: "Tahoma" }, text: "Phòng Tài chính:" }, { font: { size: 9, name: "Tahoma" }, text: "\nHụt thu do chậm đấu giá đất." }] };
  sheet.getCell("B5").note = "Dự toán giao đầu năm.";
  sheet.addConditionalFormatting({ ref: "D5:D12", rules: [{ type: "dataBar", priority: 1, cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF9DC3E6" } }] });
  sheet.addConditionalFormatting({ ref: "E5:E12", rules: [{ type: "cellIs", operator: "greaterThan", formulae: [10], priority: 2, style: { font: { color: { argb: "FF006100" } }, fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFC6EFCE" } } } }] });
  [26, 18, 18, 16, 14, 24].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.getRow(4).height = 32;
  const hidden = workbook.addWorksheet("Tham số", { state: "hidden" });
  hidden.addRow(["Năm", 2024]);
  return withChart(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Six months against the plan of the year: nothing is missed yet; and a second sheet with results typed as text. */
async function halfYear() {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet("6 tháng 2025");
  title(sheet, 6, ["ƯỚC THỰC HIỆN 6 THÁNG ĐẦU NĂM 2025", "(Số liệu minh họa)"]);
  header(sheet, 4, ["TT", "Nội dung", "ĐVT", "Kế hoạch năm 2025", "Ước thực hiện 6 tháng", "So với kế hoạch (%)"]);
  const rows = [
    ["Giải ngân vốn đầu tư công", "tỷ đồng", 886.1, 248.3],
    ["Thu ngân sách trên địa bàn", "tỷ đồng", 1560, 842.7],
    ["Số lao động được giải quyết việc làm", "người", 3600, 1985],
    ["Kết nạp đảng viên mới", "đảng viên", 110, 112],
  ];
  rows.forEach(([name, unit, plan, actual], index) => {
    const row = index + 5;
    body(sheet, row, [index + 1, name, unit, plan, actual, { formula: `E${row}/D${row}*100`, result: (actual / plan) * 100 }], { 3: Number.isInteger(plan) ? "#,##0" : "#,##0.0", 4: Number.isInteger(actual) ? "#,##0" : "#,##0.0", 5: "0.0" });
  });
  [6, 40, 14, 18, 18, 16].forEach((width, index) => (sheet.getColumn(index + 1).width = width));

  const second = workbook.addWorksheet("Xã Phú An 2024");
  title(second, 5, ["MỘT SỐ CHỈ TIÊU CỦA XÃ PHÚ AN NĂM 2024", "(Số liệu minh họa)"]);
  header(second, 4, ["STT", "Tên chỉ tiêu", "Đơn vị tính", "Chỉ tiêu giao", "Kết quả thực hiện"]);
  const typed = [
    ["Tỷ lệ gia đình văn hóa", "%", "95", "96,2"],
    ["Tỷ lệ tham gia bảo hiểm y tế", "%", "trên 97%", "95,8"],
    ["Giải quyết đơn thư khiếu nại mới phát sinh", "%", "trên 85%", "85"],
    ["Thu ngân sách xã", "triệu đồng", "1.234,5", "1.250"],
    ["Số vụ tai nạn giao thông", "vụ", 4, 5],
    ["Tỷ lệ hộ nghèo", "%", "còn dưới 1%", "0,8"],
    ["Trồng cây xanh", "cây", "theo đợt", 1200],
  ];
  typed.forEach((values, index) => body(second, index + 5, [index + 1, ...values]));
  [6, 44, 14, 16, 18].forEach((width, index) => (second.getColumn(index + 1).width = width));
  return workbook.xlsx.writeBuffer();
}

/** Adds a column chart of plan and result to the first sheet. */
async function withChart(bytes) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const parts = new Map();
  for (const entry of await reader.getEntries()) parts.set(entry.filename, await entry.getData(new TextWriter()));
  await reader.close();
  chartParts(parts, { sheet: "xl/worksheets/sheet1.xml", sheetName: "'Thu NSNN'", firstRow: 5, lastRow: 12 });
  return zip(parts);
}

async function zip(parts) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  // exceljs draws a new id for each data bar.
  const settle = (text) => text.replace(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/gi, "{5C7D1E0A-0000-4000-8000-000000000001}");
  for (const [name, text] of parts) await writer.add(name, new TextReader(settle(text)), { lastModDate: date, extendedTimestamp: false });
  return writer.close();
}

/** exceljs stamps the zip entries with the time of day: written again with the fixed date. */
async function settled(buffer) {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(buffer)));
  const parts = new Map();
  for (const entry of await reader.getEntries()) parts.set(entry.filename, await entry.getData(new TextWriter()));
  await reader.close();
  return zip(parts);
}

await mkdir(folder, { recursive: true });
await writeFile(`${folder}chi-tieu-kinh-te-xa-hoi-2024.xlsx`, await settled(await yearlyReport()));
await writeFile(`${folder}thu-ngan-sach-theo-xa-phuong-2024.xlsx`, await budgetByCommune());
await writeFile(`${folder}sau-thang-2025-va-xa-phu-an.xlsx`, await settled(await halfYear()));
