/** Những gì trang trợ giúp nói, bằng tiếng Việt. Ngăn tác vụ và trang trợ giúp cùng dùng; bảng quy tắc của README.vi.md theo đúng bảng này. */

import type { GuideMessages } from "./en";

export const vi: GuideMessages = {
  title: "Trợ giúp",
  lead: "Sổ Chỉ tiêu đọc các bảng trong sổ làm việc đang mở, cho biết từng dòng vượt, đạt hay chưa đạt mục tiêu và vì sao, rồi đánh dấu các ô chưa đạt.",
  back: "Đóng trợ giúp",
  stepsTitle: "Ba bước",
  steps: [
    ["Xem", "Mở phần Đánh dấu. Dòng đầu cho biết sổ này có bao nhiêu chỉ tiêu chưa đạt; bấm một dòng để đến ô."],
    ["Hiểu vì sao", "Bấm “Vì sao?” để xem số liệu, quy tắc, cách làm tròn và nguồn. Nếu bảng bị đọc nhầm, mở “Các bảng tìm thấy” rồi “Sửa cách đọc”."],
    ["Đánh dấu, lưu, gửi", "Bấm nút Đánh dấu rồi lưu sổ như thường lệ. Sửa số cho đúng thì dấu tự mất. “Bỏ đánh dấu” lấy ra mọi thứ đã thêm. Phần Gửi tạo một bản cho người không cài gì."],
  ],
  marksTitle: "Các dấu có nghĩa gì",
  markedNumber: "▼ 58,5",
  marked: "Số đỏ, đậm, có ▼: kết quả chưa đạt mục tiêu. Đó là quy tắc định dạng của Excel trên chính các ô của dòng: sửa số cho đúng thì dấu tự mất. Lưới của trang làm việc chỉ hiện màu.",
  marks: [
    ["Ghi chú của ô", "Kết luận, mục tiêu, thực hiện, chênh lệch, quy tắc và ngày kiểm tra. Ghi chú của bạn giữ nguyên, phần thêm nằm bên dưới."],
    ["Để riêng", "Dòng đã ghi lý do, không tô màu. Số liệu hay mục tiêu thay đổi thì dòng trở lại danh sách."],
  ],
  statusesTitle: "Kết luận nói gì",
  statuses: {
    exceeded: "Tốt hơn mục tiêu.",
    met: "Đúng như mục tiêu đòi hỏi.",
    missed: "Kém hơn mục tiêu.",
    inProgress: "Kết quả chưa hết kỳ của mục tiêu: chưa kết luận.",
    notJudged: "Không có chiều nào tốt hơn, ví dụ cơ cấu kinh tế: chỉ nêu chênh lệch.",
    noTarget: "Có kết quả, không giao chỉ tiêu.",
    noData: "Có mục tiêu, chưa có kết quả.",
    unreadable: "Ô không đọc được thành số hay mục tiêu.",
  },
  verdictTitle: "Kết luận theo quy tắc nào",
  verdictHead: ["Mục tiêu ghi là", "Đạt khi", "Vượt khi"],
  verdicts: [
    { written: ["100"], remark: "một con số", met: "bằng", exceeded: "tốt hơn" },
    { written: ["8,7 – 10,7"], remark: null, met: "trong khoảng, kể cả hai đầu", exceeded: "tốt hơn cả khoảng" },
    { written: ["trên 97", "dưới 1", "≥ 90", "không quá 4", "từ 12"], remark: null, met: "đúng như vậy (bằng thì chưa phải “trên” hay “dưới”)", exceeded: "không nói vượt" },
    { written: ["khoảng 1"], remark: null, met: "bằng sau khi làm tròn, hoặc tốt hơn; ghi “cần xem lại”", exceeded: "không nói vượt" },
    { written: ["duy trì 100"], remark: null, met: "không kém hơn", exceeded: "không nói vượt" },
    { written: ["Đạt", "Hoàn thành", "Có"], remark: "tiêu chí không có số", met: "kết quả ghi đúng như vậy", exceeded: "không nói vượt" },
    { written: [], remark: "không in, chỉ có “so với kế hoạch (%)”", met: "bằng 100 như số hiện trong ô", exceeded: "lớn hơn 100" },
  ],
  principles: [
    ["Chiều tốt hơn", "Lấy từ mô hình chỉ tiêu, rồi từ tên chỉ tiêu (hộ nghèo: giảm là tốt), rồi từ lời ghi mục tiêu. Không biết thì coi tăng là tốt; “Vì sao?” nói rõ đó là giả định, và sửa được."],
    ["Làm tròn", "Hai bên được làm tròn theo số chữ số thập phân đang hiện rồi mới so sánh; chỗ nào làm tròn quyết định kết luận thì “Vì sao?” nói rõ."],
    ["Số liệu chưa đủ năm", "Kết quả 6 tháng hay một quý so với kế hoạch năm là đang thực hiện, không phải chưa đạt."],
    ["Bảng đọc được theo hai cách", "Hỏi trước, chưa đánh dấu."],
  ],
  keysTitle: "Phím",
  keys: [
    ["Tab · Shift+Tab", "đến nút hoặc dòng sau, trước"],
    ["← → · Home · End", "chuyển giữa các phần, khi đang ở tên của một phần"],
    ["Enter · phím cách", "bấm: một dòng thì đến ô của dòng"],
    ["Esc", "đóng hộp thoại hoặc trợ giúp này"],
    ["F6", "trong Excel: qua lại giữa trang tính và ngăn tác vụ"],
    ["Ctrl+Z · Ctrl+Y", "trong lưới của trang làm việc: hoàn tác, làm lại"],
  ],
  privacyTitle: "Riêng tư",
  privacy: "Tệp được đọc và ghi ngay trên máy này; không gửi gì ra ngoài.",
  version: (version) => `Sổ Chỉ tiêu ${version}`,
  asPage: "Mở thành trang riêng để in",
  functions: "Các hàm IND.",
};
