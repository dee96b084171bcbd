import { childOf, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { writeElement, type Naming } from "../xml/writeElement";
import type { OrderedChildren } from "../xml/OrderedChildren";
import type { XmlPatch } from "../xml/XmlPatch";

/** One of the numbered lists of the style sheet: `fonts`, `fills`, `borders`, `cellXfs`, `dxfs`, `numFmts`. Items are only ever added. */
export class StyleCollection {
  /** The items that the file holds. */
  readonly items: readonly XmlElement[];
  private readonly element: XmlElement | null;
  private readonly indexByXml = new Map<string, number>();
  private readonly added: string[] = [];

  /** `defaults` is what the list begins with where the file has none. */
  constructor(
    document: XmlDocument,
    private readonly local: string,
    defaults: readonly string[] = [],
  ) {
    this.element = childOf(document.root, local);
    this.items = this.element?.children ?? [];
    // Of equal items the first is used again.
    this.items.forEach((item, index) => {
      const xml = document.text.slice(item.start, item.end);
      if (!this.indexByXml.has(xml)) this.indexByXml.set(xml, index);
    });
    if (this.items.length === 0) this.pending = defaults;
  }

  private pending: readonly string[] = [];

  get length(): number {
    return this.items.length + this.added.length;
  }

  /** Index of an item equal to this one, added where there is none. */
  indexOf(xml: string): number {
    this.addDefaults();
    return this.indexByXml.get(xml) ?? this.add(xml);
  }

  private add(xml: string): number {
    this.added.push(xml);
    this.indexByXml.set(xml, this.length - 1);
    return this.length - 1;
  }

  private addDefaults(): void {
    const { pending } = this;
    this.pending = [];
    for (const xml of pending) this.add(xml);
  }

  write(patch: XmlPatch, children: OrderedChildren, name: Naming): void {
    if (this.added.length === 0) return;
    if (this.element === null) {
      children.insert(this.local, writeElement(name(this.local), { count: this.length }, ...this.added));
      return;
    }
    patch.append(this.element, this.added.join(""));
    patch.setAttributes(this.element, { count: this.length });
  }
}
