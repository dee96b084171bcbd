import { expect, it } from "vitest";

import { toRequests } from "../../../src/host/office/blocks";

const range = (rowIndex: number, rowCount: number, columnCount: number) => ({ rowIndex, columnIndex: 0, rowCount, columnCount });

it("cells are counted into requests of whole rows, over the borders of sheets", () => {
  const requests = toRequests([{ source: "A", range: range(2, 5, 10) }, { source: "B", range: range(0, 3, 20) }], 60);
  expect(requests.map((blocks) => blocks.map(({ source, range: { rowIndex, rowCount } }) => [source, rowIndex, rowCount]))).toEqual([[["A", 2, 5]], [["B", 0, 3]]]);
  expect(toRequests([{ source: "A", range: range(0, 5, 10) }, { source: "B", range: range(0, 2, 5) }], 60)).toHaveLength(1);
});

it("a row wider than a request is a request", () => {
  expect(toRequests([{ source: "A", range: range(0, 2, 100) }], 60).map((blocks) => blocks.map(({ range: { rowIndex } }) => rowIndex))).toEqual([[0], [1]]);
});

it("nothing is no request", () => {
  expect(toRequests([], 60)).toEqual([]);
});
