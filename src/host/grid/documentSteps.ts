/** Changes of the whole document as steps of the grid's own undo and redo, in one order with what is typed. */

import { CommandType, ICommandService, IUndoRedoService, type ICommand } from "@univerjs/core";
import type { DocumentState } from "../document/DocumentHost";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";

const goBackId = "document.operation.go-back";

interface GoBack {
  readonly state: DocumentState;
}

export class DocumentSteps {
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
    const to = (state: DocumentState) => ({ id: goBackId, params: { state } });
    this.shown.injector.get(IUndoRedoService).pushUndoRedo({ unitID: bookId, undoMutations: [to(before)], redoMutations: [to(after)] });
  }
}
