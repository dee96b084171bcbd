import { describe, expect, it } from "vitest";

import { loadModel } from "../../src/app/loadModel";
import { writeModelJson } from "../../src/core/model/json";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { HostError } from "../../src/host/WorkbookHost";
import { readModelFiles } from "../../src/models/readModelFiles";
import { modelJson, modelWorkbook, modelZip } from "../../src/models/writeModelFile";
import { issuesOf, modelOf } from "../core/model/issues";
import { sampleFiles } from "../core/model/sampleModel";
import { sample } from "../core/modelSheets/sampleSheets";
import { workbookOf, rows, zipOf } from "../support/zipParts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function renamed(prefix: string, change: (content: string) => string = (content) => content): Record<string, string> {
  return Object.fromEntries([...sampleFiles].map(([name, content]) => [`${prefix}${name}`, name.endsWith(".csv") ? change(content) : content]));
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
}

async function readZip(parts: Readonly<Record<string, string | Uint8Array>>) {
  return readModelFiles([{ name: "model.zip", bytes: await zipOf(parts) }]);
}

async function codesOf(reading: ReturnType<typeof readModelFiles>): Promise<string[]> {
  return issuesOf(await reading).map(({ code }) => code);
}

describe("a model from files", () => {
  it("is read from the files of a folder, others ignored", async () => {
    const files = [...sampleFiles, ["README.md", "# x"] as const].map(([name, content]) => ({ name, bytes: encode(content) }));
    expect(modelOf(await readModelFiles(files))).toEqual(sample);
  });

  it.each([
    ["with semicolons", (content: string) => content.replaceAll(/"[^"]*"|,/g, (part) => (part === "," ? ";" : part))],
    ["with tabs", (content: string) => content.replaceAll(/"[^"]*"|,/g, (part) => (part === "," ? "\t" : part))],
    ["with a byte order mark and Windows line ends", (content: string) => `\uFEFF${content.replaceAll("\n", "\r\n")}`],
  ])("[MODEL-2] CSV %s is the same model", async (_, change) => {
    expect(modelOf(await readZip(renamed("", change)))).toEqual(sample);
  });

  it("reads the Unicode text of Excel, and names a file in another encoding instead of calling it missing", async () => {
    const parts: Record<string, string | Uint8Array> = renamed("");
    expect(modelOf(await readZip({ ...parts, "targets.csv": utf16(sampleFiles.get("targets.csv")!) }))).toEqual(sample);
    expect(issuesOf(await readZip({ ...parts, "targets.csv": new Uint8Array(Buffer.from("indicator;t\xeam", "latin1")) }))).toEqual([expect.objectContaining({ code: "model/encoding", path: ["targets.csv"] })]);
  });

  it("is read from a zip with a folder inside and the shadow files of macOS", async () => {
    expect(modelOf(await readZip({ ...renamed("xa-mau/"), "__MACOSX/xa-mau/._indicators.csv": "\0\0", "xa-mau/.DS_Store": "x", "xa-mau/._targets.csv": "\0" }))).toEqual(sample);
  });

  it("a zip of one JSON file is that model", async () => {
    expect(modelOf(await readZip({ "model.json": writeModelJson(sample) }))).toEqual(sample);
  });

  it("a zip with several models is refused, each named", async () => {
    expect(issuesOf(await readZip({ ...renamed("a/"), ...renamed("b/") }))).toEqual([expect.objectContaining({ code: "model/several-models", params: { list: "a, b" } })]);
  });

  it("a zip without a model misses its tables", async () => {
    expect(await codesOf(readZip({ "x.txt": "x" }))).toEqual(Array(4).fill("model/file-missing"));
  });

  it("a zip that unpacks to more than a model can hold is refused unread", async () => {
    const bomb = zipOf({ ...renamed(""), "report.txt": new Uint8Array(65_000_000) });
    await expect(bomb.then((bytes) => readModelFiles([{ name: "model.zip", bytes }]))).rejects.toMatchObject({ code: "tooLarge" });
    expect((await bomb).length).toBeLessThan(1_000_000);
  });

  it.each([["a JSON file", "model.json"], ["a file of a folder", "targets.csv"]])("[FILE-3] %s that is larger than any model is refused unread", async (_, name) => {
    await expect(readModelFiles([{ name, bytes: new Uint8Array(64_000_001).fill(0x20) }])).rejects.toMatchObject({ code: "tooLarge" });
  });

  it("a name that leads out of the zip is refused, and two files of one name are two models", async () => {
    for (const name of ["../../etc/targets.csv", "/etc/passwd", "C:\\x"]) expect(await codesOf(readZip({ ...renamed(""), [name]: "x" }))).toEqual(["model/zip-broken"]);
    expect(await codesOf(readZip({ ...renamed(""), "./indicators.csv": "id" }))).toEqual(["model/several-models"]);
  });

  it.each(["[", '{"indicators":', '{"report":[', '{"title":{"vi":'])("JSON nested a hundred thousand levels deep in %s is a problem, not a fault", async (opening) => {
    const bytes = encode(opening.repeat(100_000));
    expect(await codesOf(readModelFiles([{ name: "model.json", bytes }]))).toEqual(["model/json-broken"]);
  });

  it("a part that unpacks to more than its header says stops there", async () => {
    const bytes = await zipOf({ ...renamed(""), "report.txt": new Uint8Array(1_000_000) });
    const text = Buffer.from(bytes).toString("latin1");
    const directory = text.lastIndexOf("PK\x01\x02", text.lastIndexOf("report.txt"));
    const lying = new Uint8Array(bytes);
    new DataView(lying.buffer).setUint32(directory + 24, 1000, true);
    expect(await codesOf(readModelFiles([{ name: "model.zip", bytes: lying }]))).toEqual(["model/zip-broken"]);
  });

  it("a zip that was cut off is broken", async () => {
    const bytes = await modelZip(sample);
    expect(await codesOf(readModelFiles([{ name: "model.zip", bytes: bytes.subarray(0, bytes.length - 30) }]))).toEqual(["model/zip-broken"]);
  });

  it("wrong JSON is one problem", async () => {
    expect(await codesOf(readModelFiles([{ name: "model.json", bytes: encode("{ not json") }]))).toEqual(["model/json-broken"]);
    expect(await codesOf(readModelFiles([{ name: "model.json", bytes: encode("") }]))).toEqual(["model/json-broken"]);
  });

  it("one CSV file alone is not a model", async () => {
    expect(await codesOf(readModelFiles([{ name: "/tmp/targets.csv", bytes: encode("a,b") }]))).toEqual(["model/one-table"]);
  });

  it("a program or a picture is refused by name", async () => {
    await expect(readModelFiles([{ name: "a.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }])).rejects.toBeInstanceOf(HostError);
  });
});

describe("a model from a workbook", () => {
  it("is on its model sheets", async () => {
    const workbook = await modelWorkbook(sample, "vi");
    expect(modelOf(await readModelFiles([{ name: "x.xlsx", bytes: workbook.ok ? workbook.value : new Uint8Array() }]))).toEqual(sample);
  });

  it("is the one that was loaded into it, where it has no model sheets", async () => {
    const host = await DocumentHost.create();
    await loadModel(host, sample, { formulas: "native", language: "vi" });
    expect(modelOf(await readModelFiles([{ name: "x.xlsx", bytes: await host.save() }]))).toEqual({ ...sample, report: null });
  });

  it("is missing where it has neither", async () => {
    expect(await codesOf(readModelFiles([{ name: "x.xlsx", bytes: await workbookOf([rows("")]) }]))).toEqual(["model/no-model-in-workbook"]);
  });
});

describe("a written model", () => {
  it("is the same model as zip and as JSON", async () => {
    expect(modelOf(await readModelFiles([{ name: "x.zip", bytes: await modelZip(sample) }]))).toEqual(sample);
    expect(modelOf(await readModelFiles([{ name: "x.json", bytes: modelJson(sample) }]))).toEqual(sample);
  });

  it("[SHEET-1] does not fit worksheets where a text is longer than a cell holds", async () => {
    const long = { ...sample, report: `${sample.report ?? ""}${"x".repeat(40_000)}` };
    expect(await modelWorkbook(long, "vi")).toMatchObject({ ok: false, issues: [{ code: "model/text-too-long", path: ["report", 3, "text"] }] });
  });
});
