import { makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { NumberSymbolRegular } from "@fluentui/react-icons/svg/number-symbol";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";

import { groupFormulas } from "../../../app/sharedFormulas";
import type { FormulaGroup } from "../../../app/sharedFormulas";
import type { SharedFormula, ShareOutcome, ShareReason } from "../../../core/share/sharing";
import { languageOf } from "../../languageOf";
import { useScreenStyles } from "../Screen";
import { SharedPlaces } from "../SharedPlaces";
import { useSendingTools } from "./sendingTools";
import type { SendingTools } from "./sendingTools";

/** First what the receiver will miss. */
const order: readonly ShareOutcome[] = ["left", "value", "native"];

const icons = { native: <MathFormulaRegular />, value: <NumberSymbolRegular />, left: <WarningRegular /> } as const;

/** What was chosen just above needs no reason. */
const chosen: ReadonlySet<ShareReason> = new Set<ShareReason>(["asked", "kept"]);

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  count: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  below: { gridColumnStart: 2, gridColumnEnd: 4, minWidth: 0 },
});

/** What becomes of the formulas, by sheet: one entry for those that share their outcome and its reason. */
export function FormulaOutcomes({ formulas }: { readonly formulas: readonly SharedFormula[] }) {
  const screen = useScreenStyles();
  const tools = useSendingTools();
  const sections = useMemo(() => {
    const found = new Map<string, FormulaGroup[]>();
    for (const group of groupFormulas(formulas)) {
      const title = titleOf(group, tools.texts);
      const known = found.get(title);
      if (known === undefined) found.set(title, [group]);
      else known.push(group);
    }
    for (const groups of found.values()) groups.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    return [...found];
  }, [formulas, tools.texts]);
  return (
    <section>
      <h3 className={screen.heading}>{tools.texts.list}</h3>
      {sections.map(([title, groups]) => (
        <div key={title}>
          <h4 className={screen.groupTitle} lang={languageOf(title)}>{title}</h4>
          <ul className={screen.list}>
            {groups.map((group) => (
              <Group group={group} key={`${group.outcome} ${group.reason ?? ""}`} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Group({ group: { count, outcome, places, reason, sheet } }: { readonly group: FormulaGroup }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { shared, texts } = useSendingTools();
  return (
    <li className={styles.group}>
      <span aria-hidden className={styles.icon}>
        {icons[outcome]}
      </span>
      <span className={styles.outcome}>{texts.outcomes[outcome]}</span>
      <span className={styles.count}>{texts.formulaCount(count)}</span>
      <div className={styles.below}>
        <SharedPlaces places={places} sheet={sheet} />
        {reason !== null && !chosen.has(reason) && <p className={screen.quiet}>{texts.because(shared.sharing.reasons[reason])}</p>}
      </div>
    </li>
  );
}

function titleOf({ kind, sheet }: FormulaGroup, texts: SendingTools["texts"]): string {
  return sheet ?? (kind === "column" ? texts.columns : texts.names);
}
