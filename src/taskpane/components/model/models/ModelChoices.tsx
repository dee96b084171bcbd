import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactNode } from "react";

import type { ModelOrigin } from "../../../../app/modelOrigins";
import { readStoredModel } from "../../../../core/load/storedModel";
import { findModelSheets } from "../../../../core/modelSheets/sheetTables";
import type { WorkbookSnapshot } from "../../../../core/workbook/snapshot";
import { usePane, usePaneState } from "../../../paneContext";
import { useRowButtonStyles } from "../../rowButton";
import { useScreenStyles } from "../../Screen";
import { useModelsStyles } from "./styles";
import { useWords } from "./useWords";

interface ModelChoicesProps {
  readonly onBuiltIn: (id: string) => void;
  readonly onSheets: () => void;
  readonly onStored: () => void;
  readonly snapshot: WorkbookSnapshot;
}

/** The models that are at hand: of the program, of the workbook, and the one that was brought in. */
export function ModelChoices({ onBuiltIn, onSheets, onStored, snapshot }: ModelChoicesProps) {
  const styles = useModelsStyles();
  const screen = useScreenStyles();
  const words = useWords();
  const { language, session } = usePane();
  const { model } = usePaneState();
  const origin = model.kind === "ready" ? model.origin : null;
  const stored = readStoredModel(snapshot);
  const brought = origin === null || model.kind !== "ready" ? null : broughtHint(origin, words);
  return (
    <section className={styles.part}>
      <h3 className={screen.heading}>{words.choose}</h3>
      <ul className={screen.list}>
        {brought !== null && model.kind === "ready" && <Choice hint={brought} isInUse name={model.model.title[language]} onChoose={() => undefined} />}
        {findModelSheets(snapshot).size > 0 && <Choice hint={words.sheetsHint} isInUse={origin?.kind === "sheets"} name={words.sheets} onChoose={onSheets} />}
        {stored !== null && <Choice hint={words.workbook} isInUse={origin?.kind === "workbook"} name={stored.model.title[language]} onChoose={onStored} />}
        {session.models.map(({ id, name }) => (
          <Choice hint={words.builtIn} isInUse={origin?.kind === "builtIn" && origin.id === id} key={id} name={name[language]} onChoose={() => onBuiltIn(id)} />
        ))}
      </ul>
    </section>
  );
}

function broughtHint(origin: ModelOrigin, words: ReturnType<typeof useWords>): string | null {
  if (origin.kind === "file") return words.file(origin.name);
  return origin.kind === "table" ? words.table(origin.sheet) : null;
}

interface ChoiceProps {
  readonly hint: string;
  readonly isInUse: boolean;
  readonly name: ReactNode;
  readonly onChoose: () => void;
}

function Choice({ hint, isInUse, name, onChoose }: ChoiceProps) {
  const row = useRowButtonStyles();
  const styles = useModelsStyles();
  const words = useWords();
  return (
    <li>
      <button aria-pressed={isInUse} className={row.row} onClick={onChoose} type="button">
        <span className={row.line}>
          <span className={mergeClasses(row.words, isInUse && styles.strong)}>{name}</span>
          {isInUse && (
            <span className={mergeClasses(row.value, row.quiet)}>
              <CheckmarkRegular aria-hidden /> {words.inUse}
            </span>
          )}
        </span>
        <span className={row.quiet}>{hint}</span>
      </button>
    </li>
  );
}
