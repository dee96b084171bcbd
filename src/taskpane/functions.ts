/**
 * The custom functions of the add-in, registered before anything else of the page: Excel calls them as soon as Office.js is ready.
 * The script needs no page, so an Excel that runs functions apart from the pane can run it alone.
 */

import { registerFunctions } from "../host/office/customFunctions";
import { excelMessages } from "../messages/excel";
import { storedLanguage } from "./settings";

registerFunctions(() => excelMessages(storedLanguage() ?? "vi").functionErrors);
