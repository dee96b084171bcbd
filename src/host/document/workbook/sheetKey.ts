/** Sheet names are told apart without regard to case, and to how accented letters are composed. */
export function sheetKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** What Excel takes for the name of a sheet: 1 to 31 characters, some of them not allowed. */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
}
