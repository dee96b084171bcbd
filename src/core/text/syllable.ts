/** What a Vietnamese syllable can be: an onset, a rhyme and a tone that go together. */

/** Rhymes by spelling; the letter that bears the tone mark is a capital. Two entries where writers differ (hòa, hoà). */
const rhymes = words(`
  A Ac Ach Ai Am An Ang Anh Ao Ap At Au Ay  Ăc Ăm Ăn Ăng Ăp Ăt  Âc Âm Ân Âng Âp Ât Âu Ây
  E Ec Em En Eng Eo Ep Et  Ê Êch Êm Ên Ênh Êp Êt Êu  I Ia Ich Im In Inh Ip It Iu  iÊc iÊm iÊn iÊng iÊp iÊt iÊu
  O Oc Oi Om On Ong Op Ot oOc oOng  Oa oA oAc oAch oAi oAm oAn oAng oAnh oAo oAp oAt oAy  oĂc oĂm oĂn oĂng oĂt  Oe oE oEn oEo oEt
  Ô Ôc Ôi Ôm Ôn Ông Ôp Ôt  Ơ Ơi Ơm Ơn Ơp Ơt  U Ua Uc Ui Um Un Ung Up Ut  uÂn uÂng uÂt uÂy  uÊ uÊch uÊnh  uƠ
  Uy uY uYa uYch uYnh uYp uYt uYu  uyÊn uyÊt  uÔc uÔi uÔm uÔn uÔng uÔt
  Ư Ưa Ưc Ưi Ưm Ưn Ưng Ưt Ưu  ưƠc ưƠi ưƠm ưƠn ưƠng ưƠp ưƠt ưƠu
`);
/** "y" alone is written for "i" after these, and "yê" for "iê" where no consonant stands before it. */
const rhymesWithY: Readonly<Record<string, readonly string[]>> = {
  "": words("Y yÊm yÊn yÊng yÊt yÊu"),
  ...Object.fromEntries(words("h k l m s t v").map((onset) => [onset, ["Y"]])),
  qu: words("Y Ych Ynh Yt yÊn yÊt"),
};

/** Onsets that go with every rhyme, before all but e ê i, and before e ê i only. */
const anyOnsets = ["", ...words("b ch d đ h kh l m n nh p ph r s t th tr v x")];
const backOnsets = words("c g gi ng");
const frontOnsets = words("k gh ngh");

const isFront = (rhyme: string): boolean => /^[eêi]/iu.test(rhyme);
/** After "qu" the u belongs to the onset; "g" stands before "i" where the sound is that of "gi" (gì, giếng). */
const onsetFits: readonly (readonly [onsets: readonly string[], fits: (rhyme: string) => boolean])[] = [
  [anyOnsets, () => true],
  [backOnsets, (rhyme) => !isFront(rhyme)],
  [frontOnsets, isFront],
  [["gi"], (rhyme) => /^[eê]/iu.test(rhyme)],
  [["g"], (rhyme) => /^i/iu.test(rhyme)],
  [["qu"], (rhyme) => /^(?:[aăâeêơ]|i(?!ê|a)|ôc)/iu.test(rhyme)],
];

const tonedSyllables: ReadonlySet<string> = new Set([
  ...onsetFits.flatMap(([onsets, fits]) => onsets.flatMap((onset) => rhymes.filter(fits).map((rhyme) => onset + rhyme))),
  ...Object.entries(rhymesWithY).flatMap(([onset, own]) => own.map((rhyme) => onset + rhyme)),
]);
const syllables: ReadonlySet<string> = new Set(Array.from(tonedSyllables, (syllable) => syllable.toLowerCase()));

const toneMark = /(\p{L}[\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b]*)/u;
const stopEnding = /(?:ch|[cpt])$/;
const stopTones = "\u0301\u0323";

/**
 * Whether a lower-case NFC word is built like one Vietnamese syllable, its tone mark on the letter where writers put it.
 * "thực" and "hoà", "hòa" are; "thùc" (no such tone before c), "vói" with the mark on the i and "cafe" are not. Says nothing
 * about whether the syllable is in use.
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize("NFD");
  const tone = toneMark.exec(decomposed);
  if (tone === null) return syllables.has(word) && !stopEnding.test(word);
  const [all, before = "", mark = "", after = ""] = tone;
  if (stopEnding.test(word) && !stopTones.includes(mark)) return false;
  const seat = (before + after).toUpperCase();
  return tonedSyllables.has((decomposed.slice(0, tone.index) + seat + decomposed.slice(tone.index + all.length)).normalize("NFC"));
}

/** Whether a lower-case NFC word would be a syllable if it had the tone mark that its last consonants ask for ("tôc"): a slip of the pen. */
export function lacksTone(word: string): boolean {
  return stopEnding.test(word) && syllables.has(word);
}

/** Clusters in which transcribed names begin: Brunây, Xtrây, Xlô. */
const foreignOnsets = "[xs]?[bcdđghkpt][lr]|[xs][cklpt]";
const syllableRun = new RegExp(
  `^(?:(?:${alternatives([...anyOnsets, ...backOnsets, ...frontOnsets, "qu"])}|${foreignOnsets})${alternatives([...rhymes, ...Object.values(rhymesWithY).flat()])}){1,4}$`,
  "u",
);
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a lower-case NFC word could be syllables written together ("khơme") or a transcribed foreign name ("xtrây"), whatever
 * its tones. Much weaker evidence than `isSyllable`.
 */
export function isSyllableRun(word: string): boolean {
  return syllableRun.test(word.normalize("NFD").replace(toneMarks, "").normalize("NFC"));
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A longer one stands before its own beginning. */
function alternatives(parts: readonly string[]): string {
  const spellings = new Set(parts.map((part) => part.toLowerCase()));
  return `(?:${[...spellings].sort((one, other) => other.length - one.length).join("|")})`;
}
