/**
 * Damaged workbooks, models and cells: each ends in a result or in a refusal with its reason, never in a crash, and what was flagged can be
 * cleared again to the byte. `npm run fuzz` runs it longer.
 */

import { describe, expect, it } from "vitest";

import { assessSnapshot } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { readModelJson, writeModelJson } from "../../src/core/model/json";
import { readModel } from "../../src/core/model/readModel";
import { readTarget } from "../../src/core/target/readTarget";
import { readNumber } from "../../src/core/text/readNumber";
import type { CellValue } from "../../src/core/values";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { openToRead } from "../../src/host/document/openFile";
import { seedFiles, seedModel } from "../support/seed";
import { workbook } from "../support/snapshot";
import { partsOf, zipOf } from "../support/zipParts";
import { runCampaign } from "./campaign";
import { damageParts, ended } from "./damage";
import { mutateBytes, mutateText } from "./mutate";
import { oldWorkbooks, workbooks } from "./workbooks";

const flagOptions = { language: "vi", model: null, checkedOn: "2026-01-31" } as const;

/** What the sheets hold, by their place: ours comes after them. */
function contentsOf({ sheets }: WorkbookSnapshot): { readonly name: string; readonly values: SheetSnapshot["values"]; readonly formulas: SheetSnapshot["formulas"] }[] {
  return sheets.map(({ name, values, formulas }) => ({ name, values, formulas }));
}

describe("fuzz", () => {
  it("opens, flags and clears damaged workbooks, or refuses them", async () => {
    const sources = await Promise.all(workbooks.map(async (bytes) => partsOf(await bytes())));
    const { done } = await runCampaign({
      name: "workbook",
      run: async (random, keep) => {
        const file = await zipOf(Object.fromEntries(damageParts(random.pick(sources), random)));
        keep(file);
        return ended(async () => {
          const flagged = await DocumentHost.open(file);
          const before = contentsOf(await flagged.read());
          await flagWorkbook(flagged, { ...flagOptions, results: random.chance(0.5) });
          expect(contentsOf(await flagged.read()).slice(0, before.length)).toEqual(before);
          const cleared = await DocumentHost.open(await flagged.save());
          await clearMarks(cleared);
          expect(await partsOf(await cleared.save())).toEqual(await partsOf(file));
        });
      },
    });
    expect(done).toBeGreaterThan(0);
  });

  it("reads damaged files of old Excel, or refuses them", async () => {
    const sources = await Promise.all(oldWorkbooks.map((bytes) => bytes()));
    const { done } = await runCampaign({
      name: "old-workbook",
      run: (random, keep) => {
        const file = mutateBytes(random.pick(sources), random);
        keep(file);
        return ended(async () => {
          assessSnapshot(await (await openToRead(file)).read(), null, []);
        });
      },
    });
    expect(done).toBeGreaterThan(0);
  });

  it("loads damaged models whole, or lists their problems", async () => {
    const files = [...seedFiles("ben-cat")].filter(([name]) => /\.(?:csv|json)$/.test(name));
    const report = seedFiles("ben-cat").get("report.txt") ?? "";
    const json = writeModelJson(seedModel());
    const { refused } = await runCampaign({
      name: "model",
      run: async (random, keep) => {
        const damaged = new Map([...files.map(([name, text]): [string, string] => [name, random.chance(0.3) ? mutateText(text, random) : text]), ["report.txt", report]]);
        const text = random.chance(0.3) ? mutateText(json, random) : null;
        keep(Buffer.from(text ?? JSON.stringify([...damaged])));
        const read = text === null ? readModel(damaged) : readModelJson(text);
        if (!read.ok) {
          expect(read.issues.length).toBeGreaterThan(0);
          return "refused";
        }
        await loadModel(await DocumentHost.create(), read.value, { formulas: random.pick(["native", "ind"]), language: "vi" });
        return "done";
      },
    });
    expect(refused).toBeGreaterThan(0);
  });

  it("reads damaged words of targets and cells without a number that is none", async () => {
    const words = ["8,7 – 10,7%", "trên 97%", "Đến năm 2015 đạt 8 bác sĩ/vạn dân", "giảm 1%", "còn dưới 1%", "1.319 tỷ 696 triệu đồng", "75-80%", "8/8", "Bình quân 6.5%-7.0%/năm", "duy trì 8/8 xã", "≥ 90", "(1,2)", "1.234,5", "ThuÕ", "Tæng sè", "Ð¹t", "Số hộ nghèo", "Tỷ lệ (%)", "Kế hoạch năm 2024", "Thực hiện 6 tháng", "So với KH (%)"];
    const { done } = await runCampaign({
      name: "cells",
      run: (random, keep) => {
        const cell = (): CellValue => (random.chance(0.3) ? (random.next() - 0.5) * 10 ** random.below(12) : random.chance(0.5) ? random.pick(words) : mutateText(random.pick(words), random));
        const sheet = [["Chỉ tiêu", "Kế hoạch", "Thực hiện", "So với KH (%)"], ...Array.from({ length: 1 + random.below(12) }, () => Array.from({ length: 4 }, cell))];
        keep(Buffer.from(JSON.stringify(sheet)));
        for (const value of sheet.flat()) {
          if (typeof value !== "string") continue;
          const number = readNumber(value, "vi");
          if (number !== null) expect(Number.isFinite(number.value)).toBe(true);
          readTarget(value);
        }
        for (const { rows } of assessSnapshot(workbook({ S: sheet }), null, []).tables) {
          for (const { assessment } of rows)
            for (const value of [assessment.attainment, assessment.gap]) if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }
        return "done";
      },
    });
    expect(done).toBeGreaterThan(0);
  });
});
