/** What every component of the pane may know: the session, the state, the words. */

import { createContext, useContext, useSyncExternalStore } from "react";

import type { PaneSession } from "../app/paneSession";
import type { PaneState } from "../app/paneState";
import type { Language } from "../core/load/texts";
import { messagesOf } from "../messages";
import type { Messages } from "../messages/messages";
import { paneMessages } from "../messages/pane";
import type { PaneMessages } from "../messages/pane";

export interface PaneContextValue {
  readonly language: Language;
  readonly session: PaneSession;
  /** Gives the user a file to keep; left out where the page cannot. */
  readonly download?: Download | undefined;
}

export type Download = (name: string, bytes: Uint8Array) => void;

export const PaneContext = createContext<PaneContextValue | null>(null);

export interface PaneTools extends PaneContextValue {
  /** The pane's own words. */
  readonly words: PaneMessages;
  /** The words that the pane shares with sheets, notes and the command line. */
  readonly shared: Messages;
}

export function usePane(): PaneTools {
  const value = useContext(PaneContext);
  if (value === null) throw new Error("The pane's components stand inside PaneContext");
  return { ...value, words: paneMessages(value.language), shared: messagesOf(value.language) };
}

export function usePaneState(): PaneState {
  const { store } = usePane().session;
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}
