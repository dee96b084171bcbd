import { SaxesParser, type SaxesAttributeNS } from "saxes";
import { HostError } from "../../WorkbookHost";

/**
 * An element that knows where it stands in its part's text: `start` to `openEnd` is the opening tag, `closeStart` to `end`
 * the closing one. An element without content written `<a/>` has all of `openEnd`, `closeStart` and `end` behind its tag.
 */
export interface XmlElement {
  /** The name without prefix. */
  readonly local: string;
  readonly prefix: string;
  /** The namespace. */
  readonly uri: string;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  /** The element's own text, entities and CDATA resolved; not that of its children. */
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** A part's text and the elements in it; the text is changed by splices (`XmlPatch`), never written anew from the tree. */
export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** No element of a workbook lies deeper; beyond it reading a part would cost the square of its depth, and walking it the stack. */
export const maximumDepth = 256;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenElement extends Mutable<Omit<XmlElement, "children" | "parent">> {
  children: OpenElement[];
  parent: OpenElement | null;
}

/** Reads a part; what is not well-formed, and any DOCTYPE (the way to external and exploding entities), is refused by the part's name. */
export function parseXml(text: string, part: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true });
  const state: { current: OpenElement | null; root: OpenElement | null } = { current: null, root: null };
  let depth = 0;
  const addText = (piece: string) => {
    if (state.current !== null) state.current.text += piece;
  };
  parser.on("error", (error) => {
    throw new HostError("damagedPart", { part, detail: error.message });
  });
  parser.on("doctype", () => {
    throw new HostError("damagedPart", { part, detail: "DOCTYPE" });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maximumDepth) throw new HostError("damagedPart", { part, detail: "Elements are nested too deeply" });
    const openEnd = parser.position;
    // An attribute's value cannot hold a bare "<", so the last one before the tag's end opens it.
    const start = text.lastIndexOf("<", openEnd - 1);
    const element: OpenElement = {
      local: tag.local, prefix: tag.prefix, uri: tag.uri, attributes: tag.attributes, parent: state.current, children: [], text: "",
      start, openEnd, closeStart: openEnd, end: openEnd,
    };
    state.current?.children.push(element);
    state.root ??= element;
    state.current = element;
  });
  parser.on("closetag", (tag) => {
    const element = state.current;
    if (element === null) return;
    depth -= 1;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? element.end : text.lastIndexOf("<", element.end - 1);
    state.current = element.parent;
  });
  parser.write(text).close();
  if (state.root === null) throw new HostError("damagedPart", { part, detail: "The part is empty" });
  return { text, root: state.root };
}

/** An unqualified attribute. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes[name]?.value ?? null;
}

/** An attribute in a namespace, whatever its prefix. */
export function qualifiedAttributeOf(element: XmlElement, uri: string, local: string): string | null {
  for (const attribute of Object.values(element.attributes)) {
    if (attribute.local === local && attribute.uri === uri) return attribute.value;
  }
  return null;
}

/** A whole-number attribute; null where it is missing or no number. */
export function numberOf(element: XmlElement, name: string): number | null {
  const value = attributeOf(element, name);
  const number = Number(value);
  return value === null || value.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** An xsd:boolean attribute. */
export function flagOf(element: XmlElement, name: string, fallback = false): boolean {
  const value = attributeOf(element, name);
  return value === null ? fallback : value === "1" || value === "true" || value === "on";
}

/** The first child of that name; markup of other namespaces does not carry SpreadsheetML names. */
export function childOf(element: XmlElement | null, local: string): XmlElement | null {
  return element?.children.find((child) => child.local === local) ?? null;
}

export function childrenOf(element: XmlElement | null, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** Every element below, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}
