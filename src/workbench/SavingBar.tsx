import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

interface SavingBarProps {
  readonly cancelText: string;
  readonly onCancel: () => void;
  readonly text: string;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A saving that takes long, with the way to cancel it. A focus that is on it when it goes is given back to where it was before. */
export function SavingBar({ cancelText, onCancel, text }: SavingBarProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = part.current;
    const before = own?.ownerDocument.activeElement;
    return () => {
      if (before instanceof HTMLElement && own?.contains(own.ownerDocument.activeElement) === true) before.focus();
    };
  }, []);
  return (
    <div className={styles.root} ref={part} role="status">
      <Spinner label={text} labelPosition="after" size="tiny" />
      <Button onClick={onCancel} size="small">
        {cancelText}
      </Button>
    </div>
  );
}
