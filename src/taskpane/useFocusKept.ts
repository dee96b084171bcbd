import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** When what has the focus goes away, the focus goes to the chosen tab above it, not to the top of the page. */
export function useFocusKept<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const own = part.current;
    return () => {
      if (own?.contains(own.ownerDocument.activeElement) !== true) return;
      for (let around = own.parentElement; around !== null; around = around.parentElement) {
        const tab = around.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
        if (tab === null) continue;
        tab.focus();
        return;
      }
    };
  }, []);
  return part;
}
