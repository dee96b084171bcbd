/** Những gì trang làm việc nói quanh bảng tính và ngăn tác vụ, bằng tiếng Việt. */

import type { WorkbenchMessages } from "./en";

export const vi: WorkbenchMessages = {
  product: "Sổ Chỉ tiêu",
  open: "Mở tệp",
  samples: "Tệp mẫu",
  sampleNames: {
    "chi-tieu-kinh-te-xa-hoi-2024.xlsx": "Chỉ tiêu kinh tế - xã hội của thị xã, 2024",
    "thu-ngan-sach-theo-xa-phuong-2024.xlsx": "Thu ngân sách theo xã, phường, 2024",
    "sau-thang-2025-va-xa-phu-an.xlsx": "6 tháng đầu năm 2025 và một xã",
  },
  save: "Lưu .xlsx",
  undo: "Hoàn tác",
  redo: "Làm lại",
  dark: "Nền tối",
  light: "Nền sáng",
  grid: "Trang tính",
  pane: "Ngăn tác vụ",
  opening: (name) => `Đang mở ${name}…`,
  drop: "Thả tệp Excel vào đây",
  oneFile: "Hãy thả từng tệp một. Chưa mở tệp nào.",
  unreadable: "Không đọc được tệp. Nếu tệp vừa thay đổi hoặc đang mở ở chương trình khác, hãy chọn lại.",
  unsaved: "Thay đổi chưa lưu",
  unsavedQuestion: "Tệp đang mở có thay đổi chưa lưu. Vẫn mở tệp khác?",
  openAnyway: "Mở, không lưu",
  stay: "Ở lại",
  saved: (name) => `Đã lưu ${name} vào thư mục tải xuống.`,
  saving: (name) => `Đang lưu ${name}…`,
  savingCancelled: "Đã hủy lưu. Tệp và các thay đổi vẫn đang mở ở đây.",
  toSend: "gửi",
  converted: (name) => `Đây là bản sao .xlsx của ${name}: tệp gốc giữ nguyên; biểu đồ, hình vẽ, macro, định dạng có điều kiện và bảo vệ trang không được chuyển sang.`,
  failed: (name, reason) => `${name}: ${reason}`,
  unexpected: "Đã có lỗi xảy ra. Tệp của bạn không bị thay đổi; hãy lưu lại và tải lại trang.",
  dismiss: "Đóng",
  cancel: "Hủy",
  signed: "Tệp này có chữ ký số. Mọi thay đổi đều làm chữ ký trong tệp lưu ra không còn hiệu lực.",
};
