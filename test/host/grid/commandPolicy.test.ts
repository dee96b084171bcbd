import { expect, test } from "vitest";
import { isAllowed } from "../../../src/host/grid/commandPolicy";

test.each(["sheet.command.set-range-values", "sheet.mutation.set-range-values", "sheet.command.clear-selection-content", "univer.command.undo", "formula.mutation.set-formula-calculation-result", "doc.command.insert-text", "sheet.operation.set-selections"])(
  "%s runs", (id) => expect(isAllowed(id)).toBe(true),
);

test.each(["sheet.command.insert-row", "sheet.mutation.remove-rows", "sheet.command.set-worksheet-name", "sheet.command.set-bold", "sheet.mutation.move-range", "sheet.command.update-note", "sheet.command.anything-new"])(
  "%s does not", (id) => expect(isAllowed(id)).toBe(false),
);
