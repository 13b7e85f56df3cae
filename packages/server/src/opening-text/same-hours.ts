import type { OpeningSchedule } from './opening-schedule.ts';

const PROPERTIES = ['freq', 'interval', 'dtstart', 'until', 'valid_from', 'valid_to', 'opens_at', 'closes_at'] as const;

/** True when both say the same, however their days are divided into schedules. Only for schedules that the text can say. */
export function areSameHours(one: readonly OpeningSchedule[], other: readonly OpeningSchedule[]): boolean {
  const [first, second] = [one, other].map((schedules) =>
    JSON.stringify([...new Set(schedules.flatMap(keysOf))].sort()),
  );
  return first === second;
}

function keysOf(schedule: OpeningSchedule): string[] {
  const rule = PROPERTIES.map((property) => schedule[property] ?? '').join('|');
  return (schedule.byday ?? '').split(',').map((day) => `${day}|${rule}`);
}
