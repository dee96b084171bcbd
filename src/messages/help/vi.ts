/** Những gì trang trợ giúp về các hàm nói ngoài danh mục hàm, bằng tiếng Việt. */

import type { HelpPageMessages } from "./en";

export const vi: HelpPageMessages = {
  product: "Sổ Chỉ tiêu",
  functions: "Các hàm",
  intro: "Các hàm IND… tính tốc độ tăng, cơ cấu và mức hoàn thành chỉ tiêu trong ô bất kỳ. Mỗi hàm nhận một ô hoặc cả cột.",
  otherLanguage: "English",
  categories: { growth: "Tăng trưởng và cơ cấu", targets: "Mục tiêu", text: "Văn bản" },
  syntax: "Cú pháp",
  parameters: "Tham số",
  optional: "không bắt buộc",
  wholeRange: "cả dải ô",
  result: "Kết quả",
  formula: "Công thức",
  examples: "Ví dụ",
  blank: "(trống)",
  answers: "Các câu trả lời",
  answer: "Câu trả lời",
  code: "Mã",
  sources: "Nguồn",
  previous: "Hàm trước",
  next: "Hàm sau",
  conventions: "Quy ước và lỗi",
  rules: [
    ["Phần trăm", "Trong lời văn, % là đơn vị: \"12%\" là 12. Tốc độ tính được là phân số: 5 % là 0,05. Nhân 100 trước khi so sánh: IND.STATUS(100*IND.CAGR(…); \"12%\")."],
    ["Ô trống", "Ô trống là chưa có số liệu, không bao giờ là 0. Vài phiên bản Excel đưa ô trống vào hàm thành 0; nên viết IF(E5=\"\";\"\";…)."],
    ["Dải ô", "Các dải cùng kích thước được tính từng ô và tràn kết quả; một giá trị đơn dùng cho mọi ô. Dải ghi \"cả dải ô\" là một dãy số."],
    ["Cách viết", "Dấu ngăn cách tham số (; hoặc ,) và dấu thập phân (, hoặc .) theo thiết lập của máy."],
  ],
  errors: "Lỗi",
  errorMeanings: [
    ["#N/A", "Thiếu số liệu bắt buộc."],
    ["#DIV/0!", "Chia cho 0."],
    ["#NUM!", "Phép tính không có kết quả với các số này, hoặc kết quả quá lớn."],
    ["#VALUE!", "Chữ ở chỗ của số, từ không biết, các dải khác kích thước, hoặc chiều trái với mục tiêu."],
  ],
  notation: { separator: ";", decimalMark: "," },
};
