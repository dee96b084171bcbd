/** Excel tells names of sheets, tables and names apart without regard to case; accents may be composed in two ways. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
