/** Changes of the whole document as steps of the grid's own undo and redo, in one order with what is typed. */

import { CommandType, ICommandService, IUndoRedoService, type ICommand, type IUndoRedoItem } from "@univerjs/core";
import type { DocumentState } from "../document/DocumentHost";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";

const goBackId = "document.operation.go-back";

interface GoBack {
  readonly state: DocumentState;
}

export class DocumentSteps {
  private last: { readonly step: IUndoRedoItem; readonly before: DocumentState; readonly after: DocumentState } | null = null;

  constructor(
    private readonly shown: ShownWorkbook,
    goBack: (state: DocumentState) => void,
  ) {
    const command: ICommand<GoBack> = {
      id: goBackId,
      type: CommandType.OPERATION,
      handler: (_, given) => {
        if (given === undefined) return false;
        goBack(given.state);
        return true;
      },
    };
    shown.injector.get(ICommandService).registerCommand(command);
  }

  /** From now on undo leads back to `before`, and redo to `after` again. */
  add(before: DocumentState, after: DocumentState): void {
    const step: IUndoRedoItem = { unitID: bookId, undoMutations: [to(before)], redoMutations: [to(after)] };
    this.shown.injector.get(IUndoRedoService).pushUndoRedo(step);
    this.last = { step, before, after };
  }

  /** The same, in one step with the change that led to `before`, where that is the last one. */
  extend(before: DocumentState, after: DocumentState): void {
    const { last } = this;
    if (last?.after.parts !== before.parts || this.shown.injector.get(IUndoRedoService).pitchTopUndoElement() !== last.step) {
      this.add(before, after);
      return;
    }
    last.step.redoMutations = [to(after)];
    this.last = { ...last, after };
  }
}

function to(state: DocumentState): { id: string; params: GoBack } {
  return { id: goBackId, params: { state } };
}
