/**
 * The words that headers use, as data. All patterns are matched against normalised text: lower case, NFC, single spaces.
 * In `headerRoles` the first that matches gives the role, so the more specific ones stand first.
 */

import type { ColumnRole } from "./table";

/** "KH", "TH" … stand alone: not inside another word. `\b` does not know Vietnamese letters. */
export const alone = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "u");

/** "KH&CN" is science and technology, "DT" alone an area, "chương trình mục tiêu quốc gia" a programme: none of them is a plan. */
const plan =
  "kế hoạch|kh(?! ?[&-] ?(?:cn|đt|kt))|khv|nghị quyết|nq|(?<!chương trình |ct )mục tiêu(?! quốc gia)|dự toán|dt(?= ?(?:năm|(?:19|20)\\d\\d|tỉnh|huyện|xã|giao|hđnd|được))|(?<=(?:th|ưth|kq|%|so|với) ?/? ?)dt|phấn đấu|định hướng|mức đạt chuẩn|mức chuẩn|chuẩn quy định|mức quy định|plan|planned|target|budget|chỉ tiêu (?:năm|kh|nq|giao|được giao|phấn đấu|đến|đề ra|phải đạt)|(?:được|trên|tw|trung ương|tỉnh|thành phố|huyện|thị xã|xã|cấp trên|số|hđnd|ubnd|btc|bộ) giao";
const done =
  "thực hiện|th|ước thực hiện|ước th|uth|ưth|kết quả|kq|đạt được|giải ngân|đã giải ngân|thực thu|thực chi|thực tế|quyết toán|actual|result|results|achieved|achievement";
/** Say that a number is what was done so far, without naming it. */
const doneSoFar = "ước|ước tính|ước đạt|cộng dồn|lũy kế|luỹ kế|lk|sơ bộ|chính thức|cumulative|estimate|estimated|year to date";

const planWords = alone(plan);
const doneWords = alone(done);
const earlierWords = alone("cùng kỳ|cùng kì|ck|năm trước|tháng trước|quý trước|kỳ trước|năm ngoái|same period|previous|last year|prior year");

/** What a percentage is a percentage of is a plan: there "DT" is a budget too. */
export const refersToPlan = (text: string): boolean => namesPlan(text) || /^ ?dt(?![\p{L}\p{N}])/u.test(text);

/** A result that is foreseen for the end of the year. */
export const namesForecast = (text: string): boolean => forecastWords.test(text);
const forecastWords = alone("ước|ưth|uth|ước th|cả năm|dự kiến|dự báo|estimate|estimated|forecast|full[- ]year");

/** A plan for the time after the one that is reported. */
export const namesLater = (text: string): boolean => laterWords.test(text);
const laterWords = alone("năm sau|năm tới|năm tiếp theo|kỳ sau|kỳ tới|next year");

/** A plan or target is named. */
export const namesPlan = (text: string): boolean => planWords.test(text) || /^giao(?![\p{L}\p{N}])/u.test(text);
/** Something done is named. */
export const namesDone = (text: string): boolean => doneWords.test(text) || soFarWords.test(text);
/** An earlier period is named in words. */
export const namesEarlier = (text: string): boolean => earlierWords.test(text);

const soFarWords = alone(doneSoFar);

/** A comparison of two things: "so với …", "so sánh (%)", "tỷ lệ …", "% …". */
export const namesRatio = (text: string): boolean => text.includes("%") || ratioWords.test(text);
const ratioWords = alone("so|so với|so sánh|ss|tỷ lệ|tỉ lệ|mức độ hoàn thành|hoàn thành|compared|vs|versus|percent of|attainment|completion");

/** Where a comparison turns from what is compared to what it is compared with. */
export const comparing = alone("so sánh (?:giữa|với)|so với|so(?! sánh)|ss với|ss|compared (?:with|to)|versus|vs\\.?");
/** The right side of "TH/KH", "TH trên KH", "2024/CK". */
export const startsReference = new RegExp(`^ ?(?:${plan}|${done}|${doneSoFar}|dt|ck|cùng kỳ|năm trước)(?![\\p{L}\\p{N}])`, "u");

/** A difference, not a percentage: "tăng (+), giảm (-)", "chênh lệch", "còn phải thu". */
export const namesDifference = (text: string): boolean => differenceWords.test(text);
const differenceWords = alone("tăng,? ?(?:\\(\\+\\))? ?[/,-]? ?giảm|tăng \\(\\+\\)|chênh lệch|tăng thêm|còn lại|còn thiếu|còn phải|số tuyệt đối|tuyệt đối|difference|gap|tốc độ tăng|tăng trưởng|growth");

export interface HeaderRole {
  readonly role: ColumnRole;
  readonly pattern: RegExp;
}

/** Roles that are told by the words alone, apart from plans, results and comparisons. */
export const plainRoles: readonly HeaderRole[] = [
  { role: "ordinal", pattern: /^(?:s ?tt|tt|số tt|stt ?\.?|số thứ tự|no\.?|#|mã số|mã|mã chỉ tiêu)$/u },
  { role: "remark", pattern: alone("(?:thời gian|thời hạn|giải pháp|biện pháp|địa điểm|đối tượng|căn cứ|văn bản|tiến độ) (?:thực hiện|hoàn thành)") },
  { role: "remark", pattern: alone("ghi chú|diễn giải|nguyên nhân|giải trình|lý do|thời gian hoàn thành|remarks?|notes?|comments?") },
  { role: "remark", pattern: alone("(?:cơ quan|đơn vị|bộ phận|cán bộ|người) (?:chủ trì|thực hiện|phụ trách|theo dõi|phối hợp|báo cáo|chịu trách nhiệm|cung cấp)") },
  { role: "assessment", pattern: /(?<![\p{L}\p{N}])(?:đánh giá|xếp loại|tự đánh giá|assessment|verdict|status|mức độ đạt)(?![\p{L}\p{N}])|^(?:đạt ?[/,-] ?(?:chưa|không) đạt|đạt hay không)/u },
  { role: "unit", pattern: /^(?:đơn vị tính|đơn vị ?\/? ?tính|đvt|đv tính|đv|đơn vị đo|unit|unit of measure)(?![\p{L}\p{N}])|^đơn vị$/u },
];

/** Names of rows. "Đơn vị" alone is the unit; with more words it is who reports. */
export const labelHeader =
  /^(?:tên |danh mục |các |nhóm |phân theo |chia theo |một số )?(?:chỉ tiêu|tiêu chí|nội dung|chỉ tiêu chủ yếu|hạng mục|danh mục|lĩnh vực|ngành|chương|nhiệm vụ|chủ đầu tư|dự án|tên dự án|địa phương|đơn vị|xã|phường|thôn|ấp|bản|khu phố|tổ dân phố|huyện|tỉnh|xã\/phường|xã, phường|tên xã|sản phẩm|cây trồng|vật nuôi|nguồn vốn|khoản thu|khoản chi|chỉ số|indicator|item|name|area|chapter|sector|commune|district|province)(?![\p{L}\p{N}])/u;

/** Among several label columns, the one that names what is measured goes before those that say where or in which field. */
export const namesOfIndicators = /^(?:tên |các |nội dung )?(?:chỉ tiêu|nội dung|hạng mục|nhiệm vụ|dự án|indicator|item)(?![\p{L}\p{N}])/u;

/** A percentage with no word on what it compares: it belongs to the plan and the result beside it. */
export const bareRatio = /^(?:\(?%\)?|tỷ lệ ?(?:\(?%\)?)?|tỉ lệ ?(?:\(?%\)?)?|đạt ?(?:\(?%\)?)?|tỷ lệ đạt ?(?:\(?%\)?)?|tỉ lệ đạt ?(?:\(?%\)?)?|so sánh ?(?:\(?%\)?)?|% ?đạt|% ?th|(?:%|tỷ lệ|tỉ lệ|mức độ) ?(?:hoàn thành|thực hiện|giải ngân)(?: \(?%\)?)?|hoàn thành ?\(?%?\)?|ratio|attainment|completion|% achieved)$/u;

/** A bare percentage that says of what it is one: of the plan. */
export const completionRatio = alone("hoàn thành|giải ngân|thực hiện|attainment|completion|achieved");

/** Lines that official papers carry above their tables; they are no headers. */
export const letterhead = alone("cộng hoà xã hội chủ nghĩa việt nam|độc lập ?-? ?tự do ?-? ?hạnh phúc|biểu số|biểu mẫu|mẫu số|phụ lục|kèm theo|uỷ ban nhân dân|ubnd .*|hội đồng nhân dân|ngày .{0,3} ?tháng .{0,3} ?năm .*");
