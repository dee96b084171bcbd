import type { XmlElement } from "./XmlTree";
import type { XmlPatch } from "./XmlPatch";

/**
 * Adds children to an element whose schema fixes their order (`worksheet`, `workbook`, `styleSheet`, …). What the schema puts
 * first stands first, also among the added ones.
 */
export class OrderedChildren {
  private readonly added: { readonly rank: number; readonly xml: string }[] = [];

  constructor(
    private readonly patch: XmlPatch,
    private readonly parent: XmlElement,
    private readonly order: readonly string[],
  ) {}

  insert(local: string, xml: string): void {
    this.added.push({ rank: this.order.indexOf(local), xml });
  }

  /** Hands the insertions to the patch. */
  flush(): void {
    for (const { rank, xml } of this.added.toSorted((a, b) => a.rank - b.rank)) {
      const before = this.parent.children.filter((child) => this.rankOf(child) <= rank && this.rankOf(child) >= 0).at(-1);
      if (before !== undefined) this.patch.insert(before.end, xml);
      else if (this.parent.openEnd < this.parent.end) this.patch.insert(this.parent.openEnd, xml);
      else this.patch.append(this.parent, xml);
    }
  }

  /** Markup for newer versions (`mc:AlternateContent`) stands where what it holds would stand. */
  private rankOf(child: XmlElement): number {
    const element = child.local === "AlternateContent" ? child.children[0]?.children[0] : child;
    return element === undefined ? -1 : this.order.indexOf(element.local);
  }
}
