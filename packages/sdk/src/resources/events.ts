import type { Event, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { retrieveCalendar } from '../transport/retrieve-calendar.ts';
import { ManagedRecords } from './managed-records.ts';
import type { CommunityFilter, LanguageParameters, PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Events.calendar}. */
export interface EventCalendarParameters extends CommunityFilter, LanguageParameters {
  /** Only events that end on this day or later, `2026-01-31`. Default: not over yet. */
  readonly from?: string | undefined;
  /** Only events that begin on this day or earlier, `2026-01-31`. */
  readonly until?: string | undefined;
}
/** Parameters of {@link Events.list}. */
export interface EventListParameters extends EventCalendarParameters, PageParameters {}
/** Parameters of {@link Events.retrieve}. */
export type EventParameters = LanguageParameters;

/** Events, and publishing them (`/v1/events`). An extension of this kit: see `isUnsupported`. */
export class Events extends ManagedRecords<'events'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'events', 'Event');
  }

  /**
   * Events, a page at a time, the soonest first. Without `from` and `until` those that are not over yet, cancelled ones
   * among them.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: EventListParameters = {}, options?: RequestOptions): PagePromise<Page<Event>, Event> {
    return listPages<Event>(this.transport, 'listEvents', ['v1', 'events'], parameters, options);
  }

  /**
   * One event.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: EventParameters = {}, options?: RequestOptions): AnswerPromise<Event> {
    return retrieveRecord<Event>(this.transport, 'getEvent', ['v1', 'events', id], parameters, options);
  }

  /**
   * Events as the text of an iCalendar file (RFC 5545), at most 1,000. Without `from` and `until` also those of the last 30
   * days, so that a calendar hears of a late change.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  calendar(parameters: EventCalendarParameters = {}, options?: RequestOptions): AnswerPromise<string> {
    const path = ['v1', 'events.ics'];
    return retrieveCalendar(this.transport, { operation: 'getEventCalendar', path, parameters, options });
  }
}
