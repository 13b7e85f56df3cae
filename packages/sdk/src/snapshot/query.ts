import type { QueryOf, SnapshotProfile } from '@resilience-kit/contract';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import type { Coordinates } from './distance.ts';

/** What a search asks for. */
export type SearchParameters = QueryOf<'search'>;

export interface SearchQuery extends SearchParameters {
  page: number;
  per_page: number;
}

export const DEFAULT_PAGE_SIZE = 20;
const LARGEST_PAGE = 100;
/** Text beyond this many characters is searched by nobody. */
const LONGEST_TEXT_READ = 200;

/** The query with its defaults, without what is empty or undefined. */
export function readQuery(parameters: SearchParameters): SearchQuery {
  const given = Object.entries<unknown>(parameters).filter(([, value]) => value !== undefined);
  const query: SearchQuery = { page: 1, per_page: DEFAULT_PAGE_SIZE, ...Object.fromEntries(given) };
  requirePaging(query, LARGEST_PAGE);
  const { lat, lon, ...rest } = query;
  if ((lat === undefined) !== (lon === undefined)) {
    throw new InvalidRequestError('A point needs both lat and lon. Nothing was searched.');
  }
  const text = readableText(query.text);
  if (text === undefined) delete rest.text;
  else rest.text = text;
  return { ...rest, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
}

/** Refuses pages that there cannot be. */
export function requirePaging({ page, per_page: perPage }: { page: number; per_page: number }, largest: number): void {
  if (Number.isInteger(page) && page >= 1 && Number.isInteger(perPage) && perPage >= 1 && perPage <= largest) return;
  throw new InvalidRequestError(
    `Pages count from 1 and hold 1 to ${largest} records; asked for: page ${page}, per_page ${perPage}.`,
  );
}

/** The point that a query is about. */
export function pointOf({ lat, lon }: SearchQuery): Coordinates | undefined {
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
}

/** What is asked of a profile besides its category and its audience. */
export function profileFilter(query: SearchQuery): (profile: SnapshotProfile) => boolean {
  const { mode, network, free, accessible } = query;
  const language = query.language?.trim().toLowerCase().split('-')[0];
  return (profile) =>
    (mode === undefined || profile.modes.includes(mode)) &&
    (language === undefined || profile.languages.includes(language)) &&
    (network === undefined || profile.networks.includes(network)) &&
    (!free || profile.free) &&
    (!accessible || profile.accessible);
}

/** Codes in a list separated by commas. */
export function codesIn(list: string | undefined): string[] {
  const codes = (list ?? '').split(',').map((code) => code.trim());
  return codes.filter((code) => code !== '');
}

/** Trimmed, cut, and without what is no character; undefined when nothing is left. */
function readableText(text: string | undefined): string | undefined {
  const readable =
    text
      ?.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
      .trim()
      .slice(0, LONGEST_TEXT_READ) ?? '';
  return readable.replace(/[\uD800-\uDBFF]$/, '') || undefined;
}
