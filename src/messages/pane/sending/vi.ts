/** What the pane's section "Send" says, in Vietnamese. */

import { formatNumber } from "../../format";
import type { SendingMessages } from "./en";

const number = (value: number): string => formatNumber(value, "vi");

export const vi: SendingMessages = {
  looking: "Đang xem trước bản gửi…",
  lookAgain: "Xem lại",
  title: (formulas) => (formulas === 0 ? "Không có gì phải chuyển" : `${number(formulas)} công thức dùng hàm IND.`),
  counts: {
    native: (formulas) => `${number(formulas)} chuyển sang hàm có sẵn của Excel`,
    value: (formulas) => `${number(formulas)} thành giá trị`,
    left: (formulas) => `${number(formulas)} giữ nguyên`,
  },
  nothingToConvert: "Không có công thức nào dùng hàm IND.: người nhận mở được ngay.",
  canLeaveOut: "Vẫn tạo được bản gửi không kèm những gì nêu dưới đây.",
  formulas: "Hàm IND. chuyển thành",
  choices: {
    native: { name: "Hàm có sẵn của Excel", hint: "Vẫn tính trên mọi bản Excel, WPS, LibreOffice mà không cần cài gì." },
    values: { name: "Giá trị", hint: "Giữ số hiện có, không tính lại nữa." },
    keep: { name: "Giữ nguyên hàm", hint: "Dành cho người có Sổ Chỉ tiêu; người khác sẽ thấy #NAME? khi tính lại." },
  },
  model: "Gửi kèm mô hình, các điều chỉnh và sổ đánh dấu",
  modelKept: "Người có Sổ Chỉ tiêu làm tiếp được và khôi phục được các hàm.",
  modelRemoved: "Bản gửi đó không khôi phục được các hàm. Ô tô màu và ghi chú vẫn còn.",
  list: "Từng công thức thành gì",
  outcomes: { native: "Hàm có sẵn của Excel", value: "Giá trị", left: "Giữ nguyên" },
  formulaCount: (formulas) => `${number(formulas)} công thức`,
  because: (reason) => `Vì ${reason}.`,
  columns: "Cột của bảng",
  names: "Tên đã đặt",
  inspect: "Muốn bỏ tên người, cơ quan và liên kết khỏi bản gửi, trong Excel chọn: Tệp › Thông tin › Kiểm tra sự cố › Kiểm tra tài liệu.",
  toFile: (name) => `Bản gửi là tệp ${name}. Sổ làm việc đang mở giữ nguyên.`,
  toWorkbook: "Bản gửi mở thành sổ làm việc mới để lưu rồi gửi. Sổ làm việc này giữ nguyên.",
  send: "Tạo bản gửi",
  unavailable: "Ở đây chưa tạo được bản gửi",
  unavailableBody: "Excel này không cho phần bổ trợ lấy tệp. Hãy lưu sổ làm việc rồi mở bằng trang làm việc để tạo bản gửi.",
  restore: {
    title: "Đây là bản đã chuẩn bị gửi",
    body: (formulas) => `Có thể khôi phục ${number(formulas)} công thức dùng hàm IND.`,
    nothing: "Không còn hàm nào khôi phục được.",
    changed: (formulas) => `${number(formulas)} công thức đã thay đổi nên được giữ nguyên:`,
    noFunctions: "Excel này không có hàm tùy chỉnh: hãy khôi phục bằng trang làm việc hoặc Excel có hàm tùy chỉnh.",
    restore: "Khôi phục các hàm",
  },
};
