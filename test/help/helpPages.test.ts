import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { catalogueEntries } from "../../src/functions";
import { helpPages } from "../../src/help/helpPages";
import { helpMessages } from "../../src/messages/help";

const pages = new Map(helpPages().map(({ path, content }) => [path, content]));

test("a guide, an index and a page for every function, in both languages", () => {
  const names = ["guide", "index", ...catalogueEntries.map(({ name }) => name.toLowerCase())];
  expect([...pages.keys()].sort()).toEqual(["vi", "en"].flatMap((language) => names.map((name) => `${language}/${name}.html`)).sort());
});

describe.each([...pages])("%s", (path, content) => {
  test("says its language and loads nothing but its style and icon", () => {
    expect(content).toContain(`<html lang="${path.slice(0, 2)}">`);
    expect(content).not.toContain("<script");
    expect([...content.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["../../icon-32.png", "../help.css"]);
  });

  test("its links lead to pages that exist", () => {
    for (const [, href = ""] of content.matchAll(/<a href="([^"#]*)[^"]*"/g)) {
      if (!/^https?:/.test(href)) expect(pages.has(join(dirname(path), href))).toBe(true);
    }
  });

  test("holds no gap in its words", () => expect(content).not.toMatch(/undefined|null|NaN|\[object/));
});

test("a page shows what the catalogue says", () => {
  const page = pages.get("vi/rebase.html");
  for (const text of ["IND.REBASE(values, [base])", "Chỉ số định gốc", "cả dải ô", "không bắt buộc", "values / base × 100", "=IND.REBASE(A1:A3;60)", "<td>83,33333333</td>"]) expect(page).toContain(text);
  expect(pages.get("en/rebase.html")).toContain("=IND.REBASE(A1:A3,60)");
});

test("years have no thousands separator", () => expect(pages.get("vi/aarr.html")).toContain("<td>2003</td>"));

test("signs of comparison are text", () => expect(pages.get("en/targetop.html")).toContain("&gt;= &lt;= &gt; &lt;"));

test("the index lists the functions by task", () => {
  const index = pages.get("vi/index.html") ?? "";
  const positions = ["Tăng trưởng và cơ cấu", "IND.CAGR", "Mục tiêu", "IND.ATTAINMENT", "Văn bản", "IND.NUMBER", "Quy ước và lỗi"].map((text) => index.indexOf(text));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(positions[0]).toBeGreaterThan(0);
});

test("the words around the catalogue are the same messages in both languages, translated", () => {
  const [vi, en] = [helpMessages("vi"), helpMessages("en")];
  expect(Object.keys(vi)).toEqual(Object.keys(en));
  expect(vi.errorMeanings.map(([code]) => code)).toEqual(en.errorMeanings.map(([code]) => code));
  for (const [key, text] of Object.entries(vi)) if (typeof text === "string") expect(text).not.toBe(en[key as keyof typeof en]);
});
