/** An old workbook in the built page: opened, flagged and saved as a new one. */

import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { readWithExcelJs } from "../support/excelJs";
import { download } from "./downloads";
import { openWorkbench, siteOfTests } from "./page";

const old = fileURLToPath(new URL("../fixtures/xls/libreoffice.xls", import.meta.url));

const words = {
  vi: { tab: "Đánh dấu", flag: "Đánh dấu", clear: "Bỏ đánh dấu", save: "Lưu .xlsx", copy: "Đây là bản sao .xlsx của libreoffice.xls: tệp gốc giữ nguyên" },
  en: { tab: "Flag", flag: "Flag", clear: "Remove flags", save: "Save .xlsx", copy: "This is an .xlsx copy of libreoffice.xls, which stays as it is" },
} as const;

const site = siteOfTests();

describe.each(["vi", "en"] as const)("an .xls in the workbench in %s", (language) => {
  const word = words[language];

  it("opens as a new .xlsx, can be flagged, and saves under its new name", async () => {
    const { page, errors } = await openWorkbench(site, language);
    await page.getByTestId("file").setInputFiles(old);
    await page.getByText(word.copy).waitFor();
    await page.locator("header").getByText("libreoffice.xlsx").waitFor();
    await page.getByRole("tab", { name: word.tab }).click();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();

    const saved = await download(page, word.save);
    expect(saved.name).toBe("libreoffice.xlsx");
    const workbook = await readWithExcelJs(saved.bytes);
    const sheet = workbook.getWorksheet("Kế hoạch & TH");
    // Planned 1,450 and collected 1,392.5: the only row that missed.
    expect(["A4", "B4", "C4"].map((address) => sheet?.getCell(address).value)).toEqual(["Thu ngân sách", 1450, 1392.5]);
    expect(sheet?.getCell("C4").note).toBeDefined();
    expect(sheet?.getCell("B8").value).toEqual({ formula: "SUM(B4:B7)", result: 9577.25 });
    expect(errors).toEqual([]);
  });
});

it("refuses a web page under the name .xls by what it is, and keeps the open workbook", async () => {
  const { page } = await openWorkbench(site, "vi");
  await page.getByTestId("file").setInputFiles({ name: "bao-cao.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("<html><table><tr><td>1</td></tr></table></html>") });
  await page.getByText("bao-cao.xls: Tệp này là trang web (HTML)").waitFor();
  await page.locator("header").getByText("chi-tieu-kinh-te-xa-hoi-2024.xlsx").waitFor();
});
