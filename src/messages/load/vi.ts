/** What the sheets of a loaded model say, in Vietnamese. */

import { statusWords, statusWordsIn } from "../../core/assessment/statusWords";
import type { LoadTexts } from "../../core/load/texts";
import { summaryTexts } from "../summary/vi";

export const loadTexts: LoadTexts = {
  language: "vi",
  sheetNames: { dictionary: "Chỉ tiêu", assessment: (term) => `Đánh giá ${term}`, results: (term) => `Kết quả khác ${term}`, tracking: (term) => `Theo dõi ${term}` },
  titles: {
    dictionary: "Danh mục chỉ tiêu và câu trích từ báo cáo",
    assessment: (term) => `Kết quả thực hiện các chỉ tiêu nhiệm kỳ ${term}`,
    results: (term) => `Kết quả không giao chỉ tiêu, nhiệm kỳ ${term}`,
    tracking: (term) => `Theo dõi thực hiện các chỉ tiêu nhiệm kỳ ${term} theo từng năm`,
  },
  subtitles: {
    dictionary: (count) => `${count} chỉ tiêu`,
    assessment: (count) => `${count} mục tiêu · nhập kết quả vào cột “Thực hiện”; tỷ lệ hoàn thành, chênh lệch và đánh giá tự tính theo`,
    results: (count) => `${count} kết quả báo cáo nêu mà không có chỉ tiêu để so; không đánh giá`,
    tracking:
      "Nhập kết quả từng năm vào các ô nền vàng (chỉ tiêu tính tổng cả nhiệm kỳ: nhập số phát sinh trong năm). “Đạt đến nay” là số mới nhất; với tốc độ tăng là bình quân các năm, với chỉ tiêu tính tổng là số cộng dồn, và lộ trình là số lũy kế. “Dự kiến” là kết quả cuối nhiệm kỳ nếu giữ nhịp như đến nay; “Tiến độ” so kết quả mới nhất với lộ trình của năm đó.",
  },
  columns: {
    id: "Mã",
    chapter: "Lĩnh vực",
    name: "Chỉ tiêu",
    otherName: "Tên tiếng Anh",
    aliases: "Tên gọi khác",
    unit: "Đơn vị tính",
    direction: "Chiều đánh giá",
    limit: "Giới hạn",
    quotes: "Trích báo cáo",
    note: "Ghi chú",
    level: "Cấp giao",
    target: "Mục tiêu",
    low: "Cận dưới",
    high: "Cận trên",
    actual: "Thực hiện",
    period: "Thời kỳ",
    attainment: "Tỷ lệ hoàn thành",
    gap: "Chênh lệch",
    status: "Đánh giá",
    baseline: (year) => `Gốc ${year}`,
    path: (year) => `Lộ trình ${year}`,
    toDate: "Đạt đến nay",
    yearsLeft: "Số năm còn lại",
    requiredGrowth: "Cần tăng mỗi năm",
    remainingGap: "So với mục tiêu",
    projection: (year) => `Dự kiến ${year}`,
    pace: "Tiến độ",
    method: "Cách tính",
  },
  directionWords: { increase: "tăng là tốt", decrease: "giảm là tốt", maintain: "duy trì", none: "không đánh giá" },
  levelWords: { resolution: "Nghị quyết", task: "Nhiệm vụ", province: "Tỉnh giao" },
  statusWords: statusWordsIn("vi"),
  methodWords: { level: "Mức cuối nhiệm kỳ", rate: "Bình quân năm", yearly: "Từng năm", total: "Cộng dồn" },
  summary: summaryTexts,
  paceWords: {
    reached: "Đã đạt",
    onTrack: "Đúng tiến độ",
    behind: "Chậm so với lộ trình",
    missed: statusWords.missed.vi,
    noBaseline: "Chưa có số gốc",
    noData: statusWords.noData.vi,
    unreadable: statusWords.unreadable.vi,
    notJudged: statusWords.notJudged.vi,
  },
  quoteLine: (line, quote) => `Dòng ${line}: “${quote}”`,
};
