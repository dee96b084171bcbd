import { describe, expect, it } from "vitest";

import { readModel } from "../../../src/core/model/readModel";
import { createSuggester } from "../../../src/core/model/suggest";
import { brokenSample } from "./sampleModel";

const files = brokenSample("indicators.csv", "roads,Số km đường,,I.2,km,increase,,,,", [
  "roads,Số km đường,,I.2,km,increase,,,,",
  "jobless,Tỷ lệ thất nghiệp khu vực thành thị,Urban unemployment rate,I.1,%,decrease,,1,,",
  "trained,Tỷ lệ lao động qua đào tạo,Trained labour rate,I.1,%,increase,,1,,",
  "revenue,Tổng thu ngân sách nhà nước trên địa bàn,State budget revenue,I.2,tỷ đồng,increase,,1,,",
].join("\n"));
const model = readModel(files);
if (!model.ok) throw new Error(JSON.stringify(model.issues));
const suggester = createSuggester(model.value);

const first = (label: string, unit: string | null = null): string | null => suggester.suggest(label, unit)[0]?.indicator.id ?? null;

describe("suggested indicators", () => {
  it.each([
    ["Tỷ lệ thất nghiệp thành thị", "%", "jobless"],
    ["Thu ngân sách NN trên địa bàn", "tỷ đồng", "revenue"],
    ["Ty le lao dong qua dao tao", "%", "trained"],
    ["Tỷ lệ hộ nghèo đa chiều", "%", "poverty"],
    ["Số trường học đạt chuẩn", "trường", null],
    ["Tỷ lệ", "%", null],
  ])("%s (%s) may be %s", (label, unit, id) => {
    expect(first(label, unit)).toBe(id);
  });

  it("weighs another unit against the words", () => {
    const [same] = suggester.suggest("Lao động qua đào tạo", "%");
    const [other] = suggester.suggest("Lao động qua đào tạo", "người");
    expect(same?.score).toBeGreaterThan(other?.score ?? 0);
  });

  it("scores the same words 1", () => {
    expect(suggester.suggest("tỷ lệ lao động qua đào tạo", "%")[0]?.score).toBeCloseTo(1, 12);
  });
});
