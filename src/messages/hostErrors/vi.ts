/** Why a workbook could not be opened or written, and what to do, in Vietnamese. */

import type { HostErrorCode } from "../../host/WorkbookHost";
import { formatNumber } from "../format";
import type { Params } from "../params";

/** Việc ghi dở dang đã ghi được đến đâu. */
const writtenPart = ({ written = 0, total = 0 }: Params): string =>
  written === 0 ? "Chưa ghi gì." : `Đã ghi ${formatNumber(Number(written), "vi")}/${formatNumber(Number(total), "vi")} thay đổi, phần còn lại chưa ghi.`;

export const hostErrorMessages: Readonly<Record<HostErrorCode, (params: Params) => string>> = {
  notWorkbook: () => "Đây không phải là tệp Excel. Hãy mở bằng chương trình đã tạo ra nó và lưu thành .xlsx.",
  truncated: () => "Tệp không đầy đủ, thiếu phần cuối. Hãy sao chép hoặc tải lại tệp.",
  encrypted: () => "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.",
  binaryWorkbook: () => "Đây là tệp Excel nhị phân (.xlsb). Hãy mở bằng Excel và lưu thành .xlsx.",
  oldWorkbook: () => "Tệp Excel 97–2003 (.xls) chỉ đọc được bằng lệnh scan, không ghi vào được. Hãy mở tệp trên trang làm việc (npm start) hoặc bằng Excel, lưu thành .xlsx rồi làm lại.",
  ancientWorkbook: () => "Đây là tệp Excel 4.0 trở về trước. Hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx.",
  webPage: () => "Tệp này là trang web (HTML) chứ không phải tệp Excel, dù tên có thể là .xls: nhiều phần mềm xuất báo cáo như vậy. Hãy mở bằng Excel, chọn “Có” khi Excel hỏi, rồi lưu thành .xlsx.",
  xmlSpreadsheet: () => "Đây là “Bảng tính XML 2003”, không phải tệp .xlsx. Hãy mở bằng Excel và lưu thành .xlsx.",
  plainText: () => "Tệp này là văn bản thuần (CSV hoặc cột cách nhau bằng tab) chứ không phải tệp Excel. Hãy mở bằng Excel, kiểm tra các cột và số, rồi lưu thành .xlsx.",
  strictWorkbook: () => "Đây là tệp “Strict Open XML”. Hãy mở bằng Excel và lưu thành “Sổ làm việc Excel (.xlsx)”.",
  tooLarge: ({ limit = 0 }) => `Tệp giải nén ra hơn ${formatNumber(Number(limit) / 1_000_000, "vi")} MB nên không được mở. Hãy chia nhỏ tệp; ở dòng lệnh, --max-size nâng giới hạn này.`,
  tooManyParts: ({ limit = "" }) => `Tệp chứa hơn ${limit} thành phần nên không được mở: đây không phải tệp Excel thông thường.`,
  tooManyCells: ({ limit = 0 }) => `Tệp có hơn ${formatNumber(Number(limit), "vi")} ô có dữ liệu nên không được mở. Hãy chia nhỏ tệp, hoặc mở bằng Excel và lưu thành .xlsx.`,
  damagedPart: ({ part = "" }) => `Tệp bị hỏng ở ${part}. Hãy mở bằng Excel, để Excel sửa, rồi lưu lại.`,
  unsupportedEncoding: ({ part = "" }) => `${part} không dùng bảng mã UTF-8. Hãy mở tệp bằng Excel và lưu lại.`,
  protectedSheet: ({ sheet = "" }) => `Trang “${sheet}” đang được bảo vệ nên chưa ghi gì. Hãy bỏ bảo vệ trang (Xem lại › Bỏ bảo vệ trang tính) rồi làm lại.`,
  missingSheet: ({ sheet = "" }) => `Không còn trang “${sheet}”. Chưa ghi gì.`,
  sheetExists: ({ sheet = "" }) => `Đã có trang “${sheet}”. Chưa ghi gì.`,
  tableExists: ({ table = "" }) => `Đã có bảng “${table}”. Chưa ghi gì.`,
  missingTable: ({ table = "" }) => `Không còn bảng “${table}”. Chưa ghi gì.`,
  outsideSheet: ({ sheet = "" }) => `Có ô nằm ngoài trang “${sheet}”. Chưa ghi gì.`,
  cancelled: (params) => `Đã hủy. ${writtenPart(params)}`,
  cellEditing: (params) => `Đang có ô được sửa. Nhấn Enter hoặc Esc trong trang tính rồi thử lại. ${writtenPart(params)}`,
  payloadLimit: (params) => `Dữ liệu nhiều hơn mức Excel nhận trong một lần. ${writtenPart(params)} Hãy tách tệp, hoặc dùng Excel trên máy tính: Excel trên web nhận được ít hơn.`,
  accessDenied: (params) => `Excel không cho phép thay đổi: tệp đang được bảo vệ, chỉ đọc, hoặc người khác đang giữ. ${writtenPart(params)} Hãy mở tệp để sửa rồi thử lại.`,
  conflict: (params) => `Người khác đang sửa cùng chỗ. ${writtenPart(params)} Hãy chờ một lát rồi thử lại.`,
  goneMeanwhile: (params) => `Một trang, bảng hoặc tên vừa bị xóa trong lúc thực hiện. ${writtenPart(params)} Hãy thử lại: tệp sẽ được đọc lại.`,
  hiddenSheet: ({ sheet = "" }) => `Trang “${sheet}” đang ẩn. Hãy bỏ ẩn (bấm chuột phải vào tên một trang › Bỏ ẩn) để xem ô.`,
  notesUnsupported: () => "Bản Excel này không cho phần bổ trợ ghi ghi chú. Chưa ghi gì.",
  programFailed: ({ detail = "", ...params }) => `Excel báo: ${detail}. ${writtenPart(params)} Hãy thử lại; nếu vẫn gặp, hãy lưu tệp và mở lại.`,
};
