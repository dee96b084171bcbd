import { makeStyles, tokens } from "@fluentui/react-components";

export const useModelsStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
  title: { ":focus": { outline: "none" } },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", alignItems: "start", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  narrow: { minWidth: 0, width: "100%" },
  fileInput: { display: "none" },
  /** In a column that scrolls a message of several lines would be pressed flat. */
  message: { flexShrink: 0 },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  messageTitle: { display: "block" },
  sheet: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  item: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
