import { useCallback, useLayoutEffect, useRef } from "react";
import type { FocusEvent, KeyboardEvent, RefObject } from "react";

interface OneStop<Part> {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: RefObject<Part | null>;
}

const rows = "li > button";

/** Makes a list of row buttons one stop for the Tab key: arrows, Home and End go between the rows, so that what follows a hundred of them is one Tab away. */
export function useOneStop<Part extends HTMLElement>(): OneStop<Part> {
  const ref = useRef<Part>(null);
  const current = useRef<HTMLElement | null>(null);
  const mark = useCallback((): void => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const stop = current.current !== null && all.includes(current.current) ? current.current : all[0];
    for (const row of all) row.tabIndex = row === stop ? 0 : -1;
  }, []);
  // After every drawing: rows come and go with a search.
  useLayoutEffect(mark);
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || !target.matches(rows)) return;
    current.current = target;
    mark();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const at = all.findIndex((row) => row === document.activeElement);
    if (at === -1) return;
    const places: Readonly<Record<string, number>> = { ArrowDown: Math.min(at + 1, all.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: all.length - 1 };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return { onFocus, onKeyDown, ref };
}
