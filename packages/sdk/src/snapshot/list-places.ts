import type { Page, Paging, Place, QueryOf } from '@resilience-kit/contract';
import { inPage } from '@resilience-kit/contract/envelope';
import { expandQuery, nameKey, stemKey, switchKeyboardLayout } from '@resilience-kit/text';
import type { Language } from './language.ts';
import { type KnownPlace, type SnapshotPlaces } from './snapshot-places.ts';

const LEVELS = ['oblast', 'district', 'hromada', 'city'];

/** A way to read the text. */
interface NameMatch {
  matches: (key: string) => boolean;
  /** Places that are called exactly so come first: as typed, then in any form. */
  exactKeys: readonly (readonly string[])[];
}

/**
 * A page of places, as `/v1/places`: the text matches the beginning of any word of a name, and whole names in any case form,
 * spelling or alias; when nothing is found at all, it is read as typed with the wrong layout.
 */
export async function listPlaces(
  places: SnapshotPlaces,
  query: QueryOf<'listPlaces'> & Paging,
  language: Language,
): Promise<Page<Place>> {
  const { level, parent, with_services: withServices, text } = query;
  const typed = text?.trim();
  const isNear = withServices === true || (level === 'oblast' && !typed);
  const all = (isNear ? await places.near() : await places.all()).filter(
    (place) =>
      (level === undefined || place.level === level) &&
      (!withServices || place.hasServices) &&
      (parent === undefined || (place.code !== parent && places.around(place).some(({ code }) => code === parent))),
  );
  const page = (found: readonly KnownPlace[], exactKeys: NameMatch['exactKeys'] = []) => {
    const sorted = inListOrder(found, { places, language, exactKeys });
    const first = (query.page - 1) * query.per_page;
    const shown = sorted.slice(first, first + query.per_page).map((place) => places.present(place, language));
    return inPage(shown, sorted.length, query);
  };
  for (const { matches, exactKeys } of typed ? readingsOf(typed) : []) {
    const found = all.filter((place) => place.keys().some(matches));
    if (found.length > 0) return page(found, exactKeys);
  }
  return page(typed ? [] : all);
}

/** The ways to read the text, the likeliest first. */
function readingsOf(typed: string): NameMatch[] {
  return [typed, switchKeyboardLayout(typed)].flatMap((reading) => {
    if (reading === undefined || nameKey(reading) === '') return [];
    return [namedBy(nameKey(reading), called(reading))];
  });
}

function namedBy(beginning: string, keys: readonly string[]): NameMatch {
  return {
    matches: (key) => key.startsWith(beginning) || key.includes(` ${beginning}`) || keys.includes(key),
    exactKeys: [[beginning], keys],
  };
}

/** The keys of whole names that a text may be. */
function called(text: string): readonly string[] {
  const terms = expandQuery(text);
  const typed = stemKey(terms.flatMap((term) => term.alternatives[0]?.stems ?? []));
  const further = terms.length === 1 ? (terms[0]?.alternatives ?? []).map(({ stems }) => stemKey(stems)) : [];
  return [typed, ...further];
}

function inListOrder(
  found: readonly KnownPlace[],
  by: { places: SnapshotPlaces; language: Language; exactKeys: NameMatch['exactKeys'] },
): KnownPlace[] {
  const { places, language, exactKeys } = by;
  const english = new Map(
    language === 'en' ? found.map((place) => [place, places.fullNameOf(place, 'en').toLowerCase()]) : [],
  );
  const compareEnglish = (a: KnownPlace, b: KnownPlace) => {
    if (language !== 'en') return 0;
    const [nameOfA = '', nameOfB = ''] = [english.get(a), english.get(b)];
    return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (nameOfA < nameOfB ? -1 : nameOfA > nameOfB ? 1 : 0);
  };
  return [...found].sort(
    (a, b) => exactness(a, exactKeys) - exactness(b, exactKeys) || compareEnglish(a, b) || a.position - b.position,
  );
}

/** The keys of a place's own name come first among its keys, in two languages and two forms. */
function exactness(place: KnownPlace, exactKeys: NameMatch['exactKeys']): number {
  return exactKeys.reduce((sum, keys) => {
    const at = place.keys().findIndex((key) => keys.includes(key));
    return sum * 3 + (at < 0 ? 2 : at < 4 ? 0 : 1);
  }, 0);
}
