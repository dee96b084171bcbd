import { expect, it } from "vitest";

import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { HostError } from "../../../src/host/WorkbookHost";
import { officeCopies } from "../../../src/host/office/officeCopies";
import { TestExcel } from "./excel";

it("opens a finished copy, byte for byte, as a new workbook beside the open one", async () => {
  const excel = await TestExcel.open();
  const document = await DocumentHost.create();
  // Long enough to be turned into text in several pieces, the last of them not whole.
  await document.apply([{ kind: "addSheet", sheet: "S" }, { kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 0, cells: Array.from({ length: 9_000 }, (_, row) => [{ value: Math.sin(row) }, { value: Math.cos(row) }]) }]);
  const bytes = await document.save();
  expect(bytes.length).toBeGreaterThan(3 * 8192 * 2);
  const copies = officeCopies(() => true);
  await copies?.handOver(bytes, "vi");
  expect(excel.book.newWorkbooks).toEqual([bytes]);
  expect(copies?.copyName("vi")).toBeNull();
});

it("says where Excel takes no file of this size", async () => {
  await TestExcel.open(undefined, { payloadLimit: 1_000 });
  const refused = officeCopies(() => true)?.handOver(new Uint8Array(3_000), "vi");
  await expect(refused).rejects.toBeInstanceOf(HostError);
  await expect(refused).rejects.toMatchObject({ code: "payloadLimit" });
});

it("offers no copies where Excel gives add-ins no file", () => {
  expect(officeCopies((set) => set !== "CompressedFile")).toBeNull();
});
