import { dateOf, dayOf, MINUTES_A_DAY, momentOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import { textFilter } from '../finding/text-lists.ts';
import { textsIn } from '../finding/texts.ts';
import { dayNumber, type DayNumber } from '../hours/calendar-day.ts';
import { type KeptRecord, listOf, partsOf } from '../kept/kept-record.ts';
import {
  byName,
  presentEvent,
  presentNetwork,
  presentPartner,
  presentProgramme,
  presentRoadmap,
} from '../presenting/community.ts';
import { withEnrolment } from '../presenting/shared-records.ts';
import { inOrderOfId } from '../presenting/services.ts';
import { type LoadedTeam, loadTeam, presentTeam, type StopChoice } from '../presenting/teams.ts';
import { type Asked, found, invalidParameter, type Operations, pageOf } from './asked.ts';
import { eventCalendar, teamCalendar } from './calendars.ts';

/** Today and the thirty days after it. */
const DEFAULT_DAYS = 31;
const MOST_DAYS = 366;
/** How far back a calendar of events goes, days. */
const CALENDAR_DAYS_BACK = 30;

/** Teams, programmes, events, networks, roadmaps and partners. */
export const communityOperations: Operations = {
  'GET /v1/teams': (asked) => {
    const choice = stopChoice(asked);
    return pageOf(asked, teamsFor(asked, choice), { present: (team) => presentTeam(team, choice, asked.shown) });
  },
  'GET /v1/teams/{id}': (asked) => presentTeam(oneTeam(asked), stopChoice(asked), asked.shown),
  'GET /v1/teams.ics': (asked) => {
    const choice = stopChoice(asked);
    const teams = teamsFor(asked, choice)
      .slice(0, 100)
      .map((team) => presentTeam(team, choice, asked.shown));
    return calendar(teamCalendar(teams, asked.shown.language));
  },
  'GET /v1/teams/{id}/calendar.ics': (asked) =>
    calendar(teamCalendar([presentTeam(oneTeam(asked), stopChoice(asked), asked.shown)], asked.shown.language)),

  'GET /v1/programmes': (asked) => {
    const { shown, query } = asked;
    const matches = query.text === undefined ? () => true : textFilter(query.text);
    const programmes = shown.kept
      .all('programs')
      .filter((program) => partsOf(program, 'cohorts').length > 0)
      .filter((program) =>
        matches([
          ...textsIn(program['name'], program['alternate_name'], program['description']),
          ...textsIn(...partsOf(program, 'cohorts').map((cohort) => cohort['name'])),
        ]),
      )
      .filter(
        (program) =>
          !query.enrolment ||
          partsOf(withEnrolment(program, shown), 'cohorts').some((cohort) => cohort['enrolment'] === query.enrolment),
      )
      .filter(ofOrganization(asked));
    return pageOf(asked, byName(programmes, shown.language), { present: (one) => presentProgramme(one, shown) });
  },
  'GET /v1/programmes/{id}': (asked) =>
    presentProgramme(found(asked.shown.kept.get('programs', asked.parameters.id), asked), asked.shown),

  'GET /v1/events': (asked) =>
    pageOf(asked, eventsFor(asked), { present: (event) => presentEvent(event, asked.shown) }),
  'GET /v1/events.ics': (asked) => {
    const events = eventsFor(asked, CALENDAR_DAYS_BACK).map((event) => presentEvent(event, asked.shown));
    return calendar(eventCalendar(events, asked.shown.language));
  },
  'GET /v1/events/{id}': (asked) =>
    presentEvent(found(asked.shown.kept.get('events', asked.parameters.id), asked), asked.shown),

  'GET /v1/networks': (asked) =>
    pageOf(asked, byName(asked.shown.kept.all('networks'), asked.shown.language), {
      present: (network) => presentNetwork(network, asked.shown, { members: false }),
    }),
  'GET /v1/networks/{code}': (asked) =>
    presentNetwork(found(asked.shown.kept.network(asked.parameters.code), asked), asked.shown, { members: true }),

  'GET /v1/roadmaps': (asked) => {
    const { shown, query } = asked;
    const { place, network, organization_id: organization } = query;
    const roadmaps = shown.kept
      .all('roadmaps')
      .filter((one) => !network || one['network_code'] === network)
      .filter((one) => !organization || one['organization_id'] === organization.toLowerCase())
      .filter(
        (one) =>
          !place || partsOf(one, 'progress').some((community) => shown.places.isIn(community['place_code'], place)),
      );
    return pageOf(asked, roadmaps, { present: (roadmap) => presentRoadmap(roadmap, shown) });
  },
  'GET /v1/roadmaps/{id}': (asked) =>
    presentRoadmap(found(asked.shown.kept.get('roadmaps', asked.parameters.id), asked), asked.shown),

  'GET /v1/partners': (asked) => {
    const { role, organization_id: organization } = asked.query;
    const partners = asked.shown.kept
      .all('partners')
      .filter((partner) => !role || partner['role'] === role)
      .filter((partner) => !organization || listOf(partner, 'organization_ids').includes(organization.toLowerCase()));
    return pageOf(asked, partners, { present: (partner) => presentPartner(partner, asked.shown) });
  },
};

/** What `organization_id` and `network` leave. */
function ofOrganization({ query, shown }: Asked): (record: KeptRecord) => boolean {
  const { organization_id: organization, network } = query;
  const isIn = (id: unknown) =>
    listOf(shown.kept.get('organizations', id) ?? {}, 'network_codes').includes(network ?? '');
  return (record) =>
    (!organization || record['organization_id'] === organization.toLowerCase()) &&
    (!network || isIn(record['organization_id']));
}

function teamsFor(asked: Asked, choice: StopChoice): LoadedTeam[] {
  const { shown } = asked;
  const services = shown.kept.all('services').filter(ofOrganization(asked));
  const inOrder = choice.place === undefined ? byName(services, shown.language) : inOrderOfId(services);
  const teams = inOrder.flatMap((service) => loadTeam(service, choice, shown) ?? []);
  if (choice.place === undefined) return teams;
  const nextOf = (team: LoadedTeam) => team.stops[0]?.next ?? Infinity;
  return teams.toSorted((one, other) => (nextOf(one) < nextOf(other) ? -1 : nextOf(one) > nextOf(other) ? 1 : 0));
}

function oneTeam(asked: Asked): LoadedTeam {
  const choice = { ...stopChoice(asked), place: undefined };
  return found(loadTeam(asked.shown.kept.get('services', asked.parameters.id), choice, asked.shown), asked);
}

function stopChoice({ query, shown }: Asked): StopChoice {
  const from = dayIn(query.from) ?? dayOf(wallMinute(shown.now));
  const until = dayIn(query.until) ?? from + DEFAULT_DAYS - 1;
  if (until < from || until - from >= MOST_DAYS) {
    throw invalidParameter('until', `until must be from ${dateOf(from)} to a year after; got ${dateOf(until)}.`);
  }
  return { from, until, place: query.place };
}

function dayIn(date: string | undefined): DayNumber | undefined {
  return date === undefined ? undefined : dayNumber(date);
}

/** The soonest first. Without days: those that are not over, and those of `daysBack` days before. */
function eventsFor({ query, shown }: Asked, daysBack = 0): KeptRecord[] {
  const { from, until, place, network, organization_id: organization } = query;
  if (from && until && from > until) throw invalidParameter('until', `until must not be before from (${from}).`);
  const today = dayOf(wallMinute(shown.now));
  const startOf = (day: DayNumber) => momentOf(day * MINUTES_A_DAY);
  const starts = (event: KeptRecord) => Date.parse(String(event['starts_at']));
  const ends = (event: KeptRecord) => Date.parse(String(event['ends_at'] ?? event['starts_at']));
  const isCurrent = (event: KeptRecord) => {
    if (from || until) return true;
    if (daysBack > 0) return ends(event) >= startOf(today - daysBack);
    return event['ends_at'] === undefined ? starts(event) >= startOf(today) : ends(event) > shown.now.getTime();
  };
  const id = organization?.toLowerCase();
  const isOf = (event: KeptRecord) =>
    id === undefined || event['organization_id'] === id || listOf(event, 'co_organizer_ids').includes(id);
  return shown.kept
    .all('events')
    .filter(isCurrent)
    .filter((event) => !from || ends(event) >= startOf(dayIn(from) ?? 0))
    .filter((event) => !until || starts(event) < startOf((dayIn(until) ?? 0) + 1))
    .filter((event) => !place || shown.places.isIn(event['place_code'], place))
    .filter(isOf)
    .filter(ofOrganization({ query: network ? { network } : {}, shown } as Asked))
    .toSorted((one, other) => starts(one) - starts(other) || (String(one['id']) < String(other['id']) ? -1 : 1));
}

function calendar(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
