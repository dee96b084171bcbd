import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { asideLine } from "../../../../app/noteTexts";
import type { Aside } from "../../../../core/flag/asides/aside";
import type { Asides } from "../../../../core/flag/asides/matchAsides";
import type { AssessedTable } from "../../../../core/flag/assessTables";
import type { Finding } from "../../../../core/flag/findings";
import { parseCell } from "../../../../core/workbook/address";
import { languageOf } from "../../../languageOf";
import { usePane } from "../../../paneContext";
import { placeText } from "../../placeText";
import { useScreenStyles } from "../../Screen";
import { FindingItem } from "../FindingItem";
import { findingRows } from "../flagRows";
import { KindChip } from "../KindChip";
import { TakeBack } from "./TakeBack";

interface AsideListProps {
  readonly asides: Asides;
  /** Those that are set aside. */
  readonly findings: readonly Finding[];
  readonly tables: readonly AssessedTable[];
}

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, marginInline: tokens.spacingHorizontalM },
  idle: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

/** What people set aside, folded: each with its reason and the way to take it back; then reasons that are about nothing any more. */
export function AsideList({ asides, findings, tables }: AsideListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { words } = usePane();
  const rows = useMemo(() => findingRows(findings, tables, null), [findings, tables]);
  const { idle } = asides;
  if (rows.length + idle.length === 0) return null;
  return (
    <Accordion className={styles.root} collapsible>
      <AccordionItem value="asides">
        <AccordionHeader as="h3" size="small">
          {words.asides.listTitle(rows.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {rows.length > 0 && (
            <ul className={screen.list}>
              {rows.map((row) => (
                <FindingItem asides={asides} key={row.key} row={row} />
              ))}
            </ul>
          )}
          {idle.length > 0 && (
            <section>
              <h4 className={screen.heading}>{words.asides.idleTitle}</h4>
              <p className={screen.quiet}>{words.asides.idleBody}</p>
              <ul className={screen.list}>
                {idle.map((aside) => (
                  <IdleItem aside={aside} key={JSON.stringify([aside.kind, aside.place])} />
                ))}
              </ul>
            </section>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function IdleItem({ aside }: { readonly aside: Aside }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, words } = usePane();
  const { kind, place } = aside;
  const label = place.label === "" ? words.flag.noLabel : place.label;
  const position = parseCell(place.cell);
  return (
    <li className={styles.idle}>
      <span className={styles.line}>
        <span className={styles.words} lang={languageOf(label)}>{label}</span>
        <KindChip kind={kind} />
      </span>
      <span className={mergeClasses(screen.quiet, styles.words)}>{asideLine(aside, language)}</span>
      {position !== null && <span className={mergeClasses(screen.quiet, styles.words)}>{placeText(place.sheet, position)}</span>}
      <TakeBack aside={aside} words={[words.asides.forget, words.asides.forgetOf(label)]} />
    </li>
  );
}
