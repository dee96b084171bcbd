/** What a person corrected in the reading of a form, remembered for every workbook of the same form. Plain data, kept in the workbook and on the machine. */

import type { Indicator } from "../model/model";
import type { IndicatorIndex } from "../model/match";
import type { Direction } from "../target/target";
import { normalizeText } from "../text/normalizeText";
import type { ColumnRole } from "./table";

export interface FormCorrection {
  /** `RecognisedTable.form` of the tables it is for. */
  readonly form: string;
  /** Roles by the column's place in the table, counted from 0. */
  readonly roles: readonly { readonly position: number; readonly role: ColumnRole }[];
  /** Months of the year that the results cover, 1 to 12; 12 is the whole year. Null: as the headers say. */
  readonly coveredMonths: number | null;
  /** Rows of data: how many rows below the header they begin and how many they are. Null: as found. */
  readonly rows: { readonly offset: number; readonly count: number } | null;
  /** Corrections of single rows, by their label. */
  readonly labels: readonly LabelCorrection[];
}

export interface LabelCorrection {
  readonly label: string;
  readonly direction: Direction | null;
  readonly unit: string | null;
  /** Id of the model's indicator that the user confirmed; "" where the user said it is none of them; null where nothing was said. */
  readonly indicator: string | null;
}

/** The corrections of one table; with none it changes nothing. */
export class Corrections {
  private readonly labels: ReadonlyMap<string, LabelCorrection>;

  constructor(readonly correction: FormCorrection | null) {
    this.labels = new Map(correction?.labels.map((label) => [normalizeText(label.label), label]));
  }

  roleAt(position: number): ColumnRole | null {
    return this.correction?.roles.find((role) => role.position === position)?.role ?? null;
  }

  directionOf(label: string): Direction | null {
    return this.of(label)?.direction ?? null;
  }

  unitOf(label: string): string | null {
    return this.of(label)?.unit ?? null;
  }

  /** The indicator that was confirmed for a label; null where none was or the model has it no more. */
  indicatorOf(label: string, indicators: IndicatorIndex | null): Indicator | null {
    const id = this.of(label)?.indicator ?? null;
    return id === null ? null : (indicators?.withId(id) ?? null);
  }

  /** True where the user said that a label is none of the model's indicators. */
  isNoIndicator(label: string): boolean {
    return this.of(label)?.indicator === "";
  }

  private of(label: string): LabelCorrection | undefined {
    return this.labels.size === 0 ? undefined : this.labels.get(normalizeText(label));
  }
}

/** The same for the headers of every year, month and quarter: "kế hoạch năm 2024" and "… 2025" are one form. */
export function formOf(headers: readonly string[]): string {
  return headers
    .map((header) =>
      normalizeText(header)
        .replace(/(?:quý|quí) (?:iv|i{1,3}|[1-4])(?!\p{L})/gu, "quý #")
        .replace(/\d+/g, "#")
        .replace(/#(?: ?[/.-] ?#)+/g, "#"),
    )
    .join(" | ");
}
