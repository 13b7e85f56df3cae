/** A stretch from `from` up to, not including, `until`; the unit is the caller's. */
export interface Interval {
  from: number;
  until: number;
}

/** The same stretches in order, overlapping and touching ones joined, empty ones dropped. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const { from, until } of sorted) {
    const previous = merged.at(-1);
    if (previous && from <= previous.until) previous.until = Math.max(previous.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** What lies within `bounds`. */
export function clipIntervals(intervals: readonly Interval[], bounds: Interval): Interval[] {
  return intervals
    .map(({ from, until }) => ({ from: Math.max(from, bounds.from), until: Math.min(until, bounds.until) }))
    .filter(({ from, until }) => from < until);
}
