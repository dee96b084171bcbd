import { expect, test } from "vitest";
import { catalogueEntries, functionCatalogue, functionCategories } from "../../src/functions";

test("an entry says what a person needs to know", () => {
  expect(catalogueEntries.map(({ name }) => name)).toEqual(functionCatalogue.map(({ name }) => name));
  const path = catalogueEntries.find(({ name }) => name === "PATH");
  expect(path?.signature).toBe("IND.PATH(baseline, target, periods, [method])");
  expect(path?.parameters.at(-1)).toMatchObject({ name: "method", optional: true, unit: null, choices: ["geometric", "linear"] });
});

test("every task has functions", () => {
  expect(new Set(catalogueEntries.map(({ category }) => category))).toEqual(new Set(functionCategories));
});

test("entries are plain data", () => expect(JSON.parse(JSON.stringify(catalogueEntries))).toEqual(catalogueEntries));
