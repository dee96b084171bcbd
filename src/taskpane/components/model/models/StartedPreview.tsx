import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";

import type { ModelFromTable } from "../../../../core/modelSheets/fromTable";
import { modelMessages } from "../../../../messages/models";
import { languageOf } from "../../../languageOf";
import { usePane } from "../../../paneContext";
import { Screen, useScreenStyles } from "../../Screen";
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
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
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
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
        {words.title}
      </Button>
      <h2 className={mergeClasses(screen.title, styles.title)} ref={title} tabIndex={-1}>
        {words.startTitle(sheet)}
      </h2>
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
