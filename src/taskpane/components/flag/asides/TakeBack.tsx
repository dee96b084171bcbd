import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";

import type { Aside } from "../../../../core/flag/asides/aside";
import { usePane, usePaneState } from "../../../paneContext";
import { answerId } from "../useCorrect";

interface TakeBackProps {
  readonly aside: Aside;
  /** What pressing it does, and the same with the row's name. */
  readonly words: readonly [text: string, spoken: string];
}

const useStyles = makeStyles({
  root: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightRegular },
});

/** Takes a reason out of the workbook: what it was given for is open again. */
export function TakeBack({ aside, words: [text, spoken] }: TakeBackProps) {
  const styles = useStyles();
  const { language, session } = usePane();
  const isApplying = usePaneState().work.kind === "applying";
  // The button goes with the reason.
  const take = (): void => void session.takeBack(aside, language).then((isDone) => isDone && document.getElementById(answerId)?.focus());
  return (
    <Button appearance="subtle" aria-label={spoken} className={styles.root} disabledFocusable={isApplying} icon={<ArrowUndoRegular />} onClick={take} size="small">
      {text}
    </Button>
  );
}
