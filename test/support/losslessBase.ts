/** A workbook as an official keeps it: targets in numbers and words, formulas of their own and of ours, a note, a rule, a name. */

import ExcelJS from "exceljs";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { Edit } from "../../src/core/workbook/edits";

/** `isCalculatedOnLoad`: for a host that leaves results to the program, whose file then asks for them anyway. */
export async function losslessBase({ isCalculatedOnLoad = false } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = isCalculatedOnLoad;
  const sheet = workbook.addWorksheet("Số liệu");
  sheet.addRow(["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2024"]);
  sheet.mergeCells("A1:F1");
  sheet.addRow([]);
  sheet.addRow([]);
  sheet.addRow(["Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024", "Tỷ lệ (%)", "Ghi chú"]);
  const rows = [["Thu ngân sách", "tỷ đồng", 1450, 1392.5], ["Giá trị sản xuất", "tỷ đồng", 94720.4, 96150.7], ["Tỷ lệ hộ nghèo", "%", "Dưới 1", 0.62], ["Bảo hiểm y tế", "%", "trên 97", 96.8], ["Trồng rừng", "ha", 50, 48], ["Số giường bệnh", "giường", 27, 28.2], ["Suy dinh dưỡng", "%", "không quá 4", 4.6]];
  for (const row of rows) sheet.addRow(row);
  sheet.getColumn(3).width = 18;
  sheet.getCell("D5").numFmt = "#,##0.0";
  sheet.getCell("D6").numFmt = "#,##0.0";
  sheet.getCell("C5").note = "Nghị quyết 12";
  sheet.getCell("D8").note = "Sơ bộ";
  sheet.addConditionalFormatting({ ref: "C5:D11", rules: [{ type: "expression", formulae: ["$D5>$C5"], style: { font: { bold: true } }, priority: 1 }] });
  workbook.definedNames.add("'Số liệu'!$C$5", "KeHoachThu");
  const own = workbook.addWorksheet("Tính");
  own.addRows([["Năm", "Giá trị"], [2020, 100], [2021, 110], [2022, 121]]);
  const host = await DocumentHost.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const formulas: readonly Edit[] = [
    { kind: "writeCells", sheet: "Số liệu", rowIndex: 4, columnIndex: 4, cells: [[{ formula: "_xldudf_IND_ATTAINMENT(D5,C5)", value: 1392.5 / 1450 }], [{ formula: "D6/C6", value: 96150.7 / 94720.4 }], [{ formula: '_xldudf_IND_STATUS(D7,C7)', value: "Đạt" }]] },
    { kind: "writeCells", sheet: "Tính", rowIndex: 5, columnIndex: 0, cells: [[{ value: "Tăng bình quân" }, { formula: "_xldudf_IND_CAGR(B2,B4,2)", value: 0.1 }], [{ value: "Chữ" }, { formula: '_xldudf_IND_NUMBER("12,5")', value: 12.5 }]] },
    { kind: "writeCells", sheet: "Tính", rowIndex: 1, columnIndex: 3, cells: [[{ formula: "_xldudf_IND_REBASE(B2:B4)", value: 100, spill: [[100], [110], [121]] }]] },
    { kind: "defineName", name: "TangTruong", formula: "_xldudf_IND_CAGR('Tính'!$B$2,'Tính'!$B$4,2)", hidden: false },
  ];
  await host.apply(formulas);
  return host.save();
}
