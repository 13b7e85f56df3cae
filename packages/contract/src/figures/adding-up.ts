import type { AggregationDimension } from './indicator.ts';
import type { Figure, FigureQualifier, FigureStatus } from './figure.ts';
import type { FigureSum } from './figure-sum.ts';

/** Why figures may not be added up, in both languages. */
export interface WhyNotSummable {
  uk: string;
  en: string;
}

/** More reasons than these help nobody. */
const MOST_REASONS = 10;
/** From the most certain to the least; a sum is as certain as its least certain figure. */
const byCertainty: readonly FigureStatus[] = ['verified', 'restated', 'reported', 'provisional', 'suppressed'];
/** Medians and shares of different wholes do not add up to anything. */
const neverAdded: ReadonlySet<string> = new Set(['hours', 'percent']);

/** The sum of the figures, or why there is none. All are in one language. */
export function addUp(figures: readonly Figure[]): { sum: FigureSum } | { reasons: WhyNotSummable[] } {
  const [first] = figures;
  const reasons = whyNotSummable(figures).slice(0, MOST_REASONS);
  if (!first || reasons.length > 0) return { reasons };
  return {
    sum: {
      indicator: first.indicator,
      value: figures.reduce((total, { value = 0 }) => total + value, 0),
      qualifier: qualifierOf(figures),
      status: byCertainty.findLast((status) => figures.some((figure) => figure.status === status)) ?? first.status,
      figures: figures.map(({ id, code }) => ({ id, code })),
    },
  };
}

function whyNotSummable(figures: readonly Figure[]): WhyNotSummable[] {
  const single = figures.flatMap(whyNotAlone);
  if (single.length > 0) return single;
  return figures.flatMap((one, index) => figures.slice(index + 1).flatMap((other) => whyNotTogether(one, other)));
}

function whyNotAlone({ code, value, indicator }: Figure): WhyNotSummable[] {
  if (value === undefined) {
    return [{ uk: `«${code}» не має числа, яке можна додати.`, en: `“${code}” has no number to add.` }];
  }
  if (!neverAdded.has(indicator.unit)) return [];
  return [
    {
      uk: `«${code}» виміряно в ${indicator.unit}: частки й тривалості не додаються.`,
      en: `“${code}” is in ${indicator.unit}: shares and durations do not add up.`,
    },
  ];
}

function whyNotTogether(one: Figure, other: Figure): WhyNotSummable[] {
  const pair = { uk: `«${one.code}» і «${other.code}»`, en: `“${one.code}” and “${other.code}”` };
  if (one.id === other.id) {
    return [{ uk: `«${one.code}» названо двічі.`, en: `“${one.code}” is named twice.` }];
  }
  if (one.indicator.unit !== other.indicator.unit) {
    const units = [one.indicator.unit, other.indicator.unit] as const;
    return [
      {
        uk: `${pair.uk} мають різні одиниці: ${units.join(' і ')}.`,
        en: `${pair.en} have different units: ${units.join(' and ')}.`,
      },
    ];
  }
  if (one.indicator.code !== other.indicator.code) {
    return [
      {
        uk: `${pair.uk} рахують різне: «${one.indicator.name}» і «${other.indicator.name}».`,
        en: `${pair.en} count different things: “${one.indicator.name}” and “${other.indicator.name}”.`,
      },
    ];
  }
  const qualifiers = new Set([one.qualifier, other.qualifier]);
  if (qualifiers.has('at_least') && qualifiers.has('nearly')) {
    return [
      {
        uk: `${pair.uk}: сума «понад» і «майже» не є ні тим, ні іншим.`,
        en: `${pair.en}: a sum of “over” and “nearly” is neither.`,
      },
    ];
  }
  return whyOverlapping(one, other, pair);
}

function whyOverlapping(one: Figure, other: Figure, pair: WhyNotSummable): WhyNotSummable[] {
  const allowed: readonly AggregationDimension[] = one.indicator.aggregation ?? [];
  const apart: AggregationDimension[] = [
    ...(areApart(one.period, other.period) ? ['periods' as const] : []),
    ...(one.place && other.place && !isNested(one.place.code, other.place.code) ? ['places' as const] : []),
    ...(one.organization && other.organization && one.organization.id !== other.organization.id
      ? ['organizations' as const]
      : []),
  ];
  if (apart.some((dimension) => allowed.includes(dimension))) return [];
  if (apart.length === 0) {
    return [
      {
        uk: `${pair.uk} охоплюють ті самі місця й час: когось було б пораховано двічі.`,
        en: `${pair.en} cover the same places and time: somebody would be counted twice.`,
      },
    ];
  }
  return [
    {
      uk: `${pair.uk} відрізняються лише за ${apart.join(', ')}, а показник «${one.indicator.name}» не дозволяє так додавати.`,
      en: `${pair.en} differ only by ${apart.join(', ')}, along which the indicator “${one.indicator.name}” does not allow adding.`,
    },
  ];
}

/** Whether two periods have no day in common. Of a period without days it is not known. */
function areApart(one: Figure['period'], other: Figure['period']): boolean {
  const isBefore = (a: Figure['period'], b: Figure['period']) =>
    a.to !== undefined && b.from !== undefined && a.to < b.from;
  return isBefore(one, other) || isBefore(other, one);
}

/** Whether one place is the other or within it. A KATOTTG code has its levels in groups of digits, zeros below its own. */
function isNested(one: string, other: string): boolean {
  const [a, b] = [levelsOf(one), levelsOf(other)];
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((level, index) => level === b[index]);
}

function levelsOf(code: string): string[] {
  const [, ...levels] = /^UA(\d{2})(\d{2})(\d{3})(\d{3})(\d{2})/.exec(code) ?? [];
  return levels.slice(0, levels.findLastIndex((level) => Number(level) > 0) + 1);
}

function qualifierOf(figures: readonly Figure[]): FigureQualifier {
  const said = new Set(figures.map(({ qualifier }) => qualifier));
  return said.has('at_least') ? 'at_least' : said.has('nearly') ? 'nearly' : 'exact';
}
