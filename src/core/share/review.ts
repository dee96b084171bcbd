/** What to look at before a workbook leaves the house: it may say more than its author means to. */

import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What a snapshot does not say of a file; each host fills in what it can see. */
export interface SendingDetails {
  readonly isSigned: boolean;
  /** Properties of the document that name people or houses; only those that are filled in. */
  readonly properties: readonly { readonly name: DocumentProperty; readonly value: string }[];
  /** Who wrote notes and comments. */
  readonly authors: readonly string[];
  /** Other files and pages that the workbook gets data from, as they are stored. */
  readonly externalLinks: readonly string[];
}

export const documentProperties = ["creator", "lastModifiedBy", "company", "manager"] as const;

export type DocumentProperty = (typeof documentProperties)[number];

export type ReviewItem =
  | { readonly kind: "signed" }
  | { readonly kind: "hiddenSheet"; readonly sheet: string; readonly visibility: "hidden" | "veryHidden" }
  | { readonly kind: "hiddenRows" | "hiddenColumns"; readonly sheet: string; readonly count: number }
  | { readonly kind: "externalLink"; readonly target: string }
  | { readonly kind: "externalName"; readonly name: string; readonly formula: string }
  | { readonly kind: "property"; readonly name: DocumentProperty; readonly value: string }
  | { readonly kind: "author"; readonly name: string };

/** `[1]Sheet1!A1` as files store it, `'C:\\số liệu\\[2024.xlsx]Thu'!A1` as it is shown. A table's column has its brackets behind a name. */
const otherFile = /(?:^|[^\w\]\p{L}[])\[[^\][]+\][^!'"[\]()]*!|'[^'[]*\[[^\]]+\][^']*'!/u;

export function review(snapshot: WorkbookSnapshot, details: SendingDetails): ReviewItem[] {
  const hidden = snapshot.sheets.flatMap(({ name, visibility }): ReviewItem[] => (visibility === "visible" ? [] : [{ kind: "hiddenSheet", sheet: name, visibility }]));
  const within = snapshot.sheets.flatMap(({ name, hiddenRows, hiddenColumns }) => [...counted("hiddenRows", name, hiddenRows), ...counted("hiddenColumns", name, hiddenColumns)]);
  return [
    ...(details.isSigned ? [{ kind: "signed" } as const] : []),
    ...hidden,
    ...within,
    ...details.externalLinks.map((target): ReviewItem => ({ kind: "externalLink", target })),
    ...snapshot.names.flatMap(({ name, formula }): ReviewItem[] => (otherFile.test(formula) ? [{ kind: "externalName", name, formula }] : [])),
    ...details.properties.map((property): ReviewItem => ({ kind: "property", ...property })),
    ...details.authors.map((name): ReviewItem => ({ kind: "author", name })),
  ];
}

function counted(kind: "hiddenRows" | "hiddenColumns", sheet: string, hidden: ReadonlySet<number>): ReviewItem[] {
  return hidden.size === 0 ? [] : [{ kind, sheet, count: hidden.size }];
}
