/** What the workbench page says around the grid and the pane, in English: the source of the keys. */

export interface WorkbenchMessages {
  readonly product: string;
  readonly open: string;
  readonly samples: string;
  readonly sampleNames: Readonly<Record<string, string>>;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly dark: string;
  readonly light: string;
  readonly grid: string;
  readonly pane: string;
  opening(name: string): string;
  readonly drop: string;
  readonly oneFile: string;
  readonly unreadable: string;
  readonly unsaved: string;
  readonly unsavedQuestion: string;
  readonly openAnyway: string;
  readonly stay: string;
  saved(name: string): string;
  saving(name: string): string;
  readonly savingCancelled: string;
  /** Between brackets behind the name of a copy that is made to be sent. */
  readonly toSend: string;
  converted(name: string): string;
  failed(name: string, reason: string): string;
  readonly unexpected: string;
  readonly dismiss: string;
  readonly cancel: string;
  readonly signed: string;
}

export const en: WorkbenchMessages = {
  product: "Indicator Workbook",
  open: "Open file",
  samples: "Samples",
  sampleNames: {
    "chi-tieu-kinh-te-xa-hoi-2024.xlsx": "Yearly targets of a town, 2024",
    "thu-ngan-sach-theo-xa-phuong-2024.xlsx": "Budget revenue by commune, 2024",
    "sau-thang-2025-va-xa-phu-an.xlsx": "Six months of 2025, and a commune",
  },
  save: "Save .xlsx",
  undo: "Undo",
  redo: "Redo",
  dark: "Dark",
  light: "Light",
  grid: "Worksheet",
  pane: "Task pane",
  opening: (name) => `Opening ${name}…`,
  drop: "Drop the workbook here",
  oneFile: "Drop one workbook at a time. Nothing was opened.",
  unreadable: "The file could not be read. If it changed meanwhile or is open in another program, choose it again.",
  unsaved: "Unsaved changes",
  unsavedQuestion: "The open workbook has changes that were not saved. Open the other one anyway?",
  openAnyway: "Open without saving",
  stay: "Stay",
  saved: (name) => `Saved as ${name} in your downloads.`,
  saving: (name) => `Saving ${name}…`,
  savingCancelled: "Saving was cancelled. The workbook and its changes are still open here.",
  toSend: "to send",
  converted: (name) => `This is an .xlsx copy of ${name}, which stays as it is; charts, pictures, macros, conditional formats and sheet protection were not carried over.`,
  failed: (name, reason) => `${name}: ${reason}`,
  unexpected: "Something went wrong here. Your workbook is unchanged; save it and load the page again.",
  dismiss: "Close",
  cancel: "Cancel",
  signed: "This workbook carries a digital signature. Any change makes the signature invalid in the saved file.",
};
