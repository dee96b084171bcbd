import { legacyEncodings, readText, toUnicode } from "../core/text/legacyText";
import { cellFunction } from "./definition";

export const unicodeFunction = cellFunction(
  {
    name: "UNICODE",
    category: "text",
    summary: {
      vi: "Chuyển chữ TCVN3 (ABC) hoặc VNI-Windows sang Unicode dựng sẵn; chữ đã là Unicode giữ nguyên.",
      en: "Converts TCVN3 (ABC) or VNI-Windows text to precomposed Unicode; Unicode text stays as it is.",
    },
    parameters: [
      { name: "text", kind: "text", description: { vi: "Chữ cần chuyển; một số là chính nó", en: "Text to convert; a number stands for itself" } },
      {
        name: "encoding",
        kind: "choice",
        optional: true,
        choices: legacyEncodings,
        description: { vi: "Bảng mã: \"TCVN3\" hoặc \"VNI\"; bỏ trống thì tự nhận biết", en: "Encoding: \"TCVN3\" or \"VNI\"; recognised when left out" },
      },
    ],
    formula: { vi: "tra bảng mã từng chữ; kết quả dạng dựng sẵn (NFC)", en: "looks each letter up in the encoding; the result is precomposed (NFC)" },
    result: { vi: "chữ Unicode", en: "Unicode text" },
    sources: [{ title: "TCVN 5712:1993 (TCVN3, ABC); VNI-Windows" }],
    examples: [
      { arguments: ["S¶n l\u00adîng"], result: "Sản lượng", note: { vi: "Chữ gõ bằng phông .VnTime; tự nhận biết bảng mã.", en: "Typed in a .VnTime font; the encoding is recognised." } },
      { arguments: ["Toång soá", "VNI"], result: "Tổng số", note: { vi: "Chữ gõ bằng phông VNI-Times.", en: "Typed in a VNI-Times font." } },
    ],
  },
  {
    evaluate(text, encoding) {
      if (typeof text === "number") return text;
      return encoding === null ? readText(text, null).text : toUnicode(text, encoding);
    },
  },
);
