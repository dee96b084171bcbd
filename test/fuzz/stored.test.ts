/**
 * What we keep in a workbook, damaged or written by someone else: records, reasons, models, formulas. `npm run fuzz` runs it longer.
 */

import { describe, expect, it } from "vitest";

import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { restoreShared, shareWorkbook } from "../../src/app/shareWorkbook";
import { hasFlags } from "../../src/core/flag/plan";
import { readModel } from "../../src/core/model/readModel";
import { callsOf } from "../../src/core/share/calls";
import { translateFormula } from "../../src/core/workbook/translateFormula";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { toGridFormula, toStoredFormula } from "../../src/host/grid/storedFormula";
import { readTyped } from "../../src/host/grid/typedText";
import { readModelFiles } from "../../src/models/readModelFiles";
import { modelZip } from "../../src/models/writeModelFile";
import { modelOf } from "../core/model/issues";
import { relatedFiles } from "../core/model/sampleModel";
import { losslessBase } from "../support/losslessBase";
import { seedModel } from "../support/seed";
import { partsOf, zipOf } from "../support/zipParts";
import { runCampaign } from "./campaign";
import { damageParts, ended } from "./damage";
import { mutateBytes, mutateText } from "./mutate";

const flagOptions = { language: "vi", model: null, checkedOn: "2026-01-31" } as const;
const smallModel = modelOf(readModel(relatedFiles));
const details = { isSigned: false, properties: [], authors: [], externalLinks: [] };

/** A workbook with all that this program ever puts into one. */
async function wholeWorkbook(): Promise<Uint8Array> {
  const host = await DocumentHost.open(await losslessBase());
  await loadModel(host, smallModel, { formulas: "ind", language: "vi" });
  await shareWorkbook(host, { formulas: "native", model: "keep" }, details);
  await flagWorkbook(host, { ...flagOptions, results: true });
  return host.save();
}

describe("fuzz", () => {
  it("goes on from damaged records of its own, and takes every mark out", async () => {
    const parts = await partsOf(await wholeWorkbook());
    const isOwn = (path: string): boolean => /customXml|comments|tables?\/|workbook\.xml$/.test(path);
    const { done } = await runCampaign({
      name: "stored",
      run: async (random, keep) => {
        const file = await zipOf(Object.fromEntries(damageParts(parts, random, isOwn)));
        keep(file);
        return ended(async () => {
          const host = await DocumentHost.open(file);
          if (random.chance(0.5)) await flagWorkbook(host, flagOptions);
          if (random.chance(0.5)) await restoreShared(host);
          if (random.chance(0.3)) await loadModel(host, smallModel, { formulas: "native", language: "en" });
          await clearMarks(host);
          expect(hasFlags(await host.read())).toBe(false);
          await (await DocumentHost.open(await host.save())).read();
        });
      },
    });
    expect(done).toBeGreaterThan(0);
  });

  it("reads damaged zips of models, or says what is wrong", async () => {
    const zip = await modelZip(seedModel());
    const parts = await partsOf(zip);
    const { refused } = await runCampaign({
      name: "model-zip",
      run: async (random, keep) => {
        const bytes = random.chance(0.5) ? mutateBytes(zip, random) : await zipOf(Object.fromEntries(damageParts(parts, random)));
        keep(bytes);
        const found: string[] = [];
        const ending = await ended(async () => {
          const read = await readModelFiles([{ name: "model.zip", bytes }]);
          if (read.ok) return;
          expect(read.issues.length).toBeGreaterThan(0);
          found.push(...read.issues.map(({ code }) => code));
        });
        return found.length > 0 ? "refused" : ending;
      },
    });
    expect(refused).toBeGreaterThan(0);
  });

  it("shares damaged formulas, and leaves everything outside its own calls as it was", async () => {
    const formulas = ["_xldudf_IND_CAGR(B2,B4,2)", "_xldudf_IND_ATTAINMENT(D5,C5)*100", 'IF(B2>0,_xldudf_IND_STATUS(B2,"trên 97%"),"")', "SUM(_xldudf_IND_SHARES(B2:B4))", "INDEX(_xldudf_IND_PATH(B2,B3,5),3)", "'Số liệu'!C5+_xldudf_IND_CHANGE('Số liệu'!C5,'Số liệu'!D5)", "_xldudf_IND_GAP(KeHoachThu,B2)", "SCT[[#This Row],[a]]", '"_xldudf_IND_CAGR("&A1', "_xlfn._xldudf_IND_CAGR({1,2;3,4},1,1)"];
    const base = await losslessBase();
    const { done } = await runCampaign({
      name: "formulas",
      run: async (random, keep) => {
        const written = Array.from({ length: 1 + random.below(6) }, () => (random.chance(0.2) ? `${random.pick(["(", "IF(", "-", "_xldudf_IND_CAGR(", "{", "'"]).repeat(random.below(4000))}1` : mutateText(random.pick(formulas), random)));
        keep(Buffer.from(JSON.stringify(written)));
        for (const formula of written) {
          callsOf(formula);
          translateFormula(formula, random.below(9) - 4, random.below(9) - 4);
          toStoredFormula(toGridFormula(formula));
          readTyped(`=${formula}`, "vi", "General");
        }
        return ended(async () => {
          const host = await DocumentHost.open(base);
          await host.apply([{ kind: "writeCells", sheet: "Tính", rowIndex: 10, columnIndex: 1, cells: written.map((formula) => [{ formula: formula.slice(0, 8192), value: 1 }]) }]);
          const own = host.save();
          const shared = await DocumentHost.open(await own);
          await shareWorkbook(shared, { formulas: random.pick(["native", "values"]), model: "keep" }, details);
          await restoreShared(shared);
          await (await DocumentHost.open(await shared.save())).read();
        });
      },
    });
    expect(done).toBeGreaterThan(0);
  });
});
