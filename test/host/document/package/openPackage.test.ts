import { describe, expect, test } from "vitest";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { defaultLimits } from "../../../../src/host/document/package/limits";
import { rows, workbookOf, workbookParts, zipOf } from "../../../support/zipParts";

const plain = rows('<row r="1"><c r="A1"><v>1</v></c></row>');

/** An OLE compound file as far as it matters: its signature and a directory entry, which stands at a multiple of 128 bytes. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Uint16Array.from(stream, (letter) => letter.charCodeAt(0)).buffer), 1024);
  return bytes;
}

async function replaced(path: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = workbookParts([plain]);
  return zipOf({ ...parts, [path]: change(parts[path]!) });
}

async function codeOf(bytes: Uint8Array, read = false): Promise<string> {
  try {
    const host = await DocumentHost.open(bytes);
    if (read) await host.read();
    return "opened";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("what is refused, and by which name", () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["an empty file", "notWorkbook", () => new Uint8Array()],
    ["text", "plainText", () => new TextEncoder().encode("a,b\n1,2")],
    ["text with tabs in UTF-16, as Excel saves it", "plainText", () => new Uint8Array([0xff, 0xfe, ...Buffer.from("Chỉ tiêu\tKế hoạch\r\n", "utf16le")])],
    ["a web page", "webPage", () => new TextEncoder().encode('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td></tr></table></body></html>')],
    ["a table without a page around it", "webPage", () => new TextEncoder().encode("<table border=1><tr><td>1</td></tr></table>")],
    ["a web page in XML", "webPage", () => new TextEncoder().encode('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">')],
    ["a web archive", "webPage", () => new TextEncoder().encode("MIME-Version: 1.0\r\nContent-Type: multipart/related")],
    ["XML Spreadsheet 2003", "xmlSpreadsheet", () => new TextEncoder().encode('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ["other XML", "notWorkbook", () => new TextEncoder().encode("<?xml version='1.0'?><data/>")],
    ["a picture", "notWorkbook", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["a workbook of Excel 97", "oldWorkbook", () => compoundFile("Workbook")],
    ["a workbook of Excel 5", "oldWorkbook", () => compoundFile("Book")],
    ["a workbook of Excel 4", "ancientWorkbook", () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0])],
    ["a password", "encrypted", () => compoundFile("EncryptedPackage")],
    ["a document of Word 97", "notWorkbook", () => compoundFile("WordDocument")],
    ["half a file", "truncated", async () => (await workbookOf([plain])).slice(0, 700)],
    ["a zip of something else", "notWorkbook", () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
    ["a document of Word", "notWorkbook", () => replaced("[Content_Types].xml", (text) => text.replace("spreadsheetml.sheet", "wordprocessingml.document"))],
    ["a binary workbook", "binaryWorkbook", () => replaced("[Content_Types].xml", (text) => text.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))],
    ["Strict Open XML, by its relationship", "strictWorkbook", () => replaced("_rels/.rels", (text) => text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"))],
    ["Strict Open XML, by its namespace", "strictWorkbook", () => replaced("xl/workbook.xml", (text) => text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"))],
    ["a workbook part that is missing", "notWorkbook", () => replaced("_rels/.rels", (text) => text.replace("xl/workbook.xml", "xl/book.xml"))],
    ["a DOCTYPE", "damagedPart", () => replaced("xl/workbook.xml", (text) => `<!DOCTYPE workbook SYSTEM "http://x/y.dtd">${text}`)],
    ["XML that is not well-formed", "damagedPart", () => replaced("xl/workbook.xml", (text) => text.replace("</sheets>", ""))],
    ["another encoding", "unsupportedEncoding", () => replaced("xl/workbook.xml", (text) => `<?xml version="1.0" encoding="windows-1258"?>${text}`)],
  ])("%s: %s", async (_, code, make) => expect(await codeOf(await make())).toBe(code));

  test("UTF-16, once the sheet is read", async () => {
    const sheet = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(plain, (letter) => letter.charCodeAt(0)).buffer)]);
    expect(await codeOf(await zipOf({ ...workbookParts([plain]), "xl/worksheets/sheet1.xml": sheet }), true)).toBe("unsupportedEncoding");
  });
});

describe("limits", () => {
  const limits = { ...defaultLimits, unpackedBytes: 1_000_000, partBytes: 1_000_000, partCount: 100 };

  test.each<[string, object, string]>([
    ["parts", { partCount: 4 }, "tooManyParts"],
    ["size of all parts", { unpackedBytes: 500 }, "tooLarge"],
    ["size of one part", { partBytes: 300 }, "tooLarge"],
  ])("%s", async (_, tight, code) => {
    await expect(DocumentHost.open(await workbookOf([plain]), { ...limits, ...tight })).rejects.toMatchObject({ code });
  });

  test("a part that unpacks to more than its header says is stopped", async () => {
    const bytes = await workbookOf([rows(`<row r="1"><c r="A1" t="str"><v>${"x".repeat(50_000)}</v></c></row>`)]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
    for (let at = 0; at + 46 < bytes.length; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && name.every((byte, index) => bytes[at + 46 + index] === byte)) view.setUint32(at + 24, 200, true);
    }
    expect(await codeOf(bytes, true)).toBe("damagedPart");
  });
});

describe("what is found wherever it is", () => {
  test("absolute targets, other names and cases of parts", async () => {
    const parts = workbookParts([plain]);
    const bytes = await zipOf({
      "[Content_Types].xml": parts["[Content_Types].xml"]!.replaceAll("/xl/", "/Sổ/"),
      "_rels/.rels": parts["_rels/.rels"]!.replace("xl/workbook.xml", "/S%E1%BB%95/WORKBOOK.xml"),
      "Sổ/workbook.xml": parts["xl/workbook.xml"]!,
      "Sổ/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace("worksheets/sheet1.xml", "../Sổ/data/Bảng 1.xml"),
      "Sổ/data/Bảng 1.xml": plain,
    });
    const { sheets } = await (await DocumentHost.open(bytes)).read();
    expect(sheets[0]?.values).toEqual([[1]]);
  });

  test("sheets that are not asked for stay unread", async () => {
    const host = await DocumentHost.open(await workbookOf([plain, rows("<row r=broken>")]));
    const { sheets } = await host.read({ sheets: ["a"] });
    expect(sheets.map(({ name, values }) => [name, values])).toEqual([["A", [[1]]], ["B", []]]);
    await expect(host.read({ sheets: ["C"] })).rejects.toMatchObject({ code: "missingSheet", params: { sheet: "C" } });
  });
});
