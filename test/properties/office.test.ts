import { expect, it } from "vitest";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import { TestExcel } from "../host/office/excel";
import { losslessBase } from "../support/losslessBase";
import { checkLossless, runsOf } from "./lossless";
import type { OpenWorld } from "./lossless";

/** Excel, answered through the real Office.js. */
const open: OpenWorld = async (bytes) => {
  const excel = await TestExcel.open(await DocumentHost.open(bytes));
  return { host: excel.host, change: (edits) => excel.book.changeOutside(edits), save: () => excel.save() };
};

/** Only one workbook is open in Excel at a time. */
const openAlone: OpenWorld = async (bytes) => {
  const host = await DocumentHost.open(bytes);
  return { host, change: (edits) => host.apply(edits), save: () => host.save() };
};

// Excel does the sharing on a copy of the file, through the document.
it("a workbook in Excel is what the user's own changes make of it, once our marks are out", { timeout: runsOf(20) * 4_000 }, async () => {
  await checkLossless({ open, openAlone, base: () => losslessBase({ isCalculatedOnLoad: true }), runs: runsOf(20), without: ["share", "restore"] });
  expect.hasAssertions();
});
