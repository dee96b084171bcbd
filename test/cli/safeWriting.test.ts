import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import { bundleCli } from "../support/bundledCli";
import type { BundledCli } from "../support/bundledCli";
import { partsOf, zipOf } from "../support/zipParts";

const sample = fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url));
const seed = fileURLToPath(new URL("../../seeds/ben-cat", import.meta.url));
const original = readFileSync(sample);

let cli: BundledCli;
let folder: string;

beforeAll(async () => {
  cli = await bundleCli();
});

afterAll(() => {
  cli.remove();
});

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "sct-")));
  chmodSync(folder, 0o777);
  copyFileSync(sample, file("a.xlsx"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => join(folder, name);

/** An administrator may write everything: such a test asks as somebody who may not. */
const asSomeone = process.getuid?.() === 0 ? "process.setgroups([]); process.setgid(65534); process.setuid(65534);" : "";

/** Runs the program after `before`, which prepares the process. */
function run(args: readonly string[], before = "") {
  writeFileSync(file(".before.mjs"), before);
  const ended = spawnSync(process.execPath, ["--import", pathToFileURL(file(".before.mjs")).href, cli.path, ...args], { encoding: "utf8", cwd: folder });
  rmSync(file(".before.mjs"));
  return ended;
}

describe("a target that cannot be written", () => {
  it("a read-only file is refused in a sentence, though its folder would let it be replaced", () => {
    chmodSync(file("a.xlsx"), 0o444);
    copyFileSync(sample, file("b.xlsx"));
    for (const args of [["flag", "a.xlsx", "--in-place"], ["clear", "b.xlsx", "-o", "a.xlsx"], ["share", "b.xlsx", "-o", "a.xlsx"]]) {
      const { status, stderr } = run(args, asSomeone);
      expect(stderr, args.join(" ")).toContain("a.xlsx là tệp chỉ đọc");
      expect(status).toBe(2);
    }
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("a folder that may not be written to is refused, and nothing is left in it", () => {
    mkdirSync(file("out"));
    chmodSync(file("out"), 0o555);
    const { status, stderr } = run(["flag", "a.xlsx", "-o", "out/b.xlsx"], asSomeone);
    expect([status, stderr]).toEqual([2, expect.stringContaining("Không ghi được out/b.xlsx (EACCES)")]);
    expect(readdirSync(file("out"))).toEqual([]);
  });

  it("a folder in the file's place is refused", () => {
    mkdirSync(file("b.xlsx"));
    const { status, stderr } = run(["flag", "a.xlsx", "-o", "b.xlsx"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Không ghi được b.xlsx");
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("a full disk is told as such; the file stays as it was, and no half of another", () => {
    // The disk takes half of the file and no more.
    const halfFull = `
      import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
      const { writeFile } = fs;
      fs.writeFile = async (path, bytes, ...rest) => { await writeFile(path, bytes.subarray(0, bytes.length / 2)); throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" }); };
      syncBuiltinESMExports();`;
    const { status, stderr } = run(["flag", "a.xlsx", "--in-place"], halfFull);
    expect(stderr).toContain("Đĩa không còn chỗ để ghi a.xlsx");
    expect(status).toBe(2);
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });
});

describe("the input is never overwritten unasked", () => {
  it.each([
    ["its own name", () => "a.xlsx"],
    ["its own name, written otherwise", () => `./x/../a.xlsx`],
    ["a link to it", () => (symlinkSync(file("a.xlsx"), file("link.xlsx")), "link.xlsx")],
    ["another name of the same file", () => (linkSync(file("a.xlsx"), file("hard.xlsx")), "hard.xlsx")],
  ])("by %s", (_, output) => {
    const { status, stderr } = run(["flag", "a.xlsx", "-o", output()]);
    expect(stderr).toContain("--in-place");
    expect(status).toBe(2);
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(true);
  });

  it("in place through a link, the file behind it is changed; it keeps its permissions, and the link stays", () => {
    symlinkSync(file("a.xlsx"), file("link.xlsx"));
    chmodSync(file("a.xlsx"), 0o600);
    expect(run(["flag", "link.xlsx", "--in-place"]).status).toBe(0);
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(false);
    expect(statSync(file("a.xlsx")).mode & 0o777).toBe(0o600);
    expect(realpathSync(file("link.xlsx"))).toBe(file("a.xlsx"));
  });

  it("two inputs of one name do not become one output", async () => {
    mkdirSync(file("north"));
    mkdirSync(file("south"));
    copyFileSync(sample, file("north/a.xlsx"));
    copyFileSync(sample, file("south/a.xlsx"));
    const { status, stderr } = run(["flag", "north/a.xlsx", "south/a.xlsx", "-o", "out"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("out/a.xlsx đã được ghi từ north/a.xlsx")]);
    await (await DocumentHost.open(readFileSync(file("out/a.xlsx")))).read();
  });

  it("a workbook with macros is not written under a name that Excel would refuse", () => {
    copyFileSync(fileURLToPath(new URL("../fixtures/rich/excel.xlsm", import.meta.url)), file("m.xlsm"));
    const { status, stderr } = run(["flag", "m.xlsm", "-o", "m.xlsx"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(".xlsm")]);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "m.xlsm"]);
    expect(run(["flag", "m.xlsm", "-o", "n.xlsm"]).status).toBe(0);
  });
});

describe("killed while it writes in place", () => {
  const killedAt = (call: string, before: string): string => `
    import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
    const { ${call}: real } = fs;
    fs.${call} = async (...args) => { ${before} process.kill(process.pid, "SIGKILL"); };
    syncBuiltinESMExports();`;

  it.each([
    ["halfway through the file", killedAt("writeFile", "const [path, bytes, ...rest] = args; await real(path, bytes.subarray(0, bytes.length / 2), ...rest);"), false],
    ["between the file and its name", killedAt("rename", ""), false],
    ["right after", killedAt("rename", "await real(...args);"), true],
  ])("%s, the file is the original or the finished one", (_, before, isFinished) => {
    expect(run(["flag", "a.xlsx", "-o", "finished.xlsx"]).status).toBe(0);
    expect(run(["flag", "a.xlsx", "--in-place"], before).signal).toBe("SIGKILL");
    expect(readFileSync(file("a.xlsx")).equals(isFinished ? readFileSync(file("finished.xlsx")) : original)).toBe(true);
    // What was left lying about is in nobody's way.
    expect(run(["flag", "a.xlsx", "--in-place"]).status).toBe(0);
    expect(readFileSync(file("a.xlsx")).equals(readFileSync(file("finished.xlsx")))).toBe(true);
  });
});

describe("a signed file", () => {
  async function sign(): Promise<void> {
    const parts = Object.fromEntries([...(await partsOf(original))].map(([path, text]) => [path, Buffer.from(text, "latin1")]));
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>AAAA</SignatureValue></Signature>';
    const relations = parts["_rels/.rels"]!.toString().replace("</Relationships>", '<Relationship Id="rIdSigned" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>');
    const types = parts["[Content_Types].xml"]!.toString().replace("</Types>", '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>');
    const origin = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/></Relationships>';
    writeFileSync(file("signed.xlsx"), await zipOf({ ...parts, "_rels/.rels": relations, "[Content_Types].xml": types, "_xmlsignatures/origin.sigs": "", "_xmlsignatures/_rels/origin.sigs.rels": origin, "_xmlsignatures/sig1.xml": signature }));
  }

  it("is announced before it is written, by every command that changes it", async () => {
    await sign();
    for (const command of ["flag", "share", "clear", "load"]) {
      const { status, stderr } = run([command, "signed.xlsx", ...(command === "load" ? ["--model", seed] : []), "-o", `${command}.xlsx`]);
      expect([status, stderr], command).toEqual([0, expect.stringContaining("signed.xlsx có chữ ký số")]);
    }
    expect(run(["flag", "signed.xlsx", "--lang", "en", "-o", "b.xlsx"]).stderr).toContain("digitally signed");
    expect(run(["scan", "signed.xlsx"]).stderr).toBe("");
  });

  it("has the very parts that were signed again once it is cleared", async () => {
    await sign();
    run(["flag", "signed.xlsx", "-o", "flagged.xlsx"]);
    const { stdout } = run(["clear", "flagged.xlsx", "-o", "cleared.xlsx"]);
    expect(stdout).toContain("trở lại đúng như trước khi đánh dấu");
    expect(await partsOf(readFileSync(file("cleared.xlsx")))).toEqual(await partsOf(readFileSync(file("signed.xlsx"))));
  });
});
