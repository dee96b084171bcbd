import { expect, it } from "vitest";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import { losslessBase } from "../support/losslessBase";
import { checkLossless, checkUntouched, runsOf } from "./lossless";
import type { OpenWorld } from "./lossless";

const open: OpenWorld = async (bytes) => {
  const host = await DocumentHost.open(bytes);
  return { host, change: (edits) => host.apply(edits), save: () => host.save() };
};

it("a document is what the user's own changes make of it, once our marks are out", { timeout: runsOf(30) * 4_000 }, async () => {
  await checkLossless({ open, base: losslessBase, runs: runsOf(30) });
  expect.hasAssertions();
});

it("a document that nobody else changed has its bytes again", { timeout: runsOf(20) * 4_000 }, async () => {
  await checkUntouched({ open, base: losslessBase, runs: runsOf(20) });
  expect.hasAssertions();
});
