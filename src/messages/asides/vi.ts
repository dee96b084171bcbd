/** What is said of findings that were set aside, in Vietnamese. */

import { formatNumber } from "../format";
import type { AsideMessages } from "./en";

const number = (value: number): string => formatNumber(value, "vi");

export const asideMessages: AsideMessages = {
  line: (reason, by, date) => `Để riêng: ${[reason, ...(by === null ? [] : [by]), date].join(" · ")}`,
  returned: (reason, by, date) => `đã để riêng trước đây với lý do “${reason}” (${[...(by === null ? [] : [by]), date].join(", ")}); nay số liệu đã đổi`,
  ofKind: (kind, line) => `${kind}: ${line}`,
  ofThem: (count) => `trong đó ${number(count)} để riêng`,
  issues: {
    noReason: "Cần ghi lý do: để riêng mà không có lý do thì sau này không giải trình được.",
    tooLong: (length, maximum) => `Không quá ${number(maximum)} ký tự; đang có ${number(length)}.`,
    unsupported: "Chương trình này không lưu được lý do vào sổ làm việc.",
  },
  cli: {
    title: (count) => `Đã để riêng (${number(count)}):`,
    setAside: (cell) => `Đã để riêng ${cell}`,
    takenBack: (cell) => `Đã đưa ${cell} lại danh sách cần xem`,
    cleared: (count) => `${number(count)} lý do để riêng đã bỏ cùng các dấu`,
    flagged: (count) => `${number(count)} ô để riêng: lý do nằm trong ghi chú, không tô màu`,
    badCell: (text) => `“${text}” không phải là ô. Hãy viết cả tên trang, ví dụ 'Trang'!F10.`,
    notFound: (cell) => `Ở ${cell} không có điểm nào cần xem nên không để riêng được. Lệnh scan liệt kê những điểm cần xem.`,
    notSetAside: (cell) => `Ở ${cell} không có gì đang để riêng.`,
    several: (cell, kinds) => `Ở ${cell} có nhiều điểm cần xem: hãy nói rõ điểm nào bằng --kind ${kinds.join(" | ")}.`,
    reasonNeeded: "Hãy ghi lý do: --set-aside Ô --reason \"…\".",
    oneFile: "Mỗi lần chỉ để riêng trong một tệp.",
  },
  help: {
    setAside: "Để riêng điểm cần xem ở ô này, ví dụ 'Trang'!F10; cần có --reason",
    reason: "Lý do để riêng, không quá 500 ký tự; nằm trong ghi chú của ô",
    by: "Người quyết định; bỏ trống thì không ghi tên ai",
    kind: "Điểm nào, khi ô có nhiều điểm cần xem",
    takeBack: "Đưa điểm cần xem ở ô này lại danh sách",
  },
};
