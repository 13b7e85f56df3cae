import type { QueryOf, Suggestion } from '@resilience-kit/contract';

/** What is being looked for. An empty text means "any". */
export interface FinderQuery {
  /** What the person typed. */
  readonly text: string;
  /** KATOTTG code of an oblast. */
  readonly oblast: string;
  /** KATOTTG code of a hromada, or of another place inside `oblast` that the server suggested. */
  readonly hromada: string;
  /** Code of a category of help. */
  readonly category: string;
  /** Code of a group of people. */
  readonly audience: string;
  /** A delivery mode. */
  readonly mode: string;
  /** Code of a network of organizations. */
  readonly network: string;
  /** Only what costs nothing. */
  readonly free: boolean;
  /** Only where a wheelchair gets in. */
  readonly accessible: boolean;
  /** Only what is open at this moment. */
  readonly openNow: boolean;
  /** A moment at which it has to be open (RFC 3339); wins over `openNow`. */
  readonly openAt: string;
  /** A language that is spoken there (BCP 47). */
  readonly language: string;
  /** By which results are sorted when a point is given; empty means by distance. */
  readonly sort: '' | 'relevance';
  /** Around which point, degrees; with a radius in kilometres, only within it. */
  readonly near:
    { readonly latitude: number; readonly longitude: number; readonly radius?: number | undefined } | undefined;
}

/** A query that narrows nothing: everything there is. */
export const emptyQuery: FinderQuery = {
  text: '',
  oblast: '',
  hromada: '',
  category: '',
  audience: '',
  mode: '',
  network: '',
  free: false,
  accessible: false,
  openNow: false,
  openAt: '',
  language: '',
  sort: '',
  near: undefined,
};

/** Results come by this many. */
export const PAGE_SIZE = 20;

/** The parameters of `GET /v1/search` for a query, in the form in which the SDK takes them. */
export type SearchParameters = Partial<QueryOf<'search'>>;

/** What to ask the server. `page` counts from 1. */
export function searchParameters(query: FinderQuery, now: number, page = 1): SearchParameters {
  const {
    text,
    oblast,
    hromada,
    category,
    audience,
    mode,
    network,
    free,
    accessible,
    openNow,
    openAt,
    language,
    sort,
    near,
  } = query;
  const place = hromada || oblast;
  return {
    per_page: PAGE_SIZE,
    ...(page > 1 && { page }),
    ...(text.trim() && { text: text.trim() }),
    ...(place && { place }),
    ...(category && { category }),
    ...(audience && { audience }),
    ...(mode && { mode: mode as NonNullable<SearchParameters['mode']> }),
    ...(network && { network }),
    ...(free && { free }),
    ...(accessible && { accessible }),
    ...(language && { language }),
    ...(openAt ? { open_at: openAt } : openNow && { open_at: atFiveMinutes(now) }),
    ...(near && { lat: near.latitude, lon: near.longitude, sort: sort || 'distance' }),
    ...(near?.radius && { radius_km: near.radius }),
  };
}

/** The query that a suggestion of the server stands for. The one that was asked knows around where and at which moment. */
export function suggestedQuery({ parameters }: Suggestion, { openNow, openAt, near }: FinderQuery): FinderQuery {
  const place = parameters['place'] ?? '';
  const isTimed = parameters['open_at'] !== undefined;
  return {
    ...emptyQuery,
    text: parameters['text'] ?? '',
    ...placeInQuery(place),
    category: parameters['category'] ?? '',
    audience: parameters['audience'] ?? '',
    mode: parameters['mode'] ?? '',
    network: parameters['network'] ?? '',
    free: parameters['free'] === 'true',
    accessible: parameters['accessible'] === 'true',
    openNow: isTimed && openNow,
    openAt: isTimed ? openAt : '',
    language: parameters['language'] ?? '',
    near: near && parameters['lat'] ? { ...near, radius: Number(parameters['radius_km']) || undefined } : undefined,
  };
}

/** Whether a code is in the form of KATOTTG. */
export function isPlaceCode(code: string): boolean {
  return /^UA\d{17}$/.test(code);
}

/** Whether a place is inside an oblast or is it: the two digits after `UA` say so. */
export function isInOblast(place: string, oblast: string): boolean {
  return place.slice(0, 4) === oblast.slice(0, 4);
}

/** A place as the two controls hold it. An oblast has zeros for the district and everything below it. */
export function placeInQuery(code: string): Pick<FinderQuery, 'oblast' | 'hromada'> {
  if (code === '' || /^UA\d{2}0{10}/.test(code)) return { oblast: code, hromada: '' };
  return { oblast: '', hromada: code };
}

/** Moments are rounded, so that caches between the visitor and the server can answer. */
function atFiveMinutes(now: number): string {
  return new Date(Math.floor(now / 300_000) * 300_000).toISOString();
}
