import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import { auditModel } from "../../../app/auditModel";
import type { Verdict } from "../../../core/audit/check";
import type { IndicatorModel } from "../../../core/model/model";
import { auditMessages } from "../../../messages/audit";
import { usePane } from "../../paneContext";
import { useOneStop } from "../../useOneStop";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { CheckDetail } from "./CheckDetail";
import { CheckItem } from "./CheckItem";
import { VerdictFilter } from "./VerdictFilter";

export interface AuditSectionProps {
  readonly model: IndicatorModel;
  readonly onBack: () => void;
}

/** A model of thousands of relations is not drawn at once. */
const pageSize = 100;

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

/** Does the document agree with itself? The answer, the checks, and one of them. */
export function AuditSection({ model, onBack }: AuditSectionProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, words } = usePane();
  const { pane } = auditMessages(language);
  const { checks, counts } = useMemo(() => auditModel(model), [model]);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [shownCount, setShownCount] = useState(pageSize);
  const scroller = useRef<HTMLDivElement>(null);
  /** Where the user was in the list: given back on return. */
  const place = useRef<{ readonly top: number; readonly id: string } | null>(null);
  useLayoutEffect(() => {
    if (opened === null && place.current !== null && scroller.current !== null) scroller.current.scrollTop = place.current.top;
  }, [opened]);
  // After the title of the list, which takes the focus as that of any screen does.
  useEffect(() => {
    if (opened !== null || place.current === null) return;
    const { id } = place.current;
    const buttons = scroller.current?.querySelectorAll<HTMLElement>("[data-check]") ?? [];
    [...buttons].find((button) => button.dataset["check"] === id)?.focus({ preventScroll: true });
    place.current = null;
  }, [opened]);

  const list = useOneStop<HTMLUListElement>();
  const check = checks.find(({ id }) => id === opened);
  if (check !== undefined) return <CheckDetail check={check} model={model} onBack={() => setOpened(null)} />;
  const rows = checks.filter((candidate) => verdict === null || candidate.verdict === verdict);
  const rest = rows.length - shownCount;
  return (
    <Screen scroller={scroller}>
      <BackButton onClick={onBack}>{words.detail.back}</BackButton>
      <div className={styles.head}>
        <p className={screen.quiet}>{pane.title}</p>
        <ScreenTitle>{checks.length === 0 ? pane.nothing : pane.answer(counts.get("disagrees") ?? 0)}</ScreenTitle>
        {checks.length > 0 && <p className={screen.quiet}>{pane.checked(checks.length)}</p>}
      </div>
      <VerdictFilter counts={counts} onSelect={setVerdict} selected={verdict} />
      <ul {...list} className={screen.list}>
        {rows.slice(0, shownCount).map((row) => (
          <li key={row.id}>
            <CheckItem
              check={row}
              onOpen={(id) => {
                place.current = { top: scroller.current?.scrollTop ?? 0, id };
                setOpened(id);
              }}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShownCount(shownCount + pageSize)} size="small">
          {words.flag.more(Math.min(rest, pageSize))}
        </Button>
      )}
    </Screen>
  );
}
