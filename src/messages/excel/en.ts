/** What Excel itself shows of the add-in, in English: sentences beside errors of the custom functions. */

export const en = {
  functionErrors: {
    missing: "An input is blank or not available.",
    wrongKind: "An input is not of the kind this function takes (text for a number, an unknown word), or the ranges differ in shape.",
    inputError: (code: string) => `A cell that this formula refers to shows ${code}.`,
  },
};

export type ExcelMessages = typeof en;
