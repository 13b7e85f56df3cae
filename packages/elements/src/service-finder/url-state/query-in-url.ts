import { type FinderQuery, isPlaceCode, placeInQuery } from '../finder-query.ts';

/** What the address says of one finder. The visitor's position is never in it. */
export interface AddressState {
  readonly query: Partial<FinderQuery>;
  /** The service at a location that is open; empty for the list. */
  readonly service: string;
}

const LONGEST_TEXT = 200;
const code = (value: string) => (/^[\w-]{0,80}$/.test(value) ? value : undefined);
const flag = (value: string) => (value === '1' ? true : value === '' ? false : undefined);

/** How each part of the query is read from its parameter; `undefined` for what means nothing, which is left out. */
const readers = {
  text: (value: string) => ({ text: value.slice(0, LONGEST_TEXT) }),
  place: (value: string) => (value === '' || isPlaceCode(value) ? placeInQuery(value) : undefined),
  category: (value: string) => named('category', code(value)),
  audience: (value: string) => named('audience', code(value)),
  mode: (value: string) =>
    named('mode', /^(in_person|mobile_team|home_visit|phone|online)?$/.test(value) ? value : undefined),
  language: (value: string) => named('language', /^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/.test(value) ? value : undefined),
  network: (value: string) => named('network', code(value)),
  free: (value: string) => named('free', flag(value)),
  accessible: (value: string) => named('accessible', flag(value)),
  open: (value: string, now: number) => openIn(value, now),
  sort: (value: string) => named('sort', value === 'relevance' || value === '' ? value : undefined),
} satisfies Record<string, (value: string, now: number) => Partial<FinderQuery> | undefined>;

const names = Object.keys(readers) as (keyof typeof readers)[];

/** The part of an attribute's value that can be the beginning of a parameter's name. */
export function usablePrefix(value: string): string {
  return value.replace(/[^\w-]/g, '') || 'rk';
}

/** Reads an address. Whatever somebody has put there, nothing is thrown, and what means nothing is ignored. */
export function readAddress(search: string, prefix: string, now: number): AddressState {
  const parameters = new URLSearchParams(search);
  const query: Partial<FinderQuery> = {};
  for (const name of names) {
    const value = parameters.get(`${prefix}-${name}`);
    if (value !== null) Object.assign(query, readers[name](value, now));
  }
  return { query, service: code(parameters.get(`${prefix}-service`) ?? '') ?? '' };
}

/** An address with the state of one finder in it, all else as it was. What the page presets goes without saying. */
export function writeAddress(
  address: string,
  prefix: string,
  { query, service, presets }: { query: FinderQuery; service: string; presets: FinderQuery },
): string {
  const url = new URL(address);
  const preset = valuesOf(presets);
  for (const [name, value] of Object.entries(valuesOf(query))) {
    const parameter = `${prefix}-${name}`;
    if (value === preset[name as keyof typeof preset]) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, value);
  }
  if (service) url.searchParams.set(`${prefix}-service`, service);
  else url.searchParams.delete(`${prefix}-service`);
  return url.href;
}

function valuesOf(query: FinderQuery): Record<keyof typeof readers, string> {
  const { text, oblast, hromada, category, audience, mode, network, free, accessible, language, sort } = query;
  return {
    text: text.trim(),
    place: hromada || oblast,
    category,
    audience,
    mode,
    language,
    network,
    free: free ? '1' : '',
    accessible: accessible ? '1' : '',
    open: query.openAt || (query.openNow ? 'now' : ''),
    sort,
  };
}

function openIn(value: string, now: number): Partial<FinderQuery> | undefined {
  if (value === '' || value === 'now') return { openNow: value === 'now', openAt: '' };
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : Number.NaN;
  return moment > now ? { openNow: false, openAt: value } : undefined;
}

function named<Name extends keyof FinderQuery>(name: Name, value: FinderQuery[Name] | undefined) {
  return value === undefined ? undefined : { [name]: value };
}
