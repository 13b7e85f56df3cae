import type { ManagedResourceName, Service } from '@resilience-kit/contract';
import { anyText, type KeptRecord } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { ownerOf } from '../publishing/references.ts';
import { canonicalJson } from '../publishing/states.ts';
import { inKeptLanguages, withOtherLanguages } from './in-all-languages.ts';
import type { BroughtRecord } from './plan-rows.ts';
import { acceptService, isObject, type ToldOfRecord } from './read-services.ts';
import type { Draft } from './row-column.ts';

/** What a file of HSDS services would do. */
export interface ServicesPlan {
  readonly records: readonly BroughtRecord[];
  /** Services at locations that the file no longer has. */
  readonly gone: readonly string[];
  readonly counts: { added: number; changed: number; unchanged: number; retired: number };
  readonly organizationsAdded: readonly string[];
  readonly faults: readonly ToldOfRecord[];
  readonly leftBehind: readonly ToldOfRecord[];
}

const ORDER: readonly ManagedResourceName[] = [
  ...(['taxonomies', 'taxonomy_terms', 'networks', 'organizations', 'programs'] as const),
  ...(['services', 'locations', 'service_at_locations'] as const),
];
/** Of these a file tells as much as there was to tell; of others what it does not tell stays. */
const TOLD_WHOLE: readonly string[] = ['services', 'locations', 'service_at_locations'];

/** Works out the records that whole services bring. They keep their identifiers. */
export function planServices(services: readonly unknown[], shown: Shown, only: string | undefined): ServicesPlan {
  const { kept } = shown;
  const leftBehind: ToldOfRecord[] = [];
  const brought = new Map<string, BroughtRecord>();
  const put = (resource: ManagedResourceName, record: Draft) =>
    brought.set(`${resource} ${String(record['id'])}`, { resource, record });
  const accepted = services.flatMap((raw) => acceptService(raw, leftBehind) ?? []);
  const known = accepted.filter((service) => collect(service, shown, put, leftBehind));
  const changed = ORDER.flatMap((resource) => [...brought.values()].filter((one) => one.resource === resource)).flatMap(
    ({ resource, record }): BroughtRecord[] => {
      const before = kept.get(resource, record['id']);
      const after = withOtherLanguages(before, record, !TOLD_WHOLE.includes(resource));
      return before && sameButForMoment(before, after) ? [] : [{ resource, record: after }];
    },
  );
  const here = new Set(known.filter(({ service_at_locations: there }) => there).map(({ id }) => id));
  const gone = kept
    .all('service_at_locations')
    .filter(
      ({ id, service_id: service }) => here.has(String(service)) && !brought.has(`service_at_locations ${String(id)}`),
    );
  const touched = new Set(
    changed.flatMap(({ resource, record }) =>
      resource === 'services' ? [record['id']] : resource === 'service_at_locations' ? [record['service_id']] : [],
    ),
  );
  const ids = [...new Set(known.map(({ id }) => id))];
  const added = ids.filter((id) => !kept.get('services', id)).length;
  const changedCount = ids.filter((id) => touched.has(id) && kept.get('services', id)).length;
  return {
    // What all share is left as it is when the import is for one organization.
    records: only === undefined ? changed : changed.filter(({ resource }) => !ORDER.slice(0, 3).includes(resource)),
    gone: gone.map(({ id }) => String(id)),
    counts: { added, changed: changedCount, unchanged: ids.length - added - changedCount, retired: 0 },
    organizationsAdded: changed
      .filter(({ resource, record }) => resource === 'organizations' && !kept.get(resource, record['id']))
      .map(({ record }) => anyText(record['name'])),
    faults: only === undefined ? [] : foreign(changed, shown, only),
    leftBehind,
  };
}

/** The records of a service; false when it does not say whose it is. */
function collect(
  service: Service,
  shown: Shown,
  put: (resource: ManagedResourceName, record: Draft) => void,
  leftBehind: ToldOfRecord[],
): boolean {
  const { language, now, places } = shown;
  const stored = (record: object): Draft => {
    const flat = withoutTerms(record, (term) => {
      const { taxonomy_detail: detail, ...own } = term;
      if (isObject(detail)) put('taxonomies', stored(detail));
      put('taxonomy_terms', stored(own));
    }) as Draft;
    const languages = flat['content_languages'] ?? [{ code: language, origin: 'source' }];
    return inKeptLanguages({ ...flat, content_languages: languages }, language) as Draft;
  };
  const { organization, program, service_at_locations: entries = [], ...own } = service;
  const organizationId = service.organization_id ?? organization?.id;
  if (organizationId === undefined || !(organization ?? shown.kept.get('organizations', organizationId))) {
    leftBehind.push({
      pointer: `/service/${service.id}`,
      text: { uk: 'не сказано, яка організація її надає', en: 'it does not say which organization gives it' },
    });
    return false;
  }
  const moment = service.last_modified ?? now.toISOString();
  if (organization) {
    const { networks = [], locations: _, programs: __, ...record } = organization;
    for (const { id, code, name } of networks) put('networks', { id, code, name: { [language]: name } });
    const codes = networks.length > 0 ? { network_codes: networks.map(({ code }) => code) } : {};
    put('organizations', { ...stored(record), ...codes, last_modified: now.toISOString() });
  }
  if (program) put('programs', stored(program));
  const programId = program?.id ?? service.program_id;
  put('services', {
    ...stored(own),
    organization_id: organizationId,
    ...(programId === undefined ? {} : { program_id: programId }),
    last_modified: moment,
  });
  for (const { location, relocation, ...entry } of entries) {
    const code = location?.place?.code;
    if (location && (code === undefined || !places.has(code))) {
      const text = { uk: 'такого місця тут немає', en: 'its place is not known here' };
      leftBehind.push({ pointer: `/service_at_location/${entry.id}`, text });
      continue;
    }
    if (location) {
      const { place: _, ...record } = location;
      const owner = location.organization_id ?? organizationId;
      put('locations', { ...stored(record), organization_id: owner, place_code: code });
    }
    const ends = {
      ...(relocation?.from?.service_at_location_id && { from_id: relocation.from.service_at_location_id }),
      ...(relocation?.to?.service_at_location_id && { to_id: relocation.to.service_at_location_id }),
    };
    put('service_at_locations', {
      ...stored(entry),
      service_id: service.id,
      location_id: location?.id ?? entry.location_id,
      ...(relocation && Object.keys(ends).length > 0 ? { relocation: { since: relocation.since, ...ends } } : {}),
      last_modified: entry.last_modified ?? moment,
    });
  }
  return true;
}

/** Attributes with their terms named by identifier; the terms themselves are told. */
function withoutTerms(value: unknown, tell: (term: Draft) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutTerms(item, tell));
  if (!isObject(value)) return value;
  const { taxonomy_term: term, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([property, one]) => [property, withoutTerms(one, tell)]));
  if (!isObject(term)) return inner;
  tell(term);
  return { ...inner, taxonomy_term_id: term['id'] };
}

function sameButForMoment(one: KeptRecord, other: KeptRecord): boolean {
  const without = ({ last_modified: _, ...rest }: KeptRecord) => canonicalJson(rest);
  return without(one) === without(other);
}

/** Records of others, which an import for one organization must not bring. */
function foreign(records: readonly BroughtRecord[], shown: Shown, only: string): ToldOfRecord[] {
  return records
    .filter(({ resource }) => !ORDER.slice(0, 3).includes(resource))
    .filter(({ resource, record }) => {
      const before = shown.kept.get(resource, record['id']);
      const after =
        resource === 'service_at_locations'
          ? (records.find((one) => one.record['id'] === record['service_id'])?.record['organization_id'] ??
            ownerOf(resource, record, shown))
          : ownerOf(resource, record, shown);
      return after !== only || (before !== undefined && ownerOf(resource, before, shown) !== only);
    })
    .map(({ resource, record }) => ({
      pointer: `/${resource.replace(/ies$/, 'y').replace(/s$/, '')}/${String(record['id'])}`,
      text: { uk: 'це запис іншої організації', en: 'it is a record of another organization' },
    }));
}
