import type { SearchAnswer } from '@resilience-kit/sdk';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { SearchParameters } from '../service-finder/finder-query.ts';
import type { DeviceCopy } from './device-copy-types.ts';

/** So much of a word has to be there: the rest is its case or number. */
const STEM = 4;

/**
 * Finds in a copy by the beginnings of words, place and kind of help alone. It stands in where what really searches could
 * not be loaded, so that nobody sees an empty box.
 */
export function plainSearch(copy: DeviceCopy, parameters: SearchParameters): SearchAnswer {
  const { text = '', place, category, page = 1, per_page: perPage = 20 } = parameters;
  const beginnings = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, STEM));
  const found = copy.records
    .map(({ record }) => record)
    .filter(
      (record) =>
        (!place || placesOf(record).includes(place)) &&
        (!category || termsOf(record).some(({ code }) => code === category)) &&
        beginnings.every((beginning) => textOf(record).includes(beginning)),
    );
  const contents = found.slice((page - 1) * perPage, page * perPage);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
    facets: { categories: [], audiences: [], modes: [], networks: [] },
    suggestions: [],
    query: text ? { text } : {},
    data_status: copy.isDemo ? 'demo' : 'live',
  };
}

function placesOf({ location }: ServiceAtLocationDetail): (string | undefined)[] {
  const place = location?.place;
  return [place?.code, place?.hromada?.code, place?.oblast?.code];
}

function termsOf({ service }: ServiceAtLocationDetail) {
  return (service.attributes ?? []).flatMap(({ taxonomy_term: term }) => term ?? []);
}

function textOf(record: ServiceAtLocationDetail): string {
  const { service, organization, location } = record;
  const place = location?.place;
  const names = [service.name, service.description, organization?.name, place?.name, place?.hromada?.name];
  return [...names, place?.oblast?.name, ...termsOf(record).map(({ name }) => name)].join(' ').toLowerCase();
}
