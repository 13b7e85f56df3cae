import { analyze, normalize } from '@resilience-kit/text';
import { wordOf } from '../../snapshot/dictionary.ts';
import { type KeptRecord, listOf, partsOf } from '../kept/kept-record.ts';
import { serviceThere, type ServiceThere } from '../presenting/services.ts';
import type { Shown } from '../presenting/shared-records.ts';

/** What is searched through. */
export type Searched = Pick<Shown, 'kept' | 'places'>;

/** A text of a service at a location: `title` what the service is called, `name` what the things around it are called. */
export interface SearchText {
  readonly text: string;
  readonly kind: 'title' | 'name' | 'other';
  /** False for names in a form that nobody reads. */
  readonly isReadable: boolean;
}

/** How help reaches the person, in words. */
export const modeNames: Readonly<Record<string, { readonly uk: string; readonly en: string }>> = {
  in_person: { uk: 'На місці', en: 'In person' },
  mobile_team: { uk: 'Мобільна бригада', en: 'Mobile team' },
  home_visit: { uk: 'Візит додому', en: 'Home visit' },
  phone: { uk: 'Телефоном', en: 'By phone' },
  online: { uk: 'Онлайн', en: 'Online' },
};

/** The texts that a service at a location is found by, in all languages, as in the index of the server. */
export function searchTextsOf(there: ServiceThere, searched: Searched): SearchText[] {
  const { service, entry, location } = there;
  const { kept, places } = searched;
  const organization = kept.get('organizations', service['organization_id']) ?? {};
  const program = kept.get('programs', service['program_id']) ?? {};
  const terms = (['category', 'audience'] as const).flatMap((meaning) => termsOf(there, meaning, searched));
  const served = servedPaths(there, searched).flatMap((path) => path.slice(-1));
  const around = [...new Set([String(location['place_code']), ...served].flatMap((code) => places.pathOf(code)))];
  const addresses = location['confidential'] ? [] : partsOf(location, 'addresses');
  return [
    ...texts('title', service['name'], service['alternate_name']),
    ...texts('name', organization['name'], organization['alternate_name']),
    ...texts('name', ...terms.map((term) => term['name'])),
    ...texts('name', ...listOf(service, 'delivery_modes').map((mode) => modeNames[mode])),
    ...texts('name', location['name'], location['alternate_name'], program['name'], program['alternate_name']),
    ...texts('name', ...new Set(around.flatMap((code) => places.namesOf(code) ?? []))),
    ...spellings(around.flatMap((code) => places.spellingsOf(code))),
    ...texts('name', ...addresses.map((address) => address['city'])),
    ...texts('name', ...partsOf(service, 'service_areas').map((area) => area['name'])),
    ...texts('other', service['description'], service['eligibility_description'], service['application_process']),
    ...texts('other', service['alert'], entry['description'], location['description'], organization['description']),
  ];
}

function texts(kind: SearchText['kind'], ...values: readonly unknown[]): SearchText[] {
  return textsIn(...values).map((text) => ({ text, kind, isReadable: true }));
}

function spellings(names: readonly string[]): SearchText[] {
  return [...new Set(names)].map((text) => ({ text, kind: 'other', isReadable: false }));
}

/** Texts in all their languages, Ukrainian first, as the server sorts by them. */
export function textsIn(...values: readonly unknown[]): string[] {
  return values
    .flatMap((value): unknown[] => {
      if (typeof value !== 'object' || value === null) return [value];
      const { en, uk } = value as { en?: unknown; uk?: unknown };
      return [uk, en];
    })
    .filter((text): text is string => typeof text === 'string' && text !== '');
}

/**
 * The terms that mean a category or an audience of a service at a location, with all above them. A term that is not said to
 * mean an audience means a category.
 */
export function termsOf({ service }: ServiceThere, meaning: string, { kept }: Searched): KeptRecord[] {
  const found = new Map<string, KeptRecord>();
  for (const attribute of partsOf(service, 'attributes')) {
    if ((attribute['link_type'] === 'audience') !== (meaning === 'audience')) continue;
    let term = kept.get('taxonomy_terms', attribute['taxonomy_term_id']);
    while (term && !found.has(String(term['id']))) {
      found.set(String(term['id']), term);
      term = kept.get('taxonomy_terms', term['parent_id']);
    }
  }
  return [...found.values()];
}

/** The paths of the places that a service serves at this location, or wherever it is. */
export function servedPaths({ service, entry }: ServiceThere, { places }: Searched): string[][] {
  return [...partsOf(service, 'service_areas'), ...partsOf(entry, 'service_areas')].flatMap((area) => {
    const { extent, extent_type: type } = area as { extent?: string; extent_type?: string };
    return type === 'katottg' && extent !== undefined ? [places.pathOf(extent)] : [];
  });
}

/** All that people are shown: services at locations whose service is still there. */
export function findableEntries({ kept }: Searched): ServiceThere[] {
  return kept
    .all('service_at_locations')
    .flatMap((entry) => serviceThere({ kept }, entry) ?? [])
    .filter(({ service }) => service['status'] !== 'defunct');
}

const ALPHABET = ' 0123456789абвгґдеєжзиіїйклмнопрстуфхцчшщьюяabcdefghijklmnopqrstuvwxyz';
const ranks = new Map(Array.from(ALPHABET, (letter, index) => [letter, index]));

/** A key that sorts like the name in the Ukrainian alphabet. Signs do not count. */
export function sortName(name: string): string {
  const known = Array.from(normalize(name).trim(), (letter) => ranks.get(letter)).filter((rank) => rank !== undefined);
  return known
    .slice(0, 60)
    .map((rank) => String.fromCharCode(97 + Math.floor(rank / 26), 97 + (rank % 26)))
    .join('');
}

/** Beyond this many texts the memory starts afresh. */
const TEXTS_REMEMBERED = 50_000;
const remembered = new Map<string, readonly string[]>();

/** The stems of a text, as they are indexed; texts that come again, as in every test of a file, are analysed once. */
export function stemsOf(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= TEXTS_REMEMBERED) remembered.clear();
  const stems = analyze(text).map(wordOf);
  remembered.set(text, stems);
  return stems;
}
