import { expect, it } from "vitest";

import { dropUnusedFormats } from "../../../../src/host/document/styles/dropUnusedFormats";
import { parseXml } from "../../../../src/host/document/xml/XmlTree";
import { XmlPatch } from "../../../../src/host/document/xml/XmlPatch";

/** The style sheet as LibreOffice writes it: the code of a differential format stands in the list too. */
function cleared(numFmts: string, cellFormatId: number, differentials: string): string {
  const text = `<styleSheet><numFmts count="2">${numFmts}</numFmts><cellXfs><xf numFmtId="${cellFormatId}"/></cellXfs><dxfs>${differentials}</dxfs></styleSheet>`;
  const document = parseXml(text, "styles.xml");
  const patch = new XmlPatch(document);
  dropUnusedFormats(patch, document.root, new Set([0]));
  return /<numFmts.*<\/numFmts>/.exec(patch.toText())?.[0] ?? "";
}

const ours = '<numFmt numFmtId="164" formatCode="&quot;▼ &quot;0.0"/>';
const theirs = '<numFmt numFmtId="165" formatCode="0.000"/>';
const differential = `<dxf>${ours}</dxf>`;

it("takes out the code that only a dropped rule used, and no other", () => {
  expect(cleared(ours + theirs, 165, differential)).toBe(`<numFmts count="1">${theirs}</numFmts>`);
  expect(cleared(ours + theirs, 0, differential)).toBe(`<numFmts count="1">${theirs}</numFmts>`);
});

it("leaves a code that a cell or a rule still uses", () => {
  expect(cleared(ours + theirs, 164, differential)).toBe(`<numFmts count="2">${ours}${theirs}</numFmts>`);
  expect(cleared(ours + theirs, 0, differential + differential)).toBe(`<numFmts count="2">${ours}${theirs}</numFmts>`);
});
