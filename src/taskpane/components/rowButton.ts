import { makeStyles, tokens } from "@fluentui/react-components";

/** A whole row of a list as one button: lines with words at the start and a number or a status at the end. */
export const useRowButtonStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: 0,
    // Rows come into sight below the group title that stays at the top.
    scrollMarginBlockStart: "32px",
    textAlign: "start",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorTransparentBackground,
    border: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusNone,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
  line: { display: "flex", width: "100%", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  value: { flexShrink: 0, textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  /** A value that is a sentence: at most half of the line, broken like the words beside it. */
  valueInWords: { flexShrink: 1, maxWidth: "50%", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
