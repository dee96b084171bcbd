/** Puts a text on the clipboard, with its rich form where there is one. */

export interface CopiedText {
  readonly text: string;
  /** For a word processor; null for plain text alone. */
  readonly html: string | null;
}

/**
 * False where the browser allows neither way. `near` is where the passing selection of the second way stands: inside an open dialog,
 * which keeps the focus to itself.
 */
export async function copyText({ text, html }: CopiedText, near: HTMLElement): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) })]);
    return true;
  } catch {
    // A pane inside Excel may be kept from the clipboard's own API, and web views of 2021 know no ClipboardItem.
    return copyByCommand({ text, html }, near);
  }
}

/** Deprecated, and the only way left there. */
interface CommandDocument {
  execCommand(command: "copy"): boolean;
}

function copyByCommand({ text, html }: CopiedText, near: HTMLElement): boolean {
  const field = document.createElement("textarea");
  // Safari copies only where something is selected.
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  near.append(field);
  const before = document.activeElement;
  field.select();
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== null) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", put);
  try {
    const commands: CommandDocument = document;
    return commands.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
