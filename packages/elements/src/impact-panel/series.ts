import type { Figure } from '@resilience-kit/contract';

/** Figures that say the same of one period after the other, the earliest first; or a figure alone. */
export interface Series {
  /** One for each period. */
  readonly figures: readonly Figure[];
  /** The one of the last period. */
  readonly latest: Figure;
}

/** A period of a series: with its figure, or without one where a period in between was not reported. */
export interface TrendPoint {
  /** Absent where nobody reported the period. */
  readonly figure?: Figure;
}

/** How the latest figure differs from that of the period just before, where both were counted. */
export interface Change {
  readonly difference: number;
  readonly former: Figure;
}

const DAY = 86_400_000;
/** A longer silence is one gap, not many. */
const MOST_MISSING = 4;

/**
 * Puts figures together that differ in nothing but their period: the indicator, the place, the organization and the length of
 * the period are the same. A year never stands beside a half-year, and periods that overlap stand alone.
 */
export function seriesOf(figures: readonly Figure[]): Series[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return figures.flatMap((figure) => {
    const group = groups.get(keyOf(figure)) ?? [];
    const sorted = group.toSorted((one, other) => startOf(one).localeCompare(startOf(other)));
    if (!areApart(sorted)) return [oneSeries([figure])];
    // A series stands where the first of it was named.
    return group[0] === figure ? [oneSeries(sorted)] : [];
  });
}

/** The periods of a series in a row; those in between that nobody reported have no figure. */
export function trendOf({ figures }: Series): TrendPoint[] {
  return figures.flatMap((figure, index) => {
    const former = figures[index - 1];
    const missing = former ? missingBetween(former, figure) : 0;
    return [...Array.from({ length: missing }, () => ({})), { figure }];
  });
}

/** Whether a series has two numbers at least to compare. */
export function hasTrend({ figures }: Series): boolean {
  return figures.filter((figure) => valueOf(figure) !== undefined).length > 1;
}

/** Of shares and of what is only known to be over or nearly so many, there is no difference to tell. */
export function changeOf({ figures }: Series): Change | undefined {
  const [former, latest] = figures.slice(-2);
  if (!former || !latest || missingBetween(former, latest) > 0) return undefined;
  const values = [former, latest].map((figure) => (figure.qualifier === 'exact' ? valueOf(figure) : undefined));
  const [before, now] = values;
  if (before === undefined || now === undefined || latest.indicator.unit === 'percent') return undefined;
  return { difference: now - before, former };
}

/** The number that a figure may be drawn by. */
export function valueOf({ value, status, qualifier }: Figure): number | undefined {
  return status === 'suppressed' || qualifier === 'order_of_magnitude' ? undefined : value;
}

function oneSeries(figures: readonly Figure[]): Series {
  return { figures, latest: figures.at(-1) as Figure };
}

function keyOf({ id, indicator, place, area, organization, period: { from, to } }: Figure): string {
  if (!from || !to) return id;
  return [indicator.code, place?.code ?? area, organization?.id ?? '', lengthOf(from, to)].join(' ');
}

/** In months where a period is made of them, as those have different numbers of days. */
function lengthOf(from: string, to: string): string {
  const next = new Date(Date.parse(to) + DAY);
  const first = new Date(from);
  const isWholeMonths = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  const months = (next.getUTCFullYear() - first.getUTCFullYear()) * 12 + next.getUTCMonth() - first.getUTCMonth();
  return isWholeMonths ? `${months} months` : `${(next.getTime() - first.getTime()) / DAY} days`;
}

function areApart(sorted: readonly Figure[]): boolean {
  return sorted.every((figure, index) => {
    const { to = '' } = sorted[index - 1]?.period ?? {};
    return to < startOf(figure);
  });
}

function startOf({ period }: Figure): string {
  return period.from ?? '';
}

function missingBetween({ period: { from = '', to = '' } }: Figure, next: Figure): number {
  const length = Date.parse(to) + DAY - Date.parse(from);
  const silence = Date.parse(startOf(next)) - Date.parse(to) - DAY;
  return silence > 0 ? Math.min(MOST_MISSING, Math.max(1, Math.round(silence / length))) : 0;
}
