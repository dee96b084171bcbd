/** The command line as one file, for tests that need it as a process of its own. */

import { chmodSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

export interface BundledCli {
  readonly path: string;
  remove(): void;
}

export async function bundleCli(): Promise<BundledCli> {
  const folder = mkdtempSync(join(tmpdir(), "sct-cli-"));
  const path = join(folder, "dist", "cli.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile: path,
    define: { VERSION: '"test"' },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  // What it looks for beside its own folder, as the built one does.
  for (const name of ["assets", "seeds"]) symlinkSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), join(folder, name));
  // Another user of the machine may run it too.
  chmodSync(folder, 0o755);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
