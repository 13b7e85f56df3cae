import { expandQuery, type NamedPlace, type QueryTerm } from '@resilience-kit/text';
import { Dictionary } from './dictionary.ts';
import type { FileStore } from './file-store.ts';
import { type Matches, matchesOf } from './matches.ts';
import type { Parts } from './part.ts';
import { placeInText } from './place-in-text.ts';
import type { SearchQuery } from './query.ts';
import type { KnownPlace, SnapshotPlaces } from './snapshot-places.ts';
import { frequenciesOf, matchOf, type TextMatch } from './text-match.ts';

/** What the steps of a search share. */
export class SearchTools {
  readonly places: SnapshotPlaces;
  readonly #files: FileStore;
  readonly #parts: Parts;
  #dictionary: Promise<Dictionary> | undefined;

  constructor(files: FileStore, parts: Parts, places: SnapshotPlaces) {
    this.#files = files;
    this.#parts = parts;
    this.places = places;
  }

  /** Loads at once what a search needs, which its steps would otherwise ask for one after the other. */
  async load({ text, place }: SearchQuery): Promise<void> {
    await Promise.all(
      text === undefined
        ? [this.#parts.load(place)]
        : [this.dictionary(), this.places.near(), this.#parts.loadForText(place)],
    );
  }

  /** Loaded by the first search for a text. */
  dictionary(): Promise<Dictionary> {
    const asked = (this.#dictionary ??= this.#files.load('dictionary').then((file) => new Dictionary(file)));
    asked.catch(() => (this.#dictionary = undefined));
    return asked;
  }

  async matchOf(terms: readonly QueryTerm[]): Promise<TextMatch> {
    return matchOf(await this.dictionary(), terms);
  }

  /** The match of a text; undefined without one. */
  async matchOfText(text: string | undefined): Promise<TextMatch | undefined> {
    return text === undefined ? undefined : this.matchOf(expandQuery(text));
  }

  async frequenciesOf(terms: readonly QueryTerm[]): Promise<Map<QueryTerm, number>> {
    return frequenciesOf(await this.dictionary(), terms);
  }

  matches(query: SearchQuery, match: TextMatch | undefined, now: Date): Promise<Matches> {
    return matchesOf({ parts: this.#parts, places: this.places }, query, match, now);
  }

  /**
   * Whether the terms are anywhere, filters aside: one when the dictionary has it, several when an entry has them all.
   * `isHelpNamed`: with the help that is needed in its names. `place`: in the place with this code, or serving it.
   */
  async findsAnything(
    terms: readonly QueryTerm[],
    { isHelpNamed, place }: { isHelpNamed: boolean; place?: string },
  ): Promise<boolean> {
    const match = await this.matchOf(terms);
    if (!match) return false;
    if (terms.length === 1 && place === undefined) {
      const [frequency = 0] = (await this.frequenciesOf(terms)).values();
      return frequency > 0;
    }
    const codes = place === undefined ? undefined : await this.places.codesWithin(place);
    for (const part of await this.#parts.load(place)) {
      const isThere = codes ? part.isWithin(codes) : () => true;
      const scores = (await part.loadPostings()).scores(match, { isHelpNamed });
      if (scores.some((score, entry) => score > 0 && isThere(entry))) return true;
    }
    return false;
  }

  /** `everywhere`: also among the places without services, which takes loading them. */
  async placeIn(
    terms: readonly QueryTerm[],
    { everywhere }: { everywhere: boolean },
  ): Promise<NamedPlace<KnownPlace> | undefined> {
    if (terms.length === 0) return undefined;
    return placeInText(everywhere ? await this.places.all() : await this.places.near(), terms);
  }
}
