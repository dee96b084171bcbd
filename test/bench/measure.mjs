/** Runs a script as if it had been started by itself, then prints what the process used as the last line of stderr. */

import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , script, ...args] = process.argv;
process.argv = [process.argv[0], script, ...args];
process.on("exit", () => {
  writeSync(2, `\n${JSON.stringify({ seconds: performance.now() / 1000, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
});
await import(pathToFileURL(script).href);
