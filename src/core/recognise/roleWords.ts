/**
 * The words that headers use for each role, as data. Patterns are tried in order on the normalised header (lower case,
 * NFC, single spaces); the first that matches gives the role, so the more specific ones stand first.
 */

import type { ColumnRole } from "./table";

export interface RoleWord {
  readonly role: ColumnRole;
  readonly pattern: RegExp;
}

/** "KH", "TH" … stand alone: not inside another word. `\b` does not know Vietnamese letters. */
const alone = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "u");

const plan = "kế hoạch|kh|nghị quyết|nq|mục tiêu|chỉ tiêu giao|dự toán|plan(?:ned)?|target";
const done = "thực hiện|th|ước thực hiện|ước th|kết quả|đạt được|actual|result|achieved";

export const roleWords: readonly RoleWord[] = [
  { role: "ordinal", pattern: /^(?:s ?tt|tt|số tt|số thứ tự|no\.?|#)$/u },
  { role: "comparison", pattern: alone("cùng kỳ|năm trước|tháng trước|quý trước|kỳ trước|same period|previous|last year") },
  { role: "stated", pattern: new RegExp(`(?:${done}) ?(?:/|so với|trên) ?(?:${plan})`, "u") },
  { role: "stated", pattern: new RegExp(`(?:%|tỷ lệ|tỉ lệ|so với|so|đạt|of|vs\\.?) ?.*(?:${alone(plan).source})`, "u") },
  { role: "stated", pattern: alone("tỷ lệ hoàn thành|tỉ lệ hoàn thành|mức độ hoàn thành|% hoàn thành|hoàn thành \\(?%\\)?|tỷ lệ đạt|tỉ lệ đạt|tỷ lệ \\(?%\\)?|tỉ lệ \\(?%\\)?|attainment|completion|% achieved") },
  { role: "assessment", pattern: alone("đánh giá|xếp loại|assessment|verdict|status") },
  { role: "remark", pattern: alone("ghi chú|diễn giải|nguyên nhân|remarks?|notes?|comments?") },
  { role: "unit", pattern: /^(?:đơn vị tính|đvt|đv tính|unit|unit of measure)(?![\p{L}\p{N}])/u },
  { role: "actual", pattern: alone(done) },
  { role: "actual", pattern: alone("ước|ước tính|cộng dồn|lũy kế|luỹ kế|sơ bộ|cumulative|estimate") },
  { role: "target", pattern: alone(plan) },
  { role: "target", pattern: alone("chỉ tiêu (?:năm|kh|nq|được giao|đến)|(?:được|trên|tỉnh|huyện|số) giao") },
  { role: "target", pattern: /^giao(?![\p{L}\p{N}])/u },
  { role: "label", pattern: /^(?:tên |danh mục |các |nhóm )?(?:chỉ tiêu|nội dung|chỉ tiêu chủ yếu|hạng mục|danh mục|lĩnh vực|ngành|chương|nhiệm vụ|chủ đầu tư|dự án|tên dự án|địa phương|đơn vị|xã|phường|xã\/phường|xã, phường|tên xã|indicator|item|name|area|chapter|sector)(?![\p{L}\p{N}])/u },
];

/** Among several label columns, the one that names what is measured goes before those that say where or in which field. */
export const namesOfIndicators = /^(?:tên |các )?(?:chỉ tiêu|nội dung|hạng mục|nhiệm vụ|dự án|indicator|item)(?![\p{L}\p{N}])/u;

/** Words that say which way is better, tried in order on a row's label. */
export const directionWords: readonly { readonly direction: "increase" | "decrease" | "none"; readonly pattern: RegExp }[] = [
  { direction: "none", pattern: alone("cơ cấu|tỷ trọng|tỉ trọng|structure|share of") },
  { direction: "increase", pattern: /^(?:mức |tỷ lệ |tỉ lệ )?(?:giảm|reduction)(?![\p{L}\p{N}])|(?:tỷ lệ|tỉ lệ|mức|số) (?:hộ )?(?:thoát nghèo|giảm nghèo)/u },
  {
    direction: "decrease",
    pattern: alone(
      "hộ nghèo|hộ cận nghèo|nghèo đa chiều|thất nghiệp|tử vong|suy dinh dưỡng|tai nạn|số vụ cháy|bội chi|nợ xấu|nợ công|lạm phát|tăng dân số tự nhiên|tảo hôn|bỏ học|tội phạm|poverty|poor households|unemployment|mortality|accidents|malnutrition|inflation",
    ),
  },
];
