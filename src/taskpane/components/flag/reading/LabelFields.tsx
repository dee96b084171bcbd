import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { FormCorrection, LabelCorrection } from "../../../../core/recognise/corrections";
import { labelCorrectionOf } from "../../../../core/recognise/editCorrections";
import type { RecognisedTable } from "../../../../core/recognise/table";
import { languageOf } from "../../../languageOf";
import { usePane } from "../../../paneContext";
import { useScreenStyles } from "../../Screen";
import { namedRows } from "./readingDraft";
import { RowFields } from "./RowFields";

interface LabelFieldsProps {
  readonly correction: FormCorrection;
  readonly onChange: (label: LabelCorrection) => void;
  readonly table: RecognisedTable;
}

/** Tables of thousands of rows are not drawn at once. */
const pageSize = 30;

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: tokens.spacingHorizontalM },
  list: { rowGap: tokens.spacingVerticalL },
  label: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
});

/** Direction and unit of every row by its name. */
export function LabelFields({ correction, onChange, table }: LabelFieldsProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { words } = usePane();
  const rows = useMemo(() => namedRows(table), [table]);
  const [shownCount, setShownCount] = useState(pageSize);
  const rest = rows.length - shownCount;
  return (
    <Accordion className={styles.root} collapsible>
      <AccordionItem value="labels">
        <AccordionHeader as="h3" size="small">
          {words.tableReading.labels(rows.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={mergeClasses(screen.list, styles.list)}>
            {rows.slice(0, shownCount).map((row) => (
              <li key={row.label}>
                <span className={styles.label} lang={languageOf(row.label)}>{row.label}</span>
                <RowFields correction={labelCorrectionOf(correction, row.label)} onChange={onChange} row={row} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <Button onClick={() => setShownCount(shownCount + pageSize)} size="small">
              {words.flag.more(Math.min(rest, pageSize))}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
