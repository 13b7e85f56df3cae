import { verbRoot } from '../stems/verb-root.ts';
import { stem } from '../stems/stem.ts';
import { analyze } from '../words/analyze.ts';
import { isNegation, withoutStopWords } from '../words/stop-words.ts';
import { tokenize } from '../words/tokenize.ts';
import type { PlaceAlias } from './place-aliases.ts';
import type { Subject, Synonym } from './synonyms.ts';

/** What a phrase also means: stems that must all occur, and where the knowledge comes from. */
export interface Meaning {
  stems: string[];
  kind: 'synonym' | 'alias';
}

/** What the book has about a phrase. */
interface Entry {
  meanings: Map<string, Meaning>;
  about: Subject | undefined;
}

const INFINITIVE = /^[а-яіїє]+(?:ти|тися|тись)$/;
const REFLEXIVE = /(?:ся|сь)$/;
const CYRILLIC_WORD = /^[а-яіїє]{4,}$/;

/** Synonyms and place aliases, prepared for look-up by the words of a phrase, in any order. */
export class PhraseBook {
  /** The number of words in the longest phrase. */
  longestPhrase = 1;
  readonly #entries = new Map<string, Entry>();
  /** The stems of all words that are in phrases. */
  readonly #stems = new Map<string, string>();
  /** The stems of infinitives by the roots of all their forms. */
  readonly #infinitives = new Map<string, string>();

  constructor(synonyms: readonly Synonym[], places: readonly PlaceAlias[]) {
    // Places first and rules last, so that the caps on a query cut off the vaguest meanings.
    for (const { place, aliases } of places) {
      for (const alias of aliases) this.#add(alias, [analyze(place)], 'alias');
    }
    for (const entry of synonyms) {
      if (!('equivalent' in entry)) continue;
      for (const phrase of entry.equivalent) {
        this.#add(phrase, entry.equivalent.map(analyze), 'synonym', entry.about);
      }
    }
    for (const entry of synonyms) {
      if ('equivalent' in entry) continue;
      // What a rule points at brings its own equivalents along: паніка finds "psychologist" by way of психолог.
      const means = entry.means.map(analyze);
      const equivalents = entry.means.flatMap((phrase) => this.meaningsOf(wordsOf(phrase).map(stem)));
      const targets = [...means, ...equivalents.map((meaning) => meaning.stems)];
      for (const phrase of entry.typed) this.#add(phrase, targets, 'synonym', entry.about);
    }
  }

  /** What else the phrase with these stems means; empty when the book does not have it. */
  meaningsOf(stems: readonly string[]): Meaning[] {
    return Array.from(this.#entries.get(keyOf(stems))?.meanings.values() ?? []);
  }

  has(stems: readonly string[]): boolean {
    return this.#entries.has(keyOf(stems));
  }

  /** What the phrase with these stems tells, as far as the book knows. */
  subjectOf(stems: readonly string[]): Subject | undefined {
    return this.#entries.get(keyOf(stems))?.about;
  }

  /** The stem by which the phrases have a normalised word. */
  stemOf(token: string): string {
    const own = stem(token);
    if (this.#stems.has(own) || !CYRILLIC_WORD.test(token)) return own;
    return this.#infinitives.get(rootOf(token)) ?? own;
  }

  /** The words of the phrases by their stems: what somebody looking for help may have meant to type. */
  get words(): ReadonlyMap<string, string> {
    return this.#stems;
  }

  #add(phrase: string, targets: readonly string[][], kind: Meaning['kind'], about?: Subject): void {
    const tokens = wordsOf(phrase);
    const stems = tokens.map(stem);
    const key = keyOf(stems);
    const entry = this.#entries.get(key) ?? { meanings: new Map<string, Meaning>(), about };
    const ownKey = keyOf(analyze(phrase));
    for (const target of targets) {
      const targetKey = keyOf(target);
      if (targetKey !== ownKey && targetKey !== '' && !entry.meanings.has(targetKey))
        entry.meanings.set(targetKey, { stems: target, kind });
    }
    if (key === '' || entry.meanings.size === 0) return;
    this.#entries.set(key, entry);
    this.longestPhrase = Math.max(this.longestPhrase, stems.length);
    for (const token of tokens) {
      if (!this.#stems.has(stem(token))) this.#stems.set(stem(token), token);
      if (INFINITIVE.test(token)) this.#infinitives.set(rootOf(token), stem(token));
    }
  }
}

/** What the forms of a verb share: leaving a child is not being left. */
function rootOf(verb: string): string {
  return verbRoot(verb) + (REFLEXIVE.test(verb) ? '-' : '');
}

/** The words that tell phrases apart: «не хочу жити» is not «жити», though a search does without stop words. */
function wordsOf(phrase: string): readonly string[] {
  return withoutStopWords(tokenize(phrase), (token) => token, isNegation);
}

function keyOf(stems: readonly string[]): string {
  return stems.length === 1 ? (stems[0] ?? '') : [...stems].sort().join(' ');
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
