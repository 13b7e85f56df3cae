import { foldLookAlikes } from './look-alikes.ts';

/** Soft hyphens, zero-width characters, direction marks: present in pasted text, absent from what people see. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const STRESS_MARKS = /[\u0300\u0301]+/g;
/** Latin vowels with an accent stand in for stressed Ukrainian ones («Запорóжжя») and for themselves («café»); İ has no plain lower case. */
const ACCENTED_LATIN = /[áéíóúýàèìòùÁÉÍÓÚÝÀÈÌÒÙİ]/g;
/** The escaped ones are Greek signs that NFC turns into ` ´ ʹ. */
const APOSTROPHES = /[’ʼ‘`´ʹ′\u1FEF\u1FFD\u0374]/g;
/** Keyboards without an apostrophe make people write здоров"я. Lower case only: in ТОВ"Єдність" it is a quote and divides words. */
const QUOTE_AS_APOSTROPHE = /([бвгґджзклмнпрстфхцчшщ])"(?=[яюєї])/g;
const APOSTROPHE_IN_WORD = /([\p{L}\p{M}])'+(?=\p{L})/gu;

/** ё with further marks: a second diaeresis would otherwise turn the plain е into ё again. */
const YO = /ё\p{M}*/gu;

function plainYo(letter: string): string {
  return `е${letter.slice(1).replace(/\u0308/g, '')}`;
}

/**
 * Turns all characters used as an apostrophe into `'`, and other double quotes into spaces. Keeps the length, so that positions stay those of the
 * original.
 */
export function unifyApostrophes(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(QUOTE_AS_APOSTROPHE, "$1'").replace(/"/g, ' ');
}

/**
 * Brings text to the one spelling that search compares: NFC, lower case, no stress marks, soft hyphens or zero-width characters,
 * no apostrophe inside words, no double quotes, ґ as г, ё as е, and look-alike letters of the other alphabet folded word by word.
 * Never decomposes й and ї: they are letters, not marked и and і. Applying it twice changes nothing.
 */
export function normalize(text: string): string {
  // Composition comes first and last: what is removed in between can bring a letter and a mark together.
  const composed = unifyApostrophes(text).replace(INVISIBLE, '').normalize('NFC').replace(STRESS_MARKS, '');
  const plain = composed.replace(ACCENTED_LATIN, (vowel) => vowel.normalize('NFD').charAt(0)).normalize('NFC');
  return foldLookAlikes(plain.replace(APOSTROPHE_IN_WORD, '$1'))
    .toLowerCase()
    .replace(/ґ/g, 'г')
    .replace(YO, plainYo)
    .normalize('NFC');
}
