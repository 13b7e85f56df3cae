import type { SnapshotDictionary } from '@resilience-kit/contract';
import { tokenize, type QueryTerm } from '@resilience-kit/text';

/** A word of the index is its place in the dictionary. */
export type WordNumber = number;

const LONGEST_WORD = 60;
const SHORTEST_BEGINNING = 3;

/** The letters that stems exchange, so that the beginning of a word compares with the stem of the whole word. */
const STEM_LETTERS: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е', ь: '', ъ: '' };

/** A stem as it is indexed: cut alike on both sides. */
export function wordOf(stem: string): string {
  return stem.length <= LONGEST_WORD ? stem : Array.from(stem).slice(0, LONGEST_WORD).join('');
}

/** The last word of a term as the beginning of a stem: none when it is too short to tell anything. */
export function unfinishedWord(term: QueryTerm): string | undefined {
  const last = tokenize(term.typed).at(-1);
  if (last === undefined || last.length < SHORTEST_BEGINNING) return undefined;
  return wordOf(Array.from(last, (letter) => STEM_LETTERS[letter] ?? letter).join('')) || undefined;
}

/** The words of a snapshot. */
export class Dictionary {
  /** In the order of their letters (UTF-16). */
  readonly stems: readonly string[];
  readonly #words: readonly string[];
  readonly #frequencies: readonly number[];
  readonly #numbers: ReadonlyMap<string, WordNumber>;

  constructor({ stems, words, frequencies }: SnapshotDictionary) {
    this.stems = stems === '' ? [] : stems.split(' ');
    this.#words = words.split(' ');
    this.#frequencies = frequencies;
    this.#numbers = new Map(this.stems.map((stem, number) => [stem, number]));
  }

  /** Undefined when the index does not have it. */
  get(stem: string): WordNumber | undefined {
    return this.#numbers.get(wordOf(stem));
  }

  /** In how many entries a word occurs. */
  frequencyOf(number: WordNumber): number {
    return this.#frequencies[number] ?? 0;
  }

  /** How people read a word that misspelt ones are corrected to; undefined for those that nothing is corrected to. */
  readable(number: WordNumber): string | undefined {
    const word = this.#words[number];
    if (word === '-') return undefined;
    return word === '' ? this.stems[number] : word;
  }

  /** The words that begin so. */
  beginningWith(beginning: string): WordNumber[] {
    const found: WordNumber[] = [];
    for (let number = this.#firstFrom(beginning); this.stems[number]?.startsWith(beginning); number++)
      found.push(number);
    return found;
  }

  #firstFrom(stem: string): WordNumber {
    let low = 0;
    let high = this.stems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stems[middle] ?? '') < stem) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
