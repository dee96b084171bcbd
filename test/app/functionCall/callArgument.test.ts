import { describe, expect, it } from "vitest";

import { meantCells, movedArgument, readCallArgument, typedAddress } from "../../../src/app/functionCall/callArgument";
import type { ArgumentProblem, CallArgument } from "../../../src/app/functionCall/callArgument";
import { parseRange } from "../../../src/core/workbook/address";
import type { ParameterKind } from "../../../src/functions/definition";
import { workbook } from "../../support/snapshot";

function cells(address: string, sheet: string | null = null): CallArgument {
  return { kind: "cells", sheet, address, range: parseRange(address)! };
}

function check(typed: string, kind: ParameterKind, expected: CallArgument | ArgumentProblem, language: "vi" | "en" = "vi"): void {
  expect(readCallArgument(typed, { kind, choices: ["increase", "decrease"] }, language), `${typed} as ${kind}`).toEqual(expected);
}

describe("what is typed for an argument", () => {
  it("may be an address, with its sheet and with dollars", () => {
    check("B2", "number", cells("B2"));
    check(" b2:b7 ", "series", cells("B2:B7"));
    check("$B$2", "number", cells("$B$2"));
    check("'Số liệu'!B2", "number", cells("B2", "Số liệu"));
    check("'Tháng ''1'''!B2", "number", cells("B2", "Tháng '1'"));
    check("VonDT!D4:E5", "target", cells("D4:E5", "VonDT"));
  });

  it("is a number in the notation of the language", () => {
    check("1.234,5", "number", { kind: "number", value: 1234.5 });
    check("1,234.5", "number", { kind: "number", value: 1234.5 }, "en");
    check("8.126", "number", { kind: "number", value: 8126 });
    check("-0,05", "number", { kind: "number", value: -0.05 });
    // A row number alone is no address.
    check("12", "number", { kind: "number", value: 12 });
  });

  it("is asked for again where it could mean two things, or nothing", () => {
    check("5%", "number", "percent");
    check("12 tỷ", "number", "notNumber");
    check("abc", "number", "notNumber");
    check("B:B", "number", "wholeColumns");
    check("2:5", "series", "wholeColumns");
    check("50; 55; 60", "series", "notCells");
    check("tăng", "choice", "notChoice");
    check("B2, C2", "number", "notNumber");
  });

  it("is a target in words or as a number", () => {
    check("8,7 – 10,7%", "target", { kind: "text", text: "8,7 – 10,7%" });
    check("12%", "target", { kind: "text", text: "12%" });
    check("12,5", "target", { kind: "number", value: 12.5 });
    check("5:10", "target", { kind: "text", text: "5:10" });
  });

  it("is text in quotes, whatever it says", () => {
    check('"B2"', "text", { kind: "text", text: "B2" });
    check('"nói ""đạt"""', "text", { kind: "text", text: 'nói "đạt"' });
    check("1.234,5 tỷ", "text", { kind: "text", text: "1.234,5 tỷ" });
    check("Decrease", "choice", { kind: "text", text: "decrease" });
    check("  ", "number", { kind: "blank" });
  });
});

describe("cells that are taken from the sheet", () => {
  const snapshot = workbook({ "Số liệu": [["Năm", "Giá trị"], [2015, 1], [2016, 2], [2017, null], [null, 4]] });
  const [sheet] = snapshot.sheets;

  it("are written without the sheet of the formula, and with another one", () => {
    const range = { sheet: "Số liệu", rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 1 };
    expect(typedAddress(range, "Số liệu")).toBe("B2:B4");
    expect(typedAddress(range, "Báo cáo")).toBe("'Số liệu'!B2:B4");
  });

  it("stay the same cells when the formula moves to another sheet and back", () => {
    expect(movedArgument("B2:B4", "Số liệu", "Báo cáo")).toBe("'Số liệu'!B2:B4");
    expect(movedArgument("'Số liệu'!B2:B4", "Báo cáo", "Số liệu")).toBe("B2:B4");
    expect(movedArgument("trên 97%", "Số liệu", "Báo cáo")).toBe("trên 97%");
    expect(movedArgument("1.234,5", "Số liệu", "Báo cáo")).toBe("1.234,5");
  });

  it("of a whole column are those that hold something", () => {
    expect(meantCells({ sheet: "Số liệu", rowIndex: 1, columnIndex: 0, rowCount: 999, columnCount: 1 }, sheet)).toMatchObject({ rowIndex: 1, rowCount: 3, columnCount: 1 });
    expect(meantCells({ sheet: "Số liệu", rowIndex: 1, columnIndex: 1, rowCount: 999, columnCount: 1 }, sheet)).toMatchObject({ rowCount: 4 });
    expect(meantCells({ sheet: "Số liệu", rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 16_384 }, sheet)).toMatchObject({ rowCount: 1, columnCount: 2 });
    // Blanks inside the table are part of what was chosen.
    expect(meantCells({ sheet: "Số liệu", rowIndex: 2, columnIndex: 0, rowCount: 3, columnCount: 1 }, sheet)).toMatchObject({ rowCount: 3 });
  });

  it("of a merged cell is its first one", () => {
    const merged = { ...sheet!, merges: [{ rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 2 }] };
    expect(meantCells({ sheet: "Số liệu", rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 2 }, merged)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });
});
