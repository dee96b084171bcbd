/** F6 and Shift+F6 lead around the parts of the page, as they do in Excel: the grid keeps the Tab key to itself. */

import { useEffect, useRef } from "react";
import type { RefObject } from "react";

export interface Region {
  readonly part: RefObject<HTMLElement | null>;
  /** What takes the focus where nothing in the part had it before. */
  readonly first: string;
  /** Called before the focus goes there: on a narrow page the part may have to come forward. */
  readonly onEnter?: () => void;
}

/** `regions` in the order of the page. Each gets the focus back where it was left. */
export function useRegions(regions: readonly Region[]): void {
  const last = useRef(new Map<HTMLElement, HTMLElement>());
  useEffect(() => {
    const visited = last.current;
    const go = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      // A question has to be answered first.
      if (document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      const active = document.activeElement;
      const at = regions.findIndex(({ part }) => part.current?.contains(active) === true);
      const from = regions[at]?.part.current;
      if (from != null && active instanceof HTMLElement) visited.set(from, active);
      const next = regions[(at + (event.shiftKey ? -1 : 1) + regions.length) % regions.length];
      if (next === undefined) return;
      next.onEnter?.();
      // A part that was hidden can take the focus once it is drawn.
      requestAnimationFrame(() => {
        const part = next.part.current;
        if (part === null) return;
        const before = visited.get(part);
        const target = before !== undefined && part.contains(before) ? before : part.querySelector<HTMLElement>(next.first);
        target?.focus();
      });
    };
    // Before the grid, which listens to every key.
    addEventListener("keydown", go, true);
    return () => removeEventListener("keydown", go, true);
  }, [regions]);
}
