import { describe, it } from "vitest";

import { readModelSheets } from "../../src/core/modelSheets/readModelSheets";
import { parseRange } from "../../src/core/workbook/address";
import { readModelFiles } from "../../src/models/readModelFiles";
import { modelWorkbook, modelZip } from "../../src/models/writeModelFile";
import { containerCodes, expectFilledTexts } from "../core/model/issueTexts";
import { issuesOf } from "../core/model/issues";
import { sampleFiles } from "../core/model/sampleModel";
import { sample, sampleSheets, sheetNames } from "../core/modelSheets/sampleSheets";
import { workbook } from "../support/snapshot";
import { rows, workbookOf, zipOf } from "../support/zipParts";

async function raisedByFiles() {
  const zip = await modelZip(sample);
  const twice = await zipOf(Object.fromEntries([...sampleFiles].flatMap(([name, text]) => [[`a/${name}`, text], [`b/${name}`, text]])));
  const readings = await Promise.all([
    readModelFiles([{ name: "/tmp/targets.csv", bytes: new TextEncoder().encode("a,b") }]),
    readModelFiles([{ name: "m.zip", bytes: zip.subarray(0, zip.length - 30) }]),
    readModelFiles([{ name: "m.zip", bytes: twice }]),
    readModelFiles([{ name: "m.xlsx", bytes: await workbookOf([rows("")]) }]),
    readModelFiles([{ name: "m.json", bytes: new Uint8Array([0x7b, 0xff, 0xfe]) }]),
  ]);
  const tooLong = await modelWorkbook({ ...sample, report: "x".repeat(40_000) }, "vi");
  return [...readings.flatMap((reading) => issuesOf(reading)), ...(tooLong.ok ? [] : tooLong.issues)];
}

function raisedBySheets() {
  const broken = workbook(
    sampleSheets(
      ["targets", 1, "high", { v: null, f: "A1" }], ["targets", 2, "high", { v: { code: "#REF!" } }], ["targets", 2, "text", { v: 46054, n: "d-mmm" }], ["indicators", 1, "limit", "1.319"],
    ),
  );
  const merged = { ...broken, sheets: broken.sheets.map((sheet) => ({ ...sheet, merges: [parseRange("A2:A3")!] })) };
  const outside = workbook({ ...sampleSheets(), [sheetNames.relations]: [["id", "kind"], ["", "", "x"]], [sheetNames.targets]: [["x"]] });
  return [merged, outside].flatMap((snapshot) => issuesOf(readModelSheets(snapshot)!));
}

describe("texts of the problems of files and worksheets", () => {
  it.each(containerCodes)("%s is raised by some mistake, and its params fill its texts in both languages", async (code) => {
    expectFilledTexts(code, [...(await raisedByFiles()), ...raisedBySheets()]);
  });
});
