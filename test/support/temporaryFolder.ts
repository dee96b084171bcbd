import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll } from "vitest";

/** An empty folder, by its real path, which is removed after the last test of the file, or of the `describe` that asks for it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sct-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
