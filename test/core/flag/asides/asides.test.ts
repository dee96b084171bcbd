import { describe, expect, it } from "vitest";

import { asideOf, isSameAside } from "../../../../src/core/flag/asides/aside";
import type { Aside } from "../../../../src/core/flag/asides/aside";
import { matchAsides } from "../../../../src/core/flag/asides/matchAsides";
import { asidesNamespace, readStoredAsides, storeAsides } from "../../../../src/core/flag/asides/storedAsides";
import { assessTables } from "../../../../src/core/flag/assessTables";
import { findingsOf } from "../../../../src/core/flag/findings";
import type { Finding, FindingKind } from "../../../../src/core/flag/findings";
import { noteLastLine } from "../../../../src/core/flag/marks";
import { planClear, planFlag } from "../../../../src/core/flag/plan";
import { recognise } from "../../../../src/core/recognise/recognise";
import { cellAddress, rangeAddress } from "../../../../src/core/workbook/address";
import { evaluateFormulas } from "../../../support/univerEngine";
import { workbook } from "../../../support/snapshot";
import type { SheetRows } from "../../../support/snapshot";

const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"];
const sheet: SheetRows = [header, ["Thu A", "tỷ đồng", 10, 8], ["Thu B", "tỷ đồng", 10, 9], ["Thu C", "tỷ đồng", 7, 9]];
const words = { reason: "Chờ quyết toán", date: "2026-11-23" };

function read(sheets: Readonly<Record<string, SheetRows>>) {
  const snapshot = workbook(sheets);
  const tables = assessTables(recognise(snapshot));
  return { snapshot, tables, findings: findingsOf(tables) };
}

type Reading = ReturnType<typeof read>;

function findingAt({ findings }: Reading, address: string, kind: FindingKind = "missed", on = "S"): Finding {
  const found = findings.find((finding) => finding.sheet === on && finding.kind === kind && cellAddress(finding) === address);
  if (found === undefined) throw new Error(`no finding at ${address}: ${findings.map((finding) => `${finding.kind} ${cellAddress(finding)}`).join(", ")}`);
  return found;
}

function setAside(reading: Reading, address: string, kind: FindingKind = "missed", on = "S"): Aside {
  const made = asideOf(findingAt(reading, address, kind, on), reading.tables, words);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

/** The cells whose findings are set aside, and those that came back, in another state of the workbook. */
function later(asides: readonly Aside[], sheets: Readonly<Record<string, SheetRows>>) {
  const { findings, tables } = read(sheets);
  const matched = matchAsides(asides, tables, findings);
  const cells = (which: (finding: Finding) => unknown): string[] => findings.filter((finding) => which(finding) !== null).map((finding) => `${finding.sheet}!${cellAddress(finding)} ${finding.kind}`);
  return { held: cells(matched.holding), returned: cells(matched.returned), idle: matched.idle.length };
}

describe("[M-19] a reason", () => {
  it.each([
    ["", "", ["asides/noReason"]],
    [" \n\t ", "", ["asides/noReason"]],
    ["x".repeat(501), "", ["asides/tooLong"]],
    ["x", "y".repeat(101), ["asides/tooLong"]],
    ["x".repeat(501), "y".repeat(101), ["asides/tooLong", "asides/tooLong"]],
  ])("of %j by %j is refused", (reason, by, codes) => {
    const reading = read({ S: sheet });
    const made = asideOf(findingAt(reading, "D2"), reading.tables, { reason, by, date: "2026-11-23" });
    expect(made).toMatchObject({ ok: false, issues: codes.map((code) => ({ code })) });
  });

  it("is kept as typed but for line breaks, and names nobody who was not named", () => {
    const reading = read({ S: sheet });
    const made = asideOf(findingAt(reading, "D2"), reading.tables, { reason: ` Chờ quyết toán\r\n[SCT]\n“quý IV” ${"😀".repeat(470)}`, by: " ", date: "2026-11-23" });
    expect(made).toMatchObject({ ok: true, value: { reason: `Chờ quyết toán [SCT] “quý IV” ${"😀".repeat(470)}`, by: null } });
  });
});

describe("[M-19] the part", () => {
  const aside = setAside(read({ "S & <T>": sheet }), "D2", "missed", "S & <T>");
  const stored = (xml: string) => workbook({}, { customXml: [{ namespace: asidesNamespace, xml }] });
  const json = (text: string) => stored(`<asides xmlns="${asidesNamespace}" version="1">${text}</asides>`);

  it("gives back what was stored, whatever characters it holds", () => {
    const odd: Aside = { ...aside, reason: `]]> &amp; <a b="c"> ' "`, by: "Phòng TC-KH & <b>" };
    expect(readStoredAsides(stored(storeAsides([odd, aside]).xml))).toEqual([odd, aside]);
    // As a program writes it that names the namespace by a prefix.
    expect(readStoredAsides(stored(storeAsides([aside]).xml.replace("<asides xmlns=", "<ns0:asides xmlns:ns0=").replace("</asides>", "</ns0:asides>")))).toEqual([aside]);
  });

  it.each(["", "{", "null", "[1, null, {}]", '[{"kind":"missed"}]', "<b/>"])("loses only itself where it is damaged: %s", (text) => {
    expect(readStoredAsides(json(text))).toEqual([]);
  });

  it("loses only the entries that are none", () => {
    const change = (part: object): object => ({ ...aside, ...part });
    const damaged = [
      change({ kind: "king" }), change({ reason: "" }), change({ reason: "x".repeat(501) }), change({ date: "hôm qua" }), change({ date: null }), change({ place: null }),
      change({ place: { ...aside.place, column: "label" } }), change({ place: { ...aside.place, occurrence: -1 } }), change({ place: { ...aside.place, cell: "không" } }), change({ place: { ...aside.place, sheet: 1 } }),
    ];
    const xml = storeAsides([...(damaged as Aside[]), aside]).xml.replace("[", '[{"__proto__":{"polluted":1}},');
    expect(readStoredAsides(stored(xml))).toEqual([aside]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("is taken out with the marks", () => {
    expect(planClear(stored(storeAsides([aside]).xml))).toEqual([{ kind: "removeCustomXml", namespace: asidesNamespace }]);
  });
});

describe("[M-20] a finding that is set aside is found again", () => {
  const aside = [setAside(read({ S: sheet }), "D2")];

  it("in the same workbook, it alone", () => {
    expect(later(aside, { S: sheet })).toEqual({ held: ["S!D2 missed"], returned: [], idle: 0 });
  });

  it("below inserted rows", () => {
    expect(later(aside, { S: [["Biểu 1"], [], header, ["Thu mới", "tỷ đồng", 1, 2], ...sheet.slice(1)] }).held).toEqual(["S!D5 missed"]);
  });

  it("behind inserted columns, and with headers in capitals", () => {
    const moved = sheet.map(([name = null, unit = null, plan = null, actual = null], index) => [name, "", index === 0 ? "ĐƠN VỊ TÍNH" : unit, plan, actual]);
    expect(later(aside, { S: moved }).held).toEqual(["S!E2 missed"]);
  });

  it("on a sheet that got another name, where nothing else can be meant", () => {
    expect(later(aside, { "Năm 2024": sheet }).held).toEqual(["Năm 2024!D2 missed"]);
    expect(later(aside, { A: sheet, B: sheet })).toEqual({ held: [], returned: [], idle: 1 });
    expect(later(aside, { A: [header, ["Thu A", "tỷ đồng", 10, 7]] })).toEqual({ held: [], returned: [], idle: 1 });
  });

  it("not in another row, column or section of the same numbers", () => {
    expect(later(aside, { S: [header, ["Thu khác", "tỷ đồng", 10, 8]] })).toEqual({ held: [], returned: [], idle: 1 });
    expect(later(aside, { S: [[...header.slice(0, 3), "Ước thực hiện"], ["Thu A", "tỷ đồng", 10, 8]] }).held).toEqual([]);
    expect(later(aside, { S: [header, ["I. XÃ PHÚ AN"], ["Thu A", "tỷ đồng", 10, 8]] }).held).toEqual([]);
  });

  it("among rows with the same words: by the table's title, by its cell and numbers, by order", () => {
    const commune = (title: string, actual: number): SheetRows => [[title], header, ["Thu A", "tỷ đồng", 10, actual], []];
    const both = [...commune("BIỂU 1. XÃ PHÚ AN", 8), ...commune("BIỂU 2. XÃ AN ĐIỀN", 8)];
    const second = [setAside(read({ S: both }), "D7")];
    expect(later(second, { S: both }).held).toEqual(["S!D7 missed"]);
    expect(later(second, { S: [...commune("BIỂU 0. XÃ AN TÂY", 8), ...both] }).held).toEqual(["S!D11 missed"]);
    const untitled: SheetRows = [header, ["Thu A", "tỷ đồng", 10, 8], ["Thu B", "tỷ đồng", 10, 12], ["Thu A", "tỷ đồng", 10, 8]];
    const last = [setAside(read({ S: untitled }), "D4")];
    expect(later(last, { S: untitled }).held).toEqual(["S!D4 missed"]);
    expect(later(last, { S: [header, ["Thu mới", "tỷ đồng", 1, 2], ...untitled.slice(1)] }).held).toEqual(["S!D5 missed"]);
    // The other one has another name by now: the cell with the same numbers is meant.
    expect(later(last, { S: [header, ["Thu khác", "tỷ đồng", 10, 8], ...untitled.slice(2)] })).toEqual({ held: ["S!D4 missed"], returned: [], idle: 0 });
    // The row that was meant is met by now: its twin stays open.
    expect(later(last, { S: [...untitled.slice(0, 3), ["Thu A", "tỷ đồng", 10, 11]] })).toEqual({ held: [], returned: [], idle: 1 });
  });

  it("once, though two reasons are about it", () => {
    expect(later([...aside, ...aside.map((one) => ({ ...one, reason: "khác" }))], { S: sheet })).toEqual({ held: ["S!D2 missed"], returned: [], idle: 1 });
  });

  it("of its own kind and cell only", () => {
    const row: SheetRows = [header, ["Thu A", "tỷ đồng", 10, 9000], ["Thu B", "tỷ đồng", 10, 12], ["Thu D", "tỷ đồng", "15", "12"], ["Thu E", "tỷ đồng", 5, 6]];
    const reading = read({ S: row });
    expect(later([setAside(reading, "D2", "doubtfulUnit")], { S: row }).held).toEqual(["S!D2 doubtfulUnit"]);
    expect(later([setAside(reading, "C4", "textNumber")], { S: row }).held).toEqual(["S!C4 textNumber"]);
    expect(later([setAside(reading, "D4", "missed")], { S: row }).held).toEqual(["S!D4 missed"]);
  });
});

describe("[M-21] a finding comes back when its numbers change", () => {
  const aside = [setAside(read({ S: sheet }), "D2")];
  const changed = (plan: number | string, actual: number | string) => later(aside, { S: [header, ["Thu A", "tỷ đồng", plan, actual], ...sheet.slice(2)] });

  it.each([["result", 10, 7], ["target", 11, 8], ["target, to words", "trên 10", 8]])("the %s", (_, plan, actual) => {
    expect(changed(plan, actual)).toEqual({ held: [], returned: ["S!D2 missed"], idle: 0 });
  });

  it("not for binary noise", () => {
    expect(changed(10, 8 + 2 ** -50).held).toEqual(["S!D2 missed"]);
  });

  it("and is no more where the target is met", () => {
    expect(changed(10, 12)).toEqual({ held: [], returned: [], idle: 1 });
  });

  it("also for a percentage that was printed, and for the other of two targets", () => {
    const stated: SheetRows = [[...header, "So với kế hoạch (%)"], ["Thu A", "tỷ đồng", 10, 8, 80], ["Thu B", "tỷ đồng", 10, 9, 90], ["Thu C", "tỷ đồng", 8, 10, 120]];
    const printed = (value: number) => ({ S: stated.map((row, index) => (index === 3 ? [...row.slice(0, 4), value] : row)) });
    const wrong = [setAside(read({ S: stated }), "E4", "statedWrong")];
    expect(later(wrong, printed(120)).held).toEqual(["S!E4 statedWrong"]);
    expect(later(wrong, printed(130))).toMatchObject({ held: [], returned: ["S!E4 statedWrong"] });
    const twice = (target: number) => ({ S: [header, ["Thu A", "tỷ đồng", target, 18], ["Thu B", "tỷ đồng", 10, 12], ["Thu A", "tỷ đồng", 11, 18]] });
    const contradicted = [setAside(read(twice(10)), "C4", "contradictoryTargets")];
    expect(later(contradicted, twice(10)).held).toEqual(["S!C4 contradictoryTargets"]);
    expect(later(contradicted, twice(12))).toMatchObject({ held: [], returned: ["S!C4 contradictoryTargets"] });
  });
});

describe("[M-22] the marks of a row that is set aside", () => {
  const texts = { statusWord: () => "Chưa đạt", noteLines: () => [noteLastLine] };
  function plan(rows: SheetRows, ...addresses: readonly string[]) {
    const reading = read({ S: rows });
    const asides = matchAsides(addresses.map((address) => setAside(reading, address)), reading.tables, reading.findings);
    return planFlag(reading.snapshot, reading.tables, texts, "2026-11-23", asides);
  }

  it("are cut out of the rule that it shares; its own rule is silent for its numbers", () => {
    const { edits, rules } = plan(sheet, "D3");
    expect(rules.map(({ ranges, formula }) => [ranges.map(rangeAddress).join(" "), formula])).toEqual([
      // A rule over several cells begins with the column's header (M-3a).
      ["D1 D2 D4", 'AND(N("SCT:1")=0,ISNUMBER($D1),ISNUMBER($C1),ROUND($D1,9)<ROUND($C1,9))'],
      ["D3", 'AND(N("SCT:2")=0,NOT(AND(ROUND($D3-9,13)=0,ROUND($C3-10,12)=0)),ISNUMBER($D3),ISNUMBER($C3),ROUND($D3,9)<ROUND($C3,9))'],
    ]);
    expect(edits.flatMap((edit) => (edit.kind === "appendNotes" ? edit.notes.map(cellAddress) : []))).toEqual(["D2", "D3"]);
  });

  it("hold their ground in another engine: no flag until one of the numbers changes", async () => {
    const cases: readonly (readonly [rows: SheetRows, address: string, silent: Readonly<Record<string, number | string>>, flagged: readonly Readonly<Record<string, number | string>>[]])[] = [
      [sheet, "D2", { C2: 10, D2: 8 }, [{ C2: 10, D2: 7.9 }, { C2: 10, D2: 8.1 }, { C2: 11, D2: 8 }]],
      [[header, ["Tỷ lệ", "%", { v: 0.95, n: "0.0%" }, { v: 0.9, n: "0.0%" }]], "D2", { C2: 0.95, D2: 0.9 }, [{ C2: 0.95, D2: 0.89 }, { C2: 0.96, D2: 0.9 }]],
      [[header, ["Bảo hiểm", "%", "trên 97", "95,8"]], "D2", { C2: "trên 97", D2: "95,8" }, [{ C2: "trên 97", D2: 95.9 }]],
      [[header, ["Nợ", "tỷ đồng", -5, -8.3]], "D2", { C2: -5, D2: -8.3 }, [{ C2: -5, D2: -9 }]],
      [[header, ["Dân số", "người", 1_234_567_890_124, 1_234_567_890_123]], "D2", { C2: 1_234_567_890_124, D2: 1_234_567_890_123 }, [{ C2: 1_234_567_890_124, D2: 1_234_567_890_122 }]],
      [[header, ["Chênh lệch", "%", 0.3, 0.1 + 0.1]], "D2", { C2: 0.1 + 0.2, D2: 0.2 }, [{ C2: 0.3, D2: 0 }]],
      [[header, ["Số vụ thu hồi", "vụ", 1, 0]], "D2", { C2: 1, D2: 0 }, [{ C2: 2, D2: 0 }]],
    ];
    for (const [rows, address, silent, flagged] of cases) {
      const formula = plan(rows, address).rules[0]?.formula ?? "";
      expect(await evaluateFormulas(silent, [formula])).toEqual([false]);
      for (const cells of flagged) expect([cells, await evaluateFormulas(cells, [formula])]).toEqual([cells, [true]]);
    }
  });

  it("are a note alone where words are set aside", () => {
    const { edits, rules } = plan([header, ["Nông thôn mới", "", "Đạt", "Chưa đạt"]], "D2");
    expect(rules).toEqual([]);
    expect(edits.flatMap((edit) => (edit.kind === "appendNotes" ? edit.notes.map(cellAddress) : []))).toEqual(["D2"]);
  });
});

it("is the same reason as long as it is about the same finding", () => {
  const [one, other] = [setAside(read({ S: sheet }), "D2"), setAside(read({ S: sheet }), "D3")];
  expect([isSameAside(one, { ...one, reason: "khác", date: "2027-01-01" }), isSameAside(one, other)]).toEqual([true, false]);
});
