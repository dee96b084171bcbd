import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Language } from "../../src/core/load/texts";
import { catalogueEntries } from "../../src/functions";
import { messagesOf } from "../../src/messages";
import { auditMessages } from "../../src/messages/audit";
import { guideMessages } from "../../src/messages/guide";
import { firstSteps } from "../../src/messages/guide/firstSteps";
import { paneMessages } from "../../src/messages/pane";
import { conclusionPaneMessages } from "../../src/messages/pane/conclusion";
import { documentLinks } from "../../src/messages/pane/documentLinks";
import { functionMessages } from "../../src/messages/pane/functions";
import { modelScreenMessages } from "../../src/messages/pane/models";
import { sendingMessages } from "../../src/messages/pane/sending";
import { workbenchMessages } from "../../src/messages/workbench";
import { codeSpans, documentPaths, plainText, root, tableOf, tokensOfKind } from "./markdown";

const readmes: readonly (readonly [path: string, language: Language])[] = [["README.md", "en"], ["README.vi.md", "vi"]];

/** Everything that the product shows under a name of its own. */
const catalogues: readonly ((language: Language) => object)[] = [auditMessages, conclusionPaneMessages, documentLinks, firstSteps, functionMessages, guideMessages, messagesOf, modelScreenMessages, paneMessages, sendingMessages, workbenchMessages];

/** What Excel and the Microsoft 365 admin center call the parts that installing goes through; Microsoft's pages name them so. */
const excelNames: Readonly<Record<Language, readonly string[]>> = {
  en: ["File", "Options", "Trust Center", "Trust Center Settings", "Trusted Add-in Catalogs", "Add catalog", "Show in Menu", "OK", "Home", "Add-ins", "More Add-ins", "Insert", "My Add-ins", "Shared Folder", "Add", "Settings", "Integrated apps", "Upload custom apps"],
  vi: ["Tệp", "Tài khoản", "Tùy chọn", "Trung tâm Tin cậy", "Thiết đặt Trung tâm Tin cậy", "Danh mục Bổ trợ Tin cậy", "Thêm danh mục", "Hiện trong Menu", "Trang đầu", "Bổ trợ", "Thêm bổ trợ", "Chèn", "Phần bổ trợ của tôi", "Thư mục dùng chung", "Thêm", "Thiết đặt", "Ứng dụng tích hợp", "Tải lên ứng dụng tùy chỉnh"],
};

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Names on the screen in a language: the pane's, the page's, the sheets' and the ribbon's. */
function screenNames(language: Language): Set<string> {
  const { sheetNames } = messagesOf(language).load;
  const ribbon = [...readFileSync(join(root, "manifest.xml"), "utf8").matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map(([, name = ""]) => name);
  return new Set([...catalogues.flatMap((messages) => textsIn(messages(language))), sheetNames.assessment("2015-2020"), sheetNames.results("2015-2020"), sheetNames.tracking("2020-2025"), ...ribbon]);
}

describe.each(readmes)("%s", (path, language) => {
  it("writes in bold only names that are on the screen", () => {
    const known = new Set([...screenNames(language), ...excelNames.en, ...excelNames[language]]);
    const bold = tokensOfKind(path, "strong").map(({ tokens }) => plainText(tokens));
    expect(bold.filter((name) => !known.has(name))).toEqual([]);
    expect(bold.length).toBeGreaterThan(20);
  });

  it("has the table of verdicts that the help has", () => {
    const { verdictHead, verdicts } = guideMessages(language);
    const { header, rows } = tableOf(path, verdictHead[0]);
    const text = (row: typeof header): string[] => row.map(({ tokens }) => plainText(tokens));
    const written = (words: readonly string[], remark: string | null): string => (words.length === 0 ? (remark ?? "") : `${words.join(", ")}${remark === null ? "" : ` (${remark})`}`);
    expect(text(header)).toEqual(verdictHead);
    expect(rows.map(text)).toEqual(verdicts.map((rule) => [written(rule.written, rule.remark), rule.met, rule.exceeded]));
  });
});

it.each(["vi", "en"] as const)("the steps of the help quote names that are on the screen, %s", (language) => {
  const names = screenNames(language);
  const quoted = [...guideMessages(language).steps, ...firstSteps(language).steps].flatMap(([, text]) => [...text.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name));
  expect(quoted.length).toBeGreaterThan(3);
  expect(quoted.filter((name) => !names.has(name))).toEqual([]);
});

describe("functions", () => {
  const catalogue = catalogueEntries.map(({ name }) => `IND.${name}`);

  it.each(documentPaths)("%s names functions that exist", (path) => {
    const named = [...readFileSync(join(root, path), "utf8").matchAll(/(?<!\w)IND\.[A-Z]+/g)].map(([name]) => name);
    expect(named.filter((name) => !catalogue.includes(name))).toEqual([]);
  });

  it("all stand in the README's table", () => {
    const { rows } = tableOf("README.md", "growth and structure");
    const named = rows.flatMap((row) => row.flatMap(({ tokens }) => plainText(tokens).split(" ")));
    expect(named.sort()).toEqual([...catalogue].sort());
  });
});

describe("versions", () => {
  const { dependencies, engines, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: Readonly<Record<string, string>>; engines: { node: string }; version: string };

  it.each(readmes)("%s asks for the Node.js that the package asks for", (path) => {
    const asked = [...readFileSync(join(root, path), "utf8").matchAll(/Node(?:\.js)? (\d+\.\d+) (?:or newer|trở lên)/g)].map(([, number]) => number);
    expect([...new Set(asked)]).toEqual([engines.node.replace(">=", "")]);
  });

  it("the README names the Univer that is used", () => {
    const named = /Univer \(([\d.]+) exactly\)/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
    const used = Object.entries(dependencies).filter(([name]) => name.startsWith("@univerjs/")).map(([, number]) => number);
    expect(new Set(used)).toEqual(new Set([named]));
  });

  it("the changes begin with this version", () => {
    const [newest] = tokensOfKind("CHANGELOG.md", "heading").filter(({ depth }) => depth === 2);
    expect(newest?.text).toBe(version);
  });

  it("the README tells the libraries that are used", () => {
    const spans = codeSpans("README.md");
    const text = readFileSync(join(root, "README.md"), "utf8");
    const families: Readonly<Record<string, string>> = { "@fluentui": "Fluent UI", "@univerjs": "Univer", react: "React", "react-dom": "React" };
    const untold = Object.keys(dependencies).filter((name) => {
      const family = families[name] ?? families[name.split("/")[0] ?? ""];
      return family === undefined ? !spans.includes(name) : !text.includes(family);
    });
    expect(untold).toEqual([]);
  });
});
