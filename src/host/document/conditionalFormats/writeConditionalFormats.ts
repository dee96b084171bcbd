import { rangeAddress } from "../../../core/workbook/address";
import type { AddConditionalFormat } from "../../../core/workbook/edits/markEdits";
import type { SkeletonDraft } from "../sheet/SkeletonDraft";
import { escapeText } from "../../../core/text/escapeXml";
import { numberOf, type XmlElement } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import { readRules } from "./readConditionalFormats";

export interface RemovedRules {
  readonly rules: ReadonlySet<XmlElement>;
  /** Differential formats that the rules showed. */
  readonly differentials: readonly number[];
}

/** Removes the rules that carry one of the markers. */
export function removeRules(sheet: SkeletonDraft, markers: readonly string[]): RemovedRules {
  const rules = markers.length === 0 ? [] : readRules(sheet.root);
  const removed = rules.filter(({ formulas }) => formulas.some((formula) => markers.some((marker) => formula.includes(marker))));
  const gone = new Set(removed.map(({ rule }) => rule));
  for (const { rule } of removed) sheet.patch.remove(rule);
  for (const container of new Set(removed.map((entry) => entry.container))) {
    if (container.children.every((child) => child.local !== "cfRule" || gone.has(child))) removeContainer(sheet, container, gone);
  }
  return { rules: gone, differentials: removed.flatMap(({ rule }) => numberOf(rule, "dxfId") ?? []) };
}

/** In the extension list the list of rules and its extension go too when nothing is left in them. */
function removeContainer(sheet: SkeletonDraft, container: XmlElement, gone: Set<XmlElement>): void {
  gone.add(container);
  sheet.patch.remove(container);
  const { parent } = container;
  if (parent !== null && parent !== sheet.root && parent.children.every((child) => gone.has(child))) removeContainer(sheet, parent, gone);
}

/** Adds rules behind those of the user: in the order given, and of lower priority than any that stays. */
export function addRules(sheet: SkeletonDraft, edits: readonly AddConditionalFormat[], removed: RemovedRules, differentialOf: (edit: AddConditionalFormat) => number): void {
  if (edits.length === 0) return;
  let priority = readRules(sheet.root).reduce((largest, { rule }) => (removed.rules.has(rule) ? largest : Math.max(largest, numberOf(rule, "priority") ?? 0)), 0);
  for (const edit of edits) {
    priority++;
    const rule = writeElement(
      sheet.name("cfRule"),
      { type: "expression", dxfId: differentialOf(edit), priority },
      writeElement(sheet.name("formula"), {}, escapeText(edit.formula)),
    );
    const sqref = edit.ranges.map(rangeAddress).join(" ");
    sheet.insert("conditionalFormatting", writeElement(sheet.name("conditionalFormatting"), { sqref }, rule));
  }
}

/** Differential formats that a sheet's rules, filters and sorting refer to. */
export function differentialsOf(root: XmlElement): number[] {
  const own = Object.values(root.attributes).filter(({ local }) => /^dxfId$|DxfId$/.test(local));
  const indexes = own.map(({ value }) => Number(value));
  return [...indexes, ...root.children.flatMap(differentialsOf)];
}
