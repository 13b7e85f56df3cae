import { inPage, type Page, type ParsedQueryOf, type Team } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { given } from '../operations/conditions.ts';
import { pageOf } from '../operations/listing.ts';
import { organizationsIn, placesIn } from '../operations/place-and-network.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { loadStops } from './load-stops.ts';
import { teamRecords } from './team-records.ts';
import { teamWindow } from './team-window.ts';

type TeamQuery = ParsedQueryOf<'listTeams'>;

/** Mobile teams by name; with a place, those that come there, the soonest first. */
export async function listTeams(database: Database, query: TeamQuery, context: AnswerContext): Promise<Page<Team>> {
  const choice = { window: teamWindow(query, context.now), place: query.place };
  const conditions = [
    ...teamConditions,
    ...given(query.organization_id, (id) => sql`organization_id = ${id}`),
    ...given(query.network, (code) => sql`organization_id in ${organizationsIn(code)}`),
    hasStop(query.place, context.now),
  ];
  if (query.place === undefined) {
    return pageOf(
      database,
      {
        table: 'service',
        conditions,
        order: sql`coalesce(document -> 'name' ->> ${context.language}, document ->> 'name'), id`,
        records: (ids) => teamRecords(database, ids, choice, context),
      },
      query,
    );
  }
  // Who comes soonest follows from schedules, which the database does not read; those that come to a place are few.
  const { rows } = await sql<{ id: string }>`
    select id from service where ${sql.join(conditions, sql` and `)} order by id
  `.execute(database);
  const ids = rows.map(({ id }) => id);
  const stops = await loadStops(database, ids, choice, context.now);
  const nextOf = (id: string) => stops.get(id)?.[0]?.next ?? Infinity;
  const coming = ids
    .filter((id) => stops.has(id))
    .toSorted((one, other) => (nextOf(one) < nextOf(other) ? -1 : nextOf(one) > nextOf(other) ? 1 : 0));
  const first = (query.page - 1) * query.per_page;
  const shown = await teamRecords(database, coming.slice(first, first + query.per_page), choice, context);
  return inPage(shown, coming.length, query);
}

/** The team with its stops in the window; undefined when the service is brought by no mobile team. */
export async function getTeam(
  database: Database,
  id: string,
  query: { from?: string; until?: string },
  context: AnswerContext,
): Promise<Team | undefined> {
  const choice = { window: teamWindow(query, context.now), place: undefined };
  const { rows } = await sql<{ id: string }>`
    select id from service where ${sql.join([sql`id = ${id}`, ...teamConditions], sql` and `)}
  `.execute(database);
  const [team] = await teamRecords(
    database,
    rows.map((row) => row.id),
    choice,
    context,
  );
  return team;
}

const teamConditions: readonly RawBuilder<unknown>[] = [
  sql`document -> 'delivery_modes' ? 'mobile_team'`,
  sql`status in ('active', 'temporarily closed')`,
];

function hasStop(place: string | undefined, now: Date): RawBuilder<unknown> {
  const there = place === undefined ? sql`` : sql`and location.place_code in ${placesIn(place)}`;
  return sql`exists (
    select 1 from service_at_location as entry join location on location.id = entry.location_id
    where entry.service_id = service.id ${there}
      and (entry.document #>> '{relocation,to_id}' is null or entry.document #>> '{relocation,since}' > ${kyivTime(now).date})
  )`;
}
