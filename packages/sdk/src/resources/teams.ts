import type { Page, Team } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { retrieveCalendar } from '../transport/retrieve-calendar.ts';
import { Resource } from './resource.ts';
import type { CommunityFilter, PageParameters, VisitParameters } from './shared-parameters.ts';

/** Parameters of {@link Teams.list}. With `place` only the stops there, and the team that comes soonest first. */
export interface TeamListParameters extends VisitParameters, CommunityFilter, PageParameters {}
/** Parameters of {@link Teams.retrieve}. */
export type TeamParameters = VisitParameters;
/** Parameters of {@link Teams.calendar}. */
export type TeamCalendarParameters = VisitParameters;
/** Parameters of {@link Teams.calendars}. */
export interface TeamCalendarsParameters extends VisitParameters, CommunityFilter {}

/** Mobile teams: who comes where, and when (`/v1/teams`). An extension of this kit: see `isUnsupported`. */
export class Teams extends Resource {
  /**
   * Teams with their stops, a page at a time. Each service that a team brings is told by itself; `program` joins those of
   * one crew.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: TeamListParameters = {}, options?: RequestOptions): PagePromise<Page<Team>, Team> {
    return listPages<Team>(this.transport, 'listTeams', ['v1', 'teams'], parameters, options);
  }

  /**
   * One team with its stops.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: TeamParameters = {}, options?: RequestOptions): AnswerPromise<Team> {
    return retrieveRecord<Team>(this.transport, 'getTeam', ['v1', 'teams', id], parameters, options);
  }

  /**
   * The visits of one team as the text of an iCalendar file (RFC 5545).
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  calendar(id: string, parameters: TeamCalendarParameters = {}, options?: RequestOptions): AnswerPromise<string> {
    const path = ['v1', 'teams', id, 'calendar.ics'];
    const operation = 'getTeamCalendar';
    return retrieveCalendar(this.transport, { operation, path, parameters, options, forOneRecord: true });
  }

  /**
   * The visits of teams to a place as the text of an iCalendar file (RFC 5545): of at most 100 teams, at most 1,000 in all.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  calendars(parameters: TeamCalendarsParameters = {}, options?: RequestOptions): AnswerPromise<string> {
    const path = ['v1', 'teams.ics'];
    return retrieveCalendar(this.transport, { operation: 'getTeamCalendars', path, parameters, options });
  }
}
