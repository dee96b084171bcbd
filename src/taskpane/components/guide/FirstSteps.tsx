import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";

import { firstSteps } from "../../../messages/guide/firstSteps";
import { usePane } from "../../paneContext";
import { useScreenStyles } from "../Screen";

interface FirstStepsProps {
  readonly onHelp: () => void;
  readonly onHide: () => void;
  readonly onStart: () => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  hide: { flexShrink: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  actions: { marginBlockStart: tokens.spacingVerticalXS },
});

/** What a newcomer does first, above the section that opens first until it is hidden. */
export function FirstSteps({ onHelp, onHide, onStart }: FirstStepsProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const words = firstSteps(usePane().language);
  return (
    <div aria-label={words.title} className={styles.root} role="region">
      <div className={styles.head}>
        <h2 className={screen.heading}>{words.title}</h2>
        <Button appearance="subtle" aria-label={words.hide} className={styles.hide} icon={<DismissRegular />} onClick={onHide} size="small" title={words.hide} />
      </div>
      <ol className={styles.steps}>
        {words.steps.map(([action, outcome]) => (
          <li key={action}>
            <strong>{action}:</strong> {outcome}
          </li>
        ))}
      </ol>
      <div className={mergeClasses(screen.actions, styles.actions)}>
        <Button onClick={onStart} size="small">
          {words.start}
        </Button>
        <Button appearance="subtle" onClick={onHelp} size="small">
          {words.help}
        </Button>
      </div>
    </div>
  );
}
