import { OrderedChildren } from "../xml/OrderedChildren";
import { escapeText } from "../../../core/text/escapeXml";
import { childOf, type XmlElement } from "../xml/XmlTree";
import { writeElement, type Naming } from "../xml/writeElement";
import type { XmlPatch } from "../xml/XmlPatch";
import type { NameEntry } from "./WorkbookPart";

/** A sheet as names know it: an object that stays the same while sheets come and go. */
export type Scope = object | null;

interface HeldName {
  readonly name: string;
  readonly scope: Scope;
  readonly element: XmlElement | null;
  readonly wasAt: number | null;
  /** What the name is to mean; null where it stays as it is. */
  meaning: { readonly formula: string; readonly hidden: boolean } | null;
}

/** The defined names while edits are applied. */
export class NameDraft {
  /** In the order of the workbook. */
  private readonly held = new Set<HeldName>();
  /** The same by key: thousands of names may be added at once. */
  private readonly byKey = new Map<string, HeldName[]>();
  private readonly removed: XmlElement[] = [];

  constructor(entries: readonly NameEntry[], sheets: readonly object[]) {
    for (const { name, sheetIndex, element } of entries) {
      this.hold({ name, element, wasAt: sheetIndex, meaning: null, scope: sheetIndex === null ? null : (sheets[sheetIndex] ?? null) });
    }
  }

  has(name: string): boolean {
    return (this.byKey.get(keyOf(name)) ?? []).length > 0;
  }

  define(name: string, formula: string, hidden: boolean, scope: Scope = null): void {
    const present = this.find(name, scope);
    if (present !== null) present.meaning = { formula, hidden };
    else this.hold({ name, scope, element: null, wasAt: null, meaning: { formula, hidden } });
  }

  remove(name: string, scope: Scope = null): void {
    const present = this.find(name, scope);
    if (present !== null) this.drop(present);
  }

  /** Names of a sheet go with it. */
  removeScope(scope: object): void {
    for (const held of [...this.held]) if (held.scope === scope) this.drop(held);
  }

  write(patch: XmlPatch, children: OrderedChildren, name: Naming, sheets: readonly object[]): void {
    const container = childOf(patch.document.root, "definedNames");
    if (container !== null && this.held.size === 0) {
      // A list without names would not be valid.
      if (this.removed.length > 0) patch.remove(container);
      return;
    }
    for (const element of this.removed) patch.remove(element);
    const added = [...this.held].map((held) => this.writeHeld(held, patch, name, sheets)).join("");
    if (added === "") return;
    if (container === null) children.insert("definedNames", writeElement(name("definedNames"), {}, added));
    else patch.append(container, added);
  }

  private writeHeld(held: HeldName, patch: XmlPatch, name: Naming, sheets: readonly object[]): string {
    const at = held.scope === null ? held.wasAt : sheets.indexOf(held.scope);
    const { element, meaning } = held;
    if (element === null) {
      const attributes = { name: held.name, localSheetId: at, hidden: meaning?.hidden === true ? 1 : null };
      return writeElement(name("definedName"), attributes, escapeText(meaning?.formula ?? ""));
    }
    if (at !== held.wasAt) patch.setAttributes(element, { localSheetId: at });
    if (meaning !== null) {
      patch.setAttributes(element, { hidden: meaning.hidden ? 1 : null });
      if (element.openEnd === element.end) patch.append(element, escapeText(meaning.formula));
      else patch.replace(element.openEnd, element.closeStart, escapeText(meaning.formula));
    }
    return "";
  }

  private find(name: string, scope: Scope): HeldName | null {
    return this.byKey.get(keyOf(name))?.find((held) => held.scope === scope) ?? null;
  }

  private hold(held: HeldName): void {
    const key = keyOf(held.name);
    this.held.add(held);
    const others = this.byKey.get(key);
    if (others === undefined) this.byKey.set(key, [held]);
    else others.push(held);
  }

  private drop(held: HeldName): void {
    const key = keyOf(held.name);
    if (held.element !== null) this.removed.push(held.element);
    this.held.delete(held);
    this.byKey.set(key, (this.byKey.get(key) ?? []).filter((other) => other !== held));
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
