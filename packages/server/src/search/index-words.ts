import { analyze } from '@resilience-kit/text';
import { lexemeOf } from './lexeme.ts';
import { rememberedStems } from './remembered-stems.ts';
import type { Stems } from './vector.ts';

/** Words are learned once from each text that many records share; beyond this many texts, the memory starts afresh. */
const TEXTS_REMEMBERED = 20_000;
/** A name counts for this many occurrences in sentences. */
const NAME_IMPORTANCE = 1000;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu;

export interface IndexedWord {
  lexeme: string;
  /** The word as people read it, in the form that texts have most often; in small letters unless it is an abbreviation. */
  word: string;
  /** In how many entries it occurs. */
  frequency: number;
}

/** Analyses the texts of the index and learns its words, which misspelt ones are corrected to. */
export class IndexWords {
  readonly #stems: Stems;
  readonly #learned = new Set<string>();
  readonly #stemOfWord = new Map<string, string | undefined>();
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #frequencies = new Map<string, number>();

  /** `stems`: of somebody who analyses the same texts. */
  constructor(stems: Stems = rememberedStems()) {
    this.#stems = stems;
  }

  /** The stems of a text. Learns its words, unless they are not written as people read them. */
  readonly stems = (text: string, isReadable = true): readonly string[] => {
    if (isReadable && !this.#learned.has(text)) {
      if (this.#learned.size >= TEXTS_REMEMBERED) this.#learned.clear();
      this.#learned.add(text);
      this.#learnAll(Array.from(text.matchAll(WORD), ([word]) => word));
    }
    return this.#stems(text);
  };

  /** Counts the lexemes of one entry. */
  count(lexemes: Iterable<string>): void {
    for (const lexeme of lexemes) this.#frequencies.set(lexeme, (this.#frequencies.get(lexeme) ?? 0) + 1);
  }

  /** The lexemes of all entries that were counted. */
  lexemes(): Iterable<string> {
    return this.#frequencies.keys();
  }

  /** The words with these lexemes, as far as they have been counted and learned. */
  words(lexemes: Iterable<string>): IndexedWord[] {
    return Array.from(lexemes, (lexeme) => ({
      lexeme,
      word: this.#readable(lexeme),
      frequency: this.#frequencies.get(lexeme) ?? 0,
    }));
  }

  #learnAll(words: readonly string[]): void {
    // A name of one word («Буча») is in the nominative, which is what to correct to.
    const importance = words.length === 1 ? NAME_IMPORTANCE : 1;
    for (const word of words) this.#learn(word, importance);
  }

  #learn(word: string, importance: number): void {
    if (!this.#stemOfWord.has(word)) this.#stemOfWord.set(word, analyze(word).map(lexemeOf)[0]);
    const stem = this.#stemOfWord.get(word);
    if (stem === undefined) return;
    const forms = this.#forms.get(stem) ?? new Map<string, number>();
    this.#forms.set(stem, forms);
    // A capital at the start of a sentence says nothing; capitals throughout are an abbreviation.
    const written = isAbbreviation(word) ? word : word.toLowerCase();
    forms.set(written, (forms.get(written) ?? 0) + importance);
  }

  #readable(lexeme: string): string {
    const forms = [...(this.#forms.get(lexeme) ?? [])];
    const [best] = forms.sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.length - b.length);
    return best?.[0] ?? lexeme;
  }
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
