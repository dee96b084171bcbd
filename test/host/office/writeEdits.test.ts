import { expect, it } from "vitest";

import { footerSections } from "../../../src/host/office/writeEdits";

it.each([
  ["&L&A&R&P/&N", { left: "&A", center: "", right: "&P/&N" }],
  ["&P/&N", { left: "", center: "&P/&N", right: "" }],
  ["&LR&&D &Cx", { left: "R&&D ", center: "x", right: "" }],
])("the footer %s is divided as Excel's dialogue does", (footer, sections) => {
  expect(footerSections(footer)).toEqual(sections);
});
