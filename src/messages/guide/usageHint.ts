/** What the command line adds where a command was written wrongly: how to see the right way. */

import type { Language } from "../../core/load/texts";

export const usageHint: Readonly<Record<Language, string>> = {
  vi: "Cách viết lệnh: thêm --help, ví dụ node dist/cli.js flag --help",
  en: "How commands are written: add --help, for example node dist/cli.js flag --help --lang en",
};
