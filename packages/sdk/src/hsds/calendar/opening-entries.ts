import type { Schedule, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { MINUTES_A_DAY } from '../../snapshot/kyiv-clock.ts';
import type { CalendarEntry } from './calendar-file.ts';
import { dayNumber, recurringDays } from './recurring-days.ts';

/** Of records that do not say when they were last changed. */
const UNKNOWN_CHANGE = '2020-01-01T00:00:00Z';

/**
 * When a service is open at a location: each of its schedules as a recurring entry, and each day that differs. Without a
 * schedule that can be told: the intervals that the server has worked out. Nothing from the day of a closure or a move away on, and nothing of
 * a service that is not active.
 */
export function openingEntries(record: ServiceAtLocationDetail): CalendarEntry[] {
  const { service, location, organization } = record;
  if (service.status !== 'active') return [];
  const closedFrom = firstClosedDay(record);
  const lastModified = new Date(record.last_modified ?? service.last_modified ?? UNKNOWN_CHANGE);
  const address = location?.confidential ? undefined : location?.addresses?.[0]?.address_1;
  const where = told([location?.name, address, location?.place?.name], ', ');
  const common = (note?: string) => ({
    summary: service.name,
    description: told([organization?.name, note], '\n'),
    location: where,
    url: service.url,
    status: 'CONFIRMED' as const,
    lastModified,
  });

  const since = Math.floor(lastModified.getTime() / 86_400_000);
  const exceptions = (record.schedule_exceptions ?? []).flatMap((exception) => {
    const day = dayNumber(exception.date);
    return day === undefined ? [] : [{ ...exception, day }];
  });
  const schedules = [record.schedules, service.schedules, location?.schedules].find((some) => some?.length) ?? [];
  const recurring = schedules.flatMap((schedule): CalendarEntry[] => {
    const hours = hoursOf(schedule);
    const days = hours && recurringDays(schedule, since);
    if (!days) return [];
    const last = Math.min(days.last, closedFrom - 1);
    if (days.first > last) return [];
    const atOpening = (day: number) => day * MINUTES_A_DAY + hours.from;
    const differing = exceptions.filter(({ day }) => day <= last && days.fallsOn(day)).map(({ day }) => atOpening(day));
    // A rule whose only day differs has nothing left to say.
    if (days.rule === undefined && differing.length > 0) return [];
    return [
      {
        ...common(schedule.description),
        id: `${record.id}-${schedule.id}`,
        start: atOpening(days.first),
        end: days.first * MINUTES_A_DAY + hours.until,
        ...(days.rule !== undefined && {
          recurrence: { rule: days.rule, last: last === Infinity ? undefined : atOpening(last) },
        }),
        except: [...new Set(differing)],
      },
    ];
  });
  const onOtherDays = exceptions.flatMap((exception, index): CalendarEntry[] => {
    const hours = exception.day < closedFrom ? hoursOf(exception) : undefined;
    if (!hours) return [];
    const midnight = exception.day * MINUTES_A_DAY;
    const id = `${record.id}-${exception.date}-${numberOnDay(exceptions, index)}`;
    return [{ ...common(exception.note), id, start: midnight + hours.from, end: midnight + hours.until }];
  });
  if (recurring.length > 0) return [...recurring, ...onOtherDays];
  return (record.upcoming_hours?.intervals ?? []).map((interval, index, intervals) => {
    const date = interval.opens_at.slice(0, 10);
    const onDay = intervals.slice(0, index + 1).filter(({ opens_at: opens }) => opens.startsWith(date)).length;
    return {
      ...common(),
      id: `${record.id}-${date}-${onDay}`,
      start: new Date(interval.opens_at),
      end: new Date(interval.closes_at),
    };
  });
}

/** The first day that it is closed on until further notice; Infinity when it is not. */
function firstClosedDay({ temporary_closure: closure, relocation }: ServiceAtLocationDetail): number {
  const days = [closure?.since, relocation?.to && relocation.since].map(dayNumber);
  return Math.min(Infinity, ...days.filter((day) => day !== undefined));
}

/** Minutes after midnight. Closing at or before the opening means the next day; 00:00 to 00:00 is the whole day. */
function hoursOf({ opens_at, closes_at }: Pick<Schedule, 'opens_at' | 'closes_at'>) {
  const [from, until] = [minuteOfDay(opens_at), minuteOfDay(closes_at)];
  if (from === undefined || until === undefined) return undefined;
  return { from, until: until <= from ? until + MINUTES_A_DAY : until };
}

function minuteOfDay(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time ?? '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function numberOnDay(exceptions: readonly { date: string }[], index: number): number {
  return exceptions.slice(0, index + 1).filter(({ date }) => date === exceptions[index]?.date).length;
}

function told(parts: readonly (string | undefined)[], separator: string): string | undefined {
  return parts.filter((part) => part !== undefined && part !== '').join(separator) || undefined;
}
