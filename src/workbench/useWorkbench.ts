/** What the workbench page does: opens, saves, and holds the grid and the pane together. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

import type { Language } from "../core/load/texts";
import type { GridHost } from "../host/grid/GridHost";
import { workbenchMessages } from "../messages/workbench";
import { mountPane } from "../taskpane/mountPane";
import { today } from "../taskpane/today";
import { models } from "../models/models";
import { download, openWorkbook, OpenError } from "./openWorkbook";
import type { WorkbookSource } from "./openWorkbook";

export interface Notice {
  readonly intent: "error" | "success";
  readonly text: string;
}

export type Phase = { readonly kind: "empty" } | { readonly kind: "opening"; readonly name: string } | { readonly kind: "ready"; readonly name: string };

export interface Workbench {
  readonly gridContainer: RefObject<HTMLDivElement | null>;
  readonly paneContainer: RefObject<HTMLDivElement | null>;
  readonly phase: Phase;
  readonly notice: Notice | null;
  /** A workbook to open once the user has agreed to lose unsaved changes. */
  readonly waiting: WorkbookSource | null;
  readonly language: Language;
  readonly isDark: boolean;
  readonly open: (source: WorkbookSource) => void;
  readonly openAnyway: () => void;
  readonly stay: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleDark: () => void;
  readonly refuse: (text: string) => void;
  readonly dismiss: () => void;
}

type Pane = ReturnType<typeof mountPane>;

export function useWorkbench(initialLanguage: Language): Workbench {
  const gridContainer = useRef<HTMLDivElement>(null);
  const paneContainer = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHost | null>(null);
  const pane = useRef<Pane | null>(null);
  const [phase, setPhase] = useState<Phase>({ kind: "empty" });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState<WorkbookSource | null>(null);
  const [language, setLanguage] = useState(initialLanguage);
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const opened = useRef(0);

  const openNow = useCallback(
    async (source: WorkbookSource) => {
      setNotice(null);
      setPhase((before) => (before.kind === "ready" ? before : { kind: "opening", name: source.name }));
      try {
        const document = await openWorkbook(source, language);
        // From here on this file is the one to show: one that could not be opened does not stop another.
        const request = (opened.current += 1);
        const { mountGrid } = await import("../host/grid/mountGrid");
        // Another file was chosen meanwhile: the later choice counts.
        if (request !== opened.current || gridContainer.current === null || paneContainer.current === null) return;
        grid.current?.dispose();
        gridContainer.current.replaceChildren();
        const host = await mountGrid(gridContainer.current, document, { language, dark: isDark });
        grid.current = host;
        if (pane.current === null) pane.current = mountPane(paneContainer.current, { host, models, language, dark: isDark, today, onLanguageChange: setLanguage });
        else pane.current.setHost(host);
        setPhase({ kind: "ready", name: source.name });
      } catch (error) {
        const reason = error instanceof OpenError ? error.message : workbenchMessages(language).unexpected;
        setNotice({ intent: "error", text: workbenchMessages(language).failed(source.name, reason) });
        setPhase((before) => (before.kind === "opening" ? { kind: "empty" } : before));
        if (!(error instanceof OpenError)) reportError(error);
      }
    },
    [language, isDark],
  );

  const open = useCallback(
    (source: WorkbookSource) => {
      if (grid.current?.hasUnsavedChanges === true) setWaiting(source);
      else void openNow(source);
    },
    [openNow],
  );

  const save = useCallback(async () => {
    const host = grid.current;
    if (host === null || phase.kind !== "ready") return;
    try {
      download(phase.name, new Uint8Array(await host.save()));
      host.markSaved();
      setNotice({ intent: "success", text: workbenchMessages(language).saved(phase.name) });
    } catch (error) {
      setNotice({ intent: "error", text: workbenchMessages(language).unexpected });
      reportError(error);
    }
  }, [phase, language]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (grid.current?.hasUnsavedChanges === true) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);

  useEffect(() => {
    grid.current?.setDark(isDark);
    pane.current?.setDark(isDark);
  }, [isDark]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = workbenchMessages(language).product;
  }, [language]);

  return useMemo(
    () => ({
      gridContainer,
      paneContainer,
      phase,
      notice,
      waiting,
      language,
      isDark,
      open,
      openAnyway: () => {
        if (waiting !== null) void openNow(waiting);
        setWaiting(null);
      },
      stay: () => setWaiting(null),
      save: () => void save(),
      undo: () => grid.current?.undo(),
      redo: () => grid.current?.redo(),
      toggleDark: () => setDark((before) => !before),
      refuse: (text: string) => setNotice({ intent: "error", text }),
      dismiss: () => setNotice(null),
    }),
    [phase, notice, waiting, language, isDark, open, openNow, save],
  );
}
