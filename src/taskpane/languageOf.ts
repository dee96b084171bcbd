/** Letters that no other language of the pages has; most Vietnamese words have one. */
const vietnameseLetters = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;

/** The language to read words of a workbook or a model aloud in: "vi" where most of them are Vietnamese, otherwise that of the page. */
export function languageOf(text: string): "vi" | undefined {
  const words = text.normalize("NFC").match(/\p{L}+/gu) ?? [];
  const found = words.filter((word) => vietnameseLetters.test(word)).length;
  return found * 2 > words.length ? "vi" : undefined;
}
