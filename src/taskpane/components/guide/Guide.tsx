import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { statuses } from "../../../core/assessment/status";
import { guideMessages } from "../../../messages/guide";
import type { Explained, GuideMessages, VerdictRule } from "../../../messages/guide";
import { usePane } from "../../paneContext";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { StatusChip } from "../StatusChip";

export interface GuideProps {
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  text: { margin: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, display: "flex", flexDirection: "column" },
  item: { paddingBlock: tokens.spacingVerticalSNudge, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  pair: { display: "grid", gridTemplateColumns: "9.5rem minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  marked: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightBold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: "start", verticalAlign: "top", paddingBlock: tokens.spacingVerticalSNudge, paddingInlineEnd: tokens.spacingHorizontalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  head: { borderBottomColor: tokens.colorNeutralStroke1, fontWeight: tokens.fontWeightSemibold },
  written: { display: "block", fontFamily: tokens.fontFamilyMonospace },
  links: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

/** The help of the pane: first steps, marks, the rules of verdicts, keys, privacy. `help/<language>/guide.html` says the same as a page. */
export function Guide({ onClose }: GuideProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language } = usePane();
  const words = guideMessages(language);
  return (
    <Screen>
      <BackButton onClick={onClose}>{words.back}</BackButton>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={styles.text}>{words.lead}</p>
      <Part title={words.stepsTitle}>
        <ol className={styles.steps}>
          {words.steps.map(([term, meaning]) => (
            <li key={term}>
              <strong>{term}.</strong> {meaning}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={words.marksTitle}>
        <p className={styles.text}>
          <span className={styles.marked}>{words.markedNumber}</span> · {words.marked}
        </p>
        <Terms items={words.marks} />
      </Part>
      <Part title={words.statusesTitle}>
        <dl className={styles.list}>
          {statuses.map((status) => (
            <div className={mergeClasses(styles.item, styles.pair)} key={status}>
              <dt>
                <StatusChip status={status} />
              </dt>
              <dd className={styles.meaning}>{words.statuses[status]}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={words.verdictTitle}>
        <VerdictTable words={words} />
        <Terms items={words.principles} />
      </Part>
      <Part title={words.keysTitle}>
        <Terms isPaired items={words.keys} />
      </Part>
      <Part title={words.privacyTitle}>
        <p className={styles.text}>{words.privacy}</p>
      </Part>
      <div className={styles.links}>
        <Link href={`help/${language}/guide.html`} target="_blank">
          {words.asPage}
        </Link>
        <Link href={`help/${language}/index.html`} target="_blank">
          {words.functions}
        </Link>
      </div>
      <p className={screen.quiet}>{words.version(VERSION)}</p>
    </Screen>
  );
}

function Part({ children, title }: { readonly children: ReactNode; readonly title: string }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <section className={styles.part}>
      <h3 className={screen.heading}>{title}</h3>
      {children}
    </section>
  );
}

function Terms({ isPaired = false, items }: { readonly isPaired?: boolean; readonly items: readonly Explained[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {items.map(([term, meaning]) => (
        <div className={mergeClasses(styles.item, isPaired && styles.pair)} key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function VerdictTable({ words }: { readonly words: GuideMessages }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {words.verdictHead.map((name) => (
            <th className={mergeClasses(styles.cell, styles.head)} key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.verdicts.map((rule) => (
          <tr key={rule.remark ?? rule.written.join()}>
            <th className={styles.cell} scope="row">
              <Written rule={rule} />
            </th>
            <td className={styles.cell}>{rule.met}</td>
            <td className={styles.cell}>{rule.exceeded}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Targets are quoted as Vietnamese officials write them, in either language. */
function Written({ rule: { remark, written } }: { readonly rule: VerdictRule }) {
  const styles = useStyles();
  return (
    <>
      {written.map((target) => (
        <span className={styles.written} key={target} lang="vi">
          {target}
        </span>
      ))}
      {remark}
    </>
  );
}
