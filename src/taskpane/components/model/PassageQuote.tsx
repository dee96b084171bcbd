import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { sentenceOf } from "../../../app/indicatorDetail";
import type { IndicatorModel, Passage } from "../../../core/model/model";
import { documentLinks } from "../../../messages/pane/documentLinks";
import { usePane } from "../../paneContext";
import { useReport } from "./reportContext";

interface PassageQuoteProps {
  readonly model: IndicatorModel;
  readonly passage: Pick<Passage, "line" | "quote">;
}

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  emphasis: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

/** A sentence of the report with its line, the part that was read marked, and the way to it in the text. */
export function PassageQuote({ model, passage }: PassageQuoteProps) {
  const styles = useStyles();
  const { language, words } = usePane();
  const openReport = useReport();
  const { before, quote, after, line } = sentenceOf(model, passage);
  return (
    <blockquote className={styles.quote}>
      <span className={styles.line}>
        {words.detail.line(line)}
        {openReport !== null && (
          <Link className={styles.link} onClick={() => openReport(passage)}>
            {documentLinks(language).showInReport}
          </Link>
        )}
      </span>
      <span lang="vi">
        {before}
        <mark className={styles.emphasis}>{quote}</mark>
        {after}
      </span>
    </blockquote>
  );
}
