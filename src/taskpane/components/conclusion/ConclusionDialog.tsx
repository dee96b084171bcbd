import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { concludeModel, concludeWorkbook } from "../../../app/conclude";
import type { Conclusion } from "../../../core/conclusion/conclusion";
import { conclusionHtml } from "../../../core/conclusion/html";
import { conclusionMarkdown } from "../../../core/conclusion/markdown";
import { conclusionText } from "../../../core/conclusion/plainText";
import type { Language } from "../../../core/load/texts";
import { conclusionMessages } from "../../../messages/conclusion";
import { conclusionPaneMessages } from "../../../messages/pane/conclusion";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { useScreenStyles } from "../Screen";
import { copyText } from "./copyText";
import type { ConclusionSubject } from "./subject";

interface ConclusionDialogProps {
  readonly onClose: () => void;
  readonly subject: ConclusionSubject;
}

const useStyles = makeStyles({
  surface: { maxWidth: "760px", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  /** Paper: white in every theme, as the document will be. */
  paper: {
    maxHeight: "46vh",
    overflow: "auto",
    padding: tokens.spacingHorizontalM,
    backgroundColor: "#ffffff",
    color: "#000000",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "'Times New Roman', Times, serif",
    fontSize: "14px",
    lineHeight: "20px",
  },
  paragraph: { margin: 0, textAlign: "justify", textIndent: "24px" },
  heading: { marginBlock: tokens.spacingVerticalS, textAlign: "center", fontWeight: tokens.fontWeightBold },
  table: { borderCollapse: "collapse", width: "100%", marginBottom: tokens.spacingVerticalM, fontSize: "12px", lineHeight: "16px" },
  cell: { border: "1px solid #000000", padding: "2px 4px", verticalAlign: "middle" },
  header: { fontWeight: tokens.fontWeightBold, textAlign: "center" },
  left: { textAlign: "left" },
  center: { textAlign: "center" },
  right: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** The conclusion as it will be pasted, and the buttons that copy it. */
export function ConclusionDialog({ onClose, subject }: ConclusionDialogProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language } = usePane();
  const words = conclusionPaneMessages(language);
  // Nothing can change behind an open dialog.
  const [conclusions] = useState(() => conclusionsOf(subject, language));
  const [said, setSaid] = useState("");
  const content = useRef<HTMLDivElement>(null);
  const assumed = conclusions.flatMap(({ rows }) => rows).filter(({ isAssumed }) => isAssumed).length;
  const copy = (form: "rich" | "markdown"): void => {
    if (content.current === null) return;
    const copied = form === "rich" ? { text: joined(conclusions, conclusionText), html: joined(conclusions, conclusionHtml) } : { text: joined(conclusions, conclusionMarkdown), html: null };
    void copyText(copied, content.current).then((isDone) => setSaid(isDone ? words.copied[form] : words.failed));
  };
  return (
    <Dialog onOpenChange={(_, { open }) => { if (!open) onClose(); }} open>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <div className={styles.content} ref={content}>
            <p className={screen.quiet}>{conclusions.length === 0 ? words.nothing : words.hint}</p>
            {assumed > 0 && <p className={screen.quiet}>{conclusionMessages(language).assumed(assumed)}</p>}
            {conclusions.length > 0 && (
              <div aria-label={words.preview} className={styles.paper} role="region" tabIndex={0}>
                {conclusions.map((conclusion, index) => (
                  <Paper conclusion={conclusion} key={index} />
                ))}
              </div>
            )}
            <p className={screen.quiet} role="status">
              {said}
            </p>
            </div>
          </DialogContent>
          <DialogActions fluid>
            {conclusions.length > 0 && (
              <>
                <Button appearance="primary" onClick={() => copy("rich")}>
                  {words.copyRich}
                </Button>
                <Button onClick={() => copy("markdown")}>{words.copyMarkdown}</Button>
              </>
            )}
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Paper({ conclusion: { cells, columns, paragraph, title } }: { readonly conclusion: Conclusion }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.paragraph}>{paragraph}</p>
      <p className={styles.heading}>{title}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th className={mergeClasses(styles.cell, styles.header)} key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((text, index) => (
                <td className={mergeClasses(styles.cell, styles[columns[index]?.align ?? "left"])} key={index} lang={index === columns.length - 1 ? undefined : languageOf(text)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function conclusionsOf(subject: ConclusionSubject, language: Language): readonly Conclusion[] {
  return subject.kind === "term" ? concludeModel(subject.model, language).filter(({ term }) => term === subject.term) : concludeWorkbook(subject.assessed, language);
}

function joined(conclusions: readonly Conclusion[], form: (conclusion: Conclusion) => string): string {
  return conclusions.map(form).join("\n");
}
