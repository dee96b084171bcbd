/** How the cells of the summary look. */

import type { CellFormat } from "../../workbook/edits/cellEdits";

const quiet = "605E5C";
const ruled = { borderBottom: "hair", borderColor: "C8C6C4" } as const;

export const formats = {
  title: { bold: true, fontSize: 14 },
  subtitle: { fontColor: quiet, fontSize: 9 },
  heading: { bold: true, fontSize: 12, fontColor: "0F548C" },
  answer: { bold: true },
  quiet: { fontColor: quiet, fontSize: 9 },
  header: { bold: true, wrap: true, horizontal: "center", vertical: "center", fontSize: 10, borderTop: "thin", borderBottom: "thin", borderColor: quiet },
  headerLeft: { bold: true, wrap: true, horizontal: "left", vertical: "center", fontSize: 10, borderTop: "thin", borderBottom: "thin", borderColor: quiet },
  text: { numberFormat: "@", wrap: true, vertical: "center", fontSize: 10, ...ruled },
  /** A text by formula that may run on over blank cells. */
  running: { vertical: "center", fontSize: 10, ...ruled },
  wrapped: { wrap: true, vertical: "center", fontSize: 10, ...ruled },
  count: { numberFormat: "#,##0;-#,##0;–", horizontal: "right", vertical: "center", ...ruled },
  number: { horizontal: "right", vertical: "center", ...ruled },
  percent: { numberFormat: "0.0%", horizontal: "right", vertical: "center", ...ruled },
  code: { vertical: "center", fontSize: 9, fontColor: quiet, indent: 1, ...ruled },
  totalText: { bold: true, vertical: "center", fontSize: 10, borderTop: "thin", borderBottom: "thin", borderColor: quiet },
  total: { bold: true, numberFormat: "#,##0;-#,##0;–", horizontal: "right", vertical: "center", borderTop: "thin", borderBottom: "thin", borderColor: quiet },
  totalPercent: { bold: true, numberFormat: "0.0%", horizontal: "right", vertical: "center", borderTop: "thin", borderBottom: "thin", borderColor: quiet },
  entry: { numberFormat: "@", fill: "FFFBE6", vertical: "center", borderTop: "thin", borderBottom: "thin", borderColor: "C8C6C4" },
} as const satisfies Readonly<Record<string, CellFormat>>;
