import type { Page, Paging, Place, QueryOf } from '@resilience-kit/contract';
import { inPage } from '@resilience-kit/contract/envelope';
import { expandQuery, nameKey, stemKey, switchKeyboardLayout } from '@resilience-kit/text';
import type { Language } from './language.ts';
import { type KnownPlace, type SnapshotPlaces } from './snapshot-places.ts';

const LEVELS = ['oblast', 'district', 'hromada', 'city'];

/** A way to read the text. */
interface NameMatch {
  matches: (key: string) => boolean;
  /** Places that are called exactly so come first. */
  exactKeys: ReadonlySet<string>;
}

/**
 * A page of places, as `/v1/places`: the text matches the beginning of any word of a name; when no name begins so, whole
 * names in any case form, spelling or alias; when nothing is found at all, the text is read as typed with the wrong layout.
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
  const page = (found: readonly KnownPlace[], exactKeys?: ReadonlySet<string>) => {
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
    return [beginningWith(nameKey(reading)), called(reading)];
  });
}

function beginningWith(beginning: string): NameMatch {
  return {
    matches: (key) => key.startsWith(beginning) || key.includes(` ${beginning}`),
    exactKeys: new Set([beginning]),
  };
}

function called(text: string): NameMatch {
  const terms = expandQuery(text);
  const typed = stemKey(terms.flatMap((term) => term.alternatives[0]?.stems ?? []));
  const further = terms.length === 1 ? (terms[0]?.alternatives ?? []).map(({ stems }) => stemKey(stems)) : [];
  const exactKeys = new Set([typed, ...further]);
  return { matches: (key) => exactKeys.has(key), exactKeys };
}

function inListOrder(
  found: readonly KnownPlace[],
  by: { places: SnapshotPlaces; language: Language; exactKeys: ReadonlySet<string> | undefined },
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
    (a, b) =>
      (exactKeys ? exactness(a, exactKeys) - exactness(b, exactKeys) : 0) ||
      compareEnglish(a, b) ||
      a.position - b.position,
  );
}

/** The keys of a place's own name come first among its keys, in two languages and two forms. */
function exactness(place: KnownPlace, exactKeys: ReadonlySet<string>): number {
  const at = place.keys().findIndex((key) => exactKeys.has(key));
  if (at < 0) return 2;
  return at < 4 ? 0 : 1;
}
