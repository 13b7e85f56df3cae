import { UnreadableText, dateOf } from '../opening-text/opening-text.ts';
import { calendarDate, dayNumber } from '../schedule/calendar-day.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { dateOfSerial } from '../spreadsheets/number-formats.ts';
import { withoutInvisible } from './read-number.ts';

/** Which day of a year or month is meant where only that is told. */
type Edge = 'first' | 'last';

const MONTHS = [
  ['січня', 'january'],
  ['лютого', 'february'],
  ['березня', 'march'],
  ['квітня', 'april'],
  ['травня', 'may'],
  ['червня', 'june'],
  ['липня', 'july'],
  ['серпня', 'august'],
  ['вересня', 'september'],
  ['жовтня', 'october'],
  ['листопада', 'november'],
  ['грудня', 'december'],
] as const;

/** RFC 3339, and as programs write it that leave out seconds or the colon of the zone. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * A day as people and programs write it: `2025-06-30`, `30.06.2025`, `30/06/2025`, «30 червня 2025 р.», and as a spreadsheet counts
 * it. A moment with a time zone is the day that it is in Kyiv. With `edge` also `2025` and `2025-06`, as HXL lets others write them.
 *
 * @throws UnreadableText
 */
export function readDay(text: string, edge?: Edge): string {
  const typed = withoutInvisible(text);
  const plain = typed.replace(/[ T]\d{1,2}:\d{2}.*$/, '');
  const found =
    ofMoment(typed) ??
    dateOf(plain) ??
    (/^\d{5}(?:\.\d+)?$/.test(plain) ? dateOfSerial(Number(plain)) : undefined) ??
    dateOf(plain.replaceAll('/', '-')) ??
    inWords(plain) ??
    (edge && edgeOf(plain, edge));
  if (found !== undefined) return found;
  throw new UnreadableText(
    both(`«${text}» не дата.`, `“${text}” is no date.`),
    both('Напишіть день, місяць і рік: «30.06.2025».', 'Write day, month and year: “30.06.2025”.'),
  );
}

/** A period in one cell: a day, a month, a year, or two days with a slash between (ISO 8601). */
export function readPeriod(text: string): { from: string; to: string } {
  const [start = text, end = start, ...more] = /^\d{4}-\S+\/\d{4}-\S+$/.test(text) ? text.split('/') : [text];
  if (more.length > 0) readDay(text);
  return { from: readDay(start, 'first'), to: readDay(end, 'last') };
}

/** The day in Kyiv: midnight there is still the day before in the zone that programs write. */
function ofMoment(text: string): string | undefined {
  const [, day, time, zone] = MOMENT.exec(text) ?? [];
  if (day === undefined || time === undefined || zone === undefined) return undefined;
  const moment = new Date(`${day}T${time}${zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`);
  // What is no day at all, such as the 31st of June, must not become another one.
  return dateOf(day) === undefined || Number.isNaN(moment.getTime()) ? undefined : kyivTime(moment).date;
}

function inWords(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})(?:\s*р(?:\.|оку)?)?$/iu.exec(text) ?? [];
  const index = MONTHS.findIndex((names) => names.some((name) => name === month.toLowerCase()));
  return index < 0 ? undefined : dateOf(`${day}.${index + 1}.${year}`);
}

function edgeOf(text: string, edge: Edge): string | undefined {
  const [, year = '', month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === '') return undefined;
  if (edge === 'first') return dateOf(`${year}-${month ?? '01'}-01`);
  if (month === undefined) return dateOf(`${year}-12-31`);
  const next = dayNumber(
    month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`,
  );
  return next === undefined ? undefined : calendarDate(next - 1);
}
