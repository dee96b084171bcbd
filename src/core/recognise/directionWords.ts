/** Words of a row's label that say which way is better, tried in order; matched against normalised text. */

import { alone } from "./headerWords";

export const directionWords: readonly { readonly direction: "increase" | "decrease" | "none"; readonly pattern: RegExp }[] = [
  { direction: "none", pattern: alone("cơ cấu|tỷ trọng|tỉ trọng|structure|share of") },
  {
    direction: "increase",
    pattern:
      /^(?:mức |tỷ lệ |tỉ lệ |tốc độ |số )?(?:giảm|hạ|reduction)(?![\p{L}\p{N}])(?!.* (?:còn|xuống))|(?:tỷ lệ|tỉ lệ|mức|số) (?:hộ )?(?:thoát nghèo|giảm (?:hộ )?nghèo)|(?<!\p{L})giảm(?: trong năm| hàng năm| hằng năm| mỗi năm| bình quân| so với [^,;]*)?(?: \([^()]*\))?$|giải quyết|phát hiện|xử lý|khám phá|điều tra|được (?:cứu|hỗ trợ|tiếp cận|vay|cấp|đào tạo|khám|hưởng|công nhận|xoá)|xoá (?:nhà|mù)|thu hồi|phòng (?:chống|cháy)|tham gia (?:bảo hiểm|bh)|bảo hiểm/u,
  },
  {
    direction: "decrease",
    pattern: alone(
      "hộ nghèo|hộ cận nghèo|cận nghèo|nghèo đa chiều|tỷ lệ nghèo|tỉ lệ nghèo|thất nghiệp|thiếu việc làm|tử vong|chết|bị thương|suy dinh dưỡng|thấp còi|tai nạn|số vụ|vụ cháy|cháy,? nổ|bội chi|nợ xấu|nợ đọng|nợ thuế|nợ công|lạm phát|chỉ số giá tiêu dùng|cpi|tăng dân số tự nhiên|sinh con thứ (?:3|ba)|tảo hôn|bỏ học|lưu ban|tội phạm|phạm pháp|vi phạm|khiếu nại|ô nhiễm|thất thoát|tiêu hao|nhà tạm|dột nát|mù chữ|mắc bệnh|nhiễm bệnh|nhiễm hiv|nghiện|ma tuý|thiếu đói|thiệt hại|poverty|poor households|unemployment|mortality|deaths?|accidents?|malnutrition|stunting|inflation|dropout|crimes?|deficit|bad debt",
    ),
  },
];
