import type { InAllLanguages } from '../publishing/localized-text.ts';
import type { FigureBreakdown, ReportedBreakdown } from './breakdown.ts';
import type { Figure, FigureVersion } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { remainderOf } from './remainder.ts';
import { withheldParts } from './withheld-parts.ts';

type Amounts = 'value' | 'words' | 'sample_size' | 'baseline' | 'history' | 'status' | 'status_reason';

/** How much a figure is and was, as its publisher keeps it. */
export type KeptAmounts = Pick<InAllLanguages<Figure>, Amounts> & { breakdown?: InAllLanguages<ReportedBreakdown> };

/** How much a figure is and was, as anybody may see it. */
export type PublishedAmounts = Pick<InAllLanguages<Figure>, Amounts | 'breakdown'>;

/** What an indicator says of how much may be told. */
export type Withholding = Pick<Indicator, 'smallest_published' | 'unit'>;

const TOO_FEW = {
  uk: 'Приховано: число таке мале, що можна було б упізнати людей.',
  en: 'Withheld: the number is so small that people could be recognised.',
};

/**
 * How much the figure is, without what is too small to be published by its indicator. Everything that is told to anybody goes
 * through here: lists, single figures, sums, snapshots, exports and pictures, of the server and of the API for tests.
 */
export function publishedAmounts(kept: KeptAmounts, indicator: Withholding): PublishedAmounts {
  const { smallest_published: smallest, unit } = indicator;
  const { value, words, sample_size: sampleSize, baseline, breakdown, status, status_reason: reason } = kept;
  const isSmall = (count: number | undefined) =>
    smallest !== undefined && isBelow(peopleIn(count, kept, unit), smallest);
  const isWithheld = status === 'suppressed' || isSmall(value);
  const history = kept.history?.map((version) =>
    isWithheld || isSmall(version.value) ? withheldVersion(version) : version,
  );
  const past = history === undefined ? {} : { history };
  if (isWithheld) {
    return { status: 'suppressed', ...past, ...optional('status_reason', status === 'suppressed' ? reason : TOO_FEW) };
  }
  return {
    status,
    ...past,
    ...optional('value', value),
    ...optional('words', words),
    ...optional('sample_size', sampleSize),
    ...optional('status_reason', reason),
    ...optional('baseline', isSmall(baseline?.value) ? undefined : baseline),
    ...optional(
      'breakdown',
      value === undefined || breakdown === undefined ? undefined : toldBreakdown(value, breakdown, isSmall, smallest),
    ),
  };
}

/** The parts that may be told, and what they leave out: in it are those that may not. */
function toldBreakdown(
  value: number,
  breakdown: InAllLanguages<ReportedBreakdown>,
  isSmall: (count: number) => boolean,
  smallest: number | undefined,
): InAllLanguages<FigureBreakdown> | undefined {
  const { parts } = breakdown;
  if (smallest === undefined || !parts.some((part) => isSmall(part.value))) {
    return { ...breakdown, remainder: remainderOf(value, parts) };
  }
  const hidden = withheldParts(value, parts, smallest);
  // A breakdown of which nothing is left to see says nothing.
  const shown = parts.filter((_, index) => !hidden?.has(index));
  if (hidden === undefined || shown.every((part) => part.value === 0)) return undefined;
  return {
    ...breakdown,
    parts: parts.map((part, index) => (hidden.has(index) ? withheldPart(part) : part)),
    remainder: remainderOf(value, shown),
  };
}

/** Of how many people or things a number tells: a share or a median is of those who were asked. */
function peopleIn(
  count: number | undefined,
  { sample_size: sampleSize }: KeptAmounts,
  unit: Withholding['unit'],
): number | undefined {
  if (count === undefined || (unit !== 'percent' && unit !== 'hours')) return count;
  return unit === 'hours' || sampleSize === undefined ? sampleSize : (count / 100) * sampleSize;
}

function isBelow(count: number | undefined, smallest: number): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

function withheldPart({
  value: _,
  ...part
}: {
  value: number;
  code: string;
  name: InAllLanguages<FigureBreakdown>['parts'][number]['name'];
}) {
  return { ...part, is_withheld: true as const };
}

function withheldVersion({
  value: _,
  words: _words,
  ...version
}: InAllLanguages<FigureVersion>): InAllLanguages<FigureVersion> {
  return { ...version, status: 'suppressed' };
}

function optional<Key extends keyof PublishedAmounts>(
  key: Key,
  value: PublishedAmounts[Key] | undefined,
): Partial<Pick<PublishedAmounts, Key>> {
  return value === undefined ? {} : ({ [key]: value } as unknown as Pick<PublishedAmounts, Key>);
}
