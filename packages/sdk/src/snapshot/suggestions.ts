import type { Suggestion } from '@resilience-kit/contract';
import type { Language } from './language.ts';
import { DEFAULT_PAGE_SIZE, type SearchQuery } from './query.ts';
import type { SearchTools } from './search-tools.ts';
import type { KnownPlace, SnapshotPlaces } from './snapshot-places.ts';
import type { TextMatch } from './text-match.ts';

/** Below this many results, ways to find more are told. */
export const FEW_RESULTS = 3;
const MOST_SUGGESTIONS = 4;

type Parameter = keyof SearchQuery;
/** Each that is left out is left out with those that mean nothing without it. */
const PLACE: readonly Parameter[] = ['place', 'radius_km'];
const OTHERS: readonly Parameter[] = ['audience', 'mode', 'language', 'network', 'free', 'accessible', 'open_at'];
const NARROWING: readonly Parameter[] = ['text', 'category', ...PLACE, ...OTHERS];

interface Proposal {
  kind: Suggestion['kind'];
  query: SearchQuery;
  place?: KnownPlace;
}

/** A search that found little. */
export interface Asked {
  query: SearchQuery;
  match: TextMatch | undefined;
  total: number;
  /** The place that its text names, and the text without it. */
  named?: { place: KnownPlace; otherText: string } | undefined;
  now: Date;
}

/** Searches that find more than the one that was asked for, the closest to it first. */
export async function suggestionsFor(tools: SearchTools, asked: Asked, language: Language): Promise<Suggestion[]> {
  const { query, match, total, now } = asked;
  const chosen = query.place === undefined ? undefined : await tools.places.find(query.place);
  const suggestions: Suggestion[] = [];
  const seen = new Set([keyOf(query)]);
  let widest = total;
  for (const { kind, query: wider, place } of proposalsFor(asked, chosen, tools.places)) {
    if (suggestions.length >= MOST_SUGGESTIONS) break;
    if (seen.has(keyOf(wider))) continue;
    seen.add(keyOf(wider));
    const widerMatch = wider.text === query.text ? match : await tools.matchOfText(wider.text);
    const count = (await tools.matches(wider, widerMatch, now)).found.length;
    if (count <= (kind === 'wider_place' ? widest : total)) continue;
    if (kind === 'wider_place') widest = count;
    suggestions.push({
      kind,
      parameters: parametersOf(wider),
      ...(place ? { place: tools.places.present(place, language) } : {}),
      total_items: count,
    });
  }
  return suggestions;
}

function proposalsFor({ query, named }: Asked, chosen: KnownPlace | undefined, places: SnapshotPlaces): Proposal[] {
  return [
    ...(chosen ? widerPlaces(query, chosen, places).slice(1) : []),
    ...(query.place === undefined && named ? widerPlaces(withText(query, named.otherText), named.place, places) : []),
    { kind: 'without_place', query: without(query, PLACE) },
    { kind: 'without_filters', query: without(query, OTHERS) },
    { kind: 'without_category', query: without(query, ['category']) },
    { kind: 'without_text', query: without(query, ['text']) },
    { kind: 'everything', query: without(query, NARROWING) },
  ];
}

/** The place, its hromada and its oblast, in this order. Districts are left out: nobody thinks in them. */
function widerPlaces(query: SearchQuery, place: KnownPlace, places: SnapshotPlaces): Proposal[] {
  return places
    .around(place)
    .reverse()
    .filter(({ level }, index) => index === 0 || level !== 'district')
    .map((around) => ({ kind: 'wider_place', query: { ...query, place: around.code }, place: around }));
}

function withText(query: SearchQuery, text: string): SearchQuery {
  return text === '' ? without(query, ['text']) : { ...query, text };
}

function without(query: SearchQuery, parameters: readonly Parameter[]): SearchQuery {
  const kept = Object.entries(query).filter(([name]) => !parameters.includes(name as Parameter));
  return Object.fromEntries(kept) as unknown as SearchQuery;
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
