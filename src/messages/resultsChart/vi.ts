/** What the chart of the results sheet says, in Vietnamese. */

import type { ResultsChartTexts } from "../../core/flag/results/resultsChart";

export const resultsChartMessages: ResultsChartTexts = {
  attainmentTitle: "Tỷ lệ hoàn thành từng chỉ tiêu (vạch đậm ở 100% = mục tiêu)",
  attainmentDescription: "Mỗi chỉ tiêu của bảng bên dưới là một thanh ngang: tỷ lệ hoàn thành, với vạch đậm ở 100% là mục tiêu. Chỉ tiêu không tính được tỷ lệ thì không có thanh.",
  countsTitle: "Số chỉ tiêu theo kết quả đánh giá",
  countsDescription: "Mỗi kết quả đánh giá là một thanh ngang: số dòng của bảng bên dưới được đánh giá như vậy. Con số đứng cạnh từng kết quả ở bên trái.",
  countsSeries: "Số dòng",
};
