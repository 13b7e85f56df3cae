import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { recordNotFound } from '../problems/problems.ts';
import { organizationDetails, organizationSummaries } from '../records/assemble.ts';
import { given, matches, servicesWithTaxonomy, servicesWithTerm } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { answerList } from './listing.ts';

export function organizationHandlers(database: Database): Pick<Handlers, 'listOrganizations' | 'getOrganization'> {
  return {
    listOrganizations: async ({ query, context }) =>
      answerList(
        database,
        {
          table: 'organization',
          conditions: [
            ...given(query.search, (text) => matches(sql`vector`, text)),
            ...given(query.taxonomy_term_id, (id) => providing(servicesWithTerm(id))),
            ...given(query.taxonomy_id, (id) => providing(servicesWithTaxonomy(id))),
          ],
          records: (ids) =>
            query.full ? organizationDetails(database, ids, context) : organizationSummaries(database, ids, context),
        },
        query,
      ),

    getOrganization: async ({ path, context }) => {
      const [organization] = await organizationDetails(database, [path.id.toLowerCase()], context);
      if (!organization) throw recordNotFound(path.id);
      return organization;
    },
  };
}

function providing(services: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`id in (select organization_id from service where id in ${services})`;
}
