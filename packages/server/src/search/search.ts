import {
  type DataStatus,
  type Highlight,
  inPage,
  type SearchAnswer,
  type ServiceAtLocationDetail,
} from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { extendItems } from '../pages/shared-items.ts';
import type { AnswerContext } from '../records/assemble.ts';
import type { SearchQuery } from './filters.ts';
import { find } from './find.ts';
import { highlightsIn, type SoughtWords } from './highlights.ts';
import type { MatchedEntry } from './matched-ids.ts';
import { rememberedDetails } from './remembered-details.ts';
import { SearchMemory, type RememberedData } from './search-memory.ts';

export interface SearchContext extends AnswerContext {
  /** Read from the database when it is not told. */
  dataStatus?: DataStatus;
  /** What earlier searches found out; without it nothing is known. */
  memory?: SearchMemory;
  /** Connections that have the `plannerSettings`; without them every search is a transaction that sets them for itself. */
  searching?: Database | undefined;
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
  const found = await find(database, asked, { ...context, memory });
  const contents = await inWords(database, found.page, found.words, { ...context, remembered: found.remembered });
  return {
    ...inPage(contents, found.counts.total, query),
    ...(found.counts.isCapped ? { total_is_capped: true } : {}),
    facets: found.facets,
    suggestions: found.suggestions,
    query: {
      ...(text === undefined ? {} : { text }),
      ...(found.correction ? { correction: found.correction } : {}),
      ...(found.place ? { place: found.place } : {}),
    },
    data_status: found.dataStatus,
  };
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
  words: SoughtWords,
  context: AnswerContext & { remembered: RememberedData },
): Promise<ServiceAtLocationDetail[]> {
  const ids = page.map(({ id }) => id);
  const kilometres = new Map(page.map(({ id, kilometres: distance }) => [id, distance]));
  const details = await rememberedDetails(database, ids, context, context.remembered);
  return extendItems(details, (detail) => {
    const distance = kilometres.get(detail.id);
    const highlights = highlightsIn(detail, words, context);
    const more: { distance_km?: number; highlights?: readonly Highlight[] } = {};
    if (distance !== undefined) more.distance_km = Math.round(distance * 10) / 10;
    if (highlights.length > 0) more.highlights = highlights;
    return more;
  });
}
