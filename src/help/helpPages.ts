import type { Language } from "../core/load/texts";
import { catalogueEntries } from "../functions";
import { helpMessages } from "../messages/help";
import { functionPage } from "./functionPage";
import { guidePage } from "./guidePage";
import { indexPage } from "./indexPage";
import type { HelpFile } from "./page";

const languages: readonly Language[] = ["vi", "en"];

/** Every help page in both languages: the guide, and the custom functions made of the catalogue. They share `help/help.css`. */
export function helpPages(): HelpFile[] {
  return languages.flatMap((language) => {
    const context = { language, messages: helpMessages(language) };
    return [guidePage(context), indexPage(context), ...catalogueEntries.map((entry) => functionPage(entry, context))];
  });
}
