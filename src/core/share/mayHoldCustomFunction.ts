const mayBeCustom = /_xldudf_|\bIND[._]/i;

/** A quick test that spares most formulas the tokens. */
export function mayHoldCustomFunction(formula: string): boolean {
  return mayBeCustom.test(formula);
}
