import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { clear, flag, scan } from "../../src/cli/commands";
import type { Context } from "../../src/cli/context";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { partsOf } from "../support/zipParts";

const yearly = fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url));
const checkedOn = "2026-11-23";
const cell = "'Chỉ tiêu KTXH 2024'!E8";
const reason = "Chờ quyết toán ngân sách";

let folder: string;
let printed: string[];
let complaints: string[];

function context(json = false, language: "vi" | "en" = "vi"): Context {
  return { language, messages: messagesOf(language), json, print: (line) => printed.push(`${line}\n`), printPieces: (pieces) => Promise.resolve(void printed.push(...pieces)), complain: (line) => complaints.push(line) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = [];
  complaints = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, name);

interface FindingJson {
  readonly kind: string;
  readonly cells: readonly string[];
  readonly setAside?: object;
  readonly setAsideBefore?: object;
}

async function scanned(path: string): Promise<readonly FindingJson[]> {
  printed = [];
  await scan([path], {}, context(true));
  return (JSON.parse(printed.join("")) as { findings: readonly FindingJson[] }).findings;
}

async function setAside(output = file("a.xlsx"), more: object = {}): Promise<number> {
  return flag([yearly], { output, checkedOn, setAside: cell, reason, ...more }, context());
}

describe("setting a finding aside from the command line", () => {
  it("flags the rest, and says what is set aside and why", async () => {
    expect(await setAside()).toBe(0);
    const said = printed.join("");
    expect(said).toContain(`Đã để riêng ${cell}`);
    expect(said).toContain("Chưa đạt 5 (trong đó 1 để riêng)");
    expect(said).toContain("Đã đánh dấu 4 ô, 5 ghi chú");
    expect(said).toMatch(/Đã để riêng \(1\):\n {2}○ 'Chỉ tiêu KTXH 2024'!E8 Tổng thu ngân sách trên địa bàn: .*\. Để riêng: Chờ quyết toán ngân sách · 23\/11\/2026\n/);
    expect(said.match(/▼/g)).toHaveLength(5);
    const [sheet] = (await (await DocumentHost.open(readFileSync(file("a.xlsx")))).read()).sheets;
    expect(sheet?.notes.find(({ rowIndex, columnIndex }) => rowIndex === 7 && columnIndex === 4)?.text).toContain(`Để riêng: ${reason} · 23/11/2026`);
  });

  it("is told as JSON, with who decided where that was said", async () => {
    await setAside(file("a.xlsx"), { by: "Phòng TC-KH" });
    const findings = await scanned(file("a.xlsx"));
    expect(findings.filter((finding) => finding.setAside !== undefined).map(({ kind, cells, setAside: held }) => [kind, cells[0], held])).toEqual([["missed", cell, { reason, by: "Phòng TC-KH", date: checkedOn }]]);
  });

  it("does not count for --fail-on; all others do", async () => {
    expect(await flag([yearly], { output: file("0.xlsx"), checkedOn, failOn: ["missed"] }, context())).toBe(1);
    let path = yearly;
    const missed = (await scanned(yearly)).filter(({ kind }) => kind === "missed");
    for (const [index, { cells }] of missed.entries()) {
      const output = file(`${index + 1}.xlsx`);
      const code = await flag([path], { output, checkedOn, failOn: ["missed"], setAside: cells[0]!, reason }, context());
      expect(code).toBe(index === missed.length - 1 ? 0 : 1);
      path = output;
    }
    expect(await scan([path], { failOn: ["missed"] }, context())).toBe(0);
    expect(await scan([path], { failOn: ["missed", "exceeded"] }, context())).toBe(1);
  });

  it("comes back when its number was changed, with the reason and the numbers of then", async () => {
    await setAside();
    const host = await DocumentHost.open(readFileSync(file("a.xlsx")));
    await host.apply([{ kind: "writeCells", sheet: "Chỉ tiêu KTXH 2024", rowIndex: 7, columnIndex: 4, cells: [[{ value: 1300 }]] }]);
    const changed = file("b.xlsx");
    writeFileSync(changed, await host.save());
    expect((await scanned(changed)).find(({ cells }) => cells[0] === cell)).toMatchObject({ setAsideBefore: { reason, date: checkedOn, actual: 1392.5, target: 1450 } });
    printed = [];
    expect(await scan([changed], { failOn: ["missed"] }, context(false, "en"))).toBe(1);
    expect(printed.join("")).toContain("set aside before, with the reason “Chờ quyết toán ngân sách” (23 November 2026); the numbers have changed since");
  });

  it("is taken back by its cell", async () => {
    await setAside();
    expect(await flag([file("a.xlsx")], { output: file("b.xlsx"), checkedOn, takeBack: cell }, context())).toBe(0);
    await flag([yearly], { output: file("c.xlsx"), checkedOn }, context());
    expect(await partsOf(readFileSync(file("b.xlsx")))).toEqual(await partsOf(readFileSync(file("c.xlsx"))));
  });

  it("clear says how many reasons went, and gives the file back", async () => {
    await setAside();
    printed = [];
    await clear([file("a.xlsx")], { output: file("b.xlsx") }, context());
    expect(printed.join("")).toContain("1 lý do để riêng đã bỏ cùng các dấu");
    expect(await partsOf(readFileSync(file("b.xlsx")))).toEqual(await partsOf(readFileSync(yearly)));
    printed = [];
    await clear([file("a.xlsx")], { output: file("c.xlsx") }, context(true));
    expect(JSON.parse(printed.join(""))).toMatchObject({ cleared: true, reasons: 1 });
  });

  it.each([
    ["no reason", { setAside: cell }, /--reason/],
    ["a blank reason", { setAside: cell, reason: " " }, /Cần ghi lý do/],
    ["an overlong reason", { setAside: cell, reason: "x".repeat(501) }, /--reason: Không quá 500 ký tự; đang có 501/],
    ["a reason for nothing", { reason }, /--set-aside/],
    ["a cell without a sheet", { setAside: "E8", reason }, /E8.*không phải là ô/],
    ["a range", { setAside: "'Chỉ tiêu KTXH 2024'!E8:E9", reason }, /không phải là ô/],
    ["no finding", { setAside: "'Chỉ tiêu KTXH 2024'!E6", reason }, /E6 không có điểm nào cần xem/],
    ["another kind", { setAside: cell, reason, kind: "textNumber" as const }, /không có điểm nào cần xem/],
    ["nothing to take back", { takeBack: cell }, /không có gì đang để riêng/],
  ])("says what is wrong with %s, and writes nothing", async (_, options, message) => {
    expect(await flag([yearly], { output: file("a.xlsx"), checkedOn, ...options }, context())).toBe(2);
    expect(complaints.join()).toMatch(message);
    expect(existsSync(file("a.xlsx"))).toBe(false);
  });

  it("asks which finding is meant where a cell has several", async () => {
    const host = await DocumentHost.create();
    const rows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Thu A", 10_000, 9], ["Thu B", 10, 12], ["Thu C", 10, 12]];
    await host.apply([{ kind: "addSheet", sheet: "S" }, { kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 0, cells: rows.map((row) => row.map((value) => ({ value }))) }]);
    writeFileSync(file("s.xlsx"), await host.save());
    const run = (more: object): Promise<number> => flag([file("s.xlsx")], { output: file("o.xlsx"), checkedOn, setAside: "s!c2", reason, ...more }, context());
    expect(await run({})).toBe(2);
    expect(complaints.join()).toContain("--kind missed | doubtfulUnit");
    expect(await run({ kind: "doubtfulUnit" })).toBe(0);
    expect((await scanned(file("o.xlsx"))).map(({ kind, setAside: held }) => [kind, held !== undefined])).toEqual([["missed", false], ["doubtfulUnit", true]]);
  });

  it("is for one file at a time", async () => {
    copyFileSync(yearly, file("a.xlsx"));
    copyFileSync(yearly, file("b.xlsx"));
    expect(await flag([file("a.xlsx"), file("b.xlsx")], { output: file("out"), checkedOn, setAside: cell, reason }, context())).toBe(2);
    expect(existsSync(file("out"))).toBe(false);
  });
});
