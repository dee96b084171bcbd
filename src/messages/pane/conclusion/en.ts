/** What the dialog of a conclusion says, in English. */

export interface ConclusionPaneMessages {
  readonly title: string;
  readonly hint: string;
  readonly nothing: string;
  readonly copyRich: string;
  readonly copyMarkdown: string;
  readonly close: string;
  readonly copied: { readonly rich: string; readonly markdown: string };
  readonly failed: string;
  readonly preview: string;
}

export const en: ConclusionPaneMessages = {
  title: "Conclusion for the report",
  hint: "Computed from the verdicts. Paste into Word: paragraph and table keep their form.",
  nothing: "No table was read surely enough to draw a conclusion from.",
  copyRich: "Copy for Word",
  copyMarkdown: "Copy Markdown",
  close: "Close",
  copied: { rich: "Copied: paste it into the report.", markdown: "Copied as Markdown." },
  failed: "The browser did not allow copying. Select the text below and press Ctrl+C.",
  preview: "Preview of the conclusion",
};
