import type { Figure } from '@resilience-kit/contract';
import { remainderText } from '../impact-counter/remainder-text.ts';

/** The columns of the file, named as the API names its fields. */
const columns = [
  'code',
  'indicator',
  'part',
  'qualifier',
  'value',
  'unit',
  'words',
  'sample_size',
  'period_from',
  'period_to',
  'period',
  'area',
  'place',
  'organization',
  'donors',
  'source',
  'publisher',
  'source_url',
  'status',
  'as_of',
  'data_status',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>;

/**
 * Figures as a CSV file (RFC 4180, with the mark by which spreadsheets know UTF-8): a row for each figure, for each of its
 * parts and for what the parts leave out. A qualifier stands beside every value, so that "over 1,600" is never 1600 alone.
 */
export function csvOf(figures: readonly Figure[]): string {
  const rows = figures.flatMap(rowsOf).map((row) => columns.map((column) => cell(row[column])));
  return `\uFEFF${[columns, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function rowsOf(figure: Figure): Row[] {
  const { breakdown, period, source, indicator, place, organization, donors = [], value, words, ...rest } = figure;
  const { code, status, qualifier, area, as_of, data_status, sample_size } = rest;
  const isSuppressed = status === 'suppressed';
  const isInWords = qualifier === 'order_of_magnitude';
  const whole: Row = {
    code,
    indicator: indicator.name,
    qualifier,
    value: isSuppressed || isInWords ? undefined : value,
    unit: indicator.unit,
    words: isSuppressed ? undefined : words,
    sample_size,
    period_from: period.from,
    period_to: period.to,
    period: period.description,
    area,
    place: place?.code,
    organization: organization?.name,
    donors: donors.map(({ name }) => name).join('; '),
    source: source.title,
    publisher: source.publisher,
    source_url: source.url,
    status,
    as_of,
    data_status,
  };
  if (!breakdown || isSuppressed) return [whole];
  const { parts, remainder } = breakdown;
  return [
    whole,
    ...parts.map((part): Row => ({
      ...whole,
      part: part.name,
      value: part.value,
      status: part.value === undefined ? 'suppressed' : status,
    })),
    ...(remainder > 0 ? [{ ...whole, part: `(${remainderText(figure)})`, value: remainder }] : []),
  ];
}

/** A cell. What a spreadsheet would take for a formula becomes text. */
function cell(value: string | number | undefined): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
