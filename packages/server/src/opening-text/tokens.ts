import { dateOf } from './days-and-dates.ts';

/** What a text about hours is made of. */
export type Token = (
  | { kind: 'days'; days: readonly number[] }
  | { kind: 'ordinal'; ordinal: number }
  | { kind: 'time'; minutes: number; isTwelveHour: boolean }
  | { kind: 'date'; date: string }
  | { kind: 'dash' | 'and' | 'open' | 'close' | 'from' | 'until' }
  | { kind: 'closed' | 'around the clock' | 'by appointment' | 'break' | 'no break' | 'except' | 'every other week' }
) & { text: string };

type Meaning = Token extends infer Kind ? (Kind extends Token ? Omit<Kind, 'text'> : never) : never;
/** Undefined: the words mean nothing here. `false`: they look like something but are not, such as 25:00. */
type Reading = (match: RegExpExecArray) => Meaning | undefined | false;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

const ordinalWords: readonly (readonly [string, number])[] = [
  ['перш\\p{L}*|first', 1],
  ['друг\\p{L}*|second', 2],
  ['трет\\p{L}*|third', 3],
  ['четверт(?:ий|а|ої|ого|у)|fourth', 4],
  ['останн\\p{L}*|last', -1],
];

const weekdayWords: readonly string[] = [
  'пн|пон|понеділ\\p{L}*|mon|mondays?',
  'вт|вів|вівтор\\p{L}*|tue|tues|tuesdays?',
  'ср|сер|серед\\p{L}*|wed|wednesdays?',
  'чт|чет|четвер(?:г\\p{L}*)?|thu|thur|thurs|thursdays?',
  'пт|пятниц\\p{L}*|fri|fridays?',
  'сб|суб|субот\\p{L}*|sat|saturdays?',
  'нд|нед|неділ\\p{L}*|sun|sundays?',
];

/** The words that mean something, in the order in which they are tried. Words are already plain (`plainText`). */
const readings: readonly (readonly [RegExp, Reading])[] = [
  [/\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}/uy, ([text]) => dateMeaning(text)],
  word('24\\s*\\/\\s*7|цілодобово|24 годин\\p{L}*(?: на добу)?|around the clock|24 hours', () => ({
    kind: 'around the clock',
  })),
  [
    /(\d)\s*-?\s*(?:ий|й|ій|ша|га|тя|та|а|ше|ге|тє|те|st|nd|rd|th)(?![\p{L}\p{N}])/uy,
    ([, digit]) => ordinal(Number(digit)),
  ],
  ...ordinalWords.map(([words, value]) => word(words, () => ordinal(value))),
  [
    /(\d{1,2})(?:[:.](\d{2}))?(?:\s*([ap])\.?m\.?(?![\p{L}\p{N}]))?(?![\d:]|[.]\d)/uy,
    ([, hours, minutes, half]) => timeMeaning(Number(hours), Number(minutes ?? 0), half),
  ],
  word('за (?:попередн\\p{L}+ )?(?:домовленіст\\p{L}*|запис\\p{L}*)|by (?:prior )?(?:appointment|arrangement)', () => ({
    kind: 'by appointment',
  })),
  word('без (?:обіду|обідньої перерви|перерви)|no break|without (?:a )?break', () => ({ kind: 'no break' })),
  word('обідня перерва|обід|перерва|lunch break|lunch|break', () => ({ kind: 'break' })),
  word('(?:що|через )(?:два тижні|тиждень)|щодва тижні|раз на два тижні|every other week|every two weeks', () => ({
    kind: 'every other week',
  })),
  word('щодня|щоденно|кожного дня|кожен день|без вихідних|every day|daily', () => ({ kind: 'days', days: EVERY_DAY })),
  word('будні(?: дні)?|у будні|робочі дні|по буднях|weekdays|working days', () => ({
    kind: 'days',
    days: WORKING_DAYS,
  })),
  word('вихідний(?: день)?|зачинено|закрито|не працює\\p{L}*|closed|day off', () => ({ kind: 'closed' })),
  word('вихідні(?: дні)?|по вихідних|weekends?', () => ({ kind: 'days', days: WEEKEND })),
  word('крім|окрім|except', () => ({ kind: 'except' })),
  ...weekdayWords.map((words, day) => word(words, () => ({ kind: 'days', days: [day] }))),
  word('з|із|від|from', () => ({ kind: 'from' })),
  word('до|по|till|until|to', () => ({ kind: 'until' })),
  [/-/uy, () => ({ kind: 'dash' })],
  [/[,&]/uy, () => ({ kind: 'and' })],
  word('і|й|та|and', () => ({ kind: 'and' })),
  [/\(/uy, () => ({ kind: 'open' })],
  [/\)/uy, () => ({ kind: 'close' })],
  word(
    'графік|режим|години|роботи|прийому|кожн\\p{L}*|місяця|місяць|у|в|на|о|об|год|години|day|hours|opening|each|every|month|of|the|on|at|a',
    () => undefined,
  ),
  [/[\s:.]+/uy, () => undefined],
];

/** Reads the words of a text, or tells which one means nothing. */
export function tokensOf(text: string): Token[] | { unknown: string } {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const found = tokenAt(text, position);
    if (!found) return { unknown: /^\S+/u.exec(text.slice(position))?.[0] ?? text.slice(position) };
    if (found.meaning) tokens.push({ ...found.meaning, text: found.text });
    position += found.text.length;
  }
  // «по» is “until” between two things and says nothing before one: «по вівторках».
  return tokens.filter(({ text: said }, index) => said !== 'по' || (index > 0 && tokens[index - 1]?.kind !== 'and'));
}

function tokenAt(text: string, position: number): { text: string; meaning: Meaning | undefined } | undefined {
  for (const [pattern, reading] of readings) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (!match) continue;
    const meaning = reading(match);
    if (meaning !== false) return { text: match[0], meaning };
  }
  return undefined;
}

function word(words: string, reading: Reading): readonly [RegExp, Reading] {
  return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'uy'), reading];
}

function ordinal(value: number): Meaning | false {
  return value >= -1 && value <= 5 && value !== 0 ? { kind: 'ordinal', ordinal: value } : false;
}

function dateMeaning(text: string): Meaning | false {
  const date = dateOf(text);
  return date === undefined ? false : { kind: 'date', date };
}

function timeMeaning(hours: number, minutes: number, half: string | undefined): Meaning | false {
  if (minutes > 59) return false;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return false;
    return { kind: 'time', minutes: ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes, isTwelveHour: true };
  }
  const all = hours * 60 + minutes;
  return all <= 24 * 60 ? { kind: 'time', minutes: all, isTwelveHour: false } : false;
}
