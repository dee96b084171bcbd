import { sendingMessages } from "../../../messages/pane/sending";
import type { SendingMessages } from "../../../messages/pane/sending";
import { usePane } from "../../paneContext";
import type { PaneTools } from "../../paneContext";

export interface SendingTools extends PaneTools {
  /** What only this section says. */
  readonly texts: SendingMessages;
}

export function useSendingTools(): SendingTools {
  const tools = usePane();
  return { ...tools, texts: sendingMessages(tools.language) };
}
