import { expect, it } from "vitest";

import { HostError } from "../../../src/host/WorkbookHost";
import { openSample } from "../../support/samples";
import { observed, startSession } from "./sessions";

it("says it where Excel does not tell which cells are selected", async () => {
  const { host } = observed(await openSample());
  const session = await startSession({ ...host, selection: () => Promise.reject(new HostError("cellEditing")) });
  expect(await session.selection()).toBeNull();
  expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "select", reason: { kind: "host", code: "cellEditing" } } });
  session.close();
});
