/** What is said of a finding: its sentence and its note, in Vietnamese. */

import type { FindingMessages, NoteMessages } from "./en";

export const findingMessages: FindingMessages = {
  kinds: {
    missed: "Chưa đạt",
    behindPace: "Chậm tiến độ",
    statedWrong: "Tỷ lệ in sai",
    contradictoryTargets: "Mục tiêu mâu thuẫn",
    doubtfulUnit: "Nghi sai đơn vị",
    textNumber: "Số gõ dạng chữ",
    unreadable: "Không đọc được",
  },
  missed: (actual, target, gap) => `thực hiện ${actual}, mục tiêu ${target}${gap === null ? "" : `, chênh lệch ${gap}`}`,
  behindPace: (done, expected) => `mới đạt ${done} kế hoạch; cùng thời gian này năm trước đã đạt ${expected} của cả năm`,
  statedWrong: (printed, computed, form) => `tỷ lệ đã in là ${printed}, nhưng ${form === "actual/target" ? "thực hiện chia kế hoạch" : "kế hoạch chia thực hiện"} được ${computed}`,
  contradictoryTargets: (text, otherText, otherCell) => `mục tiêu ở đây là ${text}, ở ${otherCell} là ${otherText}`,
  doubtfulUnit: (times) => `kết quả bằng khoảng ${times} lần mục tiêu: có thể hai số khác đơn vị tính`,
  textNumber: (text) => `“${text}” được gõ dạng chữ nên các công thức của Excel bỏ qua ô này`,
  unreadable: (text) => `không đọc được “${text}” thành mục tiêu hay kết quả`,
};

export const noteMessages: NoteMessages = {
  numbers: (actual, target) => `Thực hiện ${actual} · mục tiêu ${target}`,
  gap: (gap, attainment) => (attainment === null ? `Chênh lệch ${gap}` : `Chênh lệch ${gap} · hoàn thành ${attainment}`),
  implied: (plan) => `${plan} (suy ra)`,
  ofShare: "Bảng chỉ in tỷ lệ so với kế hoạch: dưới 100 là chưa đạt.",
  gapUnit: (unit) => (unit.startsWith("%") ? "điểm %" : unit),
  rules: {
    "=": "Mục tiêu là một số: bằng là đạt, tốt hơn là vượt.",
    ">=": "Mục tiêu “từ … trở lên”: đạt khi không thấp hơn.",
    ">": "Mục tiêu “trên”: chỉ đạt khi cao hơn hẳn.",
    "<=": "Mục tiêu “không quá”: đạt khi không cao hơn.",
    "<": "Mục tiêu “dưới”: chỉ đạt khi thấp hơn hẳn.",
    "~": "Mục tiêu “khoảng”: đạt khi làm tròn bằng mục tiêu hoặc tốt hơn; cần xem lại.",
    between: "Mục tiêu là một khoảng: trong khoảng là đạt, quá cận tốt hơn là vượt.",
  },
  betterUp: "Tăng là tốt",
  betterDown: "Giảm là tốt",
  assumed: "giả định: trong bảng không nói",
  rounded: (decimals) => `So sánh sau khi làm tròn đến ${decimals} chữ số thập phân; việc làm tròn quyết định kết quả.`,
  textTarget: "Mục tiêu ghi bằng chữ: sửa mục tiêu thì cần đánh dấu lại.",
  checked: (date) => `Kiểm tra ngày ${date}`,
};
