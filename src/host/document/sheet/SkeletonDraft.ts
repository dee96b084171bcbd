import { OrderedChildren } from "../xml/OrderedChildren";
import { childOf, type XmlElement } from "../xml/XmlTree";
import { namingOf, type Naming } from "../xml/writeElement";
import { XmlPatch, type TextSplice } from "../xml/XmlPatch";
import type { SheetPart } from "./SheetPart";
import { sheetOrder } from "./sheetOrder";

/** The skeleton of a sheet while it is changed: one patch that all kinds of edits add to. */
export class SkeletonDraft {
  readonly patch: XmlPatch;
  readonly root: XmlElement;
  readonly text: string;
  readonly name: Naming;
  private readonly children: OrderedChildren;

  constructor(part: SheetPart) {
    this.root = part.skeleton.root;
    this.text = part.skeleton.text;
    this.name = namingOf(this.root);
    this.patch = new XmlPatch(part.skeleton);
    this.children = new OrderedChildren(this.patch, this.root, sheetOrder);
  }

  child(local: (typeof sheetOrder)[number]): XmlElement | null {
    return childOf(this.root, local);
  }

  /** Adds a child of the worksheet where the schema wants it. */
  insert(local: (typeof sheetOrder)[number], xml: string): void {
    this.children.insert(local, xml);
  }

  finish(): readonly TextSplice[] {
    this.children.flush();
    return this.patch.splices();
  }
}
