import { Button } from "@fluentui/react-components";

import type { ModelFromTable } from "../../../../core/modelSheets/fromTable";
import { modelMessages } from "../../../../messages/models";
import { languageOf } from "../../../languageOf";
import { usePane } from "../../../paneContext";
import { BackButton } from "../../BackButton";
import { Screen, useScreenStyles } from "../../Screen";
import { ScreenTitle } from "../../ScreenTitle";
import { useModelsStyles } from "./styles";
import { useWords } from "./useWords";

interface StartedPreviewProps {
  readonly onBack: () => void;
  readonly onUse: () => void;
  readonly sheet: string;
  readonly started: ModelFromTable;
}

/** What a model that was started from a table holds and assumes, before it is worked with. */
export function StartedPreview({ onBack, onUse, sheet, started }: StartedPreviewProps) {
  const styles = useModelsStyles();
  const screen = useScreenStyles();
  const tools = usePane();
  const words = useWords();
  const { model, assumedDirections, partYearResults, leftOutTargets } = started;
  const texts = modelMessages(tools.language);
  const remarks = [
    ...(assumedDirections > 0 ? [texts.assumedDirections(assumedDirections)] : []),
    ...(partYearResults > 0 ? [texts.partYearResults(partYearResults)] : []),
    ...(leftOutTargets > 0 ? [texts.leftOutTargets(leftOutTargets)] : []),
  ];
  return (
    <Screen
      footer={
        <div className={screen.actions}>
          <Button appearance="primary" onClick={onUse}>
            {words.useStarted}
          </Button>
          <Button onClick={onBack}>{tools.words.cancel}</Button>
        </div>
      }
    >
      <BackButton onClick={onBack}>{words.title}</BackButton>
      <ScreenTitle>{words.startTitle(sheet)}</ScreenTitle>
      <p className={screen.figure}>{words.started(model.indicators.length, model.targets.length, model.observations.length)}</p>
      {remarks.map((remark) => (
        <p className={screen.quiet} key={remark}>
          {remark}
        </p>
      ))}
      <ul className={screen.list}>
        {model.indicators.map(({ id, nameVi, note, unit }) => (
          <li className={styles.item} key={id}>
            <span lang={languageOf(nameVi)}>{unit === "" ? nameVi : `${nameVi} (${unit})`}</span>
            <span className={screen.quiet}>{note}</span>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
