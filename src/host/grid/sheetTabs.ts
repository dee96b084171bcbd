/** Time between two presses that the grid takes for a double click, in milliseconds, with some to spare. */
const doublePress = 400;

/**
 * Keeps the second press of a double click from the tabs of sheets: it would open a field for a new name, which the document
 * cannot take yet. (Univer 0.25.1 has no setting for it, and shows the typed name although the command is refused.)
 */
export function keepSheetNames(container: HTMLElement): void {
  let last = { tab: null as Element | null, time: 0 };
  container.addEventListener(
    "pointerdown",
    (event) => {
      const tab = event.target instanceof Element ? event.target.closest('[data-u-comp="slide-tab-item"]') : null;
      if (tab === null) return;
      if (tab === last.tab && event.timeStamp - last.time < doublePress) event.stopPropagation();
      last = { tab, time: event.timeStamp };
    },
    { capture: true },
  );
}
