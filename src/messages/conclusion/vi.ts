/** Kết luận để dán vào báo cáo, bằng tiếng Việt. */

import { statesNumber } from "../../core/conclusion/conclusion";
import { formatNumber } from "../format";
import type { ConclusionMessages } from "./en";

/** Văn bản hành chính viết số đếm dưới 10 bằng hai chữ số: 01, 02 … 09. */
const counted = (count: number): string => (count > 0 && count < 10 ? `0${count}` : formatNumber(count, "vi"));
const including = (names: string | null): string => (names === null ? "" : `, gồm: ${names}`);

export const vi: ConclusionMessages = {
  termScope: (term) => `Trong nhiệm kỳ ${term}`,
  termTitle: (term) => `Kết quả thực hiện các chỉ tiêu nhiệm kỳ ${term}`,
  tableScope: (title) => `Theo bảng “${title}”`,
  tableTitle: (title) => `Kết quả đánh giá: ${title}`,
  sheetSource: (sheet, range) => `trang “${sheet}”, vùng ${range}`,
  targetHeader: "Mục tiêu",
  planHeader: "Kế hoạch",
  setBy: { resolution: "Nghị quyết", task: "nhiệm vụ đề ra", province: "tỉnh giao" },
  plan: "kế hoạch",
  levelRemarks: { resolution: null, task: "Nhiệm vụ", province: "Tỉnh giao" },
  percentagePoints: "điểm phần trăm",
  implied: (plan) => `${plan} (suy ra)`,
  partYear: "số liệu chưa hết kỳ",
  review: "cần xem lại",
  printedAs: (text) => `báo cáo in ${text}`,
  assumed: (count) => `Chiều đánh giá của ${counted(count)} chỉ tiêu là giả định (tăng là tốt): hãy xem lại trước khi dán.`,
  opening: (scope, judged, total) => (judged === total ? `${scope}, cả ${counted(total)} chỉ tiêu đều đánh giá được` : `${scope}, có ${counted(judged)}/${counted(total)} chỉ tiêu đánh giá được`),
  noneJudged: (scope, total, parts) => `${scope}, có ${counted(total)} chỉ tiêu và chưa đánh giá được chỉ tiêu nào: ${parts.join("; ")}.`,
  good: (good, judged, exceeded) =>
    good === 0
      ? "không có chỉ tiêu nào đạt"
      : exceeded === 0
        ? `${counted(good)}/${counted(judged)} chỉ tiêu đạt`
        : exceeded === good
          ? `${counted(good)}/${counted(judged)} chỉ tiêu vượt`
          : `${counted(good)}/${counted(judged)} chỉ tiêu đạt và vượt (trong đó ${counted(exceeded)} chỉ tiêu vượt)`,
  missed: (missed, judged, items) => `${counted(missed)}/${counted(judged)} chỉ tiêu chưa đạt, gồm: ${items}`,
  noneMissed: "không có chỉ tiêu nào chưa đạt",
  missedItem: ({ name, actual, target, setBy, lessIsBetter, shortfall }) =>
    // A result in words says by itself how it stands.
    statesNumber(actual) ? `${name} ${lessIsBetter ? "ở mức" : "đạt"} ${actual} (${[`${setBy} ${target}`.trim(), ...(shortfall === null ? [] : [vi.shortfall(shortfall)])].join(", ")})` : `${name}: ${actual}`,
  shortfall: ({ side, distance }) => (side === "equal" ? "mới bằng mức phải vượt qua" : `${side === "lower" ? "thấp hơn" : "cao hơn"} ${distance}`),
  more: (count) => `và ${counted(count)} chỉ tiêu khác nêu trong bảng`,
  others: {
    inProgress: (count, names) => `${counted(count)} chỉ tiêu đang thực hiện (chưa hết kỳ)${including(names)}`,
    notJudged: (count, names) => `${counted(count)} chỉ tiêu không đánh giá (chỉ nêu chênh lệch)${including(names)}`,
    noData: (count, names) => `${counted(count)} chỉ tiêu chưa có số liệu${including(names)}`,
    noTarget: (count, names) => `${counted(count)} chỉ tiêu chưa giao${including(names)}`,
    unreadable: (count, names) => `${counted(count)} chỉ tiêu không đọc được mục tiêu hoặc kết quả${including(names)}`,
  },
  otherSentence: (parts) => `Ngoài ra, có ${parts.join("; ")}.`,
  source: (source) => `(Nguồn: ${source}.)`,
  percent: (ratio) => formatNumber(ratio * 100, "vi", 1),
  headers: { ordinal: "TT", name: "Chỉ tiêu", unit: "Đơn vị tính", actual: "Thực hiện", attainment: "Tỷ lệ hoàn thành (%)", status: "Đánh giá", remark: "Ghi chú" },
};
