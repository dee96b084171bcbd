/** What a workbook keeps beside its sheets: names and custom XML parts. */

/** Adds a workbook-wide name or gives an existing one a new meaning. */
export interface DefineName {
  readonly kind: "defineName";
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
}

export interface RemoveName {
  readonly kind: "removeName";
  readonly name: string;
}

/** Adds the custom XML part with this namespace or replaces its content. */
export interface SetCustomXml {
  readonly kind: "setCustomXml";
  readonly namespace: string;
  readonly xml: string;
}

export interface RemoveCustomXml {
  readonly kind: "removeCustomXml";
  readonly namespace: string;
}
