import { describe, expect, test } from "vitest";

import { openFile, openToRead } from "../../../../src/host/document/openFile";
import { defaultLimits } from "../../../../src/host/document/package/limits";
import { readOldWorkbook } from "../../../../src/host/document/xls/readOldWorkbook";
import { HostError } from "../../../../src/host/WorkbookHost";
import { biffStream, compoundFile, integer, label, oldFixture, record, u16, xls } from "../../../support/biff";
import { rows, workbookOf } from "../../../support/zipParts";

const sheet = { name: "A", records: [integer(0, 0, 1)] };
const whole = await oldFixture("libreoffice.xls");

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await openFile(bytes);
    return "opened";
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
}

/** The same file with something else at a place. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

describe("what is refused, and by which name", () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a password, as LibreOffice sets it", "encrypted", () => oldFixture("password.xls")],
    ["a document of Word with a workbook inside", "notWorkbook", () => compoundFile({ "/WordDocument": new Uint8Array(5000), "/ObjectPool/_1/Workbook": biffStream(8, [], [sheet]) })],
    ["a workbook without sheets", "damagedPart", () => xls(8, [], [])],
    ["two sheets of one name", "damagedPart", () => xls(8, [], [sheet, sheet])],
    ["two sheets at one place", "damagedPart", () => xls(8, [], [sheet, { ...sheet, name: "B" }], (offset, index) => offset - index * 38)],
    ["a sheet that begins in the middle of another", "damagedPart", () => xls(8, [], [sheet, { ...sheet, name: "B" }], (offset, index) => offset - index * 4)],
    ["a sheet that begins past the end", "truncated", () => xls(8, [], [sheet], (offset) => offset + 100_000)],
    ["a record shorter than its fields", "damagedPart", () => xls(8, [], [{ name: "A", records: [record(0x027e, 0, 0)] }])],
    ["a cell outside the sheet", "damagedPart", () => xls(8, [], [{ name: "A", records: [integer(0, 300, 1)] }])],
    ["a text of which the list of texts has none", "damagedPart", () => xls(8, [], [{ name: "A", records: [record(0xfd, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0)] }])],
    ["a version of later than Excel 2003", "damagedPart", () => compoundFile({ "/Workbook": changed(biffStream(8, [], [sheet]), 4, ...u16(0x0700)) })],
    ["sectors of no size", "damagedPart", () => changed(whole, 30, 0, 0)],
    ["a directory that runs in a circle", "damagedPart", () => {
      const header = new DataView(whole.buffer, whole.byteOffset);
      const directory = header.getUint32(48, true);
      return changed(whole, (header.getUint32(76, true) + 1) * 512 + directory * 4, ...u16(directory), 0, 0);
    }],
  ])("%s: %s", async (_, code, make) => expect(await codeOf(await make())).toBe(code));

  test("an .xlsx under the name .xls is opened as what it is", async () => {
    const bytes = await workbookOf([rows('<row r="1"><c r="A1"><v>1</v></c></row>')]);
    expect((await openFile(bytes)).isConverted).toBe(false);
    expect((await (await openToRead(bytes)).read()).sheets[0]?.values).toEqual([[1]]);
  });
});

describe("formulas that have no end", () => {
  const result = [0, 0, 0, 0, 0, 0, 0x14, 0x40];
  /** The number 5 in A1, as the result of these tokens; `length` is what the record says of them. */
  const formula = (tokens: readonly number[], length = tokens.length): number[] => record(0x06, ...u16(0), ...u16(0), ...u16(0), ...result, ...u16(0), 0, 0, 0, 0, ...u16(length), ...tokens);
  const read = (records: readonly (readonly number[])[], globals: readonly (readonly number[])[] = []) => readOldWorkbook(xls(8, globals, [{ name: "A", records }])).snapshot.sheets[0];

  test("a sound one is read", () => {
    expect(read([formula([0x1e, 2, 0, 0x1e, 3, 0, 0x03])])).toMatchObject({ values: [[5]], formulas: [["2+3"]] });
  });

  test.each<[string, readonly number[], number?]>([
    ["the last token reaches beyond it", [0x1e, 2]],
    ["a text reaches beyond it", [0x17, 200, 0, 65]],
    ["it is longer than its record", [0x1e, 2, 0], 900],
    ["a list of jumps reaches beyond it", [0x19, 0x04, 0xff, 0xff]],
    ["it counts more areas behind it than there are", [0x26, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0], 7],
    ["it has areas behind it and nothing follows", [0x26, 0, 0, 0, 0, 0, 0]],
    ["it is of natural language", [0x18, 1, 0, 0, 0, 0]],
  ])("where %s, the result stands without it", (_, tokens, length) => {
    expect(read([formula(tokens, length), integer(1, 0, 7)])).toMatchObject({ values: [[5], [7]], formulas: [] });
  });

  test("a name that has no end takes the formulas with it, not the numbers", () => {
    const name = record(0x18, ...u16(0), 0, 1, ...u16(40), ...u16(0), ...u16(0), 0, 0, 0, 0, 0, 65, 0x1e, 1);
    expect(read([formula([0x1e, 2, 0, 0x1e, 3, 0, 0x03])], [name])).toMatchObject({ values: [[5]], formulas: [] });
  });
});

describe("limits", () => {
  test("size of the file", () => {
    expect(() => readOldWorkbook(whole, { ...defaultLimits, unpackedBytes: 1000 })).toThrow(expect.objectContaining({ code: "tooLarge", params: { limit: 1000, size: whole.length } }) as Error);
  });

  test("cells with a value", () => {
    const file = xls(8, [], [sheet, { name: "B", records: [integer(0, 0, 1), label(8, 1, 0, "x")] }]);
    expect(() => readOldWorkbook(file, { ...defaultLimits, oldCellCount: 2 })).toThrow(expect.objectContaining({ code: "tooManyCells", params: { limit: 2, count: 3 } }) as Error);
    expect(readOldWorkbook(file, { ...defaultLimits, oldCellCount: 3 }).snapshot.sheets).toHaveLength(2);
  });
});

describe("files that are damaged anywhere", () => {
  const values = JSON.stringify(readOldWorkbook(whole).snapshot.sheets.map((read) => read.values));

  /** The code of the error, or "opened"; anything else than a `HostError` fails the test. */
  function outcome(bytes: Uint8Array): string {
    try {
      return JSON.stringify(readOldWorkbook(bytes).snapshot.sheets.map((read) => read.values)) === values ? "same" : "other";
    } catch (error) {
      if (error instanceof HostError) return error.code;
      throw error;
    }
  }

  test("a file that ends early is never read as a smaller one", () => {
    const outcomes = new Set<string>();
    for (let length = 8; length < whole.length; length += 64) outcomes.add(outcome(whole.slice(0, length)));
    expect([...outcomes].filter((code) => code !== "same")).toEqual(["truncated"]);
  });

  test("any byte may be wrong: the workbook opens, or an error says why not", () => {
    // A fixed sequence: the same bytes in every run.
    let state = 20_240_229;
    const next = (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state % limit;
    };
    const outcomes = new Set<string>();
    for (let run = 0; run < 400; run++) {
      const bytes = whole.slice();
      for (let count = 0; count < 4; count++) bytes[next(bytes.length)] = next(256);
      outcomes.add(outcome(bytes));
    }
    const known = ["same", "other", "truncated", "damagedPart", "notWorkbook", "encrypted"];
    expect([...outcomes].filter((code) => !known.includes(code))).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(3);
  });
});
