import { modelScreenMessages } from "../../../../messages/pane/models";
import type { ModelScreenMessages } from "../../../../messages/pane/models/en";
import { usePane } from "../../../paneContext";

/** The words of the screen of models. */
export function useWords(): ModelScreenMessages {
  return modelScreenMessages(usePane().language);
}
