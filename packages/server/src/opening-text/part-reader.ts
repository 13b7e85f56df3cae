import type { LocalizedText } from '../records/stored.ts';
import { BY_APPOINTMENT, timeOfDay, type OpeningSchedule } from './opening-schedule.ts';
import type { Token } from './tokens.ts';
import { weekdayCode } from './weekdays.ts';

type Kind = Token['kind'];
type Refuse = (problem: LocalizedText) => never;

/** From and until, in minutes after midnight; until is larger unless the night is included. */
export interface Hours {
  from: number;
  until: number;
}

const WHOLE_DAY: Hours = { from: 0, until: 1440 };

/** Reads one part of a text about hours: days, then their hours; perhaps several times over. */
export class PartReader {
  readonly #tokens: readonly Token[];
  readonly #refuse: Refuse;
  #position = 0;
  /** A break after a comma may be meant for all days before it; one in brackets is for those it stands with. */
  #hasLooseBreak = false;

  constructor(tokens: readonly Token[], refuse: Refuse) {
    this.#tokens = tokens;
    this.#refuse = refuse;
  }

  schedules(): OpeningSchedule[] {
    const found: OpeningSchedule[] = [];
    const every = this.#takeEveryOtherWeek();
    const period = every === undefined ? this.#takePeriod() : undefined;
    let groups = 0;
    while (this.#position < this.#tokens.length) {
      found.push(...this.#group().map((schedule) => ({ ...schedule, ...every, ...period })));
      this.#take('and');
      groups++;
    }
    if (this.#hasLooseBreak && groups > 1) {
      return this.#refuse({ uk: 'не сказано, у які дні перерва', en: 'it does not say on which days the break is' });
    }
    return found;
  }

  /** Hours alone, of a day that is named elsewhere; empty when it is closed. */
  hoursAlone(): Hours[] {
    if (this.#take('closed')) return this.#end([]);
    if (this.#take('around the clock')) return this.#end([WHOLE_DAY]);
    return this.#end(this.#hours());
  }

  #end<Value>(value: Value): Value {
    const rest = this.#tokens[this.#position];
    return rest ? this.#refuse({ uk: `зайве «${rest.text}»`, en: `“${rest.text}” is too much` }) : value;
  }

  #group(): OpeningSchedule[] {
    const dates = this.#takeDates();
    if (dates.length > 0) {
      return this.#hoursOrWholeDay().flatMap((hours) => dates.map((date) => ({ ...date, ...clock(hours) })));
    }
    const rules = this.#takeRules();
    if (rules.length > 0) this.#take('dash');
    if (this.#take('closed') ?? this.#takeDaysOff(rules)) {
      return rules.length > 0
        ? []
        : this.#refuse({ uk: 'не сказано, у які дні зачинено', en: 'it does not say on which days it is closed' });
    }
    if (this.#take('by appointment')) {
      return rules.length > 0 ? inRules(rules, { description: BY_APPOINTMENT }) : [{ description: BY_APPOINTMENT }];
    }
    if (rules.length === 0 && this.#peek('around the clock'))
      rules.push(...[0, 1, 2, 3, 4, 5, 6].map((day) => ({ day })));
    if (rules.length === 0) return this.#refuse({ uk: 'не названо дні', en: 'no days are named' });
    return this.#hoursOrWholeDay().flatMap((hours) => inRules(rules, clock(hours)));
  }

  /** «вихідні» is the weekend by itself and says “closed” after days. */
  #takeDaysOff(rules: readonly Rule[]): Token | undefined {
    return rules.length > 0 && this.#peekDaysOff() ? this.#take('days') : undefined;
  }

  #peekDaysOff(): boolean {
    return this.#tokens[this.#position]?.text.startsWith('вихідн') ?? false;
  }

  #takeAfterComma(kind: Kind): Token | undefined {
    return this.#take('and', kind) ? this.#take(kind) : undefined;
  }

  #hoursOrWholeDay(): Hours[] {
    return this.#take('around the clock') ? [WHOLE_DAY] : this.#hours();
  }

  #hours(): Hours[] {
    const hours: Hours[] = [];
    do {
      this.#take('from');
      const from = this.#take('time');
      if (!from) break;
      if (!this.#take('dash') && !this.#take('until')) {
        return this.#refuse({
          uk: `не сказано, до котрої після «${from.text}»`,
          en: `no closing time after “${from.text}”`,
        });
      }
      const until = this.#take('time');
      if (!until)
        return this.#refuse({
          uk: `не сказано, до котрої після «${from.text}»`,
          en: `no closing time after “${from.text}”`,
        });
      hours.push(this.#between(from, until));
    } while (this.#take('and', 'time') ?? this.#take('and', 'from'));
    if (hours.length === 0) return this.#refuse({ uk: 'не названо години', en: 'no hours are named' });
    return this.#withoutBreak(hours);
  }

  #between(from: Token & { kind: 'time' }, until: Token & { kind: 'time' }): Hours {
    if (from.isTwelveHour !== until.isTwelveHour) {
      return this.#refuse({
        uk: 'am чи pm стоїть лише в одного з двох часів',
        en: 'only one of the two times says am or pm',
      });
    }
    if (from.minutes === 1440 || from.minutes === until.minutes) {
      if (from.minutes === 0) return WHOLE_DAY;
      return this.#refuse({ uk: 'початок і кінець однакові', en: 'it opens and closes at the same time' });
    }
    const closes = until.minutes === 0 ? 1440 : until.minutes;
    return { from: from.minutes, until: closes < from.minutes ? closes + 1440 : closes };
  }

  /** A break may stand in brackets or after a comma, its word before or after its hours. */
  #withoutBreak(hours: readonly Hours[]): Hours[] {
    const isLoose =
      this.#take('and', 'break') !== undefined ||
      this.#take('and', 'no break') !== undefined ||
      this.#peek('break') ||
      this.#peek('no break');
    const isOpen = this.#take('open') !== undefined;
    this.#hasLooseBreak ||= isLoose;
    const isNoBreak = this.#take('no break') !== undefined;
    let left = [...hours];
    if (!isNoBreak && (isOpen || isLoose)) {
      const named = this.#take('break') !== undefined;
      this.#take('dash');
      this.#take('from');
      const from = this.#take('time');
      if (!from || !(this.#take('dash') ?? this.#take('until'))) return this.#refuseBreak();
      const until = this.#take('time');
      if (!until || (!named && !this.#take('break'))) return this.#refuseBreak();
      left = this.#minus(hours, this.#between(from, until));
    }
    this.#take('close');
    return left;
  }

  #refuseBreak(): never {
    return this.#refuse({
      uk: 'у дужках може бути лише перерва: «(обід 12:00-13:00)»',
      en: 'only a break may stand in brackets: “(lunch 12:00-13:00)”',
    });
  }

  #minus(hours: readonly Hours[], pause: Hours): Hours[] {
    const around = hours.find(({ from, until }) => from < pause.from && pause.until < until);
    if (!around) {
      return this.#refuse({
        uk: 'перерва не лежить у робочих годинах',
        en: 'the break does not lie within the opening hours',
      });
    }
    return hours.flatMap((one) =>
      one === around
        ? [
            { from: one.from, until: pause.from },
            { from: pause.until, until: one.until },
          ]
        : [one],
    );
  }

  #takeEveryOtherWeek(): Pick<OpeningSchedule, 'dtstart' | 'interval'> | undefined {
    if (!this.#take('every other week')) return undefined;
    this.#take('from');
    const first = this.#take('date');
    if (!first) {
      return this.#refuse({
        uk: 'не сказано, від якого дня рахувати тижні: «раз на два тижні з 02.11.2026: Пн 9:00-13:00»',
        en: 'it does not say from which day the weeks count: “every other week from 02.11.2026: Mon 9:00-13:00”',
      });
    }
    return { dtstart: first.date, interval: 2 };
  }

  #takePeriod(): Pick<OpeningSchedule, 'valid_from' | 'valid_to'> | undefined {
    const from = this.#take('from', 'date') ? this.#take('date') : undefined;
    const until = this.#take('until', 'date') ? this.#take('date') : undefined;
    if (!from && !until) return undefined;
    if (from && until && until.date < from.date) {
      return this.#refuse({ uk: 'кінець раніше за початок', en: 'the end is before the beginning' });
    }
    return { ...(from ? { valid_from: from.date } : {}), ...(until ? { valid_to: until.date } : {}) };
  }

  #takeDates(): Pick<OpeningSchedule, 'dtstart' | 'until'>[] {
    const dates: Pick<OpeningSchedule, 'dtstart' | 'until'>[] = [];
    let first = this.#take('date');
    while (first) {
      const last = this.#take('dash', 'date') ? this.#take('date') : first;
      if (last && last.date < first.date) {
        return this.#refuse({ uk: 'кінець раніше за початок', en: 'the end is before the beginning' });
      }
      dates.push({ dtstart: first.date, until: last?.date ?? first.date });
      first = this.#take('and', 'date') ? this.#take('date') : undefined;
    }
    return dates;
  }

  #takeRules(): Rule[] {
    const rules: Rule[] = [];
    do {
      this.#take('from', 'days');
      const ordinals = this.#takeOrdinals();
      const days = this.#take('days');
      if (!days) {
        if (ordinals.length > 0) return this.#refuse({ uk: 'не названо день тижня', en: 'no weekday is named' });
        break;
      }
      const isRange = days.days.length === 1 && (this.#take('dash', 'days') ?? this.#take('until', 'days'));
      const last = isRange && !this.#peekDaysOff() ? this.#take('days') : undefined;
      const named = last ? this.#range(days.days, last.days) : days.days;
      const excepted =
        (this.#take('except') ?? this.#takeAfterComma('except'))
          ? new Set(this.#takeRules().map(({ day }) => day))
          : new Set<number>();
      const some = named.filter((day) => !excepted.has(day));
      rules.push(
        ...some.flatMap((day) => (ordinals.length === 0 ? [{ day }] : ordinals.map((ordinal) => ({ day, ordinal })))),
      );
    } while (this.#take('and', 'days') ?? this.#take('and', 'ordinal'));
    return rules;
  }

  #takeOrdinals(): number[] {
    const ordinals: number[] = [];
    let next = this.#take('ordinal');
    while (next) {
      ordinals.push(next.ordinal);
      next = this.#take('and', 'ordinal') || this.#peek('ordinal') ? this.#take('ordinal') : undefined;
    }
    return ordinals;
  }

  #range([first = 0]: readonly number[], [last, more]: readonly number[]): number[] {
    if (last === undefined || more !== undefined)
      return this.#refuse({ uk: 'незрозуміло, до якого дня', en: 'the last day is not clear' });
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => (first + index) % 7);
  }

  #peek(kind: Kind, ahead = 0): boolean {
    return this.#tokens[this.#position + ahead]?.kind === kind;
  }

  /** Takes the next token when it is of this kind and, if asked, the one after it of that kind. */
  #take<Wanted extends Kind>(kind: Wanted, followedBy?: Kind): (Token & { kind: Wanted }) | undefined {
    if (!this.#peek(kind) || (followedBy !== undefined && !this.#peek(followedBy, 1))) return undefined;
    const token = this.#tokens[this.#position++];
    return token as Token & { kind: Wanted };
  }
}

interface Rule {
  day: number;
  ordinal?: number;
}

function clock({ from, until }: Hours): Pick<OpeningSchedule, 'opens_at' | 'closes_at'> {
  return { opens_at: timeOfDay(from), closes_at: timeOfDay(until) };
}

/** The days of the week in one schedule, those of the month in another. */
function inRules(rules: readonly Rule[], said: OpeningSchedule): OpeningSchedule[] {
  const weekly = [...new Set(rules.filter(({ ordinal }) => ordinal === undefined).map(({ day }) => day))].sort(
    (a, b) => a - b,
  );
  const monthly = rules.filter(({ ordinal }) => ordinal !== undefined);
  return [
    ...(weekly.length > 0 ? [{ freq: 'WEEKLY' as const, byday: weekly.map(weekdayCode).join(','), ...said }] : []),
    ...(monthly.length > 0
      ? [
          {
            freq: 'MONTHLY' as const,
            byday: monthly.map(({ day, ordinal }) => `${ordinal}${weekdayCode(day)}`).join(','),
            ...said,
          },
        ]
      : []),
  ];
}
