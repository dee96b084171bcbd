import { expect, it, test } from "vitest";

import { review } from "../../../src/core/share/review";
import type { SendingDetails } from "../../../src/core/share/review";
import { workbook } from "../../support/snapshot";

const nothing: SendingDetails = { isSigned: false, properties: [], authors: [], externalLinks: [] };

it("lists what is hidden, by sheet", () => {
  const book = workbook({ A: [[1]], B: [[1]], C: [[1]] });
  const [a, b, c] = book.sheets;
  const sheets = [{ ...a!, hiddenRows: new Set([3, 4]), hiddenColumns: new Set([1]) }, { ...b!, visibility: "hidden" as const }, { ...c!, visibility: "veryHidden" as const }];
  expect(review({ ...book, sheets }, nothing)).toEqual([
    { kind: "hiddenSheet", sheet: "B", visibility: "hidden" },
    { kind: "hiddenSheet", sheet: "C", visibility: "veryHidden" },
    { kind: "hiddenRows", sheet: "A", count: 2 },
    { kind: "hiddenColumns", sheet: "A", count: 1 },
  ]);
});

it("lists signature, links, properties and authors", () => {
  const details: SendingDetails = { isSigned: true, properties: [{ name: "creator", value: "Lê Văn A" }], authors: ["Phòng Tài chính"], externalLinks: ["file:///C:/nha/2024.xlsx"] };
  expect(review(workbook({ A: [] }), details)).toEqual([{ kind: "signed" }, { kind: "externalLink", target: "file:///C:/nha/2024.xlsx" }, { kind: "property", name: "creator", value: "Lê Văn A" }, { kind: "author", name: "Phòng Tài chính" }]);
});

test.each([
  ["[1]Thu!$A$1", true],
  ["SUM('[2]Số liệu'!$A$1:$A$9)", true],
  ["'C:\\nha\\[2024.xlsx]Thu'!$A$1", true],
  ["Bang[[#This Row],[Thu]]", false],
  ["Bang[Thu]+Thu!$A$1", false],
  ["'Số liệu'!$A$1", false],
])("a name that means %s refers to another file: %s", (formula, isOther) => {
  const book = workbook({ A: [] }, { names: [{ name: "n", formula, hidden: false, sheet: null }] });
  expect(review(book, nothing).length).toBe(isOther ? 1 : 0);
});
