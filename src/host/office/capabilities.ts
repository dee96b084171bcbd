/** What this Excel can do, told once from the requirement sets that it reports; nothing else asks for versions. */

import type { Capabilities } from "../WorkbookHost";

/** `Office.context.requirements.isSetSupported`, or an answer given in its place. */
export type IsSetSupported = (set: string, version: string) => boolean;

/** What this Excel reports. */
export function capabilitiesSource(): IsSetSupported {
  return (set, version) => Office.context.requirements.isSetSupported(set, version);
}

/** The oldest Excel that the add-in works in: 2021, and today's 365, web and Mac. */
export const neededSet = { set: "ExcelApi", version: "1.14" } as const;

export function isExcelSupported(isSetSupported: IsSetSupported): boolean {
  return isSetSupported(neededSet.set, neededSet.version);
}

export function capabilitiesOf(isSetSupported: IsSetSupported): Capabilities {
  return {
    notes: isSetSupported("ExcelApi", "1.18"),
    // Functions and pane share one page, and tell which error it is (1.3): with either set missing the formulas have to be Excel's own.
    customFunctions: isSetSupported("CustomFunctionsRuntime", "1.3") && isSetSupported("SharedRuntime", "1.1"),
    customXml: isSetSupported("ExcelApi", "1.5"),
  };
}
