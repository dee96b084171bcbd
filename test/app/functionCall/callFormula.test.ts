import { expect, it } from "vitest";

import { readCallArgument } from "../../../src/app/functionCall/callArgument";
import type { CallArgument } from "../../../src/app/functionCall/callArgument";
import { customFormula, shownFormula } from "../../../src/app/functionCall/callFormula";
import { helpMessages } from "../../../src/messages/help";

function argument(typed: string): CallArgument {
  const read = readCallArgument(typed, { kind: "target" }, "vi");
  if (typeof read === "string") throw new Error(read);
  return read;
}

it("a call is stored as Excel stores it, without the arguments left out at its end", () => {
  expect(customFormula("CAGR", ["B2", "'Số liệu'!B7", "5"].map(argument))).toBe("_xldudf_IND_CAGR(B2,'Số liệu'!B7,5)");
  expect(customFormula("STATUS", ["B2", "trên 97%", "", "en", ""].map(argument))).toBe('_xldudf_IND_STATUS(B2,"trên 97%",,"en")');
  expect(customFormula("PROJECT", ["100", "0,05", "2"].map(argument))).toBe("_xldudf_IND_PROJECT(100,0.05,2)");
});

it("a formula is shown in the notation of the language; text and names of sheets stay as they are", () => {
  const stored = `IF(B2<>"",_xldudf_IND_STATUS(B2*0.5,"8,7 – 10.7%",,'Quý 1,5'!C1),1.25)`;
  expect(shownFormula(stored, helpMessages("vi").notation)).toBe(`=IF(B2<>"";IND.STATUS(B2*0,5;"8,7 – 10.7%";;'Quý 1,5'!C1);1,25)`);
  expect(shownFormula(stored, helpMessages("en").notation)).toBe(`=IF(B2<>"",IND.STATUS(B2*0.5,"8,7 – 10.7%",,'Quý 1,5'!C1),1.25)`);
});
