import { MOST_ENTRIES } from '../calendar-files/calendar-file.ts';
import type { Database } from '../database/database.ts';
import { eventCalendar } from '../events/event-calendar.ts';
import { eventConditions, eventOrder } from '../events/event-conditions.ts';
import { eventRecords } from '../events/event-records.ts';
import { recordNotFound } from '../problems/problems.ts';
import { getTeam, listTeams } from '../teams/list-teams.ts';
import { missingTeam } from '../teams/missing-team.ts';
import { teamCalendar } from '../teams/team-calendar.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './listing.ts';

/** How far back a calendar of events goes, so that programs that subscribe hear of a late change, days. */
const CALENDAR_DAYS_BACK = 30;
const MOST_TEAMS = 100;

export function visitAndEventHandlers(
  database: Database,
): Pick<
  Handlers,
  'listTeams' | 'getTeam' | 'getTeamCalendar' | 'getTeamCalendars' | 'listEvents' | 'getEvent' | 'getEventCalendar'
> {
  return {
    listTeams: async ({ query, context }) => listTeams(database, query, context),

    getTeam: async ({ path, query, context }) => {
      const team = await getTeam(database, path.id.toLowerCase(), query, context);
      if (!team) throw await missingTeam(database, path.id.toLowerCase());
      return team;
    },

    getTeamCalendar: async ({ path, query, context }) => {
      const team = await getTeam(database, path.id.toLowerCase(), query, context);
      if (!team) throw await missingTeam(database, path.id.toLowerCase());
      return teamCalendar([team], context.language);
    },

    getTeamCalendars: async ({ query, context }) => {
      const { contents } = await listTeams(database, { ...query, page: 1, per_page: MOST_TEAMS }, context);
      return teamCalendar(contents, context.language);
    },

    listEvents: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'event',
          conditions: eventConditions(query, context.now),
          order: eventOrder,
          records: (ids) => eventRecords(database, ids, context),
        },
        query,
      ),

    getEvent: async ({ path, context }) => {
      const [event] = await eventRecords(database, [path.id.toLowerCase()], context);
      if (!event) throw recordNotFound(path.id);
      return event;
    },

    getEventCalendar: async ({ query, context }) => {
      const { contents } = await pageOf(
        database,
        {
          table: 'event',
          conditions: eventConditions(query, context.now, CALENDAR_DAYS_BACK),
          order: eventOrder,
          records: (ids) => eventRecords(database, ids, context),
        },
        { page: 1, per_page: MOST_ENTRIES },
      );
      return eventCalendar(contents, context.language);
    },
  };
}
