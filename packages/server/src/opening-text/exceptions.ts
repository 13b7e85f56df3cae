import type { ContentLanguageCode } from '../records/stored.ts';
import { dateOf, daysBetween, writtenDate } from './days-and-dates.ts';
import { timeOfDay } from './opening-schedule.ts';
import { PartReader } from './part-reader.ts';
import { partsOf, plainText } from './plain-text.ts';
import { tokensOf } from './tokens.ts';
import { UnreadableText } from './unreadable-text.ts';

/** A day that differs, its note in whichever language it was typed. */
export interface DayThatDiffers {
  date: string;
  opens_at?: string;
  closes_at?: string;
  note?: string;
}

const DATE = '(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})';
const PART = new RegExp(`^${DATE}(?:\\s*[–—-]\\s*${DATE})?\\s*:?\\s+([^()]+?)\\s*(?:\\(([^()]*)\\))?$`, 'u');

/**
 * Reads days that differ: "24.12.2026 9:00-13:00 (short day); 01.01.2027 closed".
 *
 * @throws UnreadableText that names the part and shows how to write it
 */
export function readExceptions(text: string): DayThatDiffers[] {
  return partsOf(text).flatMap(readPart);
}

function readPart(part: string): DayThatDiffers[] {
  const refuse = (problem = { uk: '', en: '' }): never => {
    const because = { uk: problem.uk === '' ? '' : ` — ${problem.uk}`, en: problem.en === '' ? '' : `: ${problem.en}` };
    throw new UnreadableText(
      { uk: `Незрозуміло: «${part}»${because.uk}.`, en: `Not understood: “${part}”${because.en}.` },
      {
        uk: 'Напишіть дату з роком, а після неї години або «зачинено»: «24.12.2026 9:00-13:00; 01.01.2027 зачинено (Новий рік)».',
        en: 'Write the date with its year, then the hours or “closed”: “24.12.2026 9:00-13:00; 01.01.2027 closed (New Year)”.',
      },
    );
  };
  const [, first = '', last = first, hours = '', note = ''] = PART.exec(part) ?? [];
  const [from, until] = [dateOf(first), dateOf(last)];
  const dates = from === undefined || until === undefined ? undefined : daysBetween(from, until);
  const tokens = tokensOf(plainText(hours));
  if (!dates) return refuse();
  if (!Array.isArray(tokens))
    return refuse({ uk: `невідоме «${tokens.unknown}»`, en: `“${tokens.unknown}” is unknown` });
  const open = new PartReader(tokens, ({ uk = '', en = '' }) => refuse({ uk, en })).hoursAlone();
  const said = note.trim() === '' ? {} : { note: note.trim() };
  return dates.flatMap((date): DayThatDiffers[] =>
    open.length === 0
      ? [{ date, ...said }]
      : open.map((one) => ({ date, opens_at: timeOfDay(one.from), closes_at: timeOfDay(one.until), ...said })),
  );
}

/** Days that differ as a person would type them; undefined when a note cannot stand in brackets. */
export function writeExceptions(days: readonly DayThatDiffers[], language: ContentLanguageCode): string | undefined {
  const words =
    language === 'uk' ? { closed: 'зачинено', allDay: 'цілодобово' } : { closed: 'closed', allDay: 'around the clock' };
  const lines = days.map(({ date, opens_at: opens, closes_at: closes, note }) => {
    if (note !== undefined && (/[();\n]/.test(note) || note.trim() !== note || note === '')) return undefined;
    if (
      (opens === undefined) !== (closes === undefined) ||
      (opens === closes && opens !== undefined && opens !== '00:00')
    )
      return undefined;
    const hours = opens === undefined ? words.closed : opens === closes ? words.allDay : `${opens}–${closes}`;
    return `${writtenDate(date)} ${hours}${note === undefined ? '' : ` (${note})`}`;
  });
  return lines.every((line) => line !== undefined) ? lines.join('; ') : undefined;
}
