import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { audit } from "../../src/cli/audit";
import type { Context } from "../../src/cli/context";
import { ModelError } from "../../src/cli/models";
import { writeModelJson } from "../../src/core/model/json";
import { messagesOf } from "../../src/messages";
import { emptyModel, indicatorOf, observationOf, relationOf } from "../support/smallModel";

let folder: string;
let printed: string[];

function context(json: boolean, language: "vi" | "en" = "vi"): Context {
  return { language, messages: messagesOf(language), json, print: (line) => printed.push(line), printPieces: () => Promise.resolve(), complain: () => undefined };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  printed = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function modelFile(relations: readonly ReturnType<typeof relationOf>[]): string {
  const path = join(folder, "model.json");
  const observations = [observationOf("a", 75.7, "75,7%"), observationOf("b", 95, "trên 95%", { operator: ">" }), observationOf("c", null, "đạt chỉ tiêu")];
  writeFileSync(path, writeModelJson({ ...emptyModel, indicators: ["a", "b", "c"].map((id) => indicatorOf(id)), observations, relations }));
  return path;
}

interface Json {
  readonly checks: readonly Readonly<Record<string, unknown>>[];
}

const ratio = relationOf("ratio", "observation:a@2020", ["25", "33"]);

describe("audit", () => {
  it("prints checks as JSON: numbers where they are single numbers, words where they are not, null where there is none", async () => {
    const model = modelFile([ratio, relationOf("equal", "observation:b@2020", ["observation:a@2020"]), relationOf("sum", "observation:c@2020", ["1"])]);
    expect(await audit({ model }, context(true))).toBe(0);
    const { checks } = JSON.parse(printed.join("")) as Json;
    expect(checks).toMatchObject([
      { id: "equal", stated: "trên 95%", computed: 75.7, difference: null, verdict: "disagrees", terms: ["observation:a@2020"], passages: [] },
      { id: "ratio", kind: "ratio", stated: 75.7, computed: 75.7575757575758, difference: expect.closeTo(0.0575757576, 9) as number, verdict: "truncated", terms: ["25", "33"] },
      { id: "sum", stated: "đạt chỉ tiêu", computed: null, difference: null, verdict: "undecidable", reason: "missing" },
    ]);
    expect(Object.keys(checks[1] ?? {})).toEqual(["id", "kind", "stated", "computed", "difference", "verdict", "terms", "passages", "message"]);
  });

  it("fails on the verdicts that are asked for, and on no other", async () => {
    const model = modelFile([ratio]);
    expect(await audit({ model, failOn: ["truncated", "disagrees"] }, context(false))).toBe(1);
    expect(await audit({ model, failOn: ["disagrees"] }, context(false))).toBe(0);
  });

  it("says it in sentences by verdict, with the lines of the report, in both languages", async () => {
    await audit({}, context(false));
    const vi = printed.join("\n");
    expect(vi).toMatch(/Không khớp \(\d+\)[\s\S]*Cắt số lẻ \(\d+\)/);
    expect(vi).toContain("      dòng 44: “số giường bệnh trên vạn dân đạt 28,2% (Nghị quyết 27%)”");
    printed = [];
    await audit({}, context(false, "en"));
    expect(printed.join("\n")).toContain("First target: 80-90% · Second target: 85%");
  });

  it("audits no model that has a problem", async () => {
    const model = modelFile([ratio]);
    writeFileSync(model, readFileSync(model, "utf8").replace("observation:a@2020", "observation:z@2020"));
    await expect(audit({ model }, context(false))).rejects.toThrow(ModelError);
    expect(printed).toEqual([]);
  });
});
