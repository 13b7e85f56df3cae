import type { ContentLanguageCode } from '../records/stored.ts';
import { writtenDate } from './days-and-dates.ts';
import { BY_APPOINTMENT, minutesOf, type OpeningSchedule } from './opening-schedule.ts';
import { WEEKDAY_CODES, WEEKDAY_NAMES } from './weekdays.ts';

/** Properties that the text can say, and those that only tell what a schedule belongs to. */
const SAID = new Set([
  'freq',
  'byday',
  'opens_at',
  'closes_at',
  'dtstart',
  'until',
  'interval',
  'valid_from',
  'valid_to',
]);
const UNSAID = new Set(['id', 'service_id', 'location_id', 'service_at_location_id', 'description', 'timezone']);

const phrases = {
  uk: {
    everyDay: 'щодня',
    allDay: 'цілодобово',
    from: 'з',
    until: 'до',
    appointment: 'за домовленістю',
    otherWeek: 'раз на два тижні з',
  },
  en: {
    everyDay: 'every day',
    allDay: 'around the clock',
    from: 'from',
    until: 'until',
    appointment: 'by appointment',
    otherWeek: 'every other week from',
  },
} as const;

interface Line {
  when: string;
  days: string[];
  hours: string;
}

/**
 * Opening hours as a person would type them; `readOpeningHours` reads them back. Undefined when they say more than the
 * text can.
 */
export function writeOpeningHours(
  schedules: readonly OpeningSchedule[],
  language: ContentLanguageCode,
): string | undefined {
  const lines = schedules.map((schedule) => lineOf(schedule, language));
  if (!lines.every((line) => line !== undefined)) return undefined;
  return joined(lines)
    .map(({ when, days, hours }) => {
      const isAlways = days.length === 7 && hours === phrases[language].allDay;
      return [when, isAlways ? '' : writtenDays(days, language), hours].filter((word) => word !== '').join(' ');
    })
    .join('; ');
}

function lineOf(schedule: OpeningSchedule, language: ContentLanguageCode): Line | undefined {
  const given = Object.keys(schedule);
  if (given.some((property) => !SAID.has(property) && !UNSAID.has(property))) return undefined;
  const hours = hoursOf(schedule, language);
  const when = whenOf(schedule, language);
  const days = (schedule.byday ?? '').split(',').filter((day) => day !== '');
  if (hours === undefined || when === undefined || !days.every((day) => isWritableDay(day, schedule.freq)))
    return undefined;
  const isDated = schedule.dtstart !== undefined && schedule.interval === undefined;
  const isAppointment = schedule.opens_at === undefined && when === '';
  if (days.length === 0 && !isDated && !isAppointment) return undefined;
  if (days.length > 0 && (schedule.freq === undefined || isDated)) return undefined;
  return { when, days, hours };
}

function isWritableDay(day: string, freq: OpeningSchedule['freq']): boolean {
  return freq === 'MONTHLY'
    ? /^(?:[1-5]|-1)(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day)
    : /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day);
}

function hoursOf(
  { opens_at: opens, closes_at: closes, description }: OpeningSchedule,
  language: ContentLanguageCode,
): string | undefined {
  if (opens === undefined && closes === undefined) {
    const said = typeof description === 'object' ? Object.values(description) : [description];
    const isAppointment =
      said.length > 0 &&
      said.every((text) => text !== undefined && Object.values<string>(BY_APPOINTMENT).includes(text));
    return isAppointment ? phrases[language].appointment : undefined;
  }
  if (description !== undefined || minutesOf(opens) === undefined || minutesOf(closes) === undefined) return undefined;
  if (opens === closes) return opens === '00:00' ? phrases[language].allDay : undefined;
  return `${opens}–${closes}`;
}

/** What comes before the days; undefined when it cannot be written. */
function whenOf(schedule: OpeningSchedule, language: ContentLanguageCode): string | undefined {
  const { dtstart, until, interval, valid_from: from, valid_to: to, freq } = schedule;
  const words = phrases[language];
  if (dtstart === undefined) {
    if (until !== undefined || interval !== undefined) return undefined;
    const period = [
      ...(from === undefined ? [] : [`${words.from} ${writtenDate(from)}`]),
      ...(to === undefined ? [] : [`${words.until} ${writtenDate(to)}`]),
    ];
    return period.length > 0 ? `${period.join(' ')}:` : '';
  }
  if (from !== undefined || to !== undefined) return undefined;
  if (interval === 2 && freq === 'WEEKLY' && until === undefined) return `${words.otherWeek} ${writtenDate(dtstart)}:`;
  if (interval !== undefined || freq !== undefined || until === undefined) return undefined;
  return until === dtstart ? writtenDate(dtstart) : `${writtenDate(dtstart)}–${writtenDate(until)}`;
}

/** Hours of the same days stand together, then days with the same hours. */
function joined(lines: readonly Line[]): Line[] {
  const byDay = new Map<string, Line>();
  for (const line of lines) {
    for (const day of line.days.length > 0 ? line.days : ['']) {
      const key = `${line.when}|${day}|${/\d/.test(line.hours) ? '' : line.hours}`;
      const before = byDay.get(key);
      byDay.set(
        key,
        before ? { ...before, hours: `${before.hours}, ${line.hours}` } : { ...line, days: day === '' ? [] : [day] },
      );
    }
  }
  const together = new Map<string, Line>();
  for (const line of byDay.values()) {
    const key = `${line.when}|${line.hours}|${line.days.some(isOrdinal) ? 'month' : 'week'}`;
    const before = together.get(key);
    together.set(key, before ? { ...before, days: [...before.days, ...line.days] } : line);
  }
  return [...together.values()];
}

function isOrdinal(day: string): boolean {
  return day.length > 2;
}

function writtenDays(days: readonly string[], language: ContentLanguageCode): string {
  if (days.some(isOrdinal)) return days.map((day) => writtenOrdinal(day, language)).join(', ');
  const present = WEEKDAY_CODES.map((code) => days.includes(code));
  if (present.every(Boolean)) return phrases[language].everyDay;
  const names = WEEKDAY_NAMES[language];
  const runs: string[] = [];
  for (let first = 0; first < present.length; first++) {
    if (!present[first]) continue;
    let last = first;
    while (present[last + 1]) last++;
    runs.push(last > first ? `${names[first]}–${names[last]}` : (names[first] ?? ''));
    first = last;
  }
  return runs.join(', ');
}

/** Monday, Tuesday and Thursday are masculine in Ukrainian, the others feminine. */
const MASCULINE = ['MO', 'TU', 'TH'];

function writtenOrdinal(day: string, language: ContentLanguageCode): string {
  const ordinal = Number(day.slice(0, -2));
  const code = day.slice(-2);
  const name = WEEKDAY_NAMES[language][WEEKDAY_CODES.findIndex((one) => one === code)] ?? '';
  if (language === 'en') {
    return `${ordinal === -1 ? 'last' : `${ordinal}${['st', 'nd', 'rd'][ordinal - 1] ?? 'th'}`} ${name}`;
  }
  const isMasculine = MASCULINE.includes(code);
  if (ordinal === -1) return `${isMasculine ? 'останній' : 'остання'} ${name}`;
  return `${ordinal}-${isMasculine ? 'й' : (['ша', 'га', 'тя'][ordinal - 1] ?? 'та')} ${name}`;
}
