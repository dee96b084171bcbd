import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainContent } from "../../../../src/host/document/package/PartContent";
import { XmlPatch } from "../../../../src/host/document/xml/XmlPatch";
import { childOf, descendantsOf, parseXml, type XmlElement } from "../../../../src/host/document/xml/XmlTree";

const text = '\uFEFF<?xml version="1.0"?>\r\n<!-- <a> --><x:a xmlns:x="u" k = \'1\'>\r\n  <x:b n="&lt;ờ"/><x:c>đ&amp;<![CDATA[<]]></x:c>\r\n</x:a>';

function open(): { patch: XmlPatch; root: XmlElement; child: (name: string) => XmlElement } {
  const document = parseXml(text, "part");
  return { patch: new XmlPatch(document), root: document.root, child: (name) => childOf(document.root, name)! };
}

describe("positions", () => {
  test("every element knows where its tags stand", () => {
    const { root, child } = open();
    expect(text.slice(root.start, root.openEnd)).toBe("<x:a xmlns:x=\"u\" k = '1'>");
    expect(text.slice(root.closeStart, root.end)).toBe("</x:a>");
    expect(text.slice(child("b").start, child("b").end)).toBe('<x:b n="&lt;ờ"/>');
    expect(text.slice(child("c").openEnd, child("c").closeStart)).toBe("đ&amp;<![CDATA[<]]>");
    expect(child("c").text).toBe("đ&<");
  });
});

describe("changes leave everything else as it is", () => {
  test.each<[string, (opened: ReturnType<typeof open>) => void, [string, string]]>([
    ["an attribute with a new value", ({ patch, root }) => patch.setAttributes(root, { k: 'a"b' }), ["k = '1'", 'k = "a&quot;b"']],
    ["a new attribute", ({ patch, child }) => patch.setAttributes(child("b"), { m: 2 }), ['<x:b n="&lt;ờ"/>', '<x:b n="&lt;ờ" m="2"/>']],
    ["an attribute taken away", ({ patch, child }) => patch.setAttributes(child("b"), { n: null }), ['<x:b n="&lt;ờ"/>', "<x:b/>"]],
    ["the last of two values for one attribute", ({ patch, root }) => { patch.setAttributes(root, { k: 2 }); patch.setAttributes(root, { k: 3 }); }, ["k = '1'", 'k = "3"']],
    ["content added at the end", ({ patch, child }) => { patch.append(child("c"), "<d/>"); patch.append(child("c"), "<e/>"); }, ["]]></x:c>", "]]><d/><e/></x:c>"]],
    ["content added to an empty element, with an attribute", ({ patch, child }) => { patch.append(child("b"), "<d/>"); patch.setAttributes(child("b"), { m: 1 }); }, ['<x:b n="&lt;ờ"/>', '<x:b n="&lt;ờ" m="1"><d/></x:b>']],
    ["an element removed with what was to change in it", ({ patch, child }) => { patch.append(child("c"), "<d/>"); patch.remove(child("c")); patch.insert(child("c").end, "<e/>"); }, ["<x:c>đ&amp;<![CDATA[<]]></x:c>", "<e/>"]],
  ])("%s", async (_, change, [before, after]) => {
    const opened = open();
    change(opened);
    const expected = text.replace(before, after);
    expect(opened.patch.toText()).toBe(expected);
    const bytes = await opened.patch.applyTo(PlainContent.ofText(text)).bytes();
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(expected);
  });

  test("two changes that overlap are a mistake", () => {
    const { patch } = open();
    patch.replace(30, 40, "");
    patch.replace(35, 45, "");
    expect(() => patch.toText()).toThrow("overlap");
  });
});

test("whatever elements are removed, the rest keeps its bytes", async () => {
  const leaf = fc.constantFrom("<a/>", "<b> ờ </b>", "<c k='1'></c>", "chữ", "<!-- <d> -->", "<![CDATA[<e>]]>");
  await fc.assert(
    fc.asyncProperty(fc.array(leaf, { maxLength: 8 }), fc.nat(7), async (pieces, which) => {
      const whole = `<r>${pieces.join("")}</r>`;
      const document = parseXml(whole, "part");
      const elements = [...descendantsOf(document.root)];
      const removed = elements[which];
      if (removed === undefined) return;
      const patch = new XmlPatch(document);
      patch.remove(removed);
      const places = pieces.flatMap((piece, index) => (/^<[abc]/.test(piece) ? [index] : []));
      const expected = `<r>${pieces.filter((_, index) => index !== places[which]).join("")}</r>`;
      expect(new TextDecoder().decode(await patch.applyTo(PlainContent.ofText(whole)).bytes())).toBe(expected);
    }),
  );
});
