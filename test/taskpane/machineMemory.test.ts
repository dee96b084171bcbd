import { describe, expect, it } from "vitest";

import type { FormCorrection } from "../../src/core/recognise/corrections";
import { machineMemory } from "../../src/taskpane/machineMemory";

const corrected = (form: string): FormCorrection => ({ form, roles: [{ position: 1, role: "other" }], coveredMonths: 6, rows: null, labels: [{ label: "Thu", direction: "decrease", unit: null, indicator: "" }] });

/** A browser's storage as far as a pane needs it. */
function storage(): Pick<Storage, "getItem" | "setItem"> & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

const forbidden = (): never => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("corrections kept on the machine", () => {
  it("come back in another pane on the same machine", () => {
    const kept = storage();
    machineMemory(() => kept).write([corrected("a | b")]);
    expect(machineMemory(() => kept).read()).toEqual([corrected("a | b")]);
  });

  it("are none at first, and where what is stored is damaged", () => {
    const kept = storage();
    expect(machineMemory(() => kept).read()).toEqual([]);
    machineMemory(() => kept).write([corrected("a | b")]);
    for (const key of kept.items.keys()) kept.items.set(key, '[{"form":1},{"form":"c","roles":[{"position":-1,"role":"king"}]}');
    expect(machineMemory(() => kept).read()).toEqual([]);
  });

  it("last as long as the pane where the browser stores nothing", () => {
    const memory = machineMemory(forbidden);
    expect(memory.read()).toEqual([]);
    memory.write([corrected("a | b")]);
    expect(memory.read()).toEqual([corrected("a | b")]);
  });

  it("outlive a full storage for the pane, and are stored once there is room", () => {
    const kept = storage();
    let isFull = false;
    const memory = machineMemory(() => ({
      getItem: kept.getItem,
      setItem: (key, value) => {
        if (isFull) throw new DOMException("full", "QuotaExceededError");
        kept.setItem(key, value);
      },
    }));
    memory.write([corrected("a | b")]);
    isFull = true;
    memory.write([corrected("a | b"), corrected("c")]);
    expect(memory.read()).toHaveLength(2);
    expect(machineMemory(() => kept).read()).toHaveLength(1);
    isFull = false;
    memory.write(memory.read());
    expect(machineMemory(() => kept).read()).toHaveLength(2);
  });
});
