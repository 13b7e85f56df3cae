import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { recordNotFound } from '../problems/problems.ts';
import { taxonomyRecords, taxonomyTermRecords } from '../records/assemble.ts';
import { given, matches } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { answerList } from './listing.ts';

/** As the editors of the taxonomy put them. */
const order = sql`position, id`;

export function taxonomyHandlers(
  database: Database,
): Pick<Handlers, 'listTaxonomies' | 'getTaxonomy' | 'listTaxonomyTerms' | 'getTaxonomyTerm'> {
  return {
    listTaxonomies: async ({ query, context }) =>
      answerList(
        database,
        {
          table: 'taxonomy',
          conditions: given(query.search, (text) => matches(sql`vector`, text)),
          order,
          records: (ids) => taxonomyRecords(database, ids, context),
        },
        query,
      ),

    getTaxonomy: async ({ path, context }) => {
      const [taxonomy] = await taxonomyRecords(database, [path.id.toLowerCase()], context);
      if (!taxonomy) throw recordNotFound(path.id);
      return taxonomy;
    },

    listTaxonomyTerms: async ({ query, context }) =>
      answerList(
        database,
        {
          table: 'taxonomy_term',
          conditions: [
            ...given(query.search, (text) => matches(sql`vector`, text)),
            ...given(query.taxonomy_id, (id) => sql`taxonomy_id = ${id}`),
            ...given(query.parent_id, (id) => sql`parent_id = ${id}`),
            ...(query.top_only ? [sql`parent_id is null`] : []),
          ],
          order,
          records: (ids) => taxonomyTermRecords(database, ids, context),
        },
        query,
      ),

    getTaxonomyTerm: async ({ path, context }) => {
      const [term] = await taxonomyTermRecords(database, [path.id.toLowerCase()], context);
      if (!term) throw recordNotFound(path.id);
      return term;
    },
  };
}
