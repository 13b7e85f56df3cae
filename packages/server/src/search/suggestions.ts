import type { Suggestion } from '@resilience-kit/contract';
import { expandQuery } from '@resilience-kit/text';
import type { Database } from '../database/database.ts';
import { loadPlaces, presentPlace, type PlaceInLanguage } from '../places/place-rows.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { MatchCounter } from './count-matches.ts';
import type { Dictionary } from './dictionary.ts';
import { filtersOf, type SearchQuery } from './filters.ts';
import { matchOf, type TextMatch } from './text-match.ts';

/** Below this many results, ways to find more are told. */
export const FEW_RESULTS = 3;
const MOST_SUGGESTIONS = 4;
const DEFAULT_PAGE_SIZE = 20;

type Parameter = keyof SearchQuery;
/** Each that is left out is left out with those that mean nothing without it. */
const PLACE: readonly Parameter[] = ['place', 'radius_km'];
const OTHERS: readonly Parameter[] = ['audience', 'mode', 'language', 'network', 'free', 'accessible', 'open_at'];
const NARROWING: readonly Parameter[] = ['text', 'category', ...PLACE, ...OTHERS];

interface Proposal {
  kind: Suggestion['kind'];
  query: SearchQuery;
  place?: PlaceInLanguage;
}

/** A search that found little. */
export interface Asked {
  query: SearchQuery;
  match: TextMatch | null | undefined;
  total: number;
  /** The place that its text names, and the text without it. */
  named?: { code: string; otherText: string } | undefined;
}

/** Searches that find more than the one that was asked for, the closest to it first. */
export async function suggestionsFor(
  { database, dictionary, counter }: { database: Database; dictionary: Dictionary; counter: MatchCounter },
  asked: Asked,
  language: ContentLanguageCode,
): Promise<Suggestion[]> {
  const { query, match, total, named } = asked;
  const code = query.place ?? named?.code;
  const places = await loadPlaces(database, code === undefined ? [] : [code], language);
  const suggestions: Suggestion[] = [];
  const seen = new Set([keyOf(query)]);
  let widest = total;
  for (const { kind, query: wider, place } of proposalsFor(asked, places)) {
    if (suggestions.length >= MOST_SUGGESTIONS) break;
    if (seen.has(keyOf(wider))) continue;
    seen.add(keyOf(wider));
    const widerMatch = wider.text === query.text ? match : await matchOfText(dictionary, wider.text);
    const { total: count } = await counter.count(await filtersOf(database, wider, widerMatch));
    if (count <= (kind === 'wider_place' ? widest : total)) continue;
    if (kind === 'wider_place') widest = count;
    const parameters = parametersOf(wider);
    suggestions.push({
      kind,
      parameters,
      ...(place ? { place: presentPlace(place, places) } : {}),
      total_items: count,
    });
  }
  return suggestions;
}

/** Undefined without a text. */
async function matchOfText(dictionary: Dictionary, text: string | undefined): Promise<TextMatch | null | undefined> {
  return text === undefined ? undefined : matchOf(dictionary, expandQuery(text));
}

function proposalsFor({ query, named }: Asked, places: ReadonlyMap<string, PlaceInLanguage>): Proposal[] {
  return [
    ...(query.place !== undefined ? widerPlaces(query, query.place, places).slice(1) : []),
    ...(query.place === undefined && named ? widerPlaces(withText(query, named.otherText), named.code, places) : []),
    { kind: 'without_place', query: without(query, PLACE) },
    { kind: 'without_filters', query: without(query, OTHERS) },
    { kind: 'without_category', query: without(query, ['category']) },
    { kind: 'without_text', query: without(query, ['text']) },
    { kind: 'everything', query: without(query, NARROWING) },
  ];
}

/** The place, its hromada and its oblast, in this order. Districts are left out: nobody thinks in them. */
function widerPlaces(query: SearchQuery, code: string, places: ReadonlyMap<string, PlaceInLanguage>): Proposal[] {
  return [...(places.get(code)?.path ?? [])]
    .reverse()
    .flatMap((around) => places.get(around) ?? [])
    .filter(({ level }, index) => index === 0 || level !== 'district')
    .map((place) => ({ kind: 'wider_place', query: { ...query, place: place.code }, place }));
}

function withText(query: SearchQuery, text: string): SearchQuery {
  return text === '' ? without(query, ['text']) : { ...query, text };
}

function without(query: SearchQuery, parameters: readonly Parameter[]): SearchQuery {
  const kept = Object.entries(query).filter(([name]) => !parameters.includes(name as Parameter));
  return Object.fromEntries(kept) as SearchQuery;
}

/** The query as it is sent: everything that was asked for, from the first page. */
function parametersOf(query: SearchQuery): Record<string, string> {
  const sent = without(query, query.per_page === DEFAULT_PAGE_SIZE ? ['page', 'per_page'] : ['page']);
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)]));
}

/** What a query finds, whatever the order and the page. */
function keyOf(query: SearchQuery): string {
  return JSON.stringify(NARROWING.map((name) => query[name] ?? null));
}
