import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";

interface BackButtonProps {
  /** Where it leads back to. */
  readonly children: string;
  readonly onClick: () => void;
}

const useStyles = makeStyles({
  root: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
});

/** The way back, at the top of a screen that lies over another one. */
export function BackButton({ children, onClick }: BackButtonProps) {
  return (
    <Button appearance="subtle" className={useStyles().root} icon={<ArrowLeftRegular />} onClick={onClick}>
      {children}
    </Button>
  );
}
