import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";

import { writeModelCsv } from "../../src/core/model/writeModelCsv";
import { readModelFiles } from "../../src/models/readModelFiles";
import { modelWorkbook, modelZip } from "../../src/models/writeModelFile";
import { modelOf } from "../core/model/issues";
import { readSeed } from "../seeds/readSeed";
import { download } from "./downloads";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";
import type { WorkbenchPage } from "./page";
import { violations } from "./readable";

const canada = readSeed("canada-sdg");
const encode = (text: string): Buffer => Buffer.from(new TextEncoder().encode(text));

const site = siteOfTests();

function pane(page: Page): Locator {
  return page.locator("aside");
}

async function openModels(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "Mô hình khác…" }).click();
  await pane(page).getByRole("heading", { name: "Các mô hình" }).waitFor();
}

async function chooseFiles(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await pane(page).locator("input[type=file]").setInputFiles(files);
}

describe("other models in the pane", () => {
  let opened: WorkbenchPage;

  beforeEach(async () => {
    opened = await openWorkbench(site, "vi");
    return () => expect(opened.errors).toEqual([]);
  });

  it("one that comes with the program is chosen from the list, which marks it", async () => {
    const { page } = opened;
    await openModels(page);
    await pane(page).getByRole("button", { name: /^Canada/ }).click();
    await pane(page).getByRole("heading", { name: canada.title.vi }).waitFor();
    await pane(page).getByRole("button", { name: "Mô hình khác…" }).and(page.locator(":focus")).waitFor();
    await openModels(page);
    await pane(page).getByRole("button", { name: /^Canada.*Đang dùng/s, pressed: true }).waitFor();
    expect(await violations(page, { part: "aside" })).toEqual([]);
  });

  it("a zip and the files of a folder are opened; a bad one shows all its problems and changes nothing", async () => {
    const { page } = opened;
    await openModels(page);
    const files = writeModelCsv(canada);
    files.set("targets.csv", files.get("targets.csv")!.replace("basic-sanitation,", "basic-sanitaton,").replace(",2030,=,0.1,", ",2031,=,\"0,1\","));
    await chooseFiles(page, [...files].map(([name, text]) => ({ name, mimeType: "text/csv", buffer: encode(text) })));
    const problems = pane(page).getByRole("alert").getByRole("listitem");
    await problems.first().waitFor();
    expect(await problems.allTextContents()).toEqual([expect.stringMatching(/^targets\.csv, dòng 3, cột low: “0,1”/), expect.stringMatching(/^targets\.csv, dòng 2, cột indicator: Không có chỉ tiêu/), expect.stringMatching(/^targets\.csv, dòng 3, cột period: Kỳ 2031/)]);
    expect(await pane(page).getByRole("button", { pressed: true }).allTextContents()).toEqual([expect.stringContaining("Bến Cát")]);
    await chooseFiles(page, [{ name: "canada.zip", mimeType: "application/zip", buffer: Buffer.from(await modelZip(canada)) }]);
    await pane(page).getByRole("heading", { name: canada.title.vi }).waitFor();
  });

  it("started from the table of the workbook, loaded, and found again when the workbook is opened anew", async () => {
    const { page } = opened;
    await openModels(page);
    await pane(page).getByLabel("Năm số liệu").and(page.locator("[value='2024']")).waitFor();
    await pane(page).getByRole("button", { name: "Tạo mô hình" }).click();
    await pane(page).getByText("17 chỉ tiêu · 17 mục tiêu · 17 kết quả").waitFor();
    await pane(page).getByRole("button", { name: "Dùng mô hình này" }).click();
    await pane(page).getByRole("button", { name: "Nạp vào trang tính" }).click();
    await pane(page).getByRole("button", { name: "Ghi vào sổ" }).or(pane(page).getByRole("button", { name: /^Ghi/ })).first().click();
    await page.getByText("Đánh giá 2021-2025").first().waitFor();
    const { bytes } = await download(page, "Lưu .xlsx");
    const again = await openWorkbench(site, "vi");
    await again.page.locator("input[type=file]").first().setInputFiles({ name: "loaded.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await pane(again.page).getByText("17 chỉ tiêu · 17 mục tiêu").first().waitFor();
  });

  it("is written to sheets, edited in the grid, and read back", async () => {
    const { page } = opened;
    await openModels(page);
    await pane(page).getByRole("button", { name: "Ghi ra trang tính…" }).click();
    await pane(page).getByText("Mô hình - chỉ tiêu").waitFor();
    await pane(page).getByRole("button", { name: "Ghi các trang" }).click();
    await pane(page).getByText(/Mô hình đã ở trên 7 trang/).first().waitFor();
    await pane(page).getByRole("button", { name: "Mô hình - chỉ tiêu" }).click();
    await typeIntoCell(page, "B5", "Tên đã sửa 1-2");
    await openModels(page);
    await pane(page).getByRole("button", { name: /^Trên các trang mô hình/ }).click();
    await pane(page).getByText("Tên đã sửa 1-2").first().waitFor();
  });

  it("is downloaded as a zip that reads as the same model", async () => {
    const { page } = opened;
    await openModels(page);
    const { bytes } = await download(page, pane(page).getByRole("button", { name: "Tải về .zip" }));
    expect(modelOf(await readModelFiles([{ name: "model.zip", bytes }]))).toEqual(readSeed("ben-cat"));
  });

  it("in a workbook with model sheets is that of the sheets from the start", async () => {
    const { page } = opened;
    const workbook = await modelWorkbook(canada, "vi");
    await page.locator("input[type=file]").first().setInputFiles({ name: "m.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(workbook.ok ? workbook.value : []) });
    await pane(page).getByRole("heading", { name: canada.title.vi }).waitFor();
  });
});
