/** Work grows with the length of a text, not with its square: at a million letters the square would not end within any test. */

import { expect, it } from "vitest";

import { assessSnapshot } from "../../../src/app/assessWorkbook";
import { readStoredAsides, asidesNamespace } from "../../../src/core/flag/asides/storedAsides";
import { readStoredModel, modelNamespace } from "../../../src/core/load/storedModel";
import { readStoredCorrections, correctionsNamespace } from "../../../src/core/recognise/storedCorrections";
import { readSharedRecord, sharedNamespace } from "../../../src/core/share/sharedRecord";
import { readTarget } from "../../../src/core/target/readTarget";
import { readNumber } from "../../../src/core/text/readNumber";
import { parseRanges, parseSheetRanges } from "../../../src/core/workbook/address";
import { translateFormula } from "../../../src/core/workbook/translateFormula";
import { readPasted } from "../../../src/host/grid/pastedText";
import { toGridFormula, toStoredFormula } from "../../../src/host/grid/storedFormula";
import { readTyped } from "../../../src/host/grid/typedText";
import { workbook } from "../../support/snapshot";

const pieces = ["1", "1.", "1,", " ", "–", "1 – ", "(", "((1", "[", "'", "\"", "a", "Đ", "\u00ad", "năm ", "tháng 1 ", "trên ", "1 tỷ 2 triệu ", "8/8 ", "<=", "&", "{", "$A$1 ", "IF(", "\n", "\t", "e\u0323", "ThuÕ "];
const million = (piece: string): string => piece.repeat(1_000_000 / piece.length);

it.each(pieces)("a cell, a formula, an address, a pasted text of %j", (piece) => {
  const text = million(piece);
  expect(readNumber(text, "vi")).toBeNull();
  for (const read of [readTarget, parseRanges, parseSheetRanges, readPasted, toGridFormula, toStoredFormula, (formula: string) => translateFormula(formula, 1, 1), (typed: string) => readTyped(typed, "vi", "General")]) expect(() => read(text)).not.toThrow();
});

it.each(pieces)("a plan, a result, a name, a unit and a header of %j", (piece) => {
  const long = million(piece).slice(0, 200_000);
  const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với KH (%)"];
  for (let column = 0; column < 5; column++) {
    const rows = [header, ["Thu", "tỷ đồng", 10, 9, 90], ["Chi", "%", "dưới 1", 0.5, null]].map((row, index) => row.map((cell, at) => (at === column && index < 2 ? `${index === 0 ? String(cell) : ""} ${long}` : cell)));
    expect(assessSnapshot(workbook({ S: rows }), null, []).snapshot.sheets).toHaveLength(1);
  }
});

it("a part of ours that someone filled with its own beginning", () => {
  for (const [namespace, name, read] of [[asidesNamespace, "asides", readStoredAsides], [modelNamespace, "model", readStoredModel], [correctionsNamespace, "corrections", readStoredCorrections], [sharedNamespace, "shared", readSharedRecord]] as const) {
    const xml = `<${name} xmlns="${namespace}"><![CDATA[${million(`<${name} `)}]]><x/></${name}>`;
    expect(read(workbook({}, { customXml: [{ namespace, xml }] })) ?? []).toEqual([]);
  }
});
