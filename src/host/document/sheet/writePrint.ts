import type { SetPrint } from "../../../core/workbook/edits/sheetEdits";
import { escapeText } from "../../../core/text/escapeXml";
import { childOf } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import type { SkeletonDraft } from "./SkeletonDraft";

/** `paperSize` of A4 (ECMA-376 part 1, 18.3.1.63). */
const a4 = 9;

/** Page set-up and footer; the rows repeated on each page are a defined name of the workbook. */
export function writePrint(sheet: SkeletonDraft, { orientation, footer }: SetPrint): void {
  writeFitToPage(sheet);
  const attributes = { paperSize: a4, orientation, fitToWidth: 1, fitToHeight: 0 };
  const setup = sheet.child("pageSetup");
  if (setup === null) sheet.insert("pageSetup", writeElement(sheet.name("pageSetup"), attributes));
  else sheet.patch.setAttributes(setup, { ...attributes, scale: null });
  if (footer !== undefined) writeFooter(sheet, footer);
}

function writeFitToPage(sheet: SkeletonDraft): void {
  const properties = sheet.child("sheetPr");
  const pageSetUp = childOf(properties, "pageSetUpPr");
  const written = writeElement(sheet.name("pageSetUpPr"), { fitToPage: 1 });
  if (properties === null) sheet.insert("sheetPr", writeElement(sheet.name("sheetPr"), {}, written));
  else if (pageSetUp === null) sheet.patch.append(properties, written);
  else sheet.patch.setAttributes(pageSetUp, { fitToPage: 1 });
}

function writeFooter(sheet: SkeletonDraft, footer: string): void {
  const written = writeElement(sheet.name("oddFooter"), {}, escapeText(footer));
  const container = sheet.child("headerFooter");
  if (container === null) {
    sheet.insert("headerFooter", writeElement(sheet.name("headerFooter"), {}, written));
    return;
  }
  const present = childOf(container, "oddFooter");
  const header = childOf(container, "oddHeader");
  const [first] = container.children;
  if (present !== null) sheet.patch.replace(present.start, present.end, written);
  else if (header !== null) sheet.patch.insert(header.end, written);
  else if (first !== undefined) sheet.patch.insert(first.start, written);
  else sheet.patch.append(container, written);
}
