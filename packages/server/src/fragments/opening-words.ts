import type { Schedule, ServiceAtLocationDetail, UpcomingHours } from '@resilience-kit/contract';
import { isMobileTeam } from '@resilience-kit/contract/service-facts';
import type { OpeningSchedule } from '../opening-text/opening-schedule.ts';
import { writeOpeningHours } from '../opening-text/write-opening-hours.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { dayInWords } from './days-in-words.ts';
import { resultTexts } from './result-texts.ts';

type Item = ServiceAtLocationDetail;

/** As much as anybody plans for. */
const MOST_DATES = 3;

/** When something is open, in words that stay true after the moment at which they were written. */
export interface OpeningWords {
  /** What the words are about: `closed` for good or until further notice, `moved`, `unknown`, or just `hours`. */
  tone: 'closed' | 'moved' | 'unknown' | 'hours';
  label: string;
  detail?: string;
}

export interface OpeningWordsOptions {
  language: ContentLanguageCode;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  /**
   * `today`: the hours of this day, with its date, for what is read today. `week`: those of any week, for pages that are built and
   * read some time later.
   */
  hours: 'today' | 'week';
}

/** What a person has to know of the hours before setting out. Never “open now”: the words are read later than they are written. */
export function openingWords(item: Item, options: OpeningWordsOptions): OpeningWords {
  const { language, today } = options;
  const texts = resultTexts[language];
  const { service, relocation, temporary_closure: closure, upcoming_hours: upcoming } = item;
  if (service.status === 'defunct' || service.status === 'inactive') return { tone: 'closed', label: texts.ended };
  if (relocation?.to && relocation.since <= today) return { tone: 'moved', label: texts.moved };
  if (service.status === 'temporarily closed' || (closure && closure.since <= today)) {
    return { tone: 'closed', label: texts.suspended };
  }
  const isTeam = isMobileTeam(item);
  // A team has dates, not days of the week.
  const week = options.hours === 'week' && !isTeam ? weekInWords(item, language) : undefined;
  if (week !== undefined) return { tone: 'hours', label: texts.hours, detail: week };
  if (!upcoming) return { tone: 'unknown', label: texts.unknownHours, detail: texts.callFirst };
  const spans = spansOf(upcoming).filter(({ closes }) => closes > `${today}T00:00`);
  if (isTeam) {
    const [next] = datesOf(spans, options);
    return next === undefined
      ? { tone: 'unknown', label: texts.noVisits, detail: texts.callFirst }
      : { tone: 'hours', label: texts.nextVisit, detail: next };
  }
  return options.hours === 'week' ? nextDates(spans, options) : thisDay(spans, options);
}

/** The ordinary hours as a person would write them; undefined when there are none, or when they say more than a line can. */
export function weekInWords(item: Item, language: ContentLanguageCode): string | undefined {
  const all = [item.schedules, item.service.schedules, item.location?.schedules];
  const schedules = all.find((some) => some?.length);
  const words = schedules && writeOpeningHours(schedules.map(asWritten), language);
  return words === '' ? undefined : words;
}

/** From when to when it is open, as the clock in Kyiv shows it: `YYYY-MM-DDTHH:MM`. */
interface Span {
  opens: string;
  closes: string;
}

/** Intervals that touch are one: what is open past midnight does not close at midnight. */
function spansOf({ intervals }: UpcomingHours): Span[] {
  const spans: Span[] = [];
  for (const { opens_at: from, closes_at: to } of intervals) {
    const [opens, closes] = [from.slice(0, 16), to.slice(0, 16)];
    const last = spans.at(-1);
    if (last && opens <= last.closes) last.closes = closes > last.closes ? closes : last.closes;
    else spans.push({ opens, closes });
  }
  return spans;
}

function thisDay(spans: readonly Span[], options: OpeningWordsOptions): OpeningWords {
  const { language, today } = options;
  const texts = resultTexts[language];
  const day = dayInWords(today, language, today);
  const now = spans.filter(({ opens }) => opens.slice(0, 10) <= today);
  if (now.length > 0) {
    return {
      tone: 'hours',
      label: texts.today(day),
      detail: now.map((span) => hoursOf(span, today, language)).join(', '),
    };
  }
  const [next] = datesOf(spans, options);
  if (next === undefined) return { tone: 'unknown', label: texts.closed, detail: texts.callFirst };
  return { tone: 'hours', label: texts.closedOn(day), detail: `${texts.nextOpen} ${next}` };
}

function nextDates(spans: readonly Span[], options: OpeningWordsOptions): OpeningWords {
  const texts = resultTexts[options.language];
  const dates = datesOf(spans, options).slice(0, MOST_DATES);
  if (dates.length === 0) return { tone: 'unknown', label: texts.closed, detail: texts.callFirst };
  return { tone: 'hours', label: texts.hours, detail: dates.join('; ') };
}

function datesOf(
  spans: readonly Span[],
  { language, today }: Pick<OpeningWordsOptions, 'language' | 'today'>,
): string[] {
  return spans.map((span) => {
    const day = span.opens.slice(0, 10) < today ? today : span.opens.slice(0, 10);
    return `${dayInWords(day, language, today, { weekday: true })}, ${hoursOf(span, day, language)}`;
  });
}

/** The hours of a span as they are on a day. */
function hoursOf({ opens, closes }: Span, day: string, language: ContentLanguageCode): string {
  const texts = resultTexts[language];
  const isFromMidnight = opens <= `${day}T00:00`;
  if (isFromMidnight && closes.slice(0, 10) > day) return texts.allDay;
  return opens.slice(0, 10) < day ? `${texts.until} ${closes.slice(11)}` : `${opens.slice(11)}–${closes.slice(11)}`;
}

/** A schedule as it is written: its texts are in one language already. */
function asWritten({ id: _, description, ...schedule }: Schedule): OpeningSchedule {
  return {
    ...schedule,
    ...(description === undefined ? {} : { description: { uk: description, en: description } }),
  };
}
