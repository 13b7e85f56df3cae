import type { DataStatus, SearchAnswer, ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inPage } from '../pages/in-page.ts';
import { extendItem } from '../pages/shared-items.ts';
import { getPlace } from '../places/places.ts';
import type { AnswerContext } from '../records/assemble.ts';
import { readDataStatus } from '../settings/settings.ts';
import { MatchCounter, profileConditions, type Counts } from './count-matches.ts';
import { Dictionary } from './dictionary.ts';
import { namedFacets } from './facets.ts';
import { filtersOf, pointOf, type Filters, type SearchQuery } from './filters.ts';
import { highlightsIn, soughtLexemes } from './highlights.ts';
import { matchedIds, type MatchedEntry, type Order } from './matched-ids.ts';
import { placeInText } from './place-in-text.ts';
import { rememberedDetails } from './remembered-details.ts';
import { SearchMemory, type RememberedData } from './search-memory.ts';
import { inSearchTransaction } from './search-transaction.ts';
import { textOf } from './spelling.ts';
import { FEW_RESULTS, suggestionsFor } from './suggestions.ts';
import { matchOf } from './text-match.ts';
import { asTyped, otherwiseUnderstood, type Understanding } from './understanding.ts';

export interface SearchContext extends AnswerContext {
  /** Read from the database when it is not told. */
  dataStatus?: DataStatus;
  /** What earlier searches found out; without it nothing is known. */
  memory?: SearchMemory;
}

/** Text beyond this many characters is told to nobody and searched by nobody. */
const LONGEST_TEXT_READ = 200;

/** Finds services at locations: a page of them, ways to narrow, ways to widen, and how the text was understood. */
export async function search(database: Database, query: SearchQuery, context: SearchContext): Promise<SearchAnswer> {
  const text = readableText(query.text);
  const asked: SearchQuery = { ...query };
  if (text === undefined) delete asked.text;
  else asked.text = text;
  const { memory = new SearchMemory() } = context;
  const found = await inSearchTransaction(database, (transaction, version) =>
    find(transaction, asked, { ...context, remembered: memory.of(version) }),
  );
  const contents = await inWords(database, found.page, found.sought, { ...context, remembered: found.remembered });
  const { correction } = found.understanding;
  return {
    ...inPage(contents, found.counts.total, query),
    ...(found.counts.isCapped ? { total_is_capped: true } : {}),
    facets: found.facets,
    suggestions: found.suggestions,
    query: {
      ...(text === undefined ? {} : { text }),
      ...(correction ? { correction } : {}),
      ...(found.place ? { place: found.place } : {}),
    },
    data_status: found.dataStatus,
  };
}

/** What the parts of one search share. */
interface Tools {
  database: Database;
  dictionary: Dictionary;
  counter: MatchCounter;
  remembered: RememberedData;
}

type Remembering<Context> = Context & { remembered: RememberedData };

async function find(database: Database, query: SearchQuery, context: Remembering<SearchContext>) {
  const { remembered, language } = context;
  const tools: Tools = {
    database,
    dictionary: new Dictionary(database, remembered),
    counter: new MatchCounter(database, remembered),
    remembered,
  };
  const { understanding, filters, counts } = await understand(tools, query);
  const { match } = filters;
  const slice = { first: (query.page - 1) * query.per_page, size: query.per_page };
  const order: Order = { by: orderOf(query), point: pointOf(query), now: context.now, matches: counts.total };
  const sought = { match, conditions: [...filters.conditions, ...profileConditions(counts)] };
  const page = slice.first < counts.total ? await matchedIds(database, sought, order, slice) : [];
  const named = await placeNamedIn(tools, understanding);
  // Results from everywhere in place of some from the place that was meant are none of those that were asked for.
  const total = named?.isLeftOut ? 0 : counts.total;
  return {
    remembered,
    sought: soughtLexemes(tools.dictionary, understanding.terms),
    dataStatus: context.dataStatus ?? (await remembered.once('data status', () => readDataStatus(database))),
    understanding,
    counts,
    page,
    place:
      named &&
      (await remembered.once(`place ${language} ${named.code}`, () => getPlace(database, named.code, context))),
    facets: await namedFacets(database, counts, context),
    suggestions: total < FEW_RESULTS ? await suggestionsFor(tools, { query, match, total, named }, language) : [],
  };
}

/** The place that a text names, and the text without it. */
async function placeNamedIn(tools: Tools, { terms, leftOut = [] }: Understanding) {
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

interface Attempt {
  understanding: Understanding;
  filters: Filters;
  counts: Counts;
}

/** What the text finds as it was typed, else what it finds as it may have been meant. */
async function understand(tools: Tools, query: SearchQuery): Promise<Attempt> {
  const { text } = query;
  if (text === undefined) return attempt(tools, query, { terms: [] });
  const typed = await attempt(tools, query, asTyped(text));
  if (typed.counts.total > 0) return typed;
  const other = await otherwiseUnderstood(tools.database, tools.dictionary, text);
  return other ? attempt(tools, query, other) : typed;
}

async function attempt(tools: Tools, query: SearchQuery, understanding: Understanding): Promise<Attempt> {
  // A text without a single word matches nothing, like one whose words are not there.
  const match = query.text === undefined ? undefined : await matchOf(tools.dictionary, understanding.terms);
  const filters = await filtersOf(tools.database, query, match);
  return { understanding, filters, counts: await tools.counter.count(filters) };
}

function orderOf(query: SearchQuery): Order['by'] {
  const point = pointOf(query);
  const wanted = query.sort ?? (query.text === undefined ? (point ? 'distance' : 'name') : 'relevance');
  return wanted === 'distance' && !point ? 'name' : wanted;
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

/** The results with their records, what was found in these, and how far away they are. */
async function inWords(
  database: Database,
  page: readonly MatchedEntry[],
  sought: ReadonlySet<string>,
  context: Remembering<AnswerContext>,
): Promise<ServiceAtLocationDetail[]> {
  const ids = page.map(({ id }) => id);
  const kilometres = new Map(page.map(({ id, kilometres: distance }) => [id, distance]));
  return (await rememberedDetails(database, ids, context, context.remembered)).map((detail) => {
    const distance = kilometres.get(detail.id);
    const highlights = highlightsIn(detail, sought, context.remembered);
    return extendItem(detail, {
      ...(distance === undefined ? {} : { distance_km: Math.round(distance * 10) / 10 }),
      ...(highlights.length === 0 ? {} : { highlights }),
    });
  });
}
