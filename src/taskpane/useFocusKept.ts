import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** When what has the focus goes away, the focus goes to the chosen section's tab, not to the top of the page. */
export function useFocusKept<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const own = part.current;
    return () => {
      if (own?.contains(own.ownerDocument.activeElement) !== true) return;
      own.parentElement?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    };
  }, []);
  return part;
}
