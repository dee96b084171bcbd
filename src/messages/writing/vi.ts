/** What the command line says of files that it writes, in Vietnamese. */

import type { WritingMessages } from "./en";

export const writingMessages: WritingMessages = {
  signed: (file) => `${file} có chữ ký số. Mọi thay đổi đều làm chữ ký trong tệp ghi ra không còn hiệu lực; tệp gốc vẫn giữ chữ ký, trừ khi dùng --in-place.`,
  readOnly: (path) => `${path} là tệp chỉ đọc nên chưa bị thay đổi gì. Hãy chọn nơi khác bằng -o, hoặc cho phép sửa tệp.`,
  diskFull: (path) => `Đĩa không còn chỗ để ghi ${path}. Tại đó chưa có gì bị thay đổi; hãy dọn bớt đĩa hoặc chọn nơi khác bằng -o.`,
  otherKind: (path, extension) => `${path}: sổ làm việc này là tệp ${extension}, Excel chỉ mở được khi tên tệp kết thúc bằng ${extension}.`,
  sameOutput: (path, other) => `${path} đã được ghi từ ${other}. Các tệp trùng tên phải chạy riêng từng tệp, mỗi tệp một -o.`,
  changedMeanwhile: (path) => `${path} đã bị chương trình khác thay đổi trong lúc lệnh này chạy nên chưa ghi gì vào tệp. Hãy chạy lại lệnh.`,
  stopped: (doneCount, fileCount) => `Đã dừng: xong ${doneCount} trong ${fileCount} tệp. Tệp đang làm dở chưa bị thay đổi gì.`,
  restoredExactly: "Mọi phần của tệp đã trở lại đúng như trước khi đánh dấu.",
  takenOut: "Tệp đã được sửa hoặc lưu bằng chương trình khác sau khi đánh dấu, hoặc không đọc được phần ghi lại nội dung trước đó: các dấu đã được bỏ theo ký hiệu của chúng, mọi thứ khác giữ nguyên như hiện nay.",
};
