/** A word of a typed text, and where it stands there. */
export interface TypedWord {
  /** As it is compared: see {@link folded}. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const APOSTROPHES = /['’ʼ‘`´ʹ′]/g;
const WORDS = /[\p{L}\p{M}\p{N}'’ʼ‘`´ʹ′]+/gu;
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const UKRAINIAN_KEYS = 'йцукенгшщзхїфівапролджєячсмитьбю';

/** A text as words are compared: without case, stress marks and apostrophes, and with і, ї, ы and и as one letter. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(APOSTROPHES, '')
    .replace(/ґ/g, 'г')
    .replace(/[іы]/g, 'и')
    .replace(/[єэ]/g, 'е');
}

/** The words of a text. */
export function typedWords(text: string): TypedWord[] {
  return [...text.matchAll(WORDS)]
    .map((match) => ({ word: folded(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ word }) => word !== '');
}

/**
 * How well a typed word fits a word of a name: 2 when the name's word begins so, 1 when it does but for the ending, as
 * «психолога» and «психологічна», 0 when it does not.
 */
export function fit(typed: string, word: string): 0 | 1 | 2 {
  if (word.startsWith(typed)) return 2;
  const ending = typed.length > 6 ? 2 : typed.length > 4 ? 1 : 0;
  return ending > 0 && word.startsWith(typed.slice(0, -ending)) ? 1 : 0;
}

/** The text as it would have come out on a Ukrainian keyboard, when it was typed on a Latin one; letter for letter. */
export function onUkrainianKeyboard(text: string): string | undefined {
  if (!/[a-z]/i.test(text) || /[а-яґєії]/i.test(text)) return undefined;
  return text.toLowerCase().replace(/[a-z[\];',.]/g, (key) => UKRAINIAN_KEYS.charAt(LATIN_KEYS.indexOf(key)));
}

/** A text without some of its words, and without the gaps that they would leave. */
export function withoutWords(text: string, words: readonly Pick<TypedWord, 'start' | 'end'>[]): string {
  const parts = [...words]
    .sort((a, b) => a.start - b.start)
    .reduce(({ kept, from }, { start, end }) => ({ kept: kept + text.slice(from, start), from: end }), {
      kept: '',
      from: 0,
    });
  return `${parts.kept}${text.slice(parts.from)}`.replace(/\s+/g, ' ').trim();
}
