import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { Status } from "../../../core/assessment/status";
import type { AssessedTable } from "../../../core/flag/assessTables";
import type { IndicatorModel } from "../../../core/model/model";
import { usePane } from "../../paneContext";
import { placeText } from "../placeText";
import { useScreenStyles } from "../Screen";
import { FindingItem } from "./FindingItem";
import { flagRows } from "./flagRows";

interface FindingListProps {
  readonly model: IndicatorModel | null;
  readonly onShowFindings: () => void;
  /** The rows to show; null for the findings. */
  readonly status: Status | null;
  readonly tables: readonly AssessedTable[];
}

/** A table of 100,000 rows is not drawn at once. */
const pageSize = 100;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, paddingBlockEnd: tokens.spacingVerticalXS },
});

export function FindingList({ model, onShowFindings, status, tables }: FindingListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { shared, words } = usePane();
  const rows = useMemo(() => flagRows(tables, status), [tables, status]);
  const [shownCount, setShownCount] = useState(pageSize);
  const rest = rows.length - shownCount;
  return (
    <section>
      <div className={styles.head}>
        <h3 className={screen.heading}>{status === null ? words.flag.findings : words.flag.rowsOf(shared.statusWords[status])}</h3>
        {status !== null && <Link onClick={onShowFindings}>{words.flag.backToFindings}</Link>}
      </div>
      {rows.length === 0 && <p className={screen.quiet}>{status === null ? words.flag.nothing : words.flag.nothingOfStatus}</p>}
      <ul className={screen.list}>
        {rows.slice(0, shownCount).map((row) => (
          <FindingItem key={placeText(row.sheet, row.cell)} model={model} row={row} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShownCount(shownCount + pageSize)} size="small">
          {words.flag.more(Math.min(rest, pageSize))}
        </Button>
      )}
    </section>
  );
}
