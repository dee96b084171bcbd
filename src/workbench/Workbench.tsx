/** The workbench: a spreadsheet grid beside the task pane, on an `.xlsx` file in memory. */

import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Spinner, makeStaticStyles, makeStyles, mergeClasses, tokens, webDarkTheme, webLightTheme,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DragEvent } from "react";

import type { Language } from "../core/load/texts";
import { workbenchMessages } from "../messages/workbench";
import { useDelayed } from "../taskpane/useDelayed";
import { sourceOfFile } from "./openWorkbook";
import { fetchSample, samples } from "./samples";
import { SavingBar } from "./SavingBar";
import { TopBar } from "./TopBar";
import { useRegions } from "./useRegions";
import { useWorkbench } from "./useWorkbench";
import type { Notice } from "./useWorkbench";

const usePageStyles = makeStaticStyles({ "html, body": { margin: 0, height: "100%", overflow: "hidden" } });

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // In a column that is full a notice of several lines would be pressed flat.
  notice: { flexShrink: 0 },
  work: { display: "flex", flexGrow: 1, minHeight: 0, position: "relative" },
  grid: { flexGrow: 1, minWidth: 0, position: "relative", "& > div": { position: "absolute", inset: 0 } },
  pane: {
    width: "400px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 899px)": { position: "absolute", inset: 0, width: "auto", borderLeftStyle: "none" },
  },
  /** The grid and the pane lie over each other there; the one that is not on show keeps its size, without which Univer cannot draw. */
  hiddenWhenNarrow: { "@media (max-width: 899px)": { visibility: "hidden" } },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 10,
  },
  drop: { outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-8px", opacity: 0.95 },
});

export interface WorkbenchProps {
  readonly language: Language;
}

export function Workbench({ language: initialLanguage }: WorkbenchProps) {
  usePageStyles();
  const styles = useStyles();
  const [isPaneShown, showPane] = useState(true);
  const showGrid = useCallback(() => showPane(false), []);
  const workbench = useWorkbench(initialLanguage, showGrid);
  const [isDragging, setDragging] = useState(false);
  const { name, opening, saving, notice, waiting, language, isDark, open } = workbench;
  const isOpeningLong = useDelayed(opening !== null);
  const isSavingLong = useDelayed(saving !== null);
  const messages = workbenchMessages(language);

  const bar = useRef<HTMLElement>(null);
  const { gridContainer, paneContainer } = workbench;
  useRegions(
    useMemo(
      () => [
        { part: bar, first: "button" },
        { part: gridContainer, first: "[contenteditable=true]", onEnter: showGrid },
        { part: paneContainer, first: '[role="tab"][aria-selected="true"]', onEnter: () => showPane(true) },
      ],
      [gridContainer, paneContainer, showGrid],
    ),
  );

  const isStarted = useRef(false);
  useEffect(() => {
    const [first] = samples;
    // Once: the first sample is what a newcomer sees.
    if (isStarted.current || first === undefined) return;
    isStarted.current = true;
    open({ name: first.name, bytes: () => fetchSample(first) });
  }, [open]);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    const [file, ...others] = event.dataTransfer.files;
    if (file === undefined) return;
    if (others.length > 0) workbench.refuse(messages.oneFile);
    else open(sourceOfFile(file));
  };

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <div
        className={styles.page}
        onDragLeave={(event) => {
          if (event.relatedTarget === null) setDragging(false);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDrop={drop}
      >
        <TopBar bar={bar} isPaneShown={isPaneShown} onTogglePane={() => showPane((before) => !before)} workbench={workbench} />
        <main className={styles.main}>
          {/* In place before there is a notice: screen readers miss a region that comes with its text. */}
          <div className={styles.notice} role="alert">
            {notice?.intent === "error" && <NoticeBar dismissText={messages.dismiss} notice={notice} onDismiss={workbench.dismiss} />}
          </div>
          <div className={styles.notice} role="status">
            {notice !== null && notice.intent !== "error" && <NoticeBar dismissText={messages.dismiss} notice={notice} onDismiss={workbench.dismiss} />}
          </div>
          {saving !== null && isSavingLong && <SavingBar cancelText={messages.cancel} onCancel={workbench.cancelSaving} text={messages.saving(saving)} />}
          <div className={styles.work}>
          <section aria-keyshortcuts="F6" aria-label={messages.grid} className={mergeClasses(styles.grid, isPaneShown && styles.hiddenWhenNarrow)} ref={workbench.gridContainer} />
          <aside aria-keyshortcuts="F6" aria-label={messages.pane} className={mergeClasses(styles.pane, !isPaneShown && styles.hiddenWhenNarrow)} ref={workbench.paneContainer} />
          {opening !== null && (isOpeningLong || name === null) && (
            <div className={styles.cover} role="status">
              <Spinner label={messages.opening(opening)} />
              {isOpeningLong && <Button onClick={workbench.cancelOpening}>{messages.cancel}</Button>}
            </div>
          )}
          {isDragging && <div className={mergeClasses(styles.cover, styles.drop)}>{messages.drop}</div>}
          </div>
        </main>
      </div>
      <Dialog modalType="alert" open={waiting !== null}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{messages.unsaved}</DialogTitle>
            <DialogContent>{messages.unsavedQuestion}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={workbench.stay}>
                {messages.stay}
              </Button>
              <Button onClick={workbench.openAnyway}>{messages.openAnyway}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentProvider>
  );
}

interface NoticeBarProps {
  readonly dismissText: string;
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

function NoticeBar({ dismissText, notice: { intent, text }, onDismiss }: NoticeBarProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" aria-label={dismissText} icon={<DismissRegular />} onClick={onDismiss} />} />
    </MessageBar>
  );
}
