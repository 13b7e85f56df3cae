import type { DataStatus, Suggestion } from '@resilience-kit/contract';
import { readDataVersion } from '../data-version/data-version.ts';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/assemble.ts';
import { readDataStatus } from '../settings/settings.ts';
import { circleOf, pointOf, type SearchQuery } from './filters.ts';
import { rememberedFindings, searchTools, type Findings } from './findings.ts';
import { matchedIds, type MatchedEntry, type Order } from './matched-ids.ts';
import type { RememberedData, SearchMemory } from './search-memory.ts';
import { inSearchTransaction } from './search-transaction.ts';
import { FEW_RESULTS, suggestionsFor } from './suggestions.ts';

export interface FindingContext extends AnswerContext {
  memory: SearchMemory;
  dataStatus?: DataStatus;
  /** Connections that have the `plannerSettings`. */
  searching?: Database | undefined;
}

/** What a search finds, all of it in one version of the data. */
export interface Found extends Findings {
  page: readonly MatchedEntry[];
  suggestions: Suggestion[];
  dataStatus: DataStatus;
  /** What is known of that version. */
  remembered: RememberedData;
}

/** Finds what a query asks for. */
export async function find(database: Database, query: SearchQuery, context: FindingContext): Promise<Found> {
  return (
    (await findInKnownVersion(query, context)) ??
    inSearchTransaction(database, (transaction, version) =>
      findIn(transaction, query, { ...context, remembered: context.memory.of(version) }),
    )
  );
}

/**
 * Finds in the version of the data that earlier searches were made in, without the transaction that several statements need
 * to see one version, and that takes the server longer than the search itself. Undefined when the data has changed since: no
 * version comes twice, so whatever was read between two times that it was the same is of that version.
 */
async function findInKnownVersion(query: SearchQuery, context: FindingContext): Promise<Found | undefined> {
  const { memory, searching } = context;
  const { version } = memory;
  if (!searching || version === undefined) return undefined;
  const remembered = memory.of(version);
  const draft = remembered.draft();
  const found = await findIn(searching, query, { ...context, remembered: draft });
  if ((found.page[0]?.version ?? (await readDataVersion(searching))) !== version) return undefined;
  draft.settle();
  return { ...found, remembered };
}

async function findIn(
  database: Database,
  query: SearchQuery,
  context: FindingContext & { remembered: RememberedData },
): Promise<Found> {
  const { remembered, language } = context;
  const tools = searchTools(database, remembered);
  const findings = await rememberedFindings(tools, query, context);
  const { counts, sought, named } = findings;
  // Results from everywhere in place of some from the place that was meant are none of those that were asked for.
  const total = named?.isLeftOut ? 0 : counts.total;
  const suggestions =
    total < FEW_RESULTS ? await suggestionsFor(tools, { query, match: sought.match, total, named }, language) : [];
  const dataStatus = context.dataStatus ?? (await remembered.once('data status', () => readDataStatus(database)));
  const slice = { first: (query.page - 1) * query.per_page, size: query.per_page };
  const order: Order = {
    by: orderOf(query),
    point: pointOf(query),
    circle: circleOf(query),
    now: context.now,
    matches: counts.total,
  };
  // Last, because it tells which version of the data it is from.
  const page = slice.first < counts.total ? await matchedIds(database, sought, order, slice) : [];
  return { ...findings, remembered, suggestions, dataStatus, page };
}

function orderOf(query: SearchQuery): Order['by'] {
  const point = pointOf(query);
  const wanted = query.sort ?? (query.text === undefined ? (point ? 'distance' : 'name') : 'relevance');
  return wanted === 'distance' && !point ? 'name' : wanted;
}
