import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { recordNotFound } from '../problems/problems.ts';
import { serviceAtLocationDetails, serviceAtLocationSummaries } from '../records/assemble.ts';
import { given, matches, servicesWithTaxonomy, servicesWithTerm, since } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { answerList } from './listing.ts';
import { locationsNear } from './near-postcode.ts';

export function serviceAtLocationHandlers(
  database: Database,
): Pick<Handlers, 'listServiceAtLocations' | 'getServiceAtLocation'> {
  return {
    listServiceAtLocations: async ({ query, context }) =>
      answerList(
        database,
        {
          table: 'service_at_location',
          conditions: [
            ...given(
              query.search,
              (text) => sql`service_id in (select id from service where ${matches(sql`vector`, text)})`,
            ),
            ...given(query.taxonomy_term_id, (id) => sql`service_id in ${servicesWithTerm(id)}`),
            ...given(query.taxonomy_id, (id) => sql`service_id in ${servicesWithTaxonomy(id)}`),
            ...given(
              query.organization_id,
              (id) => sql`service_id in (select id from service where organization_id = ${id})`,
            ),
            ...given(query.modified_after, (moment) => since(sql`last_modified`, moment)),
            ...given(query.postcode, (postcode) => sql`location_id in ${locationsNear(postcode, query.proximity)}`),
          ],
          records: (ids) =>
            query.full
              ? serviceAtLocationDetails(database, ids, context)
              : serviceAtLocationSummaries(database, ids, context),
        },
        query,
      ),

    getServiceAtLocation: async ({ path, context }) => {
      const [detail] = await serviceAtLocationDetails(database, [path.id.toLowerCase()], context);
      if (!detail) throw recordNotFound(path.id);
      return detail;
    },
  };
}
