import { stemsOf, type SearchText } from './texts.ts';

/** A name counts for this many occurrences in sentences. */
const NAME_IMPORTANCE = 1000;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu;
/** What misspelt words are corrected to: three letters or more, and no numbers. */
const CORRECTION = /^\p{L}{3,}$/u;

/** The stems of a service at a location, by where they are: 2 in its title, 1 in a name, 0 elsewhere. */
export type Depths = ReadonlyMap<string, 0 | 1 | 2>;

/** Analyses texts as the server's index does, and learns the words that misspelt ones are corrected to. */
export class Words {
  readonly #stems = new Map<string, readonly string[]>();
  readonly #forms = new Map<string, Map<string, number>>();

  /** Which stems the texts have; learns their words. */
  depthsOf(texts: readonly SearchText[]): Depths {
    const depths = new Map<string, 0 | 1 | 2>();
    for (const { text, kind, isReadable } of texts) {
      const depth = kind === 'title' ? 2 : kind === 'name' ? 1 : 0;
      for (const stem of this.#analysed(text, isReadable)) {
        if (stem !== '' && depth >= (depths.get(stem) ?? 0)) depths.set(stem, depth);
      }
    }
    return depths;
  }

  /** How people read a stem: the form that texts have most often; `-` for what nothing is corrected to. */
  readable(stem: string): string {
    if (!CORRECTION.test(stem)) return '-';
    const forms = [...(this.#forms.get(stem) ?? [])];
    const [best] = forms.toSorted(([one, count], [other, more]) => more - count || one.length - other.length);
    return best === undefined || best[0] === stem ? '' : best[0];
  }

  #analysed(text: string, isReadable: boolean): readonly string[] {
    const key = `${isReadable ? 'r' : '-'}${text}`;
    const known = this.#stems.get(key);
    if (known) return known;
    const stems = stemsOf(text);
    this.#stems.set(key, stems);
    if (isReadable) this.#learn(Array.from(text.matchAll(WORD), ([word]) => word));
    return stems;
  }

  #learn(words: readonly string[]): void {
    const importance = words.length === 1 ? NAME_IMPORTANCE : 1;
    for (const word of words) {
      const stem = stemsOf(word)[0];
      if (stem === undefined) continue;
      const forms = this.#forms.get(stem) ?? new Map<string, number>();
      const isAbbreviation = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
      const written = isAbbreviation ? word : word.toLowerCase();
      this.#forms.set(stem, forms.set(written, (forms.get(written) ?? 0) + importance));
    }
  }
}
