/** What is wrong with a model and what to do about it. `{names}` are the issue's params. */

import type { Language } from "../core/load/texts";
import type { ModelIssueCode } from "../core/model/issues";

export const modelIssueTexts: Readonly<Record<ModelIssueCode, Readonly<Record<Language, string>>>> = {
  "model/file-missing": {
    vi: "Thiếu {file}. Hãy thêm tệp hoặc bảng này vào mô hình.",
    en: "{file} is missing. Add this file or table to the model.",
  },
  "model/one-table": {
    vi: "Đây mới là một bảng. Hãy mở cùng lúc các tệp của mô hình ({list}), hoặc thư mục, tệp zip chứa chúng.",
    en: "This is one table only. Open the files of the model together ({list}), or the folder or zip that holds them.",
  },
  "model/zip-broken": {
    vi: "Không giải nén được tệp zip: tệp bị hỏng hoặc thiếu. Hãy sao chép hoặc tạo lại tệp.",
    en: "The zip cannot be unpacked: it is damaged or incomplete. Copy it or make it again.",
  },
  "model/several-models": {
    vi: "Tệp zip chứa nhiều mô hình: {list}. Hãy giải nén và mở một thư mục.",
    en: "The zip holds several models: {list}. Unpack it and open one folder.",
  },
  "model/no-model-in-workbook": {
    vi: "Tệp Excel này không có các trang mô hình và chưa nạp mô hình nào. Hãy xuất một mô hình ra Excel để có các trang, hoặc tạo mô hình từ một bảng của tệp.",
    en: "This workbook has no model sheets and no model was loaded into it. Export a model to Excel to get the sheets, or start a model from one of its tables.",
  },
  "model/encoding": {
    vi: "Tệp không phải là văn bản UTF-8. Trong Excel, hãy lưu lại với kiểu “CSV UTF-8”.",
    en: "The file is not UTF-8 text. In Excel, save it again as “CSV UTF-8”.",
  },
  "model/csv-broken": {
    vi: "Không đọc được tệp CSV từ dòng {line}. Hãy kiểm tra dấu ngoặc kép: ô có dấu ngoặc kép phải được bao trong ngoặc kép, và mỗi dấu bên trong phải viết hai lần.",
    en: "The CSV file cannot be read from line {line} on. Check the quotation marks: a cell that contains one must be enclosed in them, and each one inside must be doubled.",
  },
  "model/json-broken": {
    vi: "Tệp không phải là một đối tượng JSON hợp lệ. Hãy xuất lại mô hình, hoặc sửa tệp bằng trình soạn thảo có kiểm tra JSON.",
    en: "The file is not a valid JSON object. Export the model again, or correct the file in an editor that checks JSON.",
  },
  "model/json-shape": {
    vi: "Giá trị ở đây không đúng loại; cần: {expected}. Hãy sửa lại theo mẫu của lệnh model --json.",
    en: "The value here is of the wrong kind; expected: {expected}. Correct it after what model --json prints.",
  },
  "model/package-broken": {
    vi: "datapackage.json không phải là một đối tượng JSON hợp lệ. Hãy sửa tệp, hoặc bỏ tệp ra khỏi mô hình.",
    en: "datapackage.json is not a valid JSON object. Correct the file, or take it out of the model.",
  },
  "model/header-missing": {
    vi: "Không thấy dòng tiêu đề trên trang này. Hãy ghi tên cột ở một dòng phía trên số liệu: {list}.",
    en: "This sheet has no header row. Write the column names in a row above the data: {list}.",
  },
  "model/column-missing": {
    vi: "Thiếu cột {column}. Hãy thêm cột này vào dòng tiêu đề; ô có thể để trống nếu không bắt buộc.",
    en: "The column {column} is missing. Add it to the header row; its cells may stay blank where they are optional.",
  },
  "model/column-unknown": {
    vi: "Bảng này không có cột {column}. Hãy sửa tên cột hoặc xóa cột. Các cột được dùng: {list}.",
    en: "This table has no column {column}. Correct its name or delete it. Its columns are: {list}.",
  },
  "model/column-duplicate": {
    vi: "Cột {column} xuất hiện hai lần. Hãy xóa hoặc đổi tên một cột.",
    en: "The column {column} is there twice. Delete or rename one of them.",
  },
  "model/row-too-long": {
    vi: "Dòng có {cells} ô nhưng tiêu đề chỉ có {columns} cột. Hãy bao trong ngoặc kép ô có dấu phân cách, hoặc xóa ô thừa.",
    en: "The row has {cells} cells, the header {columns}. Enclose a cell that contains the separator in quotation marks, or delete the extra cells.",
  },
  "model/cell-outside": {
    vi: "Ô {cell} có nội dung nhưng cột {letter} không có tên. Hãy ghi tên cột ở dòng tiêu đề, hoặc dời nội dung sang trang khác.",
    en: "Cell {cell} holds something, but column {letter} has no name. Write its name in the header row, or move the content to another sheet.",
  },
  "model/merged-cells": {
    vi: "Các ô {range} đang gộp. Hãy bỏ gộp ô và điền vào từng dòng.",
    en: "The cells {range} are merged. Unmerge them and fill in every row.",
  },
  "model/cell-date": {
    vi: "Excel đã đổi nội dung ô này thành ngày {date}. Hãy đặt định dạng ô là Văn bản (Text) rồi gõ lại, ví dụ 1-2 hoặc 03/10.",
    en: "Excel has turned this cell into the date {date}. Set the format of the cell to Text and type its content again, for example 1-2 or 03/10.",
  },
  "model/cell-error": {
    vi: "Ô này đang có lỗi {value}. Hãy sửa công thức, hoặc gõ thẳng giá trị.",
    en: "This cell holds the error {value}. Correct its formula, or type the value itself.",
  },
  "model/formula-no-value": {
    vi: "Công thức ở ô này chưa có kết quả trong tệp. Hãy mở tệp bằng Excel và lưu lại, hoặc gõ thẳng giá trị.",
    en: "The formula in this cell has no result in the file. Open the file in Excel and save it, or type the value itself.",
  },
  "model/ambiguous-number": {
    vi: "“{value}” được gõ dưới dạng chữ nên có hai cách đọc: {whole} hoặc {decimal} (dấu chấm thập phân). Hãy đổi định dạng ô thành Chung (General) rồi gõ lại số.",
    en: "“{value}” was typed as text and has two readings: {whole} or {decimal} with a decimal point. Set the format of the cell to General and type the number again.",
  },
  "model/text-too-long": {
    vi: "Ô này dài {length} ký tự; một ô Excel chứa nhiều nhất {limit}. Hãy xuất mô hình thành thư mục, zip hoặc JSON.",
    en: "This cell has {length} characters; a cell in Excel holds at most {limit}. Export the model to a folder, a zip or JSON instead.",
  },
  "model/row-duplicate": {
    vi: "Dòng này giống hệt dòng {other}. Hãy xóa một dòng.",
    en: "This row is the same as row {other}. Delete one of them.",
  },
  "model/blank": {
    vi: "Ô {column} để trống. Hãy điền vào ô này.",
    en: "The cell {column} is blank. Fill it in.",
  },
  "model/id-format": {
    vi: "Mã “{value}” có ký tự không dùng được hoặc quá dài. Mã chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch dưới và gạch nối, bắt đầu bằng chữ hoặc số, dài nhất 120 ký tự, ví dụ: poor-households.",
    en: "The id “{value}” has characters that cannot be used or is too long. Use at most 120 unaccented letters, digits, dots, underscores and hyphens, starting with a letter or digit, for example poor-households.",
  },
  "model/id-duplicate": {
    vi: "Mã {id} đã có ở dòng {other}. Hãy đặt mã khác cho một trong hai dòng.",
    en: "The id {id} is already used in row {other}. Give one of the rows another id.",
  },
  "model/not-one-of": {
    vi: "“{value}” không dùng được ở cột {column}. Hãy chọn một trong các giá trị: {list}.",
    en: "“{value}” cannot stand in the column {column}. Choose one of: {list}.",
  },
  "model/not-a-number": {
    vi: "“{value}” không phải là số. Hãy ghi số với dấu chấm thập phân, không ghi đơn vị và dấu phân nhóm, ví dụ 1319.7.",
    en: "“{value}” is not a number. Write it with a decimal point, without unit or thousands separators, for example 1319.7.",
  },
  "model/comma-decimal": {
    vi: "“{value}” dùng dấu phẩy thập phân. Hãy ghi {number}: số trong tệp dùng dấu chấm thập phân.",
    en: "“{value}” has a decimal comma. Write {number}: numbers in the files have a decimal point.",
  },
  "model/not-whole": {
    vi: "“{value}” phải là số nguyên. Hãy bỏ phần thập phân.",
    en: "“{value}” must be a whole number. Remove its decimals.",
  },
  "model/number-range": {
    vi: "“{value}” nằm ngoài khoảng cho phép. Hãy ghi số từ {low} đến {high}.",
    en: "“{value}” is outside the allowed range. Write a number from {low} to {high}.",
  },
  "model/term-format": {
    vi: "“{value}” không phải là nhiệm kỳ. Hãy ghi năm đầu và năm cuối, ví dụ 2015-2020.",
    en: "“{value}” is not a term. Write its first and last year, for example 2015-2020.",
  },
  "model/period-format": {
    vi: "“{value}” không phải là kỳ số liệu. Hãy ghi một năm (2020) hoặc năm đầu và năm cuối (2016-2020).",
    en: "“{value}” is not a period. Write a year (2020) or a first and last year (2016-2020).",
  },
  "model/period-outside-term": {
    vi: "Kỳ {period} nằm ngoài nhiệm kỳ {term}. Hãy sửa kỳ hoặc nhiệm kỳ.",
    en: "The period {period} is not inside the term {term}. Correct one of them.",
  },
  "model/bound-missing": {
    vi: "Toán tử {op} cần có {column}. Hãy ghi giới hạn này, hoặc chọn toán tử khác; mục tiêu bằng lời, không nêu mức thì dùng = và không có chữ số trong text.",
    en: "The operator {op} needs {column}. Fill in this bound, or choose another operator; a target in words without a level takes = and a text without digits.",
  },
  "model/bound-extra": {
    vi: "Toán tử {op} không dùng {column}. Hãy để trống ô này, hoặc chọn toán tử khác (between dùng cả hai giới hạn).",
    en: "The operator {op} does not use {column}. Leave the cell blank, or choose another operator (between has both bounds).",
  },
  "model/bounds-order": {
    vi: "Giới hạn dưới {low} lớn hơn giới hạn trên {high}. Hãy đổi chỗ hai số.",
    en: "The lower bound {low} is above the upper bound {high}. Exchange them.",
  },
  "model/observation-empty": {
    vi: "Kết quả không có số và không có lời. Hãy điền value, hoặc ghi vào text lời báo cáo (ví dụ “đạt chỉ tiêu”).",
    en: "The result has neither a number nor words. Fill in value, or write the report's words in text (for example “đạt chỉ tiêu”).",
  },
  "model/two-units": {
    vi: "“{unit}” gồm nhiều đơn vị. Hãy ghi một đơn vị; chỉ tiêu đo bằng hai đơn vị là hai chỉ tiêu.",
    en: "“{unit}” names several units. Write one; an indicator measured in two units is two indicators.",
  },
  "model/unknown-indicator": {
    vi: "Không có chỉ tiêu nào mang mã {id}. Hãy sửa mã, hoặc thêm chỉ tiêu vào bảng indicators.",
    en: "No indicator has the id {id}. Correct it, or add the indicator to the table indicators.",
  },
  "model/unknown-passage": {
    vi: "Không có trích dẫn nào mang mã {id}. Hãy sửa mã, hoặc thêm trích dẫn vào bảng passages (nhiều mã cách nhau bằng |).",
    en: "No passage has the id {id}. Correct it, or add the passage to the table passages (several ids are joined by |).",
  },
  "model/unknown-section": {
    vi: "Mục {code} không có trong danh sách mục của mô hình. Hãy sửa mã mục, hoặc thêm mục vào danh sách (categories của cột group trong datapackage.json; trên trang tính: trang các mục).",
    en: "The section {code} is not in the model's list of sections. Correct the code, or add it to the list (categories of the column group in datapackage.json; on worksheets: the sheet of sections).",
  },
  "model/line-out-of-range": {
    vi: "Báo cáo chỉ có {lines} dòng, không có dòng {line}. Hãy sửa số dòng.",
    en: "The report has {lines} lines, so there is no line {line}. Correct the line number.",
  },
  "model/quote-not-on-line": {
    vi: "Trích dẫn không có nguyên văn ở dòng {line} của báo cáo (dòng có nguyên văn: {found}; 0 là không có). Hãy chép lại nguyên văn hoặc sửa số dòng.",
    en: "The quote is not on line {line} of the report word for word (the line that has it: {found}; 0 means none). Copy it again, or correct the line number.",
  },
  "model/number-not-in-quote": {
    vi: "Số {value} không có trong trích dẫn “{quote}”. Hãy sửa số, chọn trích dẫn khác, hoặc để trống cột passage.",
    en: "The number {value} is not in the quote “{quote}”. Correct the number, name another passage, or leave the column passage blank.",
  },
  "model/relation-arity": {
    vi: "Quan hệ {kind} có {count} số hạng; cần từ {least} đến {most} (bước {step}). Hãy thêm hoặc bớt số hạng, cách nhau bằng |.",
    en: "The relation {kind} has {count} terms; it takes {least} to {most} (in steps of {step}). Add or remove terms, joined by |.",
  },
  "model/reference-format": {
    vi: "“{value}” không phải là một số hay một tham chiếu. Hãy ghi ví dụ 33, observation:industry-share@2020 hoặc target:poor-households@2025.",
    en: "“{value}” is neither a number nor a reference. Write for example 33, observation:industry-share@2020 or target:poor-households@2025.",
  },
  "model/reference-unknown": {
    vi: "Không có dòng nào ứng với {value}. Hãy sửa mã chỉ tiêu, kỳ hoặc mã trích dẫn, hoặc thêm dòng đó vào mô hình.",
    en: "No row is what {value} refers to. Correct the indicator, the period or the passage, or add the row to the model.",
  },
  "model/reference-ambiguous": {
    vi: "{value} ứng với {count} dòng. Hãy thêm # và mã trích dẫn của dòng cần dùng, một trong: {list}.",
    en: "{value} refers to {count} rows. Add # and a passage of the row that is meant, one of: {list}.",
  },
  "model/relation-circle": {
    vi: "Quan hệ {id} tính một số từ chính số đó, trực tiếp hoặc qua các quan hệ khác. Hãy bỏ một quan hệ trong vòng.",
    en: "The relation {id} computes a number from itself, directly or through other relations. Take one relation out of the circle.",
  },
};
