/** What the sheets of a model say, in Vietnamese. */

import type { ModelSheetTexts } from "../../core/modelSheets/texts";
import { choicesOf, isModelColumn, wordIn } from "./en";
import type { ModelColumn, ModelWord } from "./en";

const headings: Readonly<Record<ModelColumn, string>> = {
  id: "Mã", name_vi: "Tên tiếng Việt", name_en: "Tên tiếng Anh", group: "Mục", unit: "Đơn vị tính", direction: "Chiều", limit: "Trần/sàn", decimals: "Số lẻ", aliases: "Tên khác", note: "Ghi chú",
  indicator: "Chỉ tiêu (mã)", term: "Nhiệm kỳ", period: "Kỳ số liệu", op: "Toán tử", low: "Giới hạn dưới", high: "Giới hạn trên", text: "Nguyên văn", level: "Cấp giao", passage: "Trích dẫn (mã)",
  value: "Giá trị", status: "Tính chất", section: "Mục", line: "Dòng", quote: "Trích nguyên văn", kind: "Loại", result: "Kết quả", terms: "Các số hạng", stated: "Báo cáo ghi", note_vi: "Ghi chú tiếng Việt", note_en: "Ghi chú tiếng Anh", passages: "Trích dẫn (mã)",
  code: "Mã mục", title_vi: "Tên tiếng Việt", title_en: "Tên tiếng Anh",
};

const words: Readonly<Record<ModelWord, string>> = {
  increase: "tăng là tốt", decrease: "giảm là tốt", maintain: "duy trì", none: "không đánh giá",
  ">=": "từ … trở lên", ">": "trên", "<=": "không quá", "<": "dưới", "=": "đúng số này", "~": "khoảng", between: "trong khoảng low đến high",
  resolution: "nghị quyết", task: "mục nhiệm vụ", province: "tỉnh giao",
  final: "chính thức", provisional: "sơ bộ", estimate: "ước tính",
};

const descriptions: Readonly<Record<ModelColumn, string>> = {
  id: "Mã cố định, chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch dưới, gạch nối. Nơi khác dẫn đến mã này nên đừng đổi.",
  name_vi: "Tên đầy đủ bằng tiếng Việt.",
  name_en: "Tên tiếng Anh; để trống thì dùng tên tiếng Việt.",
  group: "Mục của báo cáo chứa chỉ tiêu, theo cách đánh số của báo cáo.",
  unit: "Đơn vị tính, ví dụ % hoặc tỷ đồng; chỉ một đơn vị.",
  direction: "Chiều nào là tốt.",
  limit: "Trần hoặc sàn tự nhiên, ví dụ 100; để trống nếu không có.",
  decimals: "Số chữ số thập phân khi hiển thị; để trống thì hiển thị như số đã ghi.",
  aliases: "Tên khác của cùng chỉ tiêu, cách nhau bằng dấu |.",
  note: "Điều người đọc số liệu cần biết.",
  indicator: "Mã của chỉ tiêu ở trang chỉ tiêu.",
  term: "Nhiệm kỳ của dòng: năm đầu và năm cuối, ví dụ 2015-2020.",
  period: "Năm, hoặc năm đầu và năm cuối, mà con số nói về: 2020 hoặc 2016-2020.",
  op: "Toán tử như đã viết; = là một con số.",
  low: "Giới hạn của >=, >, =, ~; giới hạn dưới của between. Số gõ bình thường, không kèm đơn vị; để trống bên cạnh = nếu lời văn không nêu mức.",
  high: "Giới hạn của <=, <; giới hạn trên của between. Số gõ bình thường, không kèm đơn vị.",
  text: "Nguyên văn trong báo cáo.",
  level: "Ai giao mục tiêu này.",
  passage: "Mã các trích dẫn làm căn cứ, cách nhau bằng dấu |; có thể để trống.",
  value: "Giá trị theo đơn vị của chỉ tiêu; để trống nếu báo cáo không nêu con số.",
  status: "Tính chất của số liệu.",
  section: "Mục của báo cáo, theo cách đánh số của báo cáo.",
  line: "Số thứ tự dòng của báo cáo, tính từ 1.",
  quote: "Một phần của dòng đó, chép nguyên văn.",
  kind: "Loại phép tính.",
  result: "Con số mà phép tính cho ra.",
  terms: "Các con số dùng để tính, cách nhau bằng dấu |.",
  stated: "Điều báo cáo ghi.",
  note_vi: "Ghi chú bằng tiếng Việt.",
  note_en: "Ghi chú bằng tiếng Anh.",
  passages: "Mã các trích dẫn làm căn cứ, cách nhau bằng dấu |; có thể để trống.",
  code: "Cách đánh số của báo cáo, như ở cột group và section; để trống cho tên của mô hình.",
  title_vi: "Tên bằng tiếng Việt.",
  title_en: "Tên bằng tiếng Anh; để trống thì dùng tên tiếng Việt.",
};

export const modelSheetTexts: ModelSheetTexts = {
  language: "vi",
  titles: {
    indicators: "Mô hình: chỉ tiêu", targets: "Mô hình: mục tiêu", observations: "Mô hình: kết quả", passages: "Mô hình: trích dẫn", relations: "Mô hình: quan hệ",
    sections: "Mô hình: tên và các mục", report: "Mô hình: lời văn báo cáo",
  },
  hints: {
    indicators: "Mỗi dòng một chỉ tiêu. Mã là cố định vì các trang khác dẫn đến. Giữ nguyên tên cột ở dòng 4; ghi chú ở mỗi tên cột giải thích cách điền.",
    targets: "Mỗi dòng một mục tiêu, cho một kỳ, ở một chỗ của báo cáo. Một chỉ tiêu có thể có nhiều dòng.",
    observations: "Mỗi dòng một kết quả. Kết quả không nêu con số thì có lời văn mà không có giá trị.",
    passages: "Các phần câu mà con số được đọc ra, chép nguyên văn.",
    relations: "Các phép tính mà số liệu của mô hình phải thỏa mãn. Trang này có thể để trống.",
    sections: "Tên của mô hình và của các mục trong báo cáo. Dòng để trống mã là tên mô hình.",
    report: "Báo cáo theo từng dòng. Trích dẫn được đối chiếu với trang này; đừng đánh số lại các dòng.",
  },
  heading: (_, column) => (isModelColumn(column) ? headings[column] : column),
  description: (_, column) => (isModelColumn(column) ? descriptions[column] : column),
  choices: (table, column) => choicesOf(table, column, wordIn(words)),
};
