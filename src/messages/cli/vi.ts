/** What the command line says, in Vietnamese. */

import type { NoNoteReason } from "../../core/flag/plan";
import { formatNumber } from "../format";
import type { CliMessages } from "./en";

const noNoteReasons: Readonly<Record<NoNoteReason, string>> = {
  threadedComment: "đã có bình luận tại ô",
  tooManyNotes: "trang đã có số ghi chú tối đa mà Excel còn chạy tốt",
  unsupported: "bản Excel này không cho phần bổ trợ ghi ghi chú",
};

export const cliMessages: CliMessages = {
  description: "Mục tiêu, kết quả và đánh giá ngay trong các tệp thống kê đang dùng.",
  loaded: (file) => `Đã nạp mô hình vào ${file}`,
  loadedSheet: (sheet, rows, isNew) => `${sheet}: ${rows} dòng (${isNew ? "trang mới" : "đã cập nhật, giữ số liệu đã nhập"})`,
  scanned: (file, tables) => `${file}: ${tables} bảng có mục tiêu và kết quả`,
  table: (sheet, range, confidence) => `${sheet} ${range} (độ tin cậy ${Math.round(confidence * 100)} %)`,
  counts: (counts) => counts.join(" · "),
  noTables: "Không tìm thấy bảng nào có mục tiêu và kết quả. Tiêu đề cột cần nói rõ, ví dụ “Kế hoạch 2024” và “Thực hiện 2024”.",
  finding: (cell, label, sentence) => `${cell} ${label}: ${sentence}`,
  flagged: (cells, notes, rules) => `Đã đánh dấu ${cells} ô, ${notes} ghi chú, ${rules} quy tắc`,
  resultsWritten: (sheet, rows) => `Trang “${sheet}”: ${formatNumber(rows, "vi")} dòng`,
  nothingFlagged: "Không có gì để đánh dấu.",
  withoutNote: (count, reason) => `${count} ô không có ghi chú vì ${noNoteReasons[reason]}`,
  unsure: (sheet, range) => `${sheet} ${range} không được đánh dấu vì chưa đủ chắc chắn`,
  cleared: (file) => `Đã bỏ đánh dấu trong ${file}`,
  nothingToClear: (file) => `${file} không có đánh dấu nào.`,
  written: (path) => `Đã ghi: ${path}`,
  more: (count) => `… và ${count} mục nữa`,
  notFound: (path) => `Không có tệp hoặc thư mục ${path}.`,
  readFailed: (path) => `Không đọc được ${path}. Tệp đang mở ở chương trình khác, hoặc bạn không có quyền đọc?`,
  writeFailed: (path, detail) => `Không ghi được ${path} (${detail}). Hãy đóng tệp ở chương trình khác, hoặc chọn nơi khác bằng -o.`,
  outputIsInput: (path) => `${path} chính là tệp đầu vào. Hãy chọn tệp khác bằng -o, hoặc dùng --in-place.`,
  outputNeeded: (command) => `Hãy cho biết ghi vào đâu: ${command} … -o KETQUA.xlsx (một thư mục nếu có nhiều tệp), hoặc --in-place.`,
  noWorkbooks: (path) => `Không có tệp Excel (.xlsx, .xlsm) nào trong ${path}.`,
  modelProblems: (count) => `Chưa nạp mô hình: có ${count} lỗi.`,
  modelCard: (title, indicators, targets, observations, passages) => `${title}: ${indicators} chỉ tiêu, ${targets} mục tiêu, ${observations} kết quả, ${passages} câu trích`,
  termCard: (term, counts) => `${term}: ${counts.join(" · ")}`,
  badCall: (text) => `Không hiểu lời gọi: ${text}. Hãy viết tên hàm và tham số dạng JSON, ví dụ IND.CAGR "[100,200,5]"; null là ô trống, mảng các dòng là một vùng.`,
  termWithoutFiles: "--term chỉ dùng cho mô hình, không dùng cùng tệp Excel.",
  noSuchTerm: (term, terms) => `Mô hình không có nhiệm kỳ ${term}; có: ${terms.join(", ")}.`,
  nothingToConclude: "không có bảng nào đọc chắc chắn để viết kết luận",
  demoWorkbook: "so-chi-tieu.xlsx",
  demoNext: (folder) => `Hãy mở các tệp trong ${folder}/ bằng Excel, LibreOffice hoặc WPS: đánh dấu và công thức không cần cài thêm gì.`,
};
