import type { EventRegistration, EventStatus } from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { Dataset, LocalizedText, StoredEvent } from '../../records/stored.ts';
import { dayNumber } from '../../schedule/calendar-day.ts';
import { kyivMoment, MINUTES_A_DAY, momentOf } from '../../schedule/kyiv-time.ts';
import { pick, type DemoCalendar } from '../demo-calendar.ts';
import type { DemoPlace } from '../demo-places.ts';
import { partnerIdentifier, type PartnerCode } from '../partners.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { organizationIdentifier } from './organization.ts';
import { programIdentifier } from './service.ts';

export interface EventDraft {
  key: string;
  organization: string;
  coOrganizers?: readonly string[];
  partners?: readonly PartnerCode[];
  program?: string;
  name: LocalizedText;
  description: LocalizedText;
  status?: EventStatus;
  status_reason?: LocalizedText;
  /** Hours on the wall in Kyiv: `['2026-11-20', '10:00', '16:00']`. */
  when: readonly [day: string, from: string, until: string];
  place?: DemoPlace;
  venue?: LocalizedText;
  isOnline?: boolean;
  registration?: EventRegistration;
}

export function events(calendar: DemoCalendar, drafts: readonly EventDraft[]): Pick<Dataset, 'events'> {
  return { events: drafts.map((draft) => event(calendar, draft)) };
}

function event(calendar: DemoCalendar, draft: EventDraft): StoredEvent {
  const { key, organization, coOrganizers, partners, program, when, place, venue, isOnline, ...fields } = draft;
  const [day, from, until] = when;
  return {
    id: identifierOf('event', key),
    organization_id: organizationIdentifier(organization),
    status: 'scheduled',
    ...fields,
    starts_at: momentAt(day, from),
    ends_at: momentAt(day, until),
    ...(place ? { place_code: place.code, venue: venueOf(key, venue) } : {}),
    ...(isOnline ? { online_url: `https://example.org/events/${key}/online` } : {}),
    url: `https://example.org/events/${key}`,
    ...(coOrganizers ? { co_organizer_ids: coOrganizers.map(organizationIdentifier) } : {}),
    ...(partners ? { partner_ids: partners.map(partnerIdentifier) } : {}),
    ...(program === undefined ? {} : { program_id: programIdentifier(program) }),
    last_modified: calendar.moment(pick(`event ${key}`, 1, 9), key),
    content_languages: contentLanguagesOf(fields.name),
  };
}

/** A street that does not exist: nobody is sent to a real door. */
function venueOf(key: string, name: LocalizedText | undefined): NonNullable<StoredEvent['venue']> {
  const house = pick(`house of event ${key}`, 1, 98);
  return { ...(name ? { name } : {}), address_1: both(`вул. Прикладна, ${house}`, `${house} Prykladna St`) };
}

function momentAt(day: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return kyivMoment(momentOf((dayNumber(day) ?? 0) * MINUTES_A_DAY + hours * 60 + minutes));
}
