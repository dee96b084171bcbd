/** What LibreOffice answered when `npm run check:libreoffice` last ran. */

import { createHash } from "node:crypto";
import { formulaOf } from "./formulaGrid";
import type { TwinGroup } from "./twinCases";
import type { CellValue } from "../../src/core/values";

export const recordedFile = new URL("../fixtures/twins/libreoffice.json", import.meta.url);

export interface RecordedAnswers {
  readonly program: string;
  readonly groups: Readonly<Record<string, { readonly formulas: string; readonly answers: readonly CellValue[] }>>;
}

/** Names the inputs and formulas of a group: answers to others would prove nothing. */
export function fingerprint({ cases }: TwinGroup): string {
  const hash = createHash("sha256");
  for (const [index, { inputs }] of cases.entries()) hash.update(`${JSON.stringify(inputs)} ${formulaOf(cases, index)}\n`);
  return hash.digest("hex");
}
