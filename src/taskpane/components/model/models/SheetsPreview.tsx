import { Button } from "@fluentui/react-components";

import type { ModelSheetsPreview } from "../../../../app/modelSheets";
import { usePane, usePaneState } from "../../../paneContext";
import { BackButton } from "../../BackButton";
import { Screen, useScreenStyles } from "../../Screen";
import { ScreenTitle } from "../../ScreenTitle";
import { useModelsStyles } from "./styles";
import { useWords } from "./useWords";

interface SheetsPreviewProps {
  readonly onBack: () => void;
  readonly onWritten: () => void;
  readonly preview: ModelSheetsPreview;
}

/** The sheets that would be written; only from here are they. */
export function SheetsPreview({ onBack, onWritten, preview }: SheetsPreviewProps) {
  const styles = useModelsStyles();
  const screen = useScreenStyles();
  const words = useWords();
  const tools = usePane();
  const { language, session } = tools;
  const { work } = usePaneState();
  const write = (): void => {
    void session.writeSheets(language, preview).then((isDone) => {
      if (isDone) onWritten();
    });
  };
  return (
    <Screen
      footer={
        <div className={screen.actions}>
          <Button appearance="primary" disabledFocusable={work.kind === "applying"} onClick={write}>
            {words.write}
          </Button>
          <Button onClick={onBack}>{tools.words.cancel}</Button>
        </div>
      }
    >
      <BackButton onClick={onBack}>{words.title}</BackButton>
      <ScreenTitle>{words.exporting}</ScreenTitle>
      <p className={screen.quiet}>{words.exportHint}</p>
      <ul className={screen.list}>
        {preview.sheets.map(({ sheet, rowCount }) => (
          <li className={styles.sheet} key={sheet}>
            <span className={styles.strong}>{sheet}</span>
            <span className={styles.number}>{words.rows(rowCount)}</span>
          </li>
        ))}
      </ul>
      {preview.replaced.length > 0 && <p className={screen.figure}>{words.willReplace(preview.replaced)}</p>}
    </Screen>
  );
}
