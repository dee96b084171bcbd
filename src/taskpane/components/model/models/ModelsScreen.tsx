import { Button, Spinner } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { ChangeEvent } from "react";

import type { ModelOrigin } from "../../../../app/modelOrigins";
import { previewModelSheets } from "../../../../app/modelSheets";
import type { ModelSheetsPreview } from "../../../../app/modelSheets";
import { answerOf } from "../../../../app/paneState";
import { readStoredModel } from "../../../../core/load/storedModel";
import type { IndicatorModel } from "../../../../core/model/model";
import type { ModelFromTable } from "../../../../core/modelSheets/fromTable";
import { emptySnapshot } from "../../../../core/workbook/emptySnapshot";
import { usePane, usePaneState } from "../../../paneContext";
import { BackButton } from "../../BackButton";
import { Screen, useScreenStyles } from "../../Screen";
import { ScreenTitle } from "../../ScreenTitle";
import { ModelChoices } from "./ModelChoices";
import { issuesProblem, openProblem } from "./problem";
import type { Problem } from "./problem";
import { ProblemList } from "./ProblemList";
import { SheetsPreview } from "./SheetsPreview";
import { StartedPreview } from "./StartedPreview";
import { StartFromTable } from "./StartFromTable";
import { useModelsStyles } from "./styles";
import { useWords } from "./useWords";

export interface ModelsScreenProps {
  /** Back to the list, with another model or the same. */
  readonly onBack: () => void;
}

type View =
  | { readonly kind: "choose" }
  | { readonly kind: "started"; readonly started: ModelFromTable; readonly sheet: string }
  | { readonly kind: "sheets"; readonly preview: ModelSheetsPreview };

const fileKinds = ".zip,.json,.xlsx,.xlsm,.xls,.csv,.txt";

/** Other models: choose one, open one, start one from a table; and ways to edit and keep the one in use. */
export function ModelsScreen({ onBack }: ModelsScreenProps) {
  const styles = useModelsStyles();
  const screen = useScreenStyles();
  const tools = usePane();
  const words = useWords();
  const { download, language, session } = tools;
  const { model, work } = usePaneState();
  const [view, setView] = useState<View>({ kind: "choose" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOpening, setOpening] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const assessed = answerOf(work)?.assessed;
  const snapshot = assessed?.snapshot ?? emptySnapshot;
  const tables = useMemo(() => assessed?.tables.map(({ table }) => table) ?? [], [assessed]);

  const use = (chosen: IndicatorModel, origin: ModelOrigin): void => {
    void session.useModel(chosen, origin);
    onBack();
  };
  const openFiles = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])];
    // The same file may be chosen again once it is corrected.
    target.value = "";
    const [first] = files;
    if (first === undefined) return;
    setProblem(null);
    setOpening(true);
    try {
      const [{ readModelFiles }, contents] = await Promise.all([
        import("../../../../models/readModelFiles"),
        Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))),
      ]);
      const result = await readModelFiles(contents);
      if (result.ok) use(result.value, { kind: "file", name: first.name });
      else setProblem(issuesProblem(words.problems(result.issues.length), result.issues, tools));
    } catch (error) {
      setProblem(openProblem(error, words, tools));
    } finally {
      setOpening(false);
    }
  };
  const readSheets = async (): Promise<void> => {
    const result = await session.readSheets();
    if (result?.ok === true) use(result.value, { kind: "sheets" });
    else if (result !== null) setProblem(issuesProblem(words.problems(result.issues.length), result.issues, tools));
  };
  const useStored = (): void => {
    const stored = readStoredModel(snapshot);
    if (stored !== null) use(stored.model, { kind: "workbook" });
  };
  const showSheets = (current: IndicatorModel): void => {
    const preview = previewModelSheets(snapshot, current, language, session.capabilities());
    if (preview.ok) setView({ kind: "sheets", preview: preview.value });
    else setProblem(issuesProblem(words.cannotWrite, preview.issues, tools));
  };
  const downloadZip = async (current: IndicatorModel): Promise<void> => {
    const { modelZip } = await import("../../../../models/writeModelFile");
    download?.("model.zip", await modelZip(current));
  };

  if (view.kind === "sheets") return <SheetsPreview onBack={() => setView({ kind: "choose" })} onWritten={onBack} preview={view.preview} />;
  if (view.kind === "started") {
    const { started, sheet } = view;
    return <StartedPreview onBack={() => setView({ kind: "choose" })} onUse={() => use(started.model, { kind: "table", sheet })} sheet={sheet} started={started} />;
  }
  return (
    <Screen>
      <BackButton onClick={onBack}>{tools.words.detail.back}</BackButton>
      <ScreenTitle subject={view.kind}>{words.title}</ScreenTitle>
      {problem !== null && <ProblemList problem={problem} />}
      <ModelChoices
        onBuiltIn={(id) => {
          void session.chooseModel(id);
          onBack();
        }}
        onSheets={() => void readSheets()}
        onStored={useStored}
        snapshot={snapshot}
      />
      <section className={styles.part}>
        <h3 className={screen.heading}>{words.open}</h3>
        <p className={screen.quiet}>{words.openHint}</p>
        <div className={screen.actions}>
          <input accept={fileKinds} aria-hidden className={styles.fileInput} multiple onChange={(event) => void openFiles(event)} ref={fileInput} tabIndex={-1} type="file" />
          <Button disabledFocusable={isOpening} onClick={() => fileInput.current?.click()}>
            {words.openButton}
          </Button>
          {isOpening && <Spinner label={words.opening} size="tiny" />}
        </div>
      </section>
      <StartFromTable onProblem={setProblem} onStarted={(started, sheet) => setView({ kind: "started", started, sheet })} tables={tables} />
      {model.kind === "ready" && (
        <section className={styles.part}>
          <h3 className={screen.heading}>{words.export}</h3>
          <p className={screen.quiet}>{download === undefined ? `${words.exportHint} ${words.noDownload}` : words.exportHint}</p>
          <div className={screen.actions}>
            <Button disabledFocusable={assessed === undefined || work.kind === "applying"} onClick={() => showSheets(model.model)}>
              {words.toSheets}
            </Button>
            {download !== undefined && <Button onClick={() => void downloadZip(model.model)}>{words.toZip}</Button>}
          </div>
        </section>
      )}
    </Screen>
  );
}
