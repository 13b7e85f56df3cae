import type { LocalizedText } from '../records/stored.ts';
import type { IndexReferences } from './index-references.ts';
import { servedPaths, termsOf, type IndexedRecord } from './indexed-record.ts';
import { modeNames } from './mode-names.ts';
import { textsIn } from './texts.ts';
import type { Weight, WeightedText } from './vector.ts';

/** A text of a record; `isReadable` is false for names in a form that only the index uses. */
export interface SearchText extends WeightedText {
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
    ...weighted('A', service.name, service.alternate_name, organization.name, organization.alternate_name),
    ...weighted('B', ...terms.flatMap(({ names }) => names)),
    ...weighted('B', ...(service.delivery_modes ?? []).map((mode) => modeNames[mode])),
    ...weighted('B', location.name, location.alternate_name, ...programNames(service, references)),
    ...weighted('C', ...new Set(places.flatMap(({ names }) => names))),
    ...spelt('C', ...new Set(places.flatMap(({ spellings }) => spellings))),
    ...weighted('C', ...addresses.map(({ city }) => city), ...(service.service_areas ?? []).map(({ name }) => name)),
    ...weighted('D', service.description, service.eligibility_description, service.application_process, service.alert),
    ...weighted('D', serviceAtLocation.description, location.description, organization.description),
  ];
}

function weighted(weight: Weight, ...values: (LocalizedText | string | undefined)[]): SearchText[] {
  return textsIn(...values).map((text) => ({ text, weight, isReadable: true }));
}

function spelt(weight: Weight, ...texts: string[]): SearchText[] {
  return texts.map((text) => ({ text, weight, isReadable: false }));
}

function programNames(service: IndexedRecord['service'], { programNames: names }: IndexReferences): string[] {
  return service.program_id === undefined ? [] : (names.get(service.program_id) ?? []);
}
