import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";

interface TabsProps<Name extends string> {
  readonly className?: string;
  readonly label: string;
  readonly onSelect: (name: Name) => void;
  readonly selected: Name;
  readonly size?: "medium" | "small";
  readonly tabs: readonly { readonly controls?: string; readonly icon?: ReactNode; readonly id?: string; readonly name: Name; readonly text: string }[];
}

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalSNudge,
    margin: 0,
    paddingInline: 0,
    paddingBlock: tokens.spacingVerticalM,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorTransparentBackground,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    borderRadius: tokens.borderRadiusNone,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
    // High contrast paints every line, a transparent one too: only the selected tab may keep its own.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  small: { paddingBlock: tokens.spacingVerticalXS },
  selected: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { borderBottomColor: "Highlight" } },
  // In narrow panes the words need the room.
  icon: { display: "flex", fontSize: tokens.fontSizeBase500, "@container (max-width: 439px)": { display: "none" } },
});

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Tabs as the WAI-ARIA pattern asks: one stop for the Tab key, arrows, Home and End between them.
 * Fluent's own put focusable elements that are hidden from screen readers around the list, which accessibility checks refuse.
 */
export function Tabs<Name extends string>({ className, label, onSelect, selected, size = "medium", tabs }: TabsProps<Name>) {
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.findIndex(({ name }) => name === selected);
    const step = steps[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step === undefined ? null : (at + step + tabs.length) % tabs.length;
    const next = to === null ? undefined : tabs[to];
    if (to === null || next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div aria-label={label} className={mergeClasses(styles.root, className)} onKeyDown={move} role="tablist">
      {tabs.map(({ controls, icon, id, name, text }) => (
        <button
          aria-controls={controls}
          aria-selected={name === selected}
          className={mergeClasses(styles.tab, size === "small" && styles.small, name === selected && styles.selected)}
          id={id}
          key={name}
          onClick={() => onSelect(name)}
          role="tab"
          tabIndex={name === selected ? 0 : -1}
          type="button"
        >
          {icon !== undefined && (
            <span aria-hidden className={styles.icon}>
              {icon}
            </span>
          )}
          {text}
        </button>
      ))}
    </div>
  );
}
