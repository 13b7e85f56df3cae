import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { RecordTerms } from './record-terms.ts';

/** A text of a record: `title` what the service is called, `name` what the things around it are called. */
export interface RecordText {
  readonly text: string;
  readonly kind: 'title' | 'name' | 'other';
}

/** What texts are put together with. */
export interface TextSources {
  readonly terms: RecordTerms;
  /** Names of delivery modes by code. */
  readonly modes: ReadonlyMap<string, string>;
  /** The names of the places that a record is in and serves. */
  readonly placesOf: (record: ServiceAtLocationDetail) => readonly string[];
}

/** The texts that a record is found by, as the index of the server has them, in the language of the record. */
export function textsOf(record: ServiceAtLocationDetail, { terms, modes, placesOf }: TextSources): RecordText[] {
  const { service, location, organization } = record;
  const codes = [...terms.codesOf(record, 'category'), ...terms.codesOf(record, 'audience')];
  const addresses = location?.confidential ? [] : (location?.addresses ?? []);
  const program = service.program;
  return [
    ...texts('title', service.name, service.alternate_name),
    ...texts('name', organization?.name, organization?.alternate_name),
    ...texts('name', ...codes.map((code) => terms.nameOf(code))),
    ...texts('name', ...(service.delivery_modes ?? []).map((mode) => modes.get(mode))),
    ...texts('name', location?.name, location?.alternate_name, program?.name, program?.alternate_name),
    ...texts('name', ...placesOf(record), ...addresses.map(({ city }) => city)),
    ...texts('name', ...[...(service.service_areas ?? []), ...(record.service_areas ?? [])].map(({ name }) => name)),
    ...texts('other', service.description, service.eligibility_description, service.application_process, service.alert),
    // What the server finds in the other language, where it is often said.
    ...texts('other', ...(service.cost_options ?? []).map(({ option }) => option)),
    ...texts('other', record.description, location?.description, organization?.description),
  ];
}

function texts(kind: RecordText['kind'], ...values: readonly (string | undefined)[]): RecordText[] {
  return values.flatMap((text) => (text ? [{ text, kind }] : []));
}
