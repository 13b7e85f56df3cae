import type { Attribute, FacetValue, Facets, ServiceAtLocationDetail } from '@resilience-kit/contract';

type Query = Readonly<Record<string, string>>;

/**
 * What a search finds in the records: every word of `text` has to occur somewhere, upper or lower case alike. Narrows by
 * `place`, `category`, `audience`, `mode`, `network`, `language`, `free` and `accessible`; the rest is the real server's work.
 */
export function searchRecords(records: readonly ServiceAtLocationDetail[], query: Query): ServiceAtLocationDetail[] {
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return records.filter((record) => {
    const text = words.length > 0 ? textOf(record) : '';
    return (
      words.every((word) => text.includes(word)) &&
      narrowings.every(([name, codesOf]) => allows(query[name], codesOf(record)))
    );
  });
}

/** How many of the records have each category, audience, mode and network. */
export function countFacets(records: readonly ServiceAtLocationDetail[]): Facets {
  return {
    categories: countTerms(records, 'category'),
    audiences: countTerms(records, 'audience'),
    modes: tally(
      records.flatMap(({ service }) => (service.delivery_modes ?? []).map((mode) => ({ code: mode, name: mode }))),
    ),
    networks: tally(records.flatMap(({ organization }) => organization?.networks ?? [])),
  };
}

type CodesOf = (record: ServiceAtLocationDetail) => readonly (string | undefined)[];

const narrowings: readonly (readonly [string, CodesOf])[] = [
  ['place', ({ location }) => [location?.place?.code, location?.place?.hromada?.code, location?.place?.oblast?.code]],
  ['category', (record) => terms(record, 'category').map(({ code }) => code)],
  ['audience', (record) => terms(record, 'audience').map(({ code }) => code)],
  ['mode', ({ service }) => service.delivery_modes ?? []],
  ['network', ({ organization }) => organization?.networks?.map(({ code }) => code) ?? []],
  ['language', ({ service }) => service.languages?.map(({ code }) => code) ?? []],
  ['free', ({ service }) => [String(service.cost_options?.some(({ amount }) => amount === 0) ?? false), 'false']],
  ['accessible', ({ location }) => [String((location?.accessibility?.length ?? 0) > 0), 'false']],
];

function allows(wanted: string | undefined, codes: readonly (string | undefined)[]): boolean {
  return !wanted || wanted.split(',').some((code) => codes.includes(code));
}

function terms({ service, attributes }: ServiceAtLocationDetail, linkType: string) {
  const all: readonly Attribute[] = [...(service.attributes ?? []), ...(attributes ?? [])];
  return all.flatMap(({ link_type, taxonomy_term }) =>
    link_type === linkType && taxonomy_term ? [taxonomy_term] : [],
  );
}

function textOf(record: ServiceAtLocationDetail): string {
  const { service, organization, location } = record;
  return [
    service.name,
    service.description,
    organization?.name,
    location?.name,
    location?.place?.name,
    ...terms(record, 'category').map(({ name }) => name),
  ]
    .join(' ')
    .toLowerCase();
}

function countTerms(records: readonly ServiceAtLocationDetail[], linkType: string): FacetValue[] {
  return tally(
    records.flatMap((record) => terms(record, linkType).map(({ code, name }) => ({ code: code ?? name, name }))),
  );
}

function tally(values: readonly { code: string; name: string }[]): FacetValue[] {
  const counts = new Map<string, FacetValue>();
  for (const { code, name } of values) {
    counts.set(code, { code, name, count: (counts.get(code)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
