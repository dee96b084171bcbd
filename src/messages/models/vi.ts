/** What the commands that bring models in and out say, in Vietnamese, and what a model that was started from a table notes. */

import type { RowDirection } from "../../core/recognise/table";
import { formatNumber } from "../format";
import type { ModelMessages } from "./en";

const directions: Readonly<Record<RowDirection["value"], string>> = { increase: "tăng là tốt", decrease: "giảm là tốt", maintain: "duy trì", none: "không đánh giá" };
const sources: Readonly<Record<RowDirection["source"], string>> = { user: "người dùng đặt", model: "theo mô hình", label: "theo tên chỉ tiêu", target: "theo lời văn mục tiêu", assumption: "giả định, cần xem lại" };

export const modelMessages: ModelMessages = {
  help: {
    export: "Ghi mô hình ra thư mục CSV, tệp zip, tệp JSON hoặc tệp Excel để sửa",
    import: "Đọc và kiểm tra một mô hình, kể cả mô hình đã sửa trong Excel, rồi ghi ra dạng khác",
    start: "Tạo mô hình từ một bảng trong tệp Excel",
    output: "Nơi ghi: một thư mục, hoặc tệp có đuôi .zip, .json, .xlsx",
    overwrite: "Thay những gì đang có ở đó",
    sheet: "Trang chứa bảng; mặc định: bảng lớn nhất của tệp",
    table: "Bảng thứ mấy trong các bảng tìm thấy, tính từ 1",
    year: "Năm của kế hoạch và kết quả, khi bảng không ghi",
    term: "Nhiệm kỳ chứa năm đó, ví dụ 2021-2025; mặc định: kế hoạch 5 năm chứa năm đó",
    wrongYear: "Năm gồm bốn chữ số.",
    wrongTerm: "Nhiệm kỳ là năm đầu và năm cuối, ví dụ 2021-2025.",
    wrongTable: "Phải là số nguyên từ 1 trở lên.",
  },
  outputNeeded: (command) => `Hãy cho biết ghi vào đâu: ${command} … -o một thư mục, hoặc tệp có đuôi .zip, .json, .xlsx.`,
  isThere: (path) => `${path} đã có. Hãy chọn nơi khác bằng -o, hoặc thay bằng --overwrite.`,
  unknownKind: (path) => `${path}: mô hình được ghi ra thư mục, hoặc tệp có đuôi .zip, .json, .xlsx.`,
  wrote: (path, indicators, targets, observations) => `Đã ghi: ${path} (${indicators} chỉ tiêu, ${targets} mục tiêu, ${observations} kết quả)`,
  noSheet: (sheet, sheets) => `Không có trang “${sheet}”. Các trang: ${sheets.join(", ")}.`,
  noTables: "Không tìm thấy bảng nào có kế hoạch và kết quả.",
  noTable: (number, count) => `Không có bảng thứ ${number}: chỉ tìm thấy ${count} bảng.`,
  startedFrom: (sheet, range, number, count) => `Tạo từ ${sheet} ${range}${count > 1 ? ` (bảng ${number}/${count}; chọn bảng khác bằng --sheet, --table)` : ""}`,
  assumedDirections: (count) => `${count} chỉ tiêu được giả định “tăng là tốt”: hãy xem lại cột direction.`,
  partYearResults: (count) => `${count} kết quả chỉ của một phần năm nên không đưa vào.`,
  leftOutTargets: (count) => `${count} mục tiêu không đọc được thành số nên không đưa vào.`,
  fromTable: {
    source: (sheet, row, target, actual) => `Từ trang ${sheet}, dòng ${row}${target === null ? "" : `, kế hoạch ${target}`}${actual === null ? "" : `, thực hiện ${actual}`}.`,
    direction: ({ value, source }) => `Chiều: ${directions[value]} (${sources[source]}).`,
    number: (value) => formatNumber(value, "vi"),
  },
};
