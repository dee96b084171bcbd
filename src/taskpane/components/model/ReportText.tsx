import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";

import { reportLines } from "../../../app/reportText";
import type { IndicatorModel } from "../../../core/model/model";
import { auditMessages } from "../../../messages/audit";
import { documentLinks } from "../../../messages/pane/documentLinks";
import { usePane } from "../../paneContext";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import type { ReportPlace } from "./reportContext";

export interface ReportTextProps {
  readonly model: IndicatorModel;
  readonly onBack: () => void;
  /** Where it is opened; null for its beginning. */
  readonly place: ReportPlace | null;
}

const useStyles = makeStyles({
  head: { position: "sticky", top: `calc(-1 * ${tokens.spacingVerticalM})`, zIndex: 1, marginBlockStart: `calc(-1 * ${tokens.spacingVerticalM})`, paddingBlock: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  title: { ":focus": { outline: "none" } },
  text: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  line: { display: "grid", gridColumn: "1 / -1", gridTemplateColumns: "subgrid", scrollMarginBlockStart: "96px", ":focus": { outline: "none" } },
  number: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, textAlign: "end", fontVariantNumeric: "tabular-nums", userSelect: "none" },
  paragraph: { overflowWrap: "anywhere" },
  read: { textDecorationLine: "underline", textDecorationStyle: "dotted", textDecorationColor: tokens.colorNeutralForeground3, textUnderlineOffset: "3px" },
  found: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

/** The report from beginning to end, line by line as the passages count them, with what the model was read from underlined. */
export function ReportText({ model, onBack, place }: ReportTextProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language } = usePane();
  const { pane } = auditMessages(language);
  const lines = useMemo(() => reportLines(model, place), [model, place]);
  const target = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const start = target.current ?? title.current;
    start?.focus({ preventScroll: true });
    target.current?.scrollIntoView({ block: "center" });
  }, [place]);
  return (
    <Screen>
      <div className={styles.head}>
        <BackButton onClick={onBack}>{pane.back}</BackButton>
        <h2 className={mergeClasses(screen.title, styles.title)} ref={title} tabIndex={-1}>
          {documentLinks(language).report}
        </h2>
        <p className={screen.quiet}>{pane.reportHint(model.passages.length)}</p>
      </div>
      <ol className={styles.text} lang="vi">
        {lines.map(({ line, parts }) => (
          <li aria-label={line === place?.line ? pane.line(line) : undefined} className={styles.line} key={line} ref={line === place?.line ? target : undefined} tabIndex={line === place?.line ? -1 : undefined}>
            <span aria-hidden className={styles.number}>
              {line}
            </span>
            <span className={styles.paragraph}>
              {parts.map(({ text, kind }, index) =>
                kind === "found" ? (
                  <mark className={styles.found} key={index}>
                    {text}
                  </mark>
                ) : (
                  <span className={kind === "read" ? styles.read : undefined} key={index}>
                    {text}
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ol>
    </Screen>
  );
}
