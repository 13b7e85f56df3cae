import type { ApiDescription, Figure, Page } from '@resilience-kit/contract';
import type { FakeApiOptions, FakeRoute } from './fake-api-options.ts';
import { searchFigures } from './fake-figures.ts';
import { countFacets, searchRecords } from './fake-search.ts';

/** Records by the path of their list, each found below it by its `id` or `code`. */
export function recordsByPath(
  options: FakeApiOptions,
): Readonly<Record<string, readonly { id?: string; code?: string }[]>> {
  const { serviceAtLocations = [], extensions = true } = options;
  const organizations = serviceAtLocations.flatMap(({ organization }) => organization ?? []);
  return {
    '/services': options.services ?? distinct(serviceAtLocations.map(({ service }) => service)),
    '/organizations': options.organizations ?? distinct(organizations),
    '/service_at_locations': serviceAtLocations,
    '/taxonomies': options.taxonomies ?? [],
    '/taxonomy_terms': options.taxonomyTerms ?? [],
    ...(extensions && {
      '/v1/places': options.places ?? [],
      '/v1/hotlines': options.hotlines ?? [],
      '/v1/indicators': options.indicators ?? distinct((options.figures ?? []).map(({ indicator }) => indicator)),
      '/v1/figures': options.figures ?? [],
    }),
  };
}

function distinct<T extends { id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** What answers the paths that are there. */
export function builtInRoutes(options: FakeApiOptions): Record<string, FakeRoute> {
  const lists = Object.entries(recordsByPath(options)).map(([path, records]): [string, FakeRoute] => [
    path,
    ({ query }) =>
      pageOf(path === '/v1/figures' ? searchFigures(records as Figure[], query) : filterRecords(records, query), query),
  ]);
  const description: ApiDescription = {
    version: '3.2.3',
    profile: 'https://api.example/profile.json',
    openapi_url: 'https://api.example/openapi.json',
    description: 'A fake API for tests.',
    data_guide: 'https://api.example/guide',
    publisher: { name: 'ГО «Приклад»' },
    data_status: 'demo',
    languages: ['uk', 'en'],
    ...options.description,
  };
  const search: FakeRoute = ({ query }) => {
    const found = searchRecords(options.serviceAtLocations ?? [], query);
    return {
      ...pageOf(found, query),
      facets: countFacets(found),
      suggestions: [],
      query: query.text ? { text: query.text } : {},
      data_status: description.data_status,
    };
  };
  return {
    '/': () => description,
    '/health': () => ({ status: 'ok', version: '0.0.0' }),
    ...Object.fromEntries(lists),
    ...((options.extensions ?? true) && { '/v1/search': search }),
  };
}

/** Lists are narrowed by the parameters that name a field, and by `search` or `text` anywhere in the record. */
function filterRecords<T extends object>(records: readonly T[], query: Readonly<Record<string, string>>): readonly T[] {
  const text = (query.search ?? query.text ?? '').toLowerCase();
  const fields = ['level', 'parent', 'parent_id', 'organization_id', 'taxonomy_id'].filter((field) => query[field]);
  return records.filter(
    (record) =>
      (text === '' || JSON.stringify(record).toLowerCase().includes(text)) &&
      fields.every((field) => (record as Record<string, unknown>)[field] === query[field]),
  );
}

function pageOf<T>(records: readonly T[], query: Readonly<Record<string, string>>): Page<T> {
  const page = Number(query.page ?? 1);
  const perPage = Number(query.per_page ?? 20);
  const contents = records.slice((page - 1) * perPage, page * perPage);
  const pages = Math.ceil(records.length / perPage);
  return {
    total_items: records.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
