/** What the dialog of a conclusion says, in Vietnamese. */

import type { ConclusionPaneMessages } from "./en";

export const vi: ConclusionPaneMessages = {
  title: "Kết luận để dán vào báo cáo",
  hint: "Lập từ kết quả đánh giá. Dán vào Word: đoạn văn và bảng giữ nguyên thể thức.",
  nothing: "Chưa có bảng nào đọc chắc chắn để viết kết luận.",
  copyRich: "Sao chép cho Word",
  copyMarkdown: "Sao chép Markdown",
  close: "Đóng",
  copied: { rich: "Đã sao chép: hãy dán vào báo cáo.", markdown: "Đã sao chép dạng Markdown." },
  failed: "Trình duyệt không cho sao chép. Hãy chọn phần chữ bên dưới rồi nhấn Ctrl+C.",
  preview: "Xem trước kết luận",
};
