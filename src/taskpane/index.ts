/** Start of the task pane in Excel, and of the ribbon's commands, which run in the same page. */

import { registerCommands } from "../commands/ribbon";
import { capabilitiesSource, isExcelSupported } from "../host/office/capabilities";
import { officeCopies } from "../host/office/officeCopies";
import { OfficeHost } from "../host/office/OfficeHost";
import { models } from "../models/models";
import { mountPane } from "./mountPane";
import type { MountedPane } from "./mountPane";
import { isDark } from "./officeTheme";
import { storedLanguage, storeLanguage } from "./settings";
import { today } from "./today";

const unsupportedPage = "unsupported.html";

/** Null where the page has left for another one. */
async function start(): Promise<MountedPane | null> {
  const { host } = await Office.onReady();
  const isSetSupported = capabilitiesSource();
  // Outside Excel, and in an Excel that is too old, there is nothing to speak to.
  if (host !== Office.HostType.Excel || !isExcelSupported(isSetSupported)) {
    location.replace(unsupportedPage);
    return null;
  }
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no root.");
  return mountPane(root, {
    host: new OfficeHost(isSetSupported),
    copies: officeCopies(isSetSupported),
    models,
    language: storedLanguage() ?? "vi",
    dark: isDark(Office.context.officeTheme),
    today,
    onLanguageChange: storeLanguage,
  });
}

registerCommands(start());
