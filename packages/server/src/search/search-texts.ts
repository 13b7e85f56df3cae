import type { LocalizedText } from '../records/stored.ts';
import type { IndexReferences } from './index-references.ts';
import { servedPaths, termsOf, type IndexedRecord } from './indexed-record.ts';
import { modeNames } from './mode-names.ts';
import { textsIn } from './texts.ts';

/** A text of a record, and what it says about its relevance. */
export interface SearchText {
  text: string;
  /** `title`: what the service is called; `name`: what the things around it are called; `other`: all that is told about it. */
  kind: 'title' | 'name' | 'other';
  /** False for names in a form that only the index uses. */
  isReadable: boolean;
}

/** The texts that a record is found by, in all languages. */
export function searchTextsOf(record: IndexedRecord, references: IndexReferences): SearchText[] {
  const { service, serviceAtLocation, location, organization } = record;
  const terms = (['category', 'audience'] as const).flatMap((meaning) => termsOf(record, meaning, references));
  const places = [location.place_code, ...servedPaths(record, references).flatMap((path) => path.slice(-1))]
    .flatMap((code) => references.places.get(code)?.path ?? [])
    .flatMap((code) => references.places.get(code) ?? []);
  const addresses = location.confidential ? [] : (location.addresses ?? []);
  return [
    ...texts('title', service.name, service.alternate_name),
    ...texts('name', organization.name, organization.alternate_name),
    ...texts('name', ...terms.flatMap(({ names }) => names)),
    ...texts('name', ...(service.delivery_modes ?? []).map((mode) => modeNames[mode])),
    ...texts('name', location.name, location.alternate_name, ...programNames(service, references)),
    ...texts('name', ...new Set(places.flatMap(({ names }) => names))),
    ...spellings(...new Set(places.flatMap(({ spellings }) => spellings))),
    ...texts('name', ...addresses.map(({ city }) => city), ...(service.service_areas ?? []).map(({ name }) => name)),
    ...texts('other', service.description, service.eligibility_description, service.application_process, service.alert),
    ...texts('other', serviceAtLocation.description, location.description, organization.description),
  ];
}

function texts(kind: SearchText['kind'], ...values: (LocalizedText | string | undefined)[]): SearchText[] {
  return textsIn(...values).map((text) => ({ text, kind, isReadable: true }));
}

function spellings(...names: string[]): SearchText[] {
  return names.map((text) => ({ text, kind: 'other', isReadable: false }));
}

function programNames(service: IndexedRecord['service'], { programNames: names }: IndexReferences): string[] {
  return service.program_id === undefined ? [] : (names.get(service.program_id) ?? []);
}
