import { helpMessages } from "../../../messages/help";
import type { HelpPageMessages } from "../../../messages/help";
import { functionMessages } from "../../../messages/pane/functions";
import type { FunctionMessages } from "../../../messages/pane/functions";
import { usePane } from "../../paneContext";
import type { PaneTools } from "../../paneContext";

export interface FunctionTools extends PaneTools {
  /** What only this section says. */
  readonly texts: FunctionMessages;
  /** What the help pages say as well. */
  readonly help: HelpPageMessages;
}

export function useFunctionTools(): FunctionTools {
  const tools = usePane();
  return { ...tools, texts: functionMessages(tools.language), help: helpMessages(tools.language) };
}
