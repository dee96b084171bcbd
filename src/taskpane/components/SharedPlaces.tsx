import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import { answerOf } from "../../app/paneState";
import { joinPlaces } from "../../app/sharedFormulas";
import type { SharedPlace } from "../../core/share/sharing";
import { rangeAddress } from "../../core/workbook/address";
import { sharedPlaceText } from "../../messages/sharing/texts";
import { usePane, usePaneState } from "../paneContext";
import { placeText } from "./placeText";

interface SharedPlacesProps {
  readonly places: readonly SharedPlace[];
  /** The sheet that is named above already; its cells are named by their addresses. Default: none. */
  readonly sheet?: string | null;
}

/** Places that are shown before the rest is asked for. */
const firstPlaces = 12;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** Where formulas of sharing stand; each cell leads there, unless its sheet is hidden. */
export function SharedPlaces({ places, sheet = null }: SharedPlacesProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [isAll, setAll] = useState(false);
  const joined = useMemo(() => joinPlaces(places), [places]);
  const rest = joined.length - firstPlaces;
  return (
    <div className={styles.root}>
      {(isAll ? joined : joined.slice(0, firstPlaces)).map((place) => (
        <Place key={sharedPlaceText(place)} place={place} sheet={sheet} />
      ))}
      {!isAll && rest > 0 && (
        <Link as="button" onClick={() => setAll(true)}>
          {words.send.more(rest)}
        </Link>
      )}
    </div>
  );
}

function Place({ place, sheet: named }: { readonly place: SharedPlace; readonly sheet: string | null }) {
  const { session, words } = usePane();
  const { work } = usePaneState();
  if (place.kind !== "cell") return <span>{sharedPlaceText(place)}</span>;
  const { sheet, range } = place;
  const address = placeText(sheet, range);
  const text = sheet === named ? rangeAddress(range) : address;
  const isVisible = answerOf(work)?.assessed.snapshot.sheets.some(({ name, visibility }) => name === sheet && visibility === "visible") === true;
  if (!isVisible) return <span>{text}</span>;
  return (
    <Link onClick={() => void session.reveal({ sheet, rowIndex: range.rowIndex, columnIndex: range.columnIndex })} title={words.flag.jump(address)}>
      {text}
    </Link>
  );
}
