import type { Facets, Place } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { shareItem } from '../pages/shared-items.ts';
import { getPlace } from '../places/places.ts';
import type { AnswerContext } from '../records/assemble.ts';
import { without } from '../records/without.ts';
import { MatchCounter, profileConditions, statementsOf, type Counts } from './count-matches.ts';
import { Dictionary } from './dictionary.ts';
import { namedFacets } from './facets.ts';
import { filtersOf, pointOf, type Filters, type SearchQuery } from './filters.ts';
import { soughtWords, type SoughtWords } from './highlights.ts';
import type { Sought } from './matched-ids.ts';
import { placeInText } from './place-in-text.ts';
import type { RememberedData } from './search-memory.ts';
import { textOf } from './spelling.ts';
import { Statements } from './statement.ts';
import { matchOf, type TextMatch } from './text-match.ts';
import { asTyped, isUnmistakable, otherwiseUnderstood, type Understanding } from './understanding.ts';

/** All that a search finds out but which matches come first: that alone depends on who asks from where. */
export interface Findings {
  correction: Understanding['correction'];
  counts: Counts;
  facets: Facets;
  sought: Sought;
  words: SoughtWords;
  /** The place that the text names. */
  named: NamedPlace | undefined;
  place: Place | undefined;
}

interface NamedPlace {
  code: string;
  /** The text without the place. */
  otherText: string;
  isLeftOut: boolean;
}

/** What the parts of one search share. */
export interface Tools {
  database: Database;
  dictionary: Dictionary;
  counter: MatchCounter;
  remembered: RememberedData;
}

export function searchTools(database: Database, remembered: RememberedData): Tools {
  return {
    database,
    dictionary: new Dictionary(database, remembered),
    counter: new MatchCounter(database, remembered),
    remembered,
  };
}

/** How many identifiers of profiles take a unit of memory. A value of a facet takes one. */
const PROFILES_A_UNIT = 12;
/** What the rest takes: the forms of the words, and statements about some profiles. */
const UNITS_OF_THE_REST = 60;
/** What a text takes that is read: its terms and all their forms. */
const UNITS_OF_A_TEXT = 30;

/** The findings for a query; those of an earlier one that asked for the same, whatever page of it and from wherever. */
export function rememberedFindings(tools: Tools, query: SearchQuery, context: AnswerContext): Promise<Findings> {
  return tools.remembered.once(
    `found ${context.language} ${keyOf(query)}`,
    () => find(tools, query, context),
    ({ facets, counts }) =>
      UNITS_OF_THE_REST +
      Object.values<readonly unknown[]>({ ...facets }).flat().length +
      Math.ceil((counts.profileIds?.length ?? 0) / PROFILES_A_UNIT),
  );
}

/** Whoever asks from a point asks for the same as others, unless it is for a circle around it. */
function keyOf(query: SearchQuery): string {
  const asked = without(query, 'page', 'per_page', 'sort', 'lat', 'lon');
  return JSON.stringify(query.radius_km === undefined ? asked : [asked, pointOf(query)]);
}

async function find(tools: Tools, query: SearchQuery, context: AnswerContext): Promise<Findings> {
  const { database, remembered } = tools;
  const { understanding, words, filters, counts } = await understand(tools, query);
  const named = await placeNamedIn(tools, understanding);
  const facets = await namedFacets(database, counts, { ...context, remembered });
  return {
    correction: understanding.correction,
    counts,
    // Hardly anybody else asks for the same circle.
    facets: query.radius_km === undefined ? shareItem(facets) : facets,
    sought: {
      match: filters.match,
      conditions: [...filters.conditions, ...profileConditions(counts)],
      // Those about some profiles are about no other circle.
      statements: counts.profileIds === undefined ? statementsOf(filters, remembered) : new Statements(),
    },
    words,
    named,
    place: named && (await getPlace(database, named.code, context)),
  };
}

/** The place that a text names, and the text without it. */
async function placeNamedIn(tools: Tools, understanding: Understanding): Promise<NamedPlace | undefined> {
  const { terms, leftOut = [], within } = understanding;
  if (within) return { code: within.code, otherText: textOf(terms), isLeftOut: false };
  const all = [...terms, ...leftOut];
  const named = await placeInText(tools, all);
  return (
    named && {
      code: named.code,
      otherText: textOf(all.filter((term) => !named.terms.has(term))),
      isLeftOut: leftOut.some((term) => named.terms.has(term)),
    }
  );
}

/** A text as it is searched for. */
interface ReadText {
  understanding: Understanding;
  /** What it matches: undefined without a text. */
  match: TextMatch | null | undefined;
  words: SoughtWords;
}

interface Attempt extends ReadText {
  filters: Filters;
  counts: Counts;
}

/** What the text finds as it was typed, else what it finds as it may have been meant. */
async function understand(tools: Tools, query: SearchQuery): Promise<Attempt> {
  const { database, dictionary, remembered } = tools;
  const { text } = query;
  if (text === undefined) return attempt(tools, query, { understanding: { terms: [] }, match: undefined, words: NONE });
  const typed = await attempt(
    tools,
    query,
    await remembered.once(
      `typed ${text}`,
      () => readText(dictionary, asTyped(text)),
      ({ words }) => UNITS_OF_A_TEXT + words.lexemes.size,
    ),
  );
  if (typed.counts.total > 0 && isUnmistakable(typed.understanding)) return typed;
  const there = await inPlaceAlone(tools, query, typed);
  if (there) return there;
  const other = await remembered.once(
    `meant ${text}`,
    async () => {
      const meant = await otherwiseUnderstood(database, dictionary, text);
      return meant && readText(dictionary, meant);
    },
    (meant) => UNITS_OF_A_TEXT + (meant?.words.lexemes.size ?? 0),
  );
  if (!other) return typed;
  const { within } = other.understanding;
  const found = await attempt(tools, within ? { place: within.code, ...query } : query, other);
  // What is left of it by the filters may be nothing, where something is left of what was typed.
  return found.counts.total > 0 || typed.counts.total === 0 ? found : typed;
}

/** Everything that is in a place or comes there, for a text that is the name of the place and that no record has. */
async function inPlaceAlone(tools: Tools, query: SearchQuery, typed: Attempt): Promise<Attempt | undefined> {
  const { terms } = typed.understanding;
  if (query.place !== undefined || typed.match !== null) return undefined;
  const within = await placeInText(tools, terms);
  if (!within || terms.some((term) => !within.terms.has(term))) return undefined;
  const there = { understanding: { terms: [], within }, match: undefined, words: NONE };
  const found = await attempt(tools, { ...query, place: within.code }, there);
  return found.counts.total > 0 ? found : undefined;
}

const NONE: SoughtWords = { lexemes: new Set(), key: '' };

/** A text without a single word matches nothing, like one whose words are not there. */
async function readText(dictionary: Dictionary, understanding: Understanding): Promise<ReadText> {
  const match = await matchOf(dictionary, understanding.terms);
  return { understanding, match, words: soughtWords(dictionary, understanding.terms) };
}

async function attempt(tools: Tools, query: SearchQuery, text: ReadText): Promise<Attempt> {
  const filters = await filtersOf(tools.database, query, text.match);
  return { ...text, filters, counts: await tools.counter.count(filters) };
}
