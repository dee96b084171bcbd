/** Trang `Tổng hợp`, bằng tiếng Việt. */

import type { SummaryTexts } from "../../core/load/summary/texts";

export const summaryTexts: SummaryTexts = {
  sheetName: "Tổng hợp",
  title: "Tổng hợp tình hình thực hiện các chỉ tiêu",
  heading: (term) => `Nhiệm kỳ ${term}`,
  answer: "{good}/{judged} chỉ tiêu đạt và vượt; {missed} chỉ tiêu chưa đạt",
  noAnswer: "Chưa có kết quả để đánh giá",
  paceAnswer: "Trong {total} mục tiêu: {reached} đã đạt, {onTrack} đúng tiến độ, {behind} chậm so với lộ trình, {missed} chưa đạt, {noData} chưa có số liệu",
  others: "Khác",
  total: "Tổng số",
  goodShare: "Tỷ lệ đạt, vượt",
  missedHeading: (term) => `Chỉ tiêu chưa đạt, nhiệm kỳ ${term}`,
  gapUnit: "Đơn vị của chênh lệch",
  percentagePoints: "điểm phần trăm",
  moreMissed: "và {more} chỉ tiêu khác: xem trang đánh giá",
  paceRow: "Tiến độ của các mục tiêu",
  attainmentTitle: (term, shown, all) => (shown === all ? `Tỷ lệ hoàn thành các chỉ tiêu nhiệm kỳ ${term}` : `Tỷ lệ hoàn thành nhiệm kỳ ${term}: ${shown} trong ${all} chỉ tiêu, chưa đạt trước`),
  attainmentDescription: (term) => `Biểu đồ thanh: tỷ lệ hoàn thành từng chỉ tiêu nhiệm kỳ ${term}; vạch đậm là 100 %. Số liệu ở cuối trang này.`,
  chooser: "Chỉ tiêu xem trong biểu đồ",
  chooserHint: "Chép mã hoặc tên chỉ tiêu từ trang theo dõi vào ô nền vàng.",
  unknownIndicator: "Không có mã hay tên này ở trang theo dõi",
  place: "dòng",
  year: "Năm",
  path: "Lộ trình",
  pathTitle: "Thực hiện so với lộ trình",
  pathDescription: "Cột: kết quả từng năm của chỉ tiêu đã chọn; đường: lộ trình đến mục tiêu. Số liệu ở bảng bên trái.",
  noResult: "chưa có số liệu",
  chartData: "Số liệu của biểu đồ tỷ lệ hoàn thành",
};
