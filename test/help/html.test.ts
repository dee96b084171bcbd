import { expect, test } from "vitest";
import { markup } from "../../src/help/html";

test.each([
  ["text is escaped", markup`<p>${'<b> & "c"'}</p>`, "<p>&lt;b&gt; &amp; &quot;c&quot;</p>"],
  ["markup is not", markup`<p>${markup`<b>${"<"}</b>`}</p>`, "<p><b>&lt;</b></p>"],
  ["lists follow each other", markup`${[1, 2].map((n) => markup`<i>${n}</i>`)}`, "<i>1</i><i>2</i>"],
  ["null is nothing", markup`a${null}b`, "ab"],
])("%s", (_, { html }, expected) => expect(html).toBe(expected));
