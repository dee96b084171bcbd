/** What Excel itself shows of the add-in, in Vietnamese. */

import type { ExcelMessages } from "./en";

export const vi: ExcelMessages = {
  functionErrors: {
    missing: "Có ô đầu vào còn trống hoặc chưa có số liệu.",
    wrongKind: "Có đầu vào không đúng loại (chữ thay cho số, từ không có trong danh sách), hoặc các dải ô không cùng số dòng, số cột.",
    inputError: (code) => `Một ô mà công thức dùng đang báo lỗi ${code}.`,
  },
};
