import { expect, it, test } from "vitest";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import { sentName, workbenchCopies } from "../../src/workbench/workbenchCopies";

test.each([
  ["Thu 2024.xlsx", "vi", "Thu 2024 (gửi).xlsx"],
  ["Thu 2024.xlsx", "en", "Thu 2024 (to send).xlsx"],
  ["bao.cao.xlsm", "vi", "bao.cao (gửi).xlsm"],
  ["Thu 2024 (gửi).xlsx", "vi", "Thu 2024 (gửi 2).xlsx"],
  ["Thu 2024 (gửi 9).xlsx", "vi", "Thu 2024 (gửi 10).xlsx"],
  ["Thu 2024 (gửi).xlsx", "en", "Thu 2024 (gửi) (to send).xlsx"],
  ["Thu (2024)", "vi", "Thu (2024) (gửi)"],
] as const)("a copy of %s is called, in %s, %s", (name, language, expected) => {
  expect(sentName(name, language)).toBe(expected);
});

it("is a workbook of its own, of the workbook that is open at the time", async () => {
  const [first, second] = [await DocumentHost.create(), await DocumentHost.create()];
  await first.apply([{ kind: "addSheet", sheet: "Một" }]);
  await second.apply([{ kind: "addSheet", sheet: "Hai" }]);
  let open = { host: first, name: "một.xlsx" };
  const copies = workbenchCopies(() => open);
  open = { host: second, name: "hai.xlsx" };
  const copy = await copies.take();
  await copy.apply([{ kind: "addSheet", sheet: "Thêm" }]);
  expect((await copy.read()).sheets.map(({ name }) => name)).toEqual(["Hai", "Thêm"]);
  expect((await second.read()).sheets.map(({ name }) => name)).toEqual(["Hai"]);
  expect(copies.copyName("vi")).toBe("hai (gửi).xlsx");
});
