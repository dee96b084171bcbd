import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { reviewCell } from "../../../app/sharedFormulas";
import type { ReviewItem } from "../../../core/share/review";
import { cellAddress } from "../../../core/workbook/address";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { reviewText } from "../../../messages/sharing/texts";
import { placeText } from "../placeText";
import { useScreenStyles } from "../Screen";
import { useSendingTools } from "./sendingTools";

interface ReviewListProps {
  readonly items: readonly ReviewItem[];
  readonly snapshot: WorkbookSnapshot;
}

/** What a document inspector takes out. */
const inspected: ReadonlySet<ReviewItem["kind"]> = new Set<ReviewItem["kind"]>(["property", "author", "externalLink"]);

const useStyles = makeStyles({
  item: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  link: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});

/** What the file says beside its numbers, each with the way to where it stands. */
export function ReviewList({ items, snapshot }: ReviewListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, shared, texts, words } = useSendingTools();
  if (items.length === 0) return <p className={screen.quiet}>{shared.sharing.nothingToReview}</p>;
  return (
    <section>
      <h3 className={screen.heading}>{shared.sharing.reviewTitle}</h3>
      <ul className={screen.list}>
        {items.map((item) => {
          const cell = reviewCell(item, snapshot);
          const text = reviewText(item, shared.sharing);
          return (
            <li className={styles.item} key={text}>
              <span className={styles.text}>{text}</span>
              {cell !== null && (
                <Link aria-label={words.flag.jump(placeText(cell.sheet, cell))} className={styles.link} onClick={() => void session.reveal(cell)}>
                  {cellAddress(cell)}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {items.some(({ kind }) => inspected.has(kind)) && <p className={screen.quiet}>{texts.inspect}</p>}
    </section>
  );
}
