import type { LocalizedText } from '../records/stored.ts';
import type { OpeningSchedule } from './opening-schedule.ts';
import { overlapIn } from './overlap.ts';
import { PartReader } from './part-reader.ts';
import { partsOf, plainText } from './plain-text.ts';
import { tokensOf } from './tokens.ts';
import { UnreadableText } from './unreadable-text.ts';

const EXAMPLE: LocalizedText = {
  uk: 'Напишіть, наприклад: «Пн-Пт 9:00-18:00; Сб 10:00-14:00», «щодня 8:00-20:00», «цілодобово», «1-й і 3-й вівторок 10:00-12:00», «за домовленістю».',
  en: 'Write, for example: “Mon-Fri 9:00-18:00; Sat 10:00-14:00”, “every day 8:00-20:00”, “around the clock”, “1st and 3rd Tuesday 10:00-12:00”, “by appointment”.',
};

/**
 * Reads opening hours as people type them, in Ukrainian or English, as HSDS schedules in Europe/Kyiv time. Nothing is
 * guessed.
 *
 * @throws UnreadableText that names the part and shows how to write it
 */
export function readOpeningHours(text: string): OpeningSchedule[] {
  const read = partsOf(text).map((part) => ({ part, schedules: schedulesOf(part) }));
  const schedules = read.flatMap((one) => one.schedules);
  if (schedules.length === 0) {
    throw new UnreadableText(
      {
        uk: 'Тут сказано лише, коли зачинено.',
        en: 'This only says when it is closed.',
      },
      {
        uk: 'Якщо послуги тимчасово немає, заповніть «Зачинено з» і «Чому зачинено». Якщо години невідомі, залиште клітинку порожньою.',
        en: 'If the service is closed for a time, fill in “Closed since” and “Why closed”. If the hours are not known, leave the cell empty.',
      },
    );
  }
  const overlap = overlapIn(schedules);
  if (overlap !== undefined) {
    throw new UnreadableText(
      {
        uk: `Один день названо двічі, і години перетинаються: ${overlap.uk}.`,
        en: `One day is named twice with hours that overlap: ${overlap.en}.`,
      },
      {
        uk: 'Залиште для кожного дня одні години; перерву запишіть так: «Пн-Пт 9:00-13:00, 14:00-18:00».',
        en: 'Give each day its hours once; write a break like this: “Mon-Fri 9:00-13:00, 14:00-18:00”.',
      },
    );
  }
  return schedules;
}

function schedulesOf(part: string): OpeningSchedule[] {
  const refuse = (problem: LocalizedText): never => {
    throw new UnreadableText(
      { uk: `Незрозуміло: «${part}» — ${problem.uk}.`, en: `Not understood: “${part}”: ${problem.en}.` },
      EXAMPLE,
    );
  };
  const tokens = tokensOf(plainText(part));
  if (!Array.isArray(tokens)) {
    return refuse({ uk: `невідоме «${tokens.unknown}»`, en: `“${tokens.unknown}” is unknown` });
  }
  return new PartReader(tokens, refuse).schedules();
}
