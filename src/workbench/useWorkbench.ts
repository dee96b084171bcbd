/** What the workbench page does: opens, saves, and holds the grid and the pane together. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

import type { Language } from "../core/load/texts";
import type { GridHost } from "../host/grid/GridHost";
import { workbenchMessages } from "../messages/workbench";
import type { MountedPane } from "../taskpane/mountPane";
import { models } from "../models/models";
import { today } from "../taskpane/today";
import { download, openWorkbook, OpenError, savedName } from "./openWorkbook";
import type { OpenedWorkbook, WorkbookSource } from "./openWorkbook";
import { workbenchCopies } from "./workbenchCopies";
import type { OpenWorkbook } from "./workbenchCopies";

export interface Notice {
  readonly intent: "error" | "success" | "warning" | "info";
  readonly text: string;
}

/** One opening or saving of a file, under way. */
interface Ticket {
  readonly name: string;
  isDropped: boolean;
}

/** A question to ask again after every wait. */
function isDropped(ticket: Ticket): boolean {
  return ticket.isDropped;
}

interface Shown extends OpenWorkbook {
  readonly host: GridHost;
  readonly layer: HTMLElement;
}

/** Copies are asked for by the pane, which stands beside an open workbook. */
function onShow({ current }: RefObject<Shown | null>): Shown {
  if (current === null) throw new Error("No workbook is open");
  return current;
}

export interface Workbench {
  readonly gridContainer: RefObject<HTMLDivElement | null>;
  readonly paneContainer: RefObject<HTMLDivElement | null>;
  /** Name of the open workbook; null before the first one. */
  readonly name: string | null;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  /** Name of the file that is being saved. */
  readonly saving: string | null;
  readonly notice: Notice | null;
  /** A workbook to open once the user has agreed to lose unsaved changes. */
  readonly waiting: WorkbookSource | null;
  readonly language: Language;
  readonly isDark: boolean;
  readonly open: (source: WorkbookSource) => void;
  readonly cancelOpening: () => void;
  readonly openAnyway: () => void;
  readonly stay: () => void;
  readonly save: () => void;
  readonly cancelSaving: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleDark: () => void;
  readonly refuse: (text: string) => void;
  readonly dismiss: () => void;
}

/** `onReveal`: the pane led to a cell, which should be seen. */
export function useWorkbench(initialLanguage: Language, onReveal: () => void): Workbench {
  const gridContainer = useRef<HTMLDivElement>(null);
  const paneContainer = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown | null>(null);
  const pane = useRef<MountedPane | null>(null);
  const openings = useRef(new Set<Ticket>());
  const savings = useRef(new Set<Ticket>());
  const [name, setName] = useState<string | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [waiting, setWaiting] = useState<WorkbookSource | null>(null);
  const [language, setLanguage] = useState(initialLanguage);
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const preferred = matchMedia("(prefers-color-scheme: dark)");
    const follow = ({ matches }: MediaQueryListEvent): void => setDark(matches);
    preferred.addEventListener("change", follow);
    return () => preferred.removeEventListener("change", follow);
  }, []);

  /** Puts a grid with the workbook over the one on show, which goes once the new one stands. */
  const show = useCallback(
    async (read: OpenedWorkbook, ticket: Ticket) => {
      const container = gridContainer.current;
      // Nothing of the two is needed before a workbook is open.
      const [{ mountGrid }, { mountPane }] = await Promise.all([import("../host/grid/mountGrid"), import("../taskpane/mountPane")]);
      if (isDropped(ticket) || container === null || paneContainer.current === null) return;
      const layer = document.createElement("div");
      container.append(layer);
      try {
        const host = await mountGrid(layer, read, { language, dark: isDark, onReveal });
        // Another file was opened meanwhile: the later choice counts.
        if (isDropped(ticket)) {
          host.dispose();
          layer.remove();
          return;
        }
        shown.current?.host.dispose();
        shown.current?.layer.remove();
        shown.current = { host, layer, name: savedName(ticket.name) };
        if (pane.current === null) pane.current = mountPane(paneContainer.current, { host, copies: workbenchCopies(() => onShow(shown)), models, language, dark: isDark, today, onLanguageChange: setLanguage, download: (file, bytes) => download(file, new Uint8Array(bytes)) });
        else pane.current.setHost(host);
        setName(savedName(ticket.name));
        if (host.isSigned) setNotice({ intent: "warning", text: workbenchMessages(language).signed });
        if (read.isConverted) setNotice({ intent: "info", text: workbenchMessages(language).converted(ticket.name) });
      } catch (error) {
        layer.remove();
        throw error;
      }
    },
    [language, isDark, onReveal],
  );

  const openNow = useCallback(
    async (source: WorkbookSource) => {
      const ticket: Ticket = { name: source.name, isDropped: false };
      openings.current.add(ticket);
      setNotice(null);
      setOpening(source.name);
      try {
        const read = await openWorkbook(source, language);
        if (isDropped(ticket)) return;
        // From here on this file is the one to show: one that could not be opened does not stop another.
        for (const other of openings.current) other.isDropped = other !== ticket;
        await show(read, ticket);
      } catch (error) {
        if (isDropped(ticket)) return;
        const reason = error instanceof OpenError ? error.message : workbenchMessages(language).unexpected;
        setNotice({ intent: "error", text: workbenchMessages(language).failed(source.name, reason) });
        if (!(error instanceof OpenError)) reportError(error);
      } finally {
        openings.current.delete(ticket);
        setOpening([...openings.current].find((other) => !isDropped(other))?.name ?? null);
      }
    },
    [language, show],
  );

  const cancelOpening = useCallback(() => {
    for (const ticket of openings.current) ticket.isDropped = true;
    setOpening(null);
  }, []);

  const open = useCallback(
    (source: WorkbookSource) => {
      if (shown.current?.host.hasUnsavedChanges === true) setWaiting(source);
      else void openNow(source);
    },
    [openNow],
  );

  const save = useCallback(async () => {
    // One saving at a time: another press would only give the same file twice.
    if (shown.current === null || savings.current.size > 0) return;
    const { host, name: savedAs } = shown.current;
    const ticket: Ticket = { name: savedAs, isDropped: false };
    savings.current.add(ticket);
    setSaving(savedAs);
    setNotice(null);
    try {
      const bytes = new Uint8Array(await host.save());
      if (isDropped(ticket)) return;
      download(savedAs, bytes);
      host.markSaved();
      setNotice({ intent: "success", text: workbenchMessages(language).saved(savedAs) });
    } catch (error) {
      if (isDropped(ticket)) return;
      setNotice({ intent: "error", text: workbenchMessages(language).unexpected });
      reportError(error);
    } finally {
      savings.current.delete(ticket);
      if (savings.current.size === 0) setSaving(null);
    }
  }, [language]);

  const cancelSaving = useCallback(() => {
    for (const ticket of savings.current) ticket.isDropped = true;
    savings.current.clear();
    setSaving(null);
    setNotice({ intent: "info", text: workbenchMessages(language).savingCancelled });
  }, [language]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (shown.current?.host.hasUnsavedChanges === true) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);

  useEffect(() => {
    shown.current?.host.setDark(isDark);
    pane.current?.setDark(isDark);
  }, [isDark]);

  useEffect(() => {
    shown.current?.host.setLanguage(language);
    document.documentElement.lang = language;
    document.title = workbenchMessages(language).product;
  }, [language]);

  return useMemo(
    () => ({
      gridContainer,
      paneContainer,
      name,
      opening,
      saving,
      notice,
      waiting,
      language,
      isDark,
      open,
      cancelOpening,
      openAnyway: () => {
        if (waiting !== null) void openNow(waiting);
        setWaiting(null);
      },
      stay: () => setWaiting(null),
      save: () => void save(),
      cancelSaving,
      undo: () => shown.current?.host.undo(),
      redo: () => shown.current?.host.redo(),
      toggleDark: () => setDark((before) => !before),
      refuse: (text: string) => setNotice({ intent: "error", text }),
      dismiss: () => setNotice(null),
    }),
    [name, opening, saving, notice, waiting, language, isDark, open, cancelOpening, openNow, save, cancelSaving],
  );
}
