import "./styles";

import { Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { customFunctionHelp, customFunctions } from "./customFunctions";
import type { GridHost } from "./GridHost";
import { localeOf, locales } from "./locales";
import type { ReadDocument } from "./readForGrid";
import { keepSheetNames } from "./sheetTabs";
import { UniverGrid, type GridOptions } from "./UniverGrid";

/** A grid that is narrower has no room for the slider of its zoom beside the tabs of its sheets. */
const narrow = 600;

/** Shows a document in the container, which should have a size of its own; resolves once the workbook is in the grid. */
export async function mountGrid(container: HTMLElement, read: ReadDocument, options: GridOptions): Promise<GridHost> {
  const { language, dark } = options;
  const univer = new Univer({ locale: localeOf[language], locales, darkMode: dark });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      disableAutoFocus: true,
      disableTextFormatMark: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: container.clientWidth >= narrow, addSheetButtonConfig: { show: false } },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true, clipboardConfig: { hidePasteOptions: true } },
      formula: { function: customFunctions(), description: customFunctionHelp(language) },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  keepSheetNames(container);
  return UniverGrid.show(container, univer, read, options);
}
