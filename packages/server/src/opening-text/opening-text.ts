// Hours as a person types them, read and written in Ukrainian and English.
export { readExceptions, writeExceptions, type DayThatDiffers } from './exceptions.ts';
export { dateOf, writtenDate } from './days-and-dates.ts';
export type { OpeningSchedule } from './opening-schedule.ts';
export { readOpeningHours } from './read-opening-hours.ts';
export { areSameHours } from './same-hours.ts';
export { UnreadableText } from './unreadable-text.ts';
export { writeOpeningHours } from './write-opening-hours.ts';
