import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { pageOf } from '../envelope/page.ts';
import { event } from '../events/event.ts';
import { feedback, feedbackReceipt } from '../feedback/feedback.ts';
import { feedbackResolution, receivedFeedback } from '../feedback/received-feedback.ts';
import { calendarDate } from '../hsds/common.ts';
import { network } from '../networks/network.ts';
import { partner, partnerRoles } from '../partners/partner.ts';
import { katottg } from '../profile/place-reference.ts';
import { enrolmentState } from '../programmes/enrolment-state.ts';
import { programme } from '../programmes/programme.ts';
import { roadmap } from '../roadmaps/roadmap.ts';
import { team } from '../teams/team.ts';
import { operation } from './operation.ts';
import { byOrganization, flag, identifierInPath, language, noPathParameters, paging, text } from './parameters.ts';

const common = { method: 'get', tag: 'Community' } as const;

const byNetwork = {
  network: z.exactOptional(shortCode.check(z.meta({ description: 'Only those of this network (its code).' }))),
};

function inPlace(description: string) {
  return { place: z.exactOptional(katottg.check(z.meta({ description }))) };
}

const teamWindow = {
  from: z.exactOptional(
    calendarDate.check(z.meta({ description: 'The first day to tell dates for. Default: today.' })),
  ),
  until: z.exactOptional(
    calendarDate.check(z.meta({ description: 'The last day, at most a year on. Default: 30 days after the first.' })),
  ),
};

export const listTeams = operation({
  ...common,
  id: 'listTeams',
  path: '/v1/teams',
  summary: 'Mobile teams: who comes where, and when',
  description:
    'With `place`: only the stops there, and the team that comes soonest first. Each service that a team brings is told by itself; `program` joins those of one crew.',
  query: z.object({
    ...inPlace('Only stops in this oblast, district, hromada or city.'),
    ...byOrganization,
    ...byNetwork,
    ...teamWindow,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('TeamPage', team),
});

export const getTeam = operation({
  ...common,
  id: 'getTeam',
  path: '/v1/teams/{id}',
  summary: 'One mobile team with its stops',
  query: z.object({ ...teamWindow, ...language }),
  pathParameters: identifierInPath,
  answer: team,
});

export const getTeamCalendars = operation({
  ...common,
  id: 'getTeamCalendars',
  path: '/v1/teams.ics',
  summary: 'The visits of mobile teams to a place as a calendar to subscribe to (RFC 5545)',
  description: 'The visits of at most 100 teams, at most 1,000 in all.',
  query: z.object({
    ...inPlace('Only stops in this oblast, district, hromada or city.'),
    ...byOrganization,
    ...byNetwork,
    ...teamWindow,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: z.string(),
  mediaType: 'text/calendar',
});

export const getTeamCalendar = operation({
  ...common,
  id: 'getTeamCalendar',
  path: '/v1/teams/{id}/calendar.ics',
  summary: 'The visits of one mobile team as a calendar to subscribe to (RFC 5545)',
  query: z.object({ ...teamWindow, ...language }),
  pathParameters: identifierInPath,
  answer: z.string(),
  mediaType: 'text/calendar',
});

export const listProgrammes = operation({
  ...common,
  id: 'listProgrammes',
  path: '/v1/programmes',
  summary: 'Programmes with cohorts that people enrol in',
  query: z.object({
    text: z.exactOptional(text('Full-text search, in Ukrainian or English.')),
    enrolment: z
      .exactOptional(enrolmentState)
      .check(z.meta({ description: 'Only programmes with a cohort in this state today.' })),
    ...byOrganization,
    ...byNetwork,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('ProgrammePage', programme),
});

export const getProgramme = operation({
  ...common,
  id: 'getProgramme',
  path: '/v1/programmes/{id}',
  summary: 'One programme with its cohorts',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: programme,
});

const eventFilters = {
  from: z.exactOptional(
    calendarDate.check(z.meta({ description: 'Only events that end on this day or later. Default: not over yet.' })),
  ),
  until: z.exactOptional(calendarDate.check(z.meta({ description: 'Only events that begin on this day or earlier.' }))),
  ...inPlace('Only events in this oblast, district, hromada or city.'),
  ...byOrganization,
  ...byNetwork,
};

export const listEvents = operation({
  ...common,
  id: 'listEvents',
  path: '/v1/events',
  summary: 'Events, the soonest first',
  description: 'Without `from` and `until`: those that are not over yet, cancelled ones among them.',
  query: z.object({
    ...eventFilters,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('EventPage', event),
});

export const getEventCalendar = operation({
  ...common,
  id: 'getEventCalendar',
  path: '/v1/events.ics',
  summary: 'Events as a calendar to subscribe to (RFC 5545)',
  description:
    'At most 1,000 events. Without `from` and `until` it also has those of the last 30 days, so that a calendar hears of a late change.',
  query: z.object({ ...eventFilters, ...language }),
  pathParameters: noPathParameters,
  answer: z.string(),
  mediaType: 'text/calendar',
});

export const getEvent = operation({
  ...common,
  id: 'getEvent',
  path: '/v1/events/{id}',
  summary: 'One event',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: event,
});

export const listNetworks = operation({
  ...common,
  id: 'listNetworks',
  path: '/v1/networks',
  summary: 'Networks of organizations',
  query: z.object({ ...paging, ...language }),
  pathParameters: noPathParameters,
  answer: pageOf('NetworkPage', network),
});

export const getNetwork = operation({
  ...common,
  id: 'getNetwork',
  path: '/v1/networks/{code}',
  summary: 'One network with its members',
  query: z.object({ ...language }),
  pathParameters: z.object({ code: shortCode.check(z.meta({ description: 'The code of the network.' })) }),
  answer: network,
});

export const listRoadmaps = operation({
  ...common,
  id: 'listRoadmaps',
  path: '/v1/roadmaps',
  summary: 'Roadmaps with their stages and how far communities are',
  query: z.object({
    ...inPlace('Only roadmaps that this oblast, district, hromada or city, or a place in it, is on.'),
    ...byNetwork,
    ...byOrganization,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('RoadmapPage', roadmap),
});

export const getRoadmap = operation({
  ...common,
  id: 'getRoadmap',
  path: '/v1/roadmaps/{id}',
  summary: 'One roadmap',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: roadmap,
});

export const listPartners = operation({
  ...common,
  id: 'listPartners',
  path: '/v1/partners',
  summary: 'Partners and donors, and what to say of their support',
  query: z.object({
    role: z.exactOptional(
      z.enum(partnerRoles).check(z.meta({ description: 'Only those with this role. Default: all.' })),
    ),
    ...byOrganization,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('PartnerPage', partner),
});

export const sendFeedback = operation({
  id: 'sendFeedback',
  method: 'post',
  path: '/v1/feedback',
  tag: 'Community',
  summary: '«Something is wrong here»',
  description:
    'Marks the record as being checked until its owner answers. 201 the first time, 200 when it is already here or this network said so of the record today. Nothing is kept of who sent it but a hash of the network under a key of the day, for that day.',
  query: z.object({ ...language }),
  pathParameters: noPathParameters,
  body: feedback,
  creates: true,
  answer: feedbackReceipt,
  otherStatuses: {
    409: 'Other words have this feedback_id. Nothing was changed.',
    413: 'The body is too long.',
    415: 'The body is not JSON.',
    429: 'This network has reported too many records today.',
  },
});

export const listFeedback = operation({
  ...common,
  id: 'listFeedback',
  path: '/v1/manage/feedback',
  summary: 'What people said is wrong, the oldest first',
  requires: 'accessKey',
  scope: 'records:write',
  query: z.object({
    resolved: z.exactOptional(flag('Those that are resolved. Default: those that are not.')),
    ...byOrganization,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('ReceivedFeedbackPage', receivedFeedback),
});

export const resolveFeedback = operation({
  id: 'resolveFeedback',
  method: 'post',
  path: '/v1/manage/feedback/{id}/resolve',
  tag: 'Community',
  summary: 'Says that a record is right again',
  description: 'Its note is deleted. The record is no longer being checked once all that was said of it is resolved.',
  requires: 'accessKey',
  scope: 'records:write',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  body: feedbackResolution,
  answer: receivedFeedback,
  otherStatuses: { 404: 'There is no such feedback, or it is about a record of another organization.' },
});
