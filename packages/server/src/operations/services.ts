import type { AnswerOf, Service } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { recordNotFound } from '../problems/problems.ts';
import { minimalServices, serviceDetails, serviceSummaries } from '../records/assemble.ts';
import { given, matches, servicesWithTaxonomy, servicesWithTerm, since } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { answerList } from './listing.ts';

type MinimalService = Exclude<AnswerOf<'listServices'>['contents'][number], Service>;

export function serviceHandlers(database: Database): Pick<Handlers, 'listServices' | 'getService'> {
  return {
    listServices: async ({ query, context }) =>
      answerList(
        database,
        {
          table: 'service',
          conditions: [
            ...given(query.search, (text) => matches(sql`vector`, text)),
            ...given(query.taxonomy_term_id, (id) => sql`id in ${servicesWithTerm(id)}`),
            ...given(query.taxonomy_id, (id) => sql`id in ${servicesWithTaxonomy(id)}`),
            ...given(query.organization_id, (id) => sql`organization_id = ${id}`),
            ...given(query.modified_after, (moment) => since(sql`last_modified`, moment)),
          ],
          records: async (ids): Promise<(Service | MinimalService)[]> => {
            if (query.full) return serviceDetails(database, ids, context);
            if (query.minimal) return minimalServices(database, ids);
            return serviceSummaries(database, ids, context);
          },
        },
        query,
      ),

    getService: async ({ path, context }) => {
      const [service] = await serviceDetails(database, [path.id.toLowerCase()], context);
      if (!service) throw recordNotFound(path.id);
      return service;
    },
  };
}
