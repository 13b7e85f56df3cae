import { analyze } from '../words/analyze.ts';
import type { PlaceAlias } from './place-aliases.ts';
import type { Synonym } from './synonyms.ts';

/** What a phrase also means: stems that must all occur, and where the knowledge comes from. */
export interface Meaning {
  stems: string[];
  kind: 'synonym' | 'alias';
}

/** Synonyms and place aliases, prepared for look-up by the stems of a phrase. */
export class PhraseBook {
  /** The number of stems in the longest phrase. */
  longestPhrase = 1;
  readonly #meanings = new Map<string, Map<string, Meaning>>();

  constructor(synonyms: readonly Synonym[], places: readonly PlaceAlias[]) {
    // Places first and rules last, so that the caps on a query cut off the vaguest meanings.
    for (const { place, aliases } of places) {
      for (const alias of aliases) this.#add(alias, [analyze(place)], 'alias');
    }
    for (const entry of synonyms) {
      if (!('equivalent' in entry)) continue;
      for (const phrase of entry.equivalent) this.#add(phrase, entry.equivalent.map(analyze), 'synonym');
    }
    for (const entry of synonyms) {
      if ('equivalent' in entry) continue;
      // What a rule points at brings its own equivalents along: паніка finds "psychologist" by way of психолог.
      const means = entry.means.map(analyze);
      const equivalents = means.flatMap((stems) => this.meaningsOf(stems).map((meaning) => meaning.stems));
      for (const phrase of entry.typed) this.#add(phrase, [...means, ...equivalents], 'synonym');
    }
  }

  /** What else the phrase with these stems means; empty when the book does not have it. */
  meaningsOf(stems: readonly string[]): Meaning[] {
    return Array.from(this.#meanings.get(stems.join(' '))?.values() ?? []);
  }

  #add(phrase: string, targets: readonly string[][], kind: Meaning['kind']): void {
    const stems = analyze(phrase);
    const key = stems.join(' ');
    const meanings = this.#meanings.get(key) ?? new Map<string, Meaning>();
    for (const target of targets) {
      const targetKey = target.join(' ');
      if (targetKey !== key && targetKey !== '' && !meanings.has(targetKey))
        meanings.set(targetKey, { stems: target, kind });
    }
    if (key === '' || meanings.size === 0) return;
    this.#meanings.set(key, meanings);
    this.longestPhrase = Math.max(this.longestPhrase, stems.length);
  }
}

const BOOKS = /* @__PURE__ */ new WeakMap<readonly Synonym[], WeakMap<readonly PlaceAlias[], PhraseBook>>();

/** The phrase book of these lists, made once: the lists must not change afterwards. */
export function phraseBookOf(synonyms: readonly Synonym[], places: readonly PlaceAlias[]): PhraseBook {
  const books = BOOKS.get(synonyms) ?? new WeakMap<readonly PlaceAlias[], PhraseBook>();
  BOOKS.set(synonyms, books);
  const book = books.get(places) ?? new PhraseBook(synonyms, places);
  books.set(places, book);
  return book;
}
