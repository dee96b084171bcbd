/**
 * What people may do in the grid: everything that the document can express. Commands of a sheet that are not listed are
 * refused, and so are their changes (`mutation`), by whatever way they come: shortcut, paste or drag.
 */

const allowedCommands = new Set(
  (
    "set-range-values auto-fill refill copy-down copy-right auto-clear-content clear-selection-content " +
    "move-selection move-selection-enter-tab expand-selection select-range select-all " +
    "set-scroll-relative scroll-view scroll-to-cell scroll-view-reset change-zoom-ratio set-zoom-ratio set-worksheet-activate " +
    "paste-by-short-key paste-value paste-formula copy-formula-only optional-paste toggle-note-popup"
  ).split(" "),
);

/** Rules change where cells with a rule are pasted, for the eye only; they are calculated after a mark that is named after data validation. */
const allowedChanges = new Set("set-range-values set.numfmt remove.numfmt set-worksheet-row-auto-height toggle-note-popup empty data-validation-formula-mark-dirty add-conditional-rule set-conditional-rule delete-conditional-rule".split(" "));

/** Whether the grid may run the command of this id. */
export function isAllowed(commandId: string): boolean {
  const match = /^sheets?\.(command|mutation)\.(.+)$/.exec(commandId);
  if (match?.[2] === undefined) return true;
  return (match[1] === "command" ? allowedCommands : allowedChanges).has(match[2]);
}
