/** Marks of vowels and the crossed d, as they stand in decomposed text; most Vietnamese words have one. */
const vietnameseMarks = /[\u0300-\u0303\u0306\u0309\u031b\u0323\u0111]/iu;

/** The language to read words of a workbook or a model aloud in: "vi" where most of them are Vietnamese, otherwise that of the page. */
export function languageOf(text: string): "vi" | undefined {
  const words = text.normalize("NFD").match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = words.filter((word) => vietnameseMarks.test(word)).length;
  return found * 2 > words.length ? "vi" : undefined;
}
