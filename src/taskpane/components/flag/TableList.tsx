import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { AssessedTable } from "../../../core/flag/assessTables";
import { flaggingConfidence } from "../../../core/recognise/recognise";
import { columnName, sheetAddress } from "../../../core/workbook/address";
import { usePane } from "../../paneContext";
import { placeText } from "../placeText";
import { useScreenStyles } from "../Screen";

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, marginInline: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalS },
  table: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  columns: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { display: "contents" },
  column: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  role: { margin: 0, textAlign: "end", fontWeight: tokens.fontWeightSemibold },
});

/** The tables that were found, how sure the reading is, and what each column was taken for. */
export function TableList({ tables }: { readonly tables: readonly AssessedTable[] }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, shared, words } = usePane();
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
                <div>
                  <Link inline onClick={() => void session.reveal({ sheet: table.sheet, rowIndex: table.range.rowIndex, columnIndex: table.range.columnIndex })} title={words.flag.showTable(place)}>
                    {place}
                  </Link>
                </div>
                <p className={screen.quiet}>
                  {[words.flag.confidence(table.confidence), ...(table.confidence < flaggingConfidence ? [words.flag.unsure] : []), ...table.reasons.map((reason) => shared.reasons[reason])].join(" · ")}
                </p>
                <ul aria-label={words.flag.columns} className={mergeClasses(screen.list, styles.columns)}>
                  {table.columns
                    .filter(({ role }) => role !== "other")
                    .map(({ columnIndex, header, role }) => (
                      <li className={styles.row} key={columnIndex}>
                        <span className={styles.column}>{columnName(columnIndex)}</span>
                        <span>{header}</span>
                        <span className={styles.role}>{shared.roles[role]}</span>
                      </li>
                    ))}
                </ul>
              </section>
            );
          })}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
