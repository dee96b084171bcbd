import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { lazy, Suspense, useId, useState } from "react";

import { findingSentence } from "../../../app/findingTexts";
import { asideLine, returnedText, rowNumbers } from "../../../app/noteTexts";
import type { Asides } from "../../../core/flag/asides/matchAsides";
import type { Finding } from "../../../core/flag/findings";
import { cellAddress } from "../../../core/workbook/address";
import { sentenceCase } from "../../../messages/format";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import type { PaneTools } from "../../paneContext";
import { placeText } from "../placeText";
import { useRowButtonStyles } from "../rowButton";
import { useScreenStyles } from "../Screen";
import { StatusChip } from "../StatusChip";
import { draftFor, draftKey } from "./asides/asideDrafts";
import { TakeBack } from "./asides/TakeBack";
import { unreadText } from "./flagRows";
import type { FlagRow } from "./flagRows";
import { KindChip } from "./KindChip";
import { RowDetail } from "./RowDetail";

/** Loaded when a finding is opened for the first time. */
const AsideForm = lazy(async () => ({ default: (await import("./asides/AsideForm")).AsideForm }));

interface FindingItemProps {
  readonly asides: Asides;
  readonly row: FlagRow;
}

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  jump: { borderBottomStyle: "none", paddingBlockEnd: tokens.spacingVerticalXXS },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalXS },
  why: { minWidth: "auto", flexShrink: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightRegular },
  address: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  aside: {
    display: "flex",
    flexDirection: "column",
    paddingBlockEnd: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  other: { fontSize: "inherit", lineHeight: "inherit", marginInlineStart: tokens.spacingHorizontalXS },
});

/** One finding or one row: its cell, what is to be told, the other cells that it rests on, and on request how it came about. */
export function FindingItem({ asides, row: item }: FindingItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const screen = useScreenStyles();
  const tools = usePane();
  const { session, words } = tools;
  const { about } = item;
  // A row with an unfinished reason opens with it, wherever it is drawn anew.
  const [isOpen, setIsOpen] = useState(() => about !== null && draftFor(session, draftKey(about)).isOpen);
  const detailId = useId();
  const { assessed, cell, finding, table } = item;
  const { row, assessment } = assessed;
  const address = placeText(cell.sheet, cell);
  const label = row.label === "" ? words.flag.noLabel : row.label;
  const context = contextOf(item);
  const Chevron = isOpen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <li className={styles.root}>
      <button className={mergeClasses(rowButton.row, styles.jump)} onClick={() => void session.reveal(cell)} title={words.flag.jump(address)} type="button">
        <span className={rowButton.line}>
          <span className={rowButton.words} lang={languageOf(label)}>{label}</span>
          {finding === null ? <StatusChip status={assessment.status} /> : <KindChip kind={finding.kind} />}
        </span>
        {context !== "" && <span className={mergeClasses(rowButton.words, rowButton.quiet)} lang={languageOf(context)}>{context}</span>}
        <span className={mergeClasses(rowButton.words, rowButton.quiet)}>{summaryOf(item, tools)}</span>
      </button>
      {about !== null && <AsideText about={about} asides={asides} label={label} />}
      <div className={styles.foot}>
        <span className={mergeClasses(screen.quiet, styles.address)}>
          <span lang={languageOf(address)}>{address}</span>
          {finding !== null && finding.others.length > 0 && ` · ${words.flag.restsOn}`}
          {finding?.others.map((other) => (
            <Link className={styles.other} inline key={cellAddress(other)} onClick={() => void session.reveal({ sheet: finding.sheet, ...other })} title={words.flag.jump(placeText(finding.sheet, other))}>
              {cellAddress(other)}
            </Link>
          ))}
        </span>
        <Button appearance="subtle" aria-controls={detailId} aria-expanded={isOpen} aria-label={words.flag.whyOf(label)} className={styles.why} icon={<Chevron />} iconPosition="after" onClick={() => setIsOpen(!isOpen)} size="small">
          {words.flag.why}
        </Button>
      </div>
      <div id={detailId}>
        {isOpen && (
          <RowDetail assessed={assessed} table={table}>
            {about !== null && asides.holding(about) === null && (
              <Suspense>
                <AsideForm finding={about} label={label} />
              </Suspense>
            )}
          </RowDetail>
        )}
      </div>
    </li>
  );
}

/** Why the finding is set aside, with the way back; or that it was, before its numbers changed. */
function AsideText({ about, asides, label }: { readonly about: Finding; readonly asides: Asides; readonly label: string }) {
  const styles = useStyles();
  const { language, words } = usePane();
  const [held, before] = [asides.holding(about), asides.returned(about)];
  if (held === null && before === null) return null;
  return (
    <div className={styles.aside}>
      {held !== null && <span>{asideLine(held, language)}</span>}
      {held !== null && <TakeBack aside={held} words={[words.asides.takeBack, words.asides.takeBackOf(label)]} />}
      {before !== null && <span>{sentenceCase(returnedText(before, language))}</span>}
    </div>
  );
}

/** The heading that the row stands under, and which of the table's comparisons this is. */
function contextOf({ assessed: { row }, table }: FlagRow): string {
  const compared = table.comparisons.length > 1 ? table.comparisons[row.comparison] : undefined;
  const header = table.columns.find(({ columnIndex }) => columnIndex === compared?.actualColumn)?.header ?? "";
  return [row.section ?? "", header].filter((part) => part !== "").join(" · ");
}

/** A finding as its sentence; a row that is shown for its status as its numbers. */
function summaryOf({ assessed, finding }: FlagRow, { language, shared, words }: PaneTools): string {
  if (finding !== null) return sentenceCase(findingSentence(finding, language));
  if (assessed.assessment.status === "unreadable") return `“${unreadText(assessed)}”`;
  const { actual, target, gap } = rowNumbers(assessed, language);
  if (actual === "") return `${words.model.target} ${target}`;
  if (target === "") return `${words.model.actual} ${actual}`;
  return [shared.note.numbers(actual, target), ...(gap === null ? [] : [shared.note.gap(gap, null)])].join(" · ");
}
