/** The conclusion as a word processor takes it: LibreOffice Writer reads the HTML as it reads what is pasted. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

import { concludeModel } from "../../src/app/conclude";
import { conclusionHtml, htmlPage } from "../../src/core/conclusion/html";
import { seedModel } from "../support/seed";
import { partText } from "../support/zipParts";

/** The content of the OpenDocument text that Writer makes of an HTML page. */
async function written(html: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    writeFileSync(join(folder, "in.html"), html);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { stderr } = spawnSync("soffice", [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "odt", "--outdir", folder, join(folder, "in.html")], { encoding: "utf8", timeout: 240_000 });
    if (stderr.includes("could not be loaded")) throw new Error("LibreOffice Writer is missing: install libreoffice-writer.");
    return await partText(readFileSync(join(folder, "in.odt")), "content.xml");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Styles of a document by name, with their own properties. */
function stylesOf(content: string): Map<string, string> {
  return new Map([...content.matchAll(/<style:style style:name="([^"]+)"[^>]*>(.*?)<\/style:style>/gs)].map(([, name = "", body = ""]) => [name, body]));
}

function plain(xml: string): string {
  return xml.replace(/<text:s\/>/g, " ").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("\u00a0", "").trim();
}

test("pasted into Writer it is the paragraph and a bordered table, in Times New Roman", async () => {
  const [conclusion] = concludeModel(seedModel(), "vi");
  const content = await written(htmlPage("Kết luận", [conclusionHtml(conclusion!)], "vi"));
  const styles = stylesOf(content);
  const paragraphs = [...content.matchAll(/<text:p text:style-name="([^"]+)">(.*?)<\/text:p>/gs)];
  const body = paragraphs.find(([, , text = ""]) => plain(text) === conclusion!.paragraph);
  expect(body).toBeDefined();
  const style = styles.get(body![1] ?? "") ?? "";
  expect(style).toContain('fo:text-align="justify"');
  expect(style).toMatch(/fo:text-indent="(?:1cm|0\.39\d*in)"/);
  expect(content).toMatch(/style:font-name="Times New Roman"[^>]*fo:font-size="14pt"|fo:font-size="14pt"[^>]*style:font-name="Times New Roman"/);
  const rows = [...content.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = ""]) => [...row.matchAll(/<table:table-cell[^>]*>(.*?)<\/table:table-cell>/gs)].map(([, cell = ""]) => plain(cell)));
  expect(rows).toEqual([conclusion!.columns.map(({ header }) => header), ...conclusion!.cells.map((row) => row.map((text) => text.trim()))]);
  const cellStyles = [...content.matchAll(/<table:table-cell table:style-name="([^"]+)"/g)].map(([, name = ""]) => styles.get(name) ?? "");
  expect(cellStyles.every((cell) => /fo:border(?:-\w+)?="[^"]*solid/.test(cell))).toBe(true);
});
