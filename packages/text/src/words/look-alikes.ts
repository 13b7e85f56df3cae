const LATIN = 'ABCEHIKMOPTXYÏËaceiopxyïë';
const CYRILLIC = 'АВСЕНІКМОРТХУЇЁасеіорхуїё';

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to.charAt(index)]));
}
const TO_CYRILLIC = /* @__PURE__ */ pairs(LATIN, CYRILLIC);
const TO_LATIN = /* @__PURE__ */ pairs(CYRILLIC, LATIN);

const IS_LATIN = /\p{Script=Latin}/u;
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Counts the letters of a script and, apart, those that no letter of the other script resembles. */
function weigh(
  word: string,
  script: RegExp,
  twins: ReadonlyMap<string, string>,
): { all: number; unmistakable: number } {
  let all = 0;
  let unmistakable = 0;
  for (const letter of word) {
    if (!script.test(letter)) continue;
    all++;
    if (!twins.has(letter)) unmistakable++;
  }
  return { all, unmistakable };
}

function foldWord(word: string): string {
  if (!IS_LATIN.test(word) || !IS_CYRILLIC.test(word)) return word;
  const latin = weigh(word, IS_LATIN, TO_CYRILLIC);
  const cyrillic = weigh(word, IS_CYRILLIC, TO_LATIN);
  // «СОVІD» has three Cyrillic letters and two Latin ones, yet only V and D are beyond doubt: they decide before the majority does.
  const isLatin = latin.unmistakable - cyrillic.unmistakable || latin.all - cyrillic.all;
  const twins = isLatin > 0 ? TO_LATIN : TO_CYRILLIC;
  return Array.from(word, (letter) => twins.get(letter) ?? letter).join('');
}

/**
 * Gives every word that mixes Latin and Cyrillic letters the script it was meant in: «психолoг» with a Latin o becomes Cyrillic
 * throughout. Works word by word and needs the text before lower-casing, because В resembles B while в does not resemble b.
 */
export function foldLookAlikes(text: string): string {
  if (!IS_LATIN.test(text) || !IS_CYRILLIC.test(text)) return text;
  return text.replace(WORD, foldWord);
}
