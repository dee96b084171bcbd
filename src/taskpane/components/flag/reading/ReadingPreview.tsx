import { makeStyles, tokens } from "@fluentui/react-components";

import type { AssessedTable } from "../../../../core/flag/assessTables";
import { isSure } from "../../../../core/recognise/recognise";
import { usePane } from "../../../paneContext";
import { useScreenStyles } from "../../Screen";
import { comparisonText } from "../comparisonText";

interface ReadingPreviewProps {
  /** False while something typed cannot be saved. */
  readonly isTyped: boolean;
  /** Null where no table would be left. */
  readonly preview: AssessedTable | null;
}

/** A table of many groups would fill the pane. */
const listed = 3;

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  none: { color: tokens.colorPaletteRedForeground1 },
});

/** What the choices above come to. */
export function ReadingPreview({ isTyped, preview }: ReadingPreviewProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { words } = usePane();
  if (!isTyped) return null;
  if (preview === null) {
    return (
      <div className={styles.root} role="status">
        <span className={styles.none}>{words.tableReading.previewNone}</span>
      </div>
    );
  }
  const { rows, table } = preview;
  const missed = rows.filter(({ assessment }) => assessment.status === "missed").length;
  const more = table.comparisons.length - listed;
  return (
    <div className={styles.root} role="status">
      <span className={screen.quiet}>
        {words.tableReading.preview} · {words.tableReading.previewRows(rows.length, missed)}
        {!isSure(table) && ` · ${words.tableReading.previewUnsure}`}
      </span>
      {table.comparisons.slice(0, listed).map((comparison) => (
        <div key={`${comparison.targetColumn ?? ""} ${comparison.actualColumn} ${comparison.statedColumn ?? ""}`}>{comparisonText(table, comparison, words)}</div>
      ))}
      {more > 0 && <span className={screen.quiet}>{words.flag.moreErrors(more)}</span>}
    </div>
  );
}
