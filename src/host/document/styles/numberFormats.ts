/**
 * Codes of the number formats that a file refers to by id alone (ECMA-376 part 1, 18.8.30). Ids 14 and 22 are shown in the
 * user's own date order; the codes here are the American ones of the standard, which tell that they are dates.
 */
export const builtInNumberFormats: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The first id that a file may give to a format of its own. */
export const firstCustomFormatId = 164;

/** Formats that every reader knows by id and in the same way: these need no entry of their own. */
export function builtInIdOf(code: string): number | null {
  const id = Object.entries(builtInNumberFormats).find(([, known]) => known === code)?.[0];
  return id === undefined || isLocal(Number(id)) ? null : Number(id);
}

function isLocal(id: number): boolean {
  return (id >= 5 && id <= 8) || id === 14 || id === 22 || id > 36 && id < 45;
}
