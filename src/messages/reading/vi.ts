/** How a table was read: the roles of its columns, and why it is sure, in Vietnamese. */

import type { ColumnRole, TableReason } from "../../core/recognise/table";

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  ordinal: "số thứ tự",
  label: "tên chỉ tiêu",
  unit: "đơn vị tính",
  target: "mục tiêu",
  actual: "thực hiện",
  stated: "tỷ lệ đã in",
  previous: "kỳ trước",
  comparison: "so sánh",
  assessment: "đánh giá",
  remark: "ghi chú",
  other: "khác",
};

export const readingReasons: Readonly<Record<TableReason, string>> = {
  roleWords: "tiêu đề cột nói rõ vai trò",
  excelTable: "là bảng của Excel",
  arithmetic: "tỷ lệ đã in khớp với kế hoạch và thực hiện",
  arithmeticFails: "tỷ lệ đã in không khớp với kế hoạch và thực hiện: có thể cột khác mới đúng",
  percentOnly: "bảng chỉ in tỷ lệ so với kế hoạch, không in số kế hoạch",
  partYearFromTitle: "tiêu đề bảng cho biết số liệu chưa hết năm",
  labelGuessed: "không tiêu đề nào cho biết cột tên chỉ tiêu",
  actualGuessed: "cột kết quả chỉ nhận ra qua thời kỳ",
  ambiguousNumbers: "có số gõ dạng chữ hiểu được hai cách, như 8.126",
  corrected: "theo vai trò cột do người dùng chọn",
  severalActuals: "có hơn một cột có thể là kết quả",
  severalTargets: "có hơn một cột có thể là mục tiêu",
  fewNumbers: "phần lớn kết quả không phải là số",
};
