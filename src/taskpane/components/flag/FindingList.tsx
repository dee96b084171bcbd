import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { Status } from "../../../core/assessment/status";
import { divideFindings } from "../../../app/assessWorkbook";
import type { Asides } from "../../../core/flag/asides/matchAsides";
import type { AssessedTable } from "../../../core/flag/assessTables";
import type { Finding, FindingKind } from "../../../core/flag/findings";
import { usePane } from "../../paneContext";
import { useScreenStyles } from "../Screen";
import { AsideList } from "./asides/AsideList";
import { FindingItem } from "./FindingItem";
import { countKinds, findingRows, statusRows } from "./flagRows";
import { KindFilter } from "./KindFilter";

interface FindingListProps {
  readonly asides: Asides;
  readonly findings: readonly Finding[];
  readonly hasUnsure: boolean;
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

/** The findings, of all kinds or of one; or the rows of a status. */
export function FindingList({ asides, findings: all, hasUnsure, onShowFindings, status, tables }: FindingListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { shared, words } = usePane();
  const [chosen, setKind] = useState<FindingKind | null>(null);
  const { open: findings, aside } = useMemo(() => divideFindings(all, asides), [all, asides]);
  const counts = useMemo(() => countKinds(findings), [findings]);
  // A kind that no finding has any more limits nothing.
  const kind = chosen !== null && counts.has(chosen) ? chosen : null;
  const rows = useMemo(() => (status === null ? findingRows(findings, tables, kind) : statusRows(tables, status, all)), [all, findings, tables, kind, status]);
  const [shownCount, setShownCount] = useState(pageSize);
  const rest = rows.length - shownCount;
  const nothing = aside.length > 0 ? words.asides.allAside : hasUnsure ? words.flag.nothingSure : words.flag.nothing;
  return (
    <section>
      <div className={styles.head}>
        <h3 className={screen.heading}>{status === null ? words.flag.findings : words.flag.rowsOf(shared.statusWords[status])}</h3>
        {status !== null && <Link onClick={onShowFindings}>{words.flag.backToFindings}</Link>}
      </div>
      {status === null && <KindFilter counts={counts} onSelect={setKind} selected={kind} />}
      {rows.length === 0 && <p className={screen.quiet}>{status === null ? nothing : words.flag.nothingOfStatus}</p>}
      <ul className={screen.list}>
        {rows.slice(0, shownCount).map((row) => (
          <FindingItem asides={asides} key={row.key} row={row} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShownCount(shownCount + pageSize)} size="small">
          {words.flag.more(Math.min(rest, pageSize))}
        </Button>
      )}
      {status === null && <AsideList asides={asides} findings={aside} tables={tables} />}
    </section>
  );
}
