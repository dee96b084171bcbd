import { cellFunction } from "./definition";
import { measureProgress } from "./measureProgress";
import { direction, progressParameters } from "./parameters";
import { toCell } from "./toCellError";

const { baseline, baselineYear, current, currentYear, target, targetYear, limit } = progressParameters;

export const progressFunction = cellFunction(
  {
    name: "PROGRESS",
    category: "targets",
    summary: {
      vi: "Điểm tiến độ từ −5 đến 5 theo phương pháp của Open SDG và Cơ quan Thống kê Canada: tốc độ tăng đã có so với tốc độ cần để kịp mục tiêu.",
      en: "Progress score from −5 to 5 by the method of Open SDG and Statistics Canada: growth so far against the growth needed to reach the target in time.",
    },
    parameters: [baseline, baselineYear, current, currentYear, target, targetYear, direction, limit],
    formula: {
      vi: "R = tốc độ tăng đã có / |tốc độ tăng cần có|, dương khi đúng chiều. R ≥ 0,6: 7,1429 R − 4,2857, tối đa 5; thấp hơn: 4,1667 R − 2,5, tối thiểu −5. Đã đạt mục tiêu: 5. Không có mục tiêu: theo chính tốc độ tăng, các ngưỡng 0,5 % và 1,5 % hạ xuống khi gần giới hạn.",
      en: "R = growth observed / |growth needed|, positive in the better direction. R ≥ 0.6: 7.1429 R − 4.2857, at most 5; below: 4.1667 R − 2.5, at least −5. Target reached: 5. Without a target: by the growth rate itself, with the cut-offs 0.5 % and 1.5 % lowered near the limit.",
    },
    result: { vi: "điểm từ −5 (thụt lùi) đến 5 (đạt)", en: "score from −5 (deterioration) to 5 (reached)" },
    sources: [
      { title: "Open SDG, Progress measurement methodology (Statistics Canada)", url: "https://github.com/open-sdg/open-sdg/blob/master/docs/progress-methodology.md" },
      { title: "Statistics Canada, Global Indicator Framework: indicator_calculation_components.yml", url: "https://github.com/sdg-data-canada-odd-donnees/sdg-data-donnees-odd" },
    ],
    examples: [
      {
        arguments: [14.5, 2015, 10.2, 2023, 7.25, 2030, "decrease"],
        result: 2.5185563910306596,
        note: { vi: "Canada, chỉ tiêu 1.2.1: tỷ lệ nghèo 14,5 % năm 2015, 10,2 % năm 2023, giảm một nửa vào năm 2030.", en: "Canada, indicator 1.2.1: poverty 14.5 % in 2015, 10.2 % in 2023, to be halved by 2030." },
      },
      {
        arguments: [90, 2015, 93.2, 2021, null, null, "increase", 100],
        result: 2.815386645395768,
        note: { vi: "Canada, chỉ tiêu 1.3.1, không có mục tiêu định lượng, giới hạn 100 %.", en: "Canada, indicator 1.3.1, no quantitative target, limit 100 %." },
      },
    ],
  },
  {
    evaluate(...[from, fromYear, value, valueYear, goal, goalYear, better, end]) {
      const measured = measureProgress({ baseline: from, baselineYear: fromYear, current: value, currentYear: valueYear, target: goal, targetYear: goalYear, direction: better, limit: end });
      return toCell(typeof measured === "string" ? measured : measured.score);
    },
  },
);
