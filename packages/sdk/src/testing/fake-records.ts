import type { Figure } from '@resilience-kit/contract';
import { pageOf } from './answering/asked.ts';
import { figuresCsv, figuresIati } from './answering/figure-files.ts';
import type { FakeApiOptions, FakeRoute } from './fake-api-options.ts';
import { searchFigures } from './fake-figures.ts';
import { countFacets, searchRecords } from './fake-search.ts';

/** Records that the options give, by the path of their list; each is found below it by its `id` or `code`. */
export function recordsByPath(
  options: FakeApiOptions,
): Readonly<Record<string, readonly { id?: string; code?: string }[]>> {
  const { serviceAtLocations, figures, extensions = true } = options;
  const organizations = serviceAtLocations?.flatMap(({ organization }) => organization ?? []);
  const ofHsds = {
    '/services': options.services ?? distinct(serviceAtLocations?.map(({ service }) => service)),
    '/organizations': options.organizations ?? distinct(organizations),
    '/service_at_locations': serviceAtLocations,
    '/taxonomies': options.taxonomies,
    '/taxonomy_terms': options.taxonomyTerms,
  };
  const ofExtensions = {
    '/v1/places': options.places,
    '/v1/hotlines': options.hotlines,
    '/v1/indicators': options.indicators ?? distinct(figures?.map(({ indicator }) => indicator)),
    '/v1/figures': figures,
  };
  const lists = Object.entries({ ...ofHsds, ...(extensions ? ofExtensions : {}) });
  return Object.fromEntries(lists.flatMap(([path, records]) => (records ? [[path, records]] : [])));
}

function distinct<T extends { id: string }>(records: readonly T[] | undefined): T[] | undefined {
  return records && [...new Map(records.map((record) => [record.id, record])).values()];
}

/** What answers the paths of the lists that the options give, and the search in them. */
export function givenRoutes(options: FakeApiOptions): Record<string, FakeRoute> {
  const { serviceAtLocations, extensions = true } = options;
  const lists = Object.entries(recordsByPath(options)).map(([path, records]): [string, FakeRoute] => [
    path,
    ({ query }) =>
      pageOf(
        { query },
        path === '/v1/figures' ? searchFigures(records as Figure[], query) : filterRecords(records, query),
        {
          largest: path === '/v1/places' ? 500 : 100,
        },
      ),
  ]);
  const search: FakeRoute = ({ query }) => {
    const found = searchRecords(serviceAtLocations ?? [], query);
    return {
      ...pageOf({ query }, found),
      facets: countFacets(found),
      suggestions: [],
      query: query.text ? { text: query.text } : {},
      data_status: options.description?.data_status ?? 'demo',
    };
  };
  return {
    ...Object.fromEntries(lists),
    ...(extensions && serviceAtLocations ? { '/v1/search': search } : {}),
    ...(extensions && options.figures ? figureFiles(options.figures, options.now) : {}),
  };
}

function figureFiles(figures: readonly Figure[], now = new Date(0)): Record<string, FakeRoute> {
  return {
    '/v1/figures.csv': ({ query }) => figuresCsv(searchFigures(figures, query)),
    '/v1/figures.xml': ({ query }) => {
      const language = query.lang === 'en' ? 'en' : 'uk';
      return figuresIati(searchFigures(figures, query), { language, now });
    },
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
