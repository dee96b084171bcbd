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
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { openToRead } from "../../src/host/document/openFile";
import { HostError } from "../../src/host/WorkbookHost";
import { seedFiles, seedModel } from "../support/seed";
import { workbook } from "../support/snapshot";
import { partsOf, zipOf } from "../support/zipParts";
import { runCampaign } from "./campaign";
import type { Ending } from "./campaign";
import { mutateBytes, mutateText } from "./mutate";
import type { Random } from "./random";
import { oldWorkbooks, workbooks } from "./workbooks";

const flagOptions = { language: "vi", model: null, checkedOn: "2026-01-31" } as const;

/** Runs `work`; a refusal that names its reason is as good an end as a result. */
async function ended(work: () => Promise<void>): Promise<Ending> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (error instanceof HostError) return "refused";
    throw error;
  }
}

/** One part in three or so is damaged; a part that is not text, byte by byte. */
function damageParts(parts: ReadonlyMap<string, string>, random: Random): Map<string, Uint8Array> {
  const paths = [...parts.keys()];
  const damaged = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(paths)));
  return new Map(
    [...parts].flatMap(([path, latin1]): [string, Uint8Array][] => {
      const bytes = Buffer.from(latin1, "latin1");
      if (!damaged.has(path)) return [[path, bytes]];
      if (random.chance(0.05)) return [];
      return [[path, /\.(?:xml|rels|vml)$/.test(path) && random.chance(0.9) ? Buffer.from(mutateText(bytes.toString("utf8"), random)) : mutateBytes(bytes, random)]];
    }),
  );
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
          await flagWorkbook(flagged, { ...flagOptions, results: random.chance(0.5) });
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
