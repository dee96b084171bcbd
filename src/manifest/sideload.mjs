/**
 * `npm run sideload [desktop | web --document URL | stop]`: opens Excel on this machine, or a workbook in Excel on the web, with the add-in
 * served from here until Ctrl+C; `stop` takes it out of Excel again.
 *
 * Microsoft's own tools do the parts that differ between Windows and Mac. They are fetched when this is run, in exactly these versions, and are no
 * dependencies of the project: they bring some 450 packages, one of which is compiled on machines without a ready-made build. Nothing here
 * needs it, so their install scripts stay off.
 */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";
const address = "https://localhost:3000/taskpane.html";
/** A first build on a slow machine takes a minute or two. */
const longestStart = 300_000;

const root = fileURLToPath(new URL("../../", import.meta.url));
const certificateFile = (name) => join(homedir(), ".office-addin-dev-certs", name);

/** Runs Node with a script and arguments, without a shell between: addresses of documents are full of `&`. */
function start(script, args, env = {}) {
  return spawn(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** A tool of Microsoft's from the npm registry. */
async function tool(name, ...args) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("Run this as: npm run sideload");
  const code = await ended(start(npm, ["exec", "--yes", `--package=${name}`, "--", name.split("@")[0], ...args], { npm_config_ignore_scripts: "true" }));
  if (code !== 0) throw new Error(`${name} ${args[0]} ended with code ${code}.`);
}

/** Resolves with true once the page is served. */
function isServed() {
  return new Promise((resolve) => {
    const request = get(address, { ca: readFileSync(certificateFile("ca.crt")) }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });
}

async function untilServed(server, limit = Date.now() + longestStart) {
  if (server.exitCode !== null) throw new Error("The page could not be served. Is something else on port 3000?");
  if (await isServed()) return;
  if (Date.now() > limit) throw new Error(`${address} did not answer.`);
  await setTimeout(1_000);
  await untilServed(server, limit);
}

async function run() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { document: { type: "string" } } });
  const [place = "desktop"] = positionals;
  if (!["desktop", "web", "stop"].includes(place)) throw new Error(`${place}: choose desktop, web or stop.`);
  if (place === "stop") return tool(debugging, "stop", "manifest.xml");
  if (place === "desktop" && !["win32", "darwin"].includes(process.platform)) throw new Error("Excel itself runs on Windows and Mac. From this machine: npm run sideload -- web --document URL");
  if (place === "web" && values.document === undefined) throw new Error('Excel on the web needs a workbook: npm run sideload -- web --document "https://…" with the address that its Share button gives.');
  await tool(certificates, "install");
  const key = ["--server-options-key", certificateFile("localhost.key"), "--server-options-cert", certificateFile("localhost.crt")];
  const server = start("node_modules/webpack/bin/webpack.js", ["serve", "--mode", "production", "--config-name", "workbench", "--config-name", "taskpane", "--server-type", "https", ...key]);
  try {
    await untilServed(server);
    await tool(debugging, "start", "manifest.xml", place, "--app", "excel", "--no-debug", "--no-live-reload", ...(values.document === undefined ? [] : ["--document", values.document]));
    console.log("The add-in is served from here: leave this window open. Ctrl+C ends it; npm run sideload -- stop takes the add-in out of Excel.");
    await ended(server);
  } finally {
    server.kill();
  }
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
