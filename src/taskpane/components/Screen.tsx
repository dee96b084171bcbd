import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

interface ScreenProps {
  readonly children: ReactNode;
  /** Actions that stay in sight below the content. */
  readonly footer?: ReactNode;
  readonly scroller?: Ref<HTMLDivElement>;
}

/** Enlarged four times, a window is 256 px high: the actions would leave nothing to see above them, and scroll with the content. */
const low = "@media (max-height: 480px)";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, [low]: { overflowY: "auto" } },
  content: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    [low]: { flexGrow: 0, flexShrink: 0, overflowY: "visible" },
  },
  footer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Content that scrolls above actions that do not. */
export function Screen({ children, footer, scroller }: ScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.content} ref={scroller}>
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}

export const useScreenStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, textWrap: "balance" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  figure: { margin: 0 },
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  /** Over a part of a long list, in sight while the part is. */
  groupTitle: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
});
