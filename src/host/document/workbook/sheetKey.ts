/** Sheet names are told apart without regard to case, and to how accented letters are composed. */
export function sheetKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
