import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { Language } from '../../locales/page-language.ts';
import { kyivDay, kyivTime } from '../../opening-hours/kyiv-time.ts';
import { openingStatus } from '../../opening-hours/opening-status.ts';
import { upcomingVisits } from '../../opening-hours/visits.ts';
import { type DayHours, otherHours, weeklyHours } from '../../opening-hours/weekly-hours.ts';
import { schedulesOf } from './detail-facts.ts';
import { formatDay, formatWeekday } from '../formats.ts';

/** As many dates as fit a message. */
const DATES = 3;

/** When it is open, for a message or a piece of paper: nothing in it goes out of date within the hour. */
export function hoursInWords(item: ServiceAtLocationDetail, language: Language, now: Date): string[] {
  const today = kyivDay(now);
  const status = openingStatus(item, now);
  if (status.kind === 'suspended') return [msg('Temporarily closed')];
  if (status.kind === 'moved') return [msg('Moved to another address')];
  if (status.kind === 'ended') return [msg('No longer provided')];
  if (status.kind === 'open-round-the-clock') return [`${msg('Open')}: ${msg('round the clock')}`];
  const schedules = schedulesOf(item);
  const week = weeklyHours(schedules, today);
  const visits = upcomingVisits(schedules, today).slice(0, DATES);
  const told = [
    ...(week ? inWeek(week.days, language) : []),
    ...otherHours(schedules, today),
    ...visits.map(
      ({ day, opens, closes }) => `${formatDay(day, language, today, { weekday: true })}: ${opens}–${closes}`,
    ),
  ];
  if (told.length > 0) return told;
  const next = (item.upcoming_hours?.intervals ?? [])
    .filter(({ closes_at }) => new Date(closes_at) > now)
    .slice(0, DATES)
    .map((interval) => {
      const [opens, closes] = [new Date(interval.opens_at), new Date(interval.closes_at)];
      const day = formatDay(kyivDay(opens), language, today, { weekday: true });
      return `${day}: ${kyivTime(opens)}–${kyivTime(closes)}`;
    });
  return next.length > 0 ? next : [`${msg('Opening hours unknown')}: ${msg('call before you go')}`];
}

/** Days with the same hours in one line: «понеділок – п’ятниця: 09:00–18:00». */
function inWeek(days: readonly DayHours[][], language: Language): string[] {
  const name = (day: number) => formatWeekday(`1970-01-${String(5 + day).padStart(2, '0')}`, language);
  const hours = days.map((day) => day.map(({ opens, closes }) => `${opens}–${closes}`).join(', '));
  const runs: { from: number; to: number; text: string }[] = [];
  hours.forEach((text, day) => {
    const last = runs.at(-1);
    if (last?.text === text && last.to === day - 1) last.to = day;
    else if (text) runs.push({ from: day, to: day, text });
  });
  return runs.map(({ from, to, text }) =>
    from === to ? `${name(from)}: ${text}` : msg(str`${name(from)} – ${name(to)}: ${text}`, { id: 'days-with-hours' }),
  );
}
