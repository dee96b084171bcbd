/**
 * `npm run manifest -- --url https://host/path [--language vi|en]`: writes `dist/manifest.xml` for a deployment, and beside it what Excel
 * is told of the functions, whose help lies at the same address. What `npm run build` made goes to that address as it is.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { importSource } from "../../webpack.config.js";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const { defaultAddress, deployedManifest, folderAddress, metadataFiles } = await importSource(path("src/manifest/deployment.ts"));

function readOptions() {
  const { values } = parseArgs({ options: { url: { type: "string", default: defaultAddress }, language: { type: "string" } } });
  const address = folderAddress(values.url);
  if (address === null) throw new Error(`--url ${values.url}: Excel loads add-ins from an address that begins with https:// and has no ? or #, such as https://host/so-chi-tieu/.`);
  if (values.language !== undefined && !["vi", "en"].includes(values.language)) throw new Error(`--language ${values.language}: choose vi or en, or leave it out for both.`);
  return { address, ...(values.language === undefined ? {} : { language: values.language }) };
}

try {
  const deployment = readOptions();
  await mkdir(path("dist"), { recursive: true });
  await writeFile(path("dist/manifest.xml"), deployedManifest(await readFile(path("manifest.xml"), "utf8"), deployment));
  for (const { name, content } of metadataFiles(deployment.address)) await writeFile(path(`dist/${name}`), content);
  console.log(`dist/manifest.xml, dist/functions.vi.json and dist/functions.en.json are for ${deployment.address}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
