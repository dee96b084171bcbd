import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { planRestore } from "../../../core/share/planRestore";
import type { RestorePlan } from "../../../core/share/planRestore";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { usePaneState } from "../../paneContext";
import { useFocusKept } from "../../useFocusKept";
import { useScreenStyles } from "../Screen";
import { SharedPlaces } from "../SharedPlaces";
import { useSendingTools } from "./sendingTools";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
});

/** In a workbook that was prepared to be sent: the way back, and what cannot go it. Nothing where the workbook carries no record of it. */
export function RestoreBlock({ snapshot }: { readonly snapshot: WorkbookSnapshot }) {
  const plan = useMemo(() => planRestore(snapshot), [snapshot]);
  return plan === null ? null : <Offer plan={plan} />;
}

function Offer({ plan: { restored, changed } }: { readonly plan: RestorePlan }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, texts } = useSendingTools();
  const { work } = usePaneState();
  const part = useFocusKept<HTMLElement>();
  const hasFunctions = session.capabilities().customFunctions;
  return (
    <section aria-label={texts.restore.title} className={styles.root} ref={part}>
      <h2 className={screen.heading}>{texts.restore.title}</h2>
      <p className={styles.text}>{restored.length === 0 ? texts.restore.nothing : texts.restore.body(restored.length)}</p>
      {changed.length > 0 && (
        <div>
          <p className={screen.quiet}>{texts.restore.changed(changed.length)}</p>
          <SharedPlaces places={changed} />
        </div>
      )}
      {restored.length > 0 &&
        (hasFunctions ? (
          <Button disabledFocusable={work.kind === "applying"} onClick={() => void session.restore()}>
            {texts.restore.restore}
          </Button>
        ) : (
          <p className={screen.quiet}>{texts.restore.noFunctions}</p>
        ))}
    </section>
  );
}
