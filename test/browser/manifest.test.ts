/** What `manifest.xml` promises Excel, against what `npm run build` made. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { OfficeAddinManifest } from "office-addin-manifest";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";

import { capabilitiesOf, neededSet } from "../../src/host/office/capabilities";
import { defaultAddress } from "../../src/manifest/deployment";

const file = fileURLToPath(new URL("../../manifest.xml", import.meta.url));
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  /** Names of the elements around it, the outermost first. */
  readonly path: readonly string[];
}

function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace("bt:", ""), attributes, text: "", path: open.map((outer) => outer.name) };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return elements;
}

const elements = elementsOf(readFileSync(file, "utf8"));
const named = (name: string): readonly Element[] => elements.filter((element) => element.name === name);
const textOf = (name: string): string => named(name)[0]!.text.trim();

const resources = elements.filter(({ path, attributes }) => path.includes("Resources") && attributes["id"] !== undefined);
const valueOf = (resid: string): string => resources.find(({ attributes }) => attributes["id"] === resid)!.attributes["DefaultValue"]!;

/** Every address in the manifest: default values and overrides. */
const addresses = elements.flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]]).filter((value) => value?.startsWith("https://") === true) as string[];

function distFile(address: string): string {
  return join(dist, address.slice(defaultAddress.length));
}

/** Width and height from the header of a PNG: after its signature comes the chunk IHDR. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("is read by Microsoft's own reader, for Excel, with no more rights than it needs", async () => {
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      version: expect.stringMatching(/^\d+(?:\.\d+){3}$/) as string,
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: `${defaultAddress}taskpane.html` },
    });
  });

  it("has ids once, and every resid leads to a resource of its kind", () => {
    const ids = resources.map(({ attributes }) => attributes["id"]!);
    const controls = [...named("Group"), ...named("Control")].map(({ attributes }) => attributes["id"]!);
    expect(new Set([...ids, ...controls]).size).toBe(ids.length + controls.length);
    const kinds: Readonly<Record<string, string>> = { Image: "Images", Runtime: "Urls", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls", Label: "ShortStrings", Title: "ShortStrings", Namespace: "ShortStrings", Description: "LongStrings" };
    const used = elements.filter(({ attributes }) => attributes["resid"] !== undefined);
    for (const { name, attributes } of used) {
      const resource = resources.find((candidate) => candidate.attributes["id"] === attributes["resid"]);
      expect([name, attributes["resid"], resource?.path.at(-1)]).toEqual([name, attributes["resid"], kinds[name]]);
    }
    expect(ids.toSorted()).toEqual([...new Set(used.map(({ attributes }) => attributes["resid"]!))].toSorted());
    // Excel takes no longer ones.
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    for (const [kind, limit] of [["ShortStrings", 125], ["LongStrings", 250]] as const) {
      const texts = elements.filter(({ path }) => path.includes(kind)).flatMap(({ attributes }) => attributes["DefaultValue"] ?? attributes["Value"] ?? []);
      expect(texts.filter((text) => text.length > limit)).toEqual([]);
    }
  });

  it("says everything that people read in both languages", () => {
    const texts = elements.filter(({ name, path, attributes }) => attributes["DefaultValue"] !== undefined && (path.includes("ShortStrings") || path.includes("LongStrings") || name === "DisplayName" || name === "Description"));
    const overrides = named("Override").length - named("Override").filter(({ path }) => path.includes("Urls") || path.includes("SupportUrl")).length;
    // The namespace of the functions is the same in every language.
    expect(overrides).toBe(texts.length - 1);
    expect(new Set(named("Override").map(({ attributes }) => attributes["Locale"]))).toEqual(new Set(["en-US"]));
  });

  it("names only addresses that the build has", () => {
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect([address, address.startsWith(defaultAddress) && existsSync(distFile(address))]).toEqual([address, true]);
  });

  it("names icons of the size that they are", () => {
    for (const { attributes, path } of named("Image")) {
      if (path.includes("Resources")) continue;
      const size = Number(attributes["size"]);
      expect([attributes["resid"], pngSize(distFile(valueOf(attributes["resid"]!)))]).toEqual([attributes["resid"], [size, size]]);
    }
    expect(pngSize(distFile(named("IconUrl")[0]!.attributes["DefaultValue"]!))).toEqual([32, 32]);
    expect(pngSize(distFile(named("HighResolutionIconUrl")[0]!.attributes["DefaultValue"]!))).toEqual([64, 64]);
  });

  it("runs pane, commands and functions in one page, in the namespace that formulas are written with", () => {
    const page = named("Runtime")[0]!.attributes;
    expect(page["lifetime"]).toBe("long");
    const pages = elements.filter(({ name, path }) => name === "FunctionFile" || (name === "SourceLocation" && (path.at(-1) === "Page" || path.at(-1) === "Action")));
    expect(pages.map(({ attributes }) => attributes["resid"])).toEqual(["Pane.Url", "Pane.Url", "Pane.Url"]);
    expect([page["resid"], valueOf("Pane.Url"), valueOf("Functions.Namespace")]).toEqual(["Pane.Url", `${defaultAddress}taskpane.html`, "IND"]);
  });

  it("asks for the sets that ribbon and functions need, and installs where there are none of them", () => {
    const asked = named("Set").map(({ attributes, path }) => [path.includes("VersionOverrides"), attributes["Name"], attributes["MinVersion"] ?? "1.1"]);
    expect(asked).toEqual([[false, "ExcelApi", "1.1"], [true, neededSet.set, neededSet.version], [true, "SharedRuntime", "1.1"]]);
    // With them and functions the pane offers formulas of ours; without the shared page it does not.
    const offersFunctions = (sets: Readonly<Record<string, string>>) => capabilitiesOf((set, version) => Number(sets[set] ?? 0) >= Number(version)).customFunctions;
    expect([offersFunctions({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" }), offersFunctions({ CustomFunctionsRuntime: "1.3" })]).toEqual([true, false]);
  });

  it("has a label, a text and an action for every button", () => {
    const buttons = named("Control").map(({ attributes }) => attributes["id"]);
    expect(buttons).toEqual(["IndicatorWorkbook.Load", "IndicatorWorkbook.Flag", "IndicatorWorkbook.Clear", "IndicatorWorkbook.Open"]);
    expect([named("Label").length, named("Supertip").length, named("Action").length]).toEqual([buttons.length + 1, buttons.length, buttons.length]);
    // That the page answers to these names is tested by pressing them.
    expect(named("FunctionName").map(({ text }) => text)).toEqual(["loadModel", "flag", "clearFlags"]);
    expect(textOf("TaskpaneId")).not.toBe("");
  });
});

describe("the build", () => {
  const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

  it("holds nothing of the npm package of Office.js, whose licence keeps it for development", () => {
    const ours = readdirSync(dist, { recursive: true, encoding: "utf8" });
    const theirs = new Set(readdirSync(library).filter((name) => name.endsWith(".js")));
    expect(ours.filter((name) => theirs.has(name))).toEqual([]);
    // Nor is it bundled: the library's own name for its version stands in none of our files.
    const scripts = ours.filter((name) => /\.(?:js|html)$/.test(name) && statSync(join(dist, name)).isFile());
    expect(scripts.filter((name) => readFileSync(join(dist, name), "utf8").includes("OSF.ConstantNames"))).toEqual([]);
    expect(readFileSync(join(library, "office.debug.js"), "utf8")).toContain("OSF.ConstantNames");
  });

  it("loads Office.js from Microsoft's network", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    expect(page).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    // Before anything of ours.
    expect(page.indexOf("office.js")).toBeLessThan(page.indexOf("functions.js"));
    expect(page.indexOf("functions.js")).toBeLessThan(page.indexOf("taskpane."));
  });
});
