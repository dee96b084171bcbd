import type { CellRange } from "../../../../src/core/workbook/address";
import type { Edit } from "../../../../src/core/workbook/edits";
import { fail } from "../wire/WireError";
import { intersects } from "./addresses";
import { notPartOfHost, type Book } from "./Book";
import { colorOf } from "./cellFormats";
import type { Members } from "./hostTypes";
import type { RuleState, SheetState } from "./state";

type RuleType = `${Excel.ConditionalFormatType}`;
type ToAreas = (ranges: readonly CellRange[]) => object;

const types: Readonly<Record<string, RuleType>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", top10: "TopBottom", containsText: "ContainsText",
};

export class ConditionalFormatCollection implements Members<Excel.ConditionalFormatCollection, "items" | "add" | "getItem"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly ranges: readonly CellRange[],
    private readonly toAreas: ToAreas,
  ) {}

  get items(): ConditionalFormat[] {
    return this.sheet.rules.filter((rule) => rule.ranges.some((range) => this.ranges.some((own) => intersects(range, own)))).map((rule) => this.of(rule));
  }

  /** A new rule goes before all others. */
  add(type: string): ConditionalFormat {
    if (type !== "Custom") notPartOfHost(`A rule of type ${type}`);
    const rule: RuleState = { id: this.book.nextId("rule"), ranges: this.ranges, type: "expression", formulas: [""], format: {}, isNew: true };
    this.sheet.rules.unshift(rule);
    this.book.write(() => [this.edit(rule)]);
    return this.of(rule);
  }

  getItem(id: string): ConditionalFormat {
    const rule = this.sheet.rules.find((candidate) => candidate.id === id);
    return rule === undefined ? fail("ItemNotFound", "The rule is not there", "ConditionalFormatCollection.getItem") : this.of(rule);
  }

  private of(rule: RuleState): ConditionalFormat {
    return new ConditionalFormat(this.book, this.sheet, rule, this.toAreas);
  }

  /** The document puts new rules after those that it has, in order. */
  private edit(rule: RuleState): Edit {
    const at = this.sheet.rules.indexOf(rule);
    if (this.sheet.rules.slice(at).some(({ isNew }) => !isNew)) notPartOfHost("A new rule before those of the workbook");
    return { kind: "addConditionalFormat", sheet: this.sheet.name, ranges: rule.ranges, formula: rule.formulas[0] ?? "", format: rule.format };
  }
}

class ConditionalFormat implements Members<Excel.ConditionalFormat, "id" | "type" | "priority" | "custom" | "cellValue" | "getRanges" | "delete"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly rule: RuleState,
    private readonly toAreas: ToAreas,
  ) {}

  get id(): string {
    return this.rule.id;
  }
  get type(): RuleType {
    return types[this.rule.type] ?? "PresetCriteria";
  }

  get priority(): number {
    return this.sheet.rules.indexOf(this.rule);
  }
  /** A negative number counts from the back; what is out of bounds is the end. */
  set priority(priority: number) {
    const { rules } = this.sheet;
    rules.splice(rules.indexOf(this.rule), 1);
    rules.splice(priority < 0 ? Math.max(0, rules.length + 1 + priority) : priority, 0, this.rule);
  }

  get custom(): CustomConditionalFormat {
    return this.type === "Custom" ? new CustomConditionalFormat(this.rule) : fail("InvalidOperation", "The rule is of another type", "ConditionalFormat.custom");
  }
  get cellValue(): CellValueConditionalFormat {
    return this.type === "CellValue" ? new CellValueConditionalFormat(this.rule) : fail("InvalidOperation", "The rule is of another type", "ConditionalFormat.cellValue");
  }

  getRanges(): object {
    return this.toAreas(this.rule.ranges);
  }

  delete(): void {
    const { rules, name } = this.sheet;
    const formula = this.rule.formulas[0] ?? "";
    if (formula === "" || rules.some((other) => other !== this.rule && other.formulas.some((text) => text.includes(formula)))) notPartOfHost("Taking away a rule whose formula is in another one too");
    rules.splice(rules.indexOf(this.rule), 1);
    this.book.write(() => [{ kind: "removeConditionalFormats", sheet: name, marker: formula }]);
  }
}

class CustomConditionalFormat implements Members<Excel.CustomConditionalFormat, "rule" | "format"> {
  constructor(private readonly state: RuleState) {}

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.state);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.state);
  }
}

class ConditionalFormatRule implements Members<Excel.ConditionalFormatRule, "formula"> {
  constructor(private readonly state: RuleState) {}

  get formula(): string {
    return `=${this.state.formulas[0] ?? ""}`;
  }
  set formula(formula: string) {
    if (!this.state.isNew) notPartOfHost("Another formula for a rule of the workbook");
    if (!formula.startsWith("=")) fail("InvalidArgument", "A rule's formula begins with =", "ConditionalFormatRule.formula");
    this.state.formulas = [formula.slice(1)];
  }
}

class CellValueConditionalFormat implements Members<Excel.CellValueConditionalFormat, "rule"> {
  constructor(private readonly state: RuleState) {}

  get rule(): Excel.ConditionalCellValueRule {
    const [formula1 = "", formula2] = this.state.formulas.map((formula) => `=${formula}`);
    return { formula1, operator: formula2 === undefined ? "GreaterThan" : "Between", ...(formula2 === undefined ? {} : { formula2 }) };
  }
}

class ConditionalRangeFormat implements Members<Excel.ConditionalRangeFormat, "font" | "fill" | "numberFormat"> {
  constructor(private readonly state: RuleState) {}

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.state);
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.state);
  }
  get numberFormat(): string {
    return this.state.format.numberFormat ?? "";
  }
  set numberFormat(code: string) {
    this.state.format.numberFormat = code;
  }
}

class ConditionalRangeFont implements Members<Excel.ConditionalRangeFont, "bold" | "color"> {
  constructor(private readonly state: RuleState) {}

  get bold(): boolean {
    return this.state.format.bold ?? false;
  }
  set bold(bold: boolean) {
    this.state.format.bold = bold;
  }
  get color(): string {
    return `#${this.state.format.fontColor ?? "000000"}`;
  }
  set color(color: string) {
    this.state.format.fontColor = colorOf(color);
  }
}

class ConditionalRangeFill implements Members<Excel.ConditionalRangeFill, "color"> {
  constructor(private readonly state: RuleState) {}

  get color(): string {
    return `#${this.state.format.fill ?? "FFFFFF"}`;
  }
  set color(color: string) {
    this.state.format.fill = colorOf(color);
  }
}
