import { fail } from "../wire/WireError";
import { keyOf, type Book } from "./Book";
import type { Members } from "./hostTypes";
import type { NameState, SheetState } from "./state";

/** The names of the workbook (all that it shows: those of sheets too) or of one sheet. */
export class NamedItemCollection implements Members<Excel.NamedItemCollection, "items" | "add" | "getItem" | "getItemOrNullObject"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState | null,
  ) {}

  get items(): NamedItem[] {
    return this.states.map((state) => new NamedItem(this.book, state));
  }

  add(name: string, reference: object | string): NamedItem {
    if (this.sheet !== null || typeof reference !== "string") return fail("NotImplemented", "This host adds names of the workbook by formula", "NamedItemCollection.add");
    if (this.states.some((item) => keyOf(item.name) === keyOf(name)) || this.book.findTable(name) !== undefined) fail("InvalidArgument", `There is a name ${name} already`, "NamedItemCollection.add");
    const state: NameState = { name, formula: withoutSign(reference), hidden: false, sheet: null };
    this.book.names.push(state);
    const item = new NamedItem(this.book, state);
    item.define();
    return item;
  }

  getItem(key: string): NamedItem {
    return this.getItemOrNullObject(key) ?? fail("ItemNotFound", `There is no name ${key}`, "NamedItemCollection.getItem");
  }

  getItemOrNullObject(key: string): NamedItem | null {
    return this.items.find((item) => item.id === key || keyOf(item.name) === keyOf(key)) ?? null;
  }

  /** What Excel keeps as names of its own, such as print titles, is no name in the API. */
  private get states(): NameState[] {
    return this.book.names.filter(({ name, sheet }) => !name.startsWith("_xlnm.") && (this.sheet === null ? sheet === null : sheet === this.sheet));
  }
}

class NamedItem implements Members<Excel.NamedItem, "name" | "formula" | "visible" | "scope" | "delete"> {
  constructor(
    private readonly book: Book,
    private readonly state: NameState,
  ) {}

  get id(): string {
    return this.state.name;
  }
  get name(): string {
    return this.state.name;
  }
  get scope(): "Workbook" | "Worksheet" {
    return this.state.sheet === null ? "Workbook" : "Worksheet";
  }
  get formula(): string {
    return `=${this.state.formula}`;
  }
  set formula(formula: string) {
    this.state.formula = withoutSign(formula);
    this.define();
  }
  get visible(): boolean {
    return !this.state.hidden;
  }
  set visible(visible: boolean) {
    this.state.hidden = !visible;
    this.define();
  }

  define(): void {
    const { name, formula, hidden, sheet } = this.state;
    if (sheet !== null) fail("NotImplemented", "This host changes names of the workbook", "NamedItem");
    this.book.write(() => [{ kind: "defineName", name, formula, hidden }]);
  }

  delete(): void {
    const { name } = this.state;
    this.book.names.splice(this.book.names.indexOf(this.state), 1);
    this.book.write(() => [{ kind: "removeName", name }]);
  }
}

function withoutSign(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : fail("InvalidArgument", "A name's formula begins with =", "NamedItem.formula");
}
