/** What sharing says, in English. */

import type { DocumentProperty } from "../../core/share/review";
import type { ShareOutcome, ShareReason } from "../../core/share/sharing";
import { plural } from "../plural";

export interface SharingMessages {
  shared(file: string, native: number, values: number, left: number): string;
  noFormulas(file: string): string;
  outcome(places: string, count: number, outcome: string, reason: string): string;
  readonly outcomes: Readonly<Record<ShareOutcome, string>>;
  readonly reasons: Readonly<Record<ShareReason, string>>;
  fixedTargets(count: number): string;
  readonly modelRemoved: string;
  readonly reviewTitle: string;
  readonly nothingToReview: string;
  readonly review: {
    readonly signed: string;
    hiddenSheet(sheet: string, isVeryHidden: boolean): string;
    hiddenRows(sheet: string, count: number): string;
    hiddenColumns(sheet: string, count: number): string;
    externalLink(target: string): string;
    externalName(name: string, formula: string): string;
    readonly properties: Readonly<Record<DocumentProperty, string>>;
    property(name: string, value: string): string;
    author(name: string): string;
  };
  restored(file: string, count: number): string;
  nothingToRestore(file: string): string;
  changedSince(place: string): string;
}

export const sharingMessages: SharingMessages = {
  shared: (file, native, values, left) => `${file}: ${plural(native, "formula")} with IND. functions became Excel's own, ${values} became values, ${left} left as they are`,
  noFormulas: (file) => `${file}: no formula uses IND. functions`,
  outcome: (places, count, outcome, reason) => `${places} (${plural(count, "formula")}) ${outcome}: ${reason}`,
  outcomes: { native: "became Excel's own functions", value: "became values", left: "were left as they are" },
  reasons: {
    spill: "results fill several cells in another shape than the ranges have",
    textFunction: "no function of Excel reads words or encodings",
    choice: "direction, method or language does not stand in the formula itself",
    target: "the target's words cannot be read, or change with other cells",
    expression: "an input is known only when it is calculated",
    textInput: "a text or TRUE or FALSE stands where a number belongs",
    arguments: "there are too few or too many inputs",
    tooLong: "Excel's own formula would be longer than Excel allows",
    unreadable: "the formula cannot be read",
    arrayFormula: "the function stands inside an array formula",
    mixedColumn: "its cells are values or have different formulas now, so new rows get none",
    relativeName: "what the name refers to depends on the cell that uses it",
    sheetName: "the name belongs to one sheet",
    kept: "functions were to be kept",
    noResult: "there is no result yet: open and save the workbook where the functions are installed, then share it",
    foreign: "these are custom functions of another add-in",
    asked: "values were asked for",
  },
  fixedTargets: (count) => `${plural(count, "formula")} now ${count === 1 ? "holds" : "hold"} the bounds of a target in words: when the words are edited, the formula has to be made anew`,
  modelRemoved: "The model, the corrections, the reasons of what was set aside and the register of marks were taken out; the functions cannot be put back in this copy.",
  reviewTitle: "Look at this before sending:",
  nothingToReview: "Nothing hidden, no link to other files and no names of people were found.",
  review: {
    signed: "The file is digitally signed: the copy's signature is no longer valid",
    hiddenSheet: (sheet, isVeryHidden) => (isVeryHidden ? `Sheet “${sheet}” is hidden so that Excel's menu does not show it` : `Sheet “${sheet}” is hidden`),
    hiddenRows: (sheet, count) => `${plural(count, "hidden row")} on “${sheet}”`,
    hiddenColumns: (sheet, count) => `${plural(count, "hidden column")} on “${sheet}”`,
    externalLink: (target) => `Linked to another file: ${target}`,
    externalName: (name, formula) => `The name “${name}” refers to another file: ${formula}`,
    properties: { creator: "Author", lastModifiedBy: "Last saved by", company: "Company", manager: "Manager" },
    property: (name, value) => `${name}: ${value}`,
    author: (name) => `Notes or comments by ${name}`,
  },
  restored: (file, count) => `${file}: ${plural(count, "formula")} with IND. functions put back`,
  nothingToRestore: (file) => `${file} carries no record of IND. functions to put back.`,
  changedSince: (place) => `${place} was changed since and was left alone`,
};
