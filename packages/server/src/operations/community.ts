import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { networkRecords } from '../networks/network-records.ts';
import { partnerRecords } from '../partners/partner-records.ts';
import { recordNotFound } from '../problems/problems.ts';
import { enrolmentInSql } from '../programmes/enrolment.ts';
import { programmeRecords } from '../programmes/programme-records.ts';
import { roadmapRecords } from '../roadmaps/roadmap-records.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { given, matches } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './listing.ts';
import { organizationsIn, placesIn } from './place-and-network.ts';

/** As their editors put them. */
const order = sql`position, id`;

export function communityHandlers(
  database: Database,
): Pick<
  Handlers,
  'listProgrammes' | 'getProgramme' | 'listNetworks' | 'getNetwork' | 'listRoadmaps' | 'getRoadmap' | 'listPartners'
> {
  return {
    listProgrammes: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'program',
          conditions: [
            sql`jsonb_array_length(coalesce(document -> 'cohorts', '[]')) > 0`,
            ...given(query.text, (text) => matches(sql`vector`, text)),
            ...given(
              query.enrolment,
              (state) => sql`exists (
                select 1 from jsonb_array_elements(document -> 'cohorts') as cohort
                where ${enrolmentInSql(sql`cohort`, kyivTime(context.now).date)} = ${state}
              )`,
            ),
            ...given(query.organization_id, (id) => sql`organization_id = ${id}`),
            ...given(query.network, (code) => sql`organization_id in ${organizationsIn(code)}`),
          ],
          order: sql`coalesce(document -> 'name' ->> ${context.language}, document ->> 'name'), id`,
          records: (ids) => programmeRecords(database, ids, context),
        },
        query,
      ),

    getProgramme: async ({ path, context }) => {
      const [programme] = await programmeRecords(database, [path.id.toLowerCase()], context);
      if (!programme) throw recordNotFound(path.id);
      return programme;
    },

    listNetworks: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'network',
          conditions: [],
          order: sql`coalesce(document -> 'name' ->> ${context.language}, document ->> 'name'), id`,
          records: (ids) => networkRecords(database, ids, { ...context, members: false }),
        },
        query,
      ),

    getNetwork: async ({ path, context }) => {
      const row = await database.selectFrom('network').select('id').where('code', '=', path.code).executeTakeFirst();
      const [network] = row ? await networkRecords(database, [row.id], { ...context, members: true }) : [];
      if (!network) throw recordNotFound(path.code);
      return network;
    },

    listRoadmaps: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'roadmap',
          conditions: [
            ...given(query.place, (code) => sql`place_codes && array${placesIn(code)}`),
            ...given(query.network, (code) => sql`network_code = ${code}`),
            ...given(query.organization_id, (id) => sql`organization_id = ${id}`),
          ],
          order,
          records: (ids) => roadmapRecords(database, ids, context),
        },
        query,
      ),

    getRoadmap: async ({ path, context }) => {
      const [roadmap] = await roadmapRecords(database, [path.id.toLowerCase()], context);
      if (!roadmap) throw recordNotFound(path.id);
      return roadmap;
    },

    listPartners: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'partner',
          conditions: [
            ...given(query.role, (role) => sql`role = ${role}`),
            ...given(query.organization_id, (id) => sql`organization_ids @> array[${id}]::uuid[]`),
          ],
          order,
          records: (ids) => partnerRecords(database, ids, context),
        },
        query,
      ),
  };
}
