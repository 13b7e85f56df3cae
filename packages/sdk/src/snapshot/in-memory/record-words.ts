import type { SnapshotContents } from '@resilience-kit/contract';
import { analyze } from '@resilience-kit/text';
import { wordOf } from '../dictionary.ts';
import type { RecordText } from './record-texts.ts';
import { vlq } from './vlq.ts';

/** A name counts for this many occurrences in sentences. */
const NAME_IMPORTANCE = 1000;
/** How long to work before others are let through, milliseconds. */
const SLICE = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu;
/** What misspelt words are corrected to: three letters or more, and no numbers. */
const CORRECTION = /^\p{L}{3,}$/u;

type WordContents = Pick<SnapshotContents, 'dictionary' | 'index'>;

interface Posting {
  text: string;
  last: number;
  frequency: number;
}

/** The words of records as a snapshot has them. Works in slices, so that a page it runs on stays responsive. */
export async function wordContents(records: readonly (readonly RecordText[])[]): Promise<WordContents> {
  const analysed = new AnalysedTexts();
  const postings = new Map<string, Posting>();
  let begun = performance.now();
  for (const [number, texts] of records.entries()) {
    if (performance.now() - begun > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    for (const [stem, depth] of analysed.depthsOf(texts)) {
      const posting = postings.get(stem) ?? { text: '', last: -1, frequency: 0 };
      posting.text += vlq(3 * (number - posting.last) + depth);
      posting.last = number;
      posting.frequency++;
      postings.set(stem, posting);
    }
  }
  const stems = [...postings.keys()].sort();
  return {
    dictionary: {
      stems: stems.join(' '),
      words: stems.map((stem) => analysed.readable(stem)).join(' '),
      frequencies: stems.map((stem) => postings.get(stem)?.frequency ?? 0),
    },
    index: { postings: stems.map((stem) => postings.get(stem)?.text ?? '').join(' ') },
  };
}

/** Analyses texts as the server's index does, each once, and learns the words that misspelt ones are corrected to. */
class AnalysedTexts {
  readonly #stems = new Map<string, readonly string[]>();
  readonly #forms = new Map<string, Map<string, number>>();

  /** The stems by where they are: 2 in a title, 1 in a name, 0 elsewhere. */
  depthsOf(texts: readonly RecordText[]): Map<string, number> {
    const depths = new Map<string, number>();
    for (const { text, kind } of texts) {
      const depth = kind === 'title' ? 2 : kind === 'name' ? 1 : 0;
      for (const stem of this.#analysed(text)) {
        if (stem !== '' && depth >= (depths.get(stem) ?? 0)) depths.set(stem, depth);
      }
    }
    return depths;
  }

  /** How people read a stem: the form that texts have most often; `-` for what nothing is corrected to. */
  readable(stem: string): string {
    if (!CORRECTION.test(stem)) return '-';
    const forms = [...(this.#forms.get(stem) ?? [])];
    const [best] = forms.sort(([one, count], [other, more]) => more - count || one.length - other.length);
    return best === undefined || best[0] === stem ? '' : best[0];
  }

  #analysed(text: string): readonly string[] {
    const known = this.#stems.get(text);
    if (known) return known;
    const stems = analyze(text).map(wordOf);
    this.#stems.set(text, stems);
    const words = text.match(WORD) ?? [];
    const importance = words.length === 1 ? NAME_IMPORTANCE : 1;
    for (const word of words) this.#learn(word, importance);
    return stems;
  }

  #learn(word: string, importance: number): void {
    // A word is a text of its own: it comes again and again.
    const stem = (this.#stems.get(word) ?? analyze(word).map(wordOf))[0];
    this.#stems.set(word, stem === undefined ? [] : [stem]);
    if (stem === undefined) return;
    const forms = this.#forms.get(stem) ?? new Map<string, number>();
    const isAbbreviation = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    const written = isAbbreviation ? word : word.toLowerCase();
    this.#forms.set(stem, forms.set(written, (forms.get(written) ?? 0) + importance));
  }
}
