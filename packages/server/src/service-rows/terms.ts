import { editDistanceAtMostOne, tokenize } from '@resilience-kit/text';
import { UnreadableText } from '../opening-text/opening-text.ts';
import type { ContentLanguageCode, StoredTaxonomyTerm } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';

const MOST_LISTED = 12;

/** The terms that one column chooses from, found by code, by name in either language or by identifier. */
export class TermFinder {
  readonly #terms: readonly StoredTaxonomyTerm[];
  readonly #byKey = new Map<string, StoredTaxonomyTerm[]>();
  readonly #byId: ReadonlyMap<string, StoredTaxonomyTerm>;

  constructor(terms: readonly StoredTaxonomyTerm[]) {
    this.#terms = terms;
    this.#byId = new Map(terms.map((term) => [term.id, term]));
    for (const term of terms) {
      for (const key of new Set([term.code ?? '', ...namesOf(term)].map(keyOf))) {
        if (key !== '') this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), term]);
      }
    }
  }

  /** Identifiers of the terms that a text names. Throws UnreadableText for one that there is not. */
  read(text: string): string[] {
    const ids = text
      .split(/[;\n]/)
      .flatMap((part) => (this.#find(part).length === 1 ? [part] : part.split(',')))
      .filter((part) => part.trim() !== '')
      .map((part) => this.#one(part.trim()));
    return [...new Set(ids)];
  }

  /** What `read` finds the term by again: its name, else its code, else its identifier. */
  write(id: string, language: ContentLanguageCode): string {
    const term = this.#byId.get(id);
    if (!term) return id;
    const name = typeof term.name === 'object' ? term.name[language] : term.name;
    return (
      [name, term.code].find((text) => text !== undefined && !/[;,\n]/.test(text) && this.#find(text).length === 1) ??
      id
    );
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  #find(text: string): readonly StoredTaxonomyTerm[] {
    const byId = this.#byId.get(text.trim().toLowerCase());
    return byId ? [byId] : (this.#byKey.get(keyOf(text)) ?? []);
  }

  #one(text: string): string {
    const found = this.#find(text);
    const [first, second] = found;
    if (first && !second) return first.id;
    const listed = (terms: readonly StoredTaxonomyTerm[], language: ContentLanguageCode) =>
      terms
        .slice(0, MOST_LISTED)
        .map((term) => `«${nameIn(term, language)}» (${term.code ?? term.id})`)
        .join(', ');
    if (first) {
      throw new UnreadableText(
        both(
          `«${text}» може означати різне: ${listed(found, 'uk')}.`,
          `“${text}” may mean several things: ${listed(found, 'en')}.`,
        ),
        both('Напишіть код замість назви.', 'Write the code instead of the name.'),
      );
    }
    const like = this.#terms.filter((term) =>
      namesOf(term).some((name) => editDistanceAtMostOne(keyOf(name), keyOf(text))),
    );
    throw new UnreadableText(
      both(`«${text}» немає в переліку.`, `“${text}” is not on the list.`),
      like.length > 0
        ? both(`Можливо, це ${listed(like, 'uk')}?`, `Perhaps ${listed(like, 'en')}?`)
        : both(
            `Виберіть з переліку на аркуші «Як заповнювати», наприклад: ${listed(this.#terms.slice(0, 4), 'uk')}.`,
            `Choose from the list on the sheet “How to fill in”, for example: ${listed(this.#terms.slice(0, 4), 'en')}.`,
          ),
    );
  }
}

function keyOf(text: string): string {
  return tokenize(text).join(' ');
}

function namesOf({ name }: StoredTaxonomyTerm): string[] {
  return typeof name === 'object' ? Object.values<string>(name) : [name];
}

function nameIn({ name }: StoredTaxonomyTerm, language: ContentLanguageCode): string {
  return typeof name === 'object' ? (name[language] ?? Object.values<string>(name)[0] ?? '') : name;
}
