import { foldAccents, normalizeText } from "../../core/text/normalizeText";

/**
 * Items whose texts hold the query: as it is written, else without its accents, else every word of it somewhere. The first way
 * that finds any item decides, so that "nước sạch" does not bring in "nhà nước … ngân sách". An empty query finds all.
 */
export function searchByText<Item>(items: readonly Item[], textsOf: (item: Item) => readonly string[], query: string): readonly Item[] {
  const [written, folded] = [normalizeText(query), foldAccents(query)];
  if (written === "") return items;
  const words = folded.split(" ");
  const ways: readonly ((texts: SearchTexts) => boolean)[] = [
    (texts) => texts.written.includes(written),
    (texts) => texts.folded.includes(folded),
    (texts) => words.every((word) => texts.folded.includes(word)),
  ];
  const candidates = items.map((item) => ({ item, texts: searchTexts(textsOf(item)) }));
  for (const way of ways) {
    const found = candidates.filter(({ texts }) => way(texts));
    if (found.length > 0) return found.map(({ item }) => item);
  }
  return [];
}

interface SearchTexts {
  readonly written: string;
  readonly folded: string;
}

function searchTexts(texts: readonly string[]): SearchTexts {
  const text = texts.join(" | ");
  return { written: normalizeText(text), folded: foldAccents(text) };
}
