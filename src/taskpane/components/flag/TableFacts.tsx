import type { RecognisedTable } from "../../../core/recognise/table";
import { isSure } from "../../../core/recognise/recognise";
import { usePane } from "../../paneContext";
import { useScreenStyles } from "../Screen";

/** How sure the reading of a table is, and why. */
export function TableFacts({ table }: { readonly table: RecognisedTable }) {
  const screen = useScreenStyles();
  const { shared, words } = usePane();
  const { confidence, reasons } = table;
  return <p className={screen.quiet}>{[words.flag.confidence(confidence), ...(isSure(table) ? [] : [words.flag.unsure]), ...reasons.map((reason) => shared.reasons[reason])].join(" · ")}</p>;
}
