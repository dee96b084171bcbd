/** What the pane says of setting findings aside, in Vietnamese. */

import { formatNumber } from "../../format";
import type { AsideWords } from "./en";

const number = (value: number): string => formatNumber(value, "vi");

export const asideWords: AsideWords = {
  open: "Để riêng…",
  openOf: (label) => `Để riêng: ${label}`,
  reason: "Lý do để riêng",
  by: "Người quyết định (không bắt buộc)",
  hintMissed: "Kết quả đánh giá giữ nguyên. Ô không bị tô màu, ghi chú của ô nêu lý do.",
  hintOther: "Không còn trong danh sách này; lý do được lưu trong tệp.",
  tooLongName: "Tên này dài quá.",
  submit: "Để riêng",
  takeBack: "Đưa lại danh sách",
  takeBackOf: (label) => `Đưa lại danh sách: ${label}`,
  listTitle: (count) => `Đã để riêng (${number(count)})`,
  idleTitle: "Lý do không còn ứng với dòng nào",
  idleBody: "Số liệu đã được sửa, hoặc tên dòng, tiêu đề cột nay đã khác.",
  forget: "Bỏ lý do",
  forgetOf: (label) => `Bỏ lý do: ${label}`,
  allAside: "Mọi điểm cần xem đều đã để riêng.",
  allMissed: "Mọi chỉ tiêu chưa đạt đều đã để riêng; lý do nằm trong ghi chú của ô.",
  done: (label) => `Đã để riêng: ${label}`,
  takenBack: (label) => `Đã đưa lại danh sách: ${label}`,
  clearTitle: "Có giữ lại lý do để riêng không?",
  clearBody: (count) => `Tệp này có ${number(count)} lý do do người dùng ghi khi để riêng. Bỏ cùng các dấu thì lý do mất khỏi tệp.`,
  clearKeep: "Bỏ dấu, giữ lý do",
  clearAll: "Bỏ cả dấu và lý do",
  kept: (count) => `${number(count)} lý do để riêng vẫn còn trong tệp.`,
  lost: (count) => `${number(count)} lý do để riêng cũng đã bỏ.`,
};
