import ExcelJS from "exceljs";

/** A plain table of plans and results: eight columns, about one row in ten below its plan. */
export async function writeLargeWorkbook(path, rowCount) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet("Thu ngân sách");
  sheet.addRow(["STT", "Xã, phường", "Nội dung thu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ TH/KH (%)", "Ghi chú"]).commit();
  // A fixed sequence, so that every run has the same rows (Park and Miller).
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let row = 1; row <= rowCount; row += 1) {
    const plan = Math.round(random() * 1e5) / 10;
    const actual = Math.round(plan * (0.96 + random() * 0.4) * 10) / 10;
    sheet.addRow([row, `Phường ${row % 500}`, `Khoản thu ${row % 37}`, "tỷ đồng", plan, actual, Math.round((actual / plan) * 1000) / 10, row % 9 === 0 ? "x" : null]).commit();
  }
  await workbook.commit();
}
