/** A count with its noun, in English: `1 row`, `2 rows`; `many` where it is not `one` with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
