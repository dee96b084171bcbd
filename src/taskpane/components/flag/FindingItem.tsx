import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";

import { rowNumbers } from "../../../app/noteTexts";
import type { IndicatorModel } from "../../../core/model/model";
import { usePane } from "../../paneContext";
import { placeText } from "../placeText";
import { useRowButtonStyles } from "../rowButton";
import { useScreenStyles } from "../Screen";
import { StatusChip } from "../StatusChip";
import { unreadText } from "./flagRows";
import type { FlagRow } from "./flagRows";
import { traceLines } from "./traceLines";

interface FindingItemProps {
  readonly model: IndicatorModel | null;
  readonly row: FlagRow;
}

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  jump: { borderBottomStyle: "none", paddingBlockEnd: tokens.spacingVerticalXXS },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalXS },
  why: { minWidth: "auto", marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightRegular },
  address: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  trace: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalM, borderInlineStartWidth: tokens.strokeWidthThick, borderInlineStartStyle: "solid", borderInlineStartColor: tokens.colorNeutralStroke1, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, listStyleType: "none" },
  name: { color: tokens.colorNeutralForeground3 },
});

/** One row: its cell, its numbers, and on request how the verdict came about. */
export function FindingItem({ model, row: { assessed, cell, sheet } }: FindingItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const screen = useScreenStyles();
  const { language, session, shared, words } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const traceId = useId();
  const { row, assessment } = assessed;
  const address = placeText(sheet, cell);
  const label = row.label === "" ? words.flag.noLabel : row.label;
  const numbers = rowNumbers(assessed, language);
  const known = numbers.actual !== "" && numbers.target !== "";
  const summary = assessment.status === "unreadable" ? `“${unreadText(assessed)}”` : known ? shared.note.numbers(unbroken(numbers.actual), unbroken(numbers.target)) : numbers.target === "" ? `${words.model.actual} ${numbers.actual}` : `${words.model.target} ${numbers.target}`;
  const Chevron = isOpen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className={styles.root}>
      <button className={mergeClasses(rowButton.row, styles.jump)} onClick={() => void session.reveal(cell)} title={words.flag.jump(address)} type="button">
        <span className={rowButton.line}>
          <span className={rowButton.words}>{label}</span>
          <StatusChip status={assessment.status} />
        </span>
        <span className={mergeClasses(rowButton.line, rowButton.quiet)}>
          <span className={rowButton.words}>{summary}</span>
          <span className={rowButton.number}>{numbers.gap === null ? null : unbroken(numbers.gap)}</span>
        </span>
      </button>
      <div className={styles.foot}>
        <span className={mergeClasses(screen.quiet, styles.address)}>{address}</span>
        <Button appearance="subtle" aria-controls={traceId} aria-expanded={isOpen} aria-label={words.flag.whyOf(label)} className={styles.why} icon={<Chevron />} iconPosition="after" onClick={() => setIsOpen(!isOpen)} size="small">
          {words.flag.why}
        </Button>
      </div>
      <div id={traceId}>
        {isOpen && (
          <ul className={styles.trace}>
            {traceLines(assessed, model, language).map(({ name, text }, index) => (
              <li key={index}>
                {name !== null && <span className={styles.name}>{name}: </span>}
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** A short amount keeps its number and its unit on one line. */
function unbroken(amount: string): string {
  return amount.length <= 24 ? amount.replaceAll(" ", "\u00a0") : amount;
}
