import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";

import type { AssessedTable } from "../../../core/flag/assessTables";
import type { RecognisedTable } from "../../../core/recognise/table";
import { sheetAddress } from "../../../core/workbook/address";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { placeText } from "../placeText";
import { useScreenStyles } from "../Screen";
import { comparisonText } from "./comparisonText";
import { TableFacts } from "./TableFacts";

interface TableListProps {
  /** `origin` names the button that was used, which gets the focus back on return. */
  readonly onEdit: (table: RecognisedTable, origin: string) => void;
  readonly tables: readonly AssessedTable[];
}

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, marginInline: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalS },
  table: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: { margin: 0, overflowWrap: "anywhere" },
  comparisons: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  edit: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightRegular },
});

/** The tables that were found, how sure the reading is, and what is compared with what. */
export function TableList({ onEdit, tables }: TableListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, words } = usePane();
  return (
    <Accordion className={styles.root} collapsible>
      <AccordionItem value="tables">
        <AccordionHeader as="h3" size="small">{`${words.flag.tables} (${tables.length})`}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {tables.map(({ table }) => {
            const address = sheetAddress(table.sheet, table.range);
            const place = placeText(table.sheet, table.range);
            return (
              <section aria-label={place} className={styles.table} key={address}>
                {table.title !== null && <p className={styles.title} lang={languageOf(table.title)}>{table.title}</p>}
                <div>
                  <Link inline lang={languageOf(place)} onClick={() => void session.reveal({ sheet: table.sheet, rowIndex: table.range.rowIndex, columnIndex: table.range.columnIndex })} title={words.flag.showTable(place)}>
                    {place}
                  </Link>
                </div>
                <ul className={mergeClasses(screen.list, styles.comparisons)}>
                  {table.comparisons.map((comparison) => (
                    <li key={`${comparison.targetColumn ?? ""} ${comparison.actualColumn} ${comparison.statedColumn ?? ""}`}>{comparisonText(table, comparison, words)}</li>
                  ))}
                </ul>
                <TableFacts table={table} />
                <Button appearance="subtle" aria-label={words.tableReading.editOf(place)} className={styles.edit} data-origin={address} icon={<EditRegular />} onClick={() => onEdit(table, address)} size="small">
                  {words.tableReading.edit}
                </Button>
              </section>
            );
          })}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
