import { identifierOf } from '../../identifiers/identifier.ts';
import { placeTable, type PlaceRow } from '../../places/place-table/place-table.ts';
import type { LocalizedText, StoredLocation } from '../../records/stored.ts';
import { pick } from '../demo-calendar.ts';
import type { DemoPlace } from '../demo-places.ts';
import { both, contentLanguagesOf, ukrainianOnly } from '../texts.ts';
import { organizationIdentifier } from './organization.ts';

export interface LocationDraft {
  key: string;
  /** The key of the organization that runs it. */
  organization: string;
  place: DemoPlace;
  name: LocalizedText;
  description?: LocalizedText;
  transportation?: LocalizedText;
  /** How people with disabilities can use it, one sentence each. */
  accessibility?: readonly LocalizedText[];
  /** `confidential` keeps the address secret; `virtual` has none. */
  kind?: 'physical' | 'confidential' | 'virtual';
}

/** Demo locations lie this far from the middle of their hromada at most, degrees. */
const FARTHEST_OFFSET = 0.009;
/** No Ukrainian post office has this code. */
const NO_POSTAL_CODE = '00000';

export function locationIdentifier(key: string): string {
  return identifierOf('location', key);
}

export function location(draft: LocationDraft): StoredLocation {
  const { key, organization, place, accessibility, kind = 'physical', ...texts } = draft;
  return {
    id: locationIdentifier(key),
    location_type: kind === 'virtual' ? 'virtual' : 'physical',
    organization_id: organizationIdentifier(organization),
    ...texts,
    ...(kind === 'physical' ? addressAndCoordinates(draft) : {}),
    ...(kind === 'confidential' ? { confidential: true } : {}),
    ...(accessibility
      ? { accessibility: accessibility.map((description, index) => accessibilityOf(key, description, index)) }
      : {}),
    place_code: place.code,
    content_languages: contentLanguagesOf(draft.name),
  };
}

function accessibilityOf(key: string, description: LocalizedText, index: number) {
  return { id: identifierOf('accessibility', `${key}/${index}`), description };
}

/** A real town, a street that does not exist, and a point near the middle of the hromada: nobody is sent to a real door. */
function addressAndCoordinates({
  key,
  place,
  name,
}: LocationDraft): Pick<StoredLocation, 'addresses' | 'latitude' | 'longitude'> {
  const rows = rowsAround(place.code);
  const [oblast] = rows;
  const hromada = rows.find((row) => row.level === 'hromada');
  const { latitude, longitude } = rows.at(-1) ?? {};
  const house = pick(`house of ${key}`, 1, 98);
  // What is only in Ukrainian stays so throughout, or half of the record would seem translated.
  const inLanguagesOfName = (text: LocalizedText) => (name.en === undefined ? ukrainianOnly(text.uk ?? '') : text);
  return {
    addresses: [
      {
        id: identifierOf('address', key),
        address_1: inLanguagesOfName(both(`вул. Прикладна, ${house}`, `${house} Prykladna St`)),
        city: inLanguagesOfName(place.settlement),
        ...(hromada ? { region: inLanguagesOfName(hromada.name) } : {}),
        state_province: inLanguagesOfName(oblast?.name ?? place.settlement),
        postal_code: NO_POSTAL_CODE,
        country: 'UA',
        address_type: 'physical',
      },
    ],
    ...(latitude === undefined ? {} : { latitude: nearby(latitude, `latitude of ${key}`) }),
    ...(longitude === undefined ? {} : { longitude: nearby(longitude, `longitude of ${key}`) }),
  };
}

function nearby(degrees: number, key: string): number {
  const offset = (pick(key, -1000, 1000) / 1000) * FARTHEST_OFFSET;
  return Number((degrees + offset).toFixed(5));
}

let rowsByCode: Map<string, PlaceRow> | undefined;

/** The units that a place lies in, the oblast first and the place itself last. */
function rowsAround(code: string): PlaceRow[] {
  rowsByCode ??= new Map(placeTable().map((row) => [row.code, row]));
  const row = rowsByCode.get(code);
  if (!row) throw new Error(`There is no place with the code ${code}`);
  return row.path.flatMap((part) => rowsByCode?.get(part) ?? []);
}
