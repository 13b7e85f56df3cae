import type { Hotline, ParsedQueryOf } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inWords } from '../fragments/results-in-words.ts';
import { inLanguage } from '../languages/in-language.ts';
import { getPlace, listPlaces } from '../places/places.ts';
import { invalidParameters, recordNotFound } from '../problems/problems.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { search } from '../search/search.ts';
import type { SearchMemory } from '../search/search-memory.ts';
import { given } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './listing.ts';

export function findingHandlers(
  database: Database,
  { searching, searchMemory: memory }: { searching?: Database | undefined; searchMemory: SearchMemory },
): Pick<Handlers, 'search' | 'searchInWords' | 'listPlaces' | 'getPlace' | 'listHotlines'> {
  return {
    search: async ({ query, context }) => {
      requireWholePoint(query);
      return search(database, query, { ...context, memory, searching });
    },

    searchInWords: async ({ query, context }) => {
      requireWholePoint(query);
      return inWords(await search(database, query, { ...context, memory, searching }), context);
    },

    listPlaces: async ({ query, context }) => listPlaces(database, query, context),

    getPlace: async ({ path, context }) => {
      const place = await getPlace(database, path.code, context);
      if (!place) throw recordNotFound(path.code);
      return place;
    },

    listHotlines: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'hotline',
          conditions: [
            // A number that nobody has verified in time is not shown: a wrong number is worse than none.
            sql`review_after >= ${kyivTime(context.now).date}`,
            ...given(query.category, (code) => sql`document -> 'categories' ? ${code}`),
          ],
          order: sql`position, id`,
          records: (ids) => hotlineRecords(database, ids, context),
        },
        query,
      ),
  };
}

function requireWholePoint({ lat, lon }: ParsedQueryOf<'search'>): void {
  if ((lat === undefined) === (lon === undefined)) return;
  const [given, missing] = lat === undefined ? ['lon', 'lat'] : ['lat', 'lon'];
  throw invalidParameters([
    {
      pointer: `/query/${missing}`,
      message: {
        uk: `${missing} має бути разом із ${given}: точку задають широтою (lat) і довготою (lon).`,
        en: `${missing} must come with ${given}: a point is a latitude (lat) and a longitude (lon).`,
      },
    },
  ]);
}

async function hotlineRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Hotline[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('hotline')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  return inOrderOf(
    ids,
    rows.map(({ document }) => inLanguage<Hotline>(document, language)),
  );
}
