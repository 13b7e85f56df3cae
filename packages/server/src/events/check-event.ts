import { event, katottg } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Sentence } from '../problems/http-problem.ts';
import { recordFaults, type FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredEvent } from '../records/stored.ts';
import { without } from '../records/without.ts';

const joined = ['organization', 'co_organizers', 'partners', 'program', 'place', 'data_status'] as const;

const importedEvent = z.object({
  ...without(event.shape, ...joined),
  organization_id: event.shape.id,
  co_organizer_ids: z.exactOptional(z.array(event.shape.id)),
  partner_ids: z.exactOptional(z.array(event.shape.id)),
  program_id: z.exactOptional(event.shape.id),
  place_code: z.exactOptional(katottg),
});
type ImportedEvent = z.output<typeof importedEvent>;

/** Years that every calendar program can read. */
const FIRST_MOMENT = Date.UTC(1970, 0, 1);
const LAST_MOMENT = Date.UTC(9999, 11, 31);

/** Why the event by itself cannot be published; none when it can. What it refers to is not looked up. */
export function eventFaults(stored: StoredEvent): RecordFault[] {
  return recordFaults('event', stored, importedEvent, meaningFaults);
}

function meaningFaults(candidate: ImportedEvent): FieldFault[] {
  const { starts_at: starts, ends_at: ends, place_code: place, online_url: online, registration } = candidate;
  const faults: [isFault: boolean | undefined, field: string, message: Sentence][] = [
    [
      Date.parse(starts) < FIRST_MOMENT,
      'starts_at',
      { uk: `не може бути раніше за 1970 рік; тут ${starts}`, en: `must not be before 1970; it is ${starts}` },
    ],
    [
      Date.parse(starts) > LAST_MOMENT,
      'starts_at',
      { uk: `не може бути пізніше за 9999 рік; тут ${starts}`, en: `must not be after 9999; it is ${starts}` },
    ],
    [
      ends !== undefined && Date.parse(ends) > LAST_MOMENT,
      'ends_at',
      {
        uk: `не може бути пізніше за 9999 рік; тут ${String(ends)}`,
        en: `must not be after 9999; it is ${String(ends)}`,
      },
    ],
    [
      ends !== undefined && Date.parse(ends) < Date.parse(starts),
      'ends_at',
      {
        uk: `не може бути раніше за початок події, ${starts}; тут ${String(ends)}`,
        en: `must not be before the event begins, ${starts}; it is ${String(ends)}`,
      },
    ],
    [
      place === undefined && online === undefined,
      'place_code',
      { uk: 'має казати, де подія, якщо немає online_url', en: 'must say where it is, unless there is an online_url' },
    ],
    [
      registration && registration.form_id === undefined && registration.url === undefined,
      'registration',
      { uk: 'має казати, як записатися: form_id або url', en: 'must say how to register: a form_id or a url' },
    ],
    [
      candidate.co_organizer_ids?.includes(candidate.organization_id),
      'co_organizer_ids',
      { uk: 'не має називати organization_id ще раз', en: 'must not name the organization_id again' },
    ],
  ];
  return faults.flatMap(([isFault, field, message]) => (isFault ? [{ field, message }] : []));
}
