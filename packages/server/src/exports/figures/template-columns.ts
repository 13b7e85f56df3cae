import { figureColumns, type FigureColumnKey } from '../../figure-rows/columns.ts';
import { donorsIn } from '../../figure-rows/donors.ts';
import { countings, qualifiers, statuses, units, aggregations } from '../../figure-rows/words.ts';
import type { FigureView } from '../../figure-rows/figure-view.ts';
import type { IndicatorColumnKey } from '../../figure-rows/indicator-columns.ts';
import { writtenDate } from '../../opening-text/opening-text.ts';
import type { ContentLanguageCode, LocalizedText, StoredIndicator } from '../../records/stored.ts';
import { writePlace } from '../../service-rows/place-finder.ts';
import { textIn } from '../../service-rows/texts.ts';

type Text = LocalizedText | string | undefined;

/** A figure, or a part of it, in a table in the shape of the template. */
export interface TemplateRow extends FigureView {
  part?: { code?: string; name: Text; value: number | undefined; isWithheld?: boolean };
  /** What an organization is called such that it is found again. */
  organizationName: string | undefined;
  reporterName: string | undefined;
  programmeName: string | undefined;
  language: ContentLanguageCode;
}

type Cell = (row: TemplateRow) => string | number | undefined;

const whole =
  (cell: Cell): Cell =>
  (row) =>
    row.part ? undefined : cell(row);
const day = (date: string | undefined) => date && writtenDate(date);

/** The columns of the template, in their order, with what stands in them. Rows of parts have what identifies them and no more. */
const templateCells = {
  code: ({ stored }) => stored.code,
  indicator: whole(({ indicator }) => indicator.code),
  value: whole(({ told }) => told.value),
  qualifier: whole(({ stored, language }) => qualifiers.write(stored.qualifier, language)),
  ...inBoth('words', ({ told }) => told.words),
  from: whole(({ stored }) => day(stored.period.from)),
  to: whole(({ stored }) => day(stored.period.to)),
  ...inBoth('period_words', ({ stored }) => stored.period.description),
  place: whole(({ stored, language }) => stored.place_code && writePlace(stored.place_code, language)),
  ...inBoth('area', ({ stored }) => stored.area),
  ...inBoth('source', ({ stored }) => stored.source.title),
  url: whole(({ stored }) => stored.source.url),
  ...inBoth('publisher', ({ stored }) => stored.source.publisher),
  published_on: whole(({ stored }) => day(stored.source.published_on)),
  as_of: whole(({ stored }) => day(stored.as_of)),
  status: whole(({ told, language }) => statuses.write(told.status, language)),
  ...inBoth('status_reason', ({ told }) => told.status_reason),
  organization: whole(({ organizationName }) => organizationName),
  reported_by: whole(({ reporterName }) => reporterName),
  programme: whole(({ programmeName }) => programmeName),
  donors_uk: whole(({ stored }) => donorsIn('uk', stored.donors)),
  donors_en: whole(({ stored }) => donorsIn('en', stored.donors)),
  breakdown_code: whole(({ told }) => told.breakdown?.code),
  ...inBoth('breakdown_name', ({ told }) => told.breakdown?.name),
  part_code: ({ part }) => part?.code,
  part_name_uk: ({ part }) => part && textIn(part.name, 'uk'),
  part_name_en: ({ part }) => part && textIn(part.name, 'en'),
  part_value: ({ part }) => part?.value,
  part_withheld: ({ part, language }) => (part?.isWithheld ? statuses.write('suppressed', language) : undefined),
  sample_size: whole(({ told }) => told.sample_size),
  target: whole(({ stored }) => stored.target?.value),
  target_on: whole(({ stored }) => day(stored.target?.on)),
  baseline: whole(({ told }) => told.baseline?.value),
  baseline_on: whole(({ told }) => day(told.baseline?.on)),
  review_after: whole(({ stored }) => day(stored.review_after)),
  content_hash: whole(({ stored }) => stored.source.content_hash),
} satisfies Partial<Record<FigureColumnKey, Cell>>;

export const templateKeys = Object.keys(templateCells) as readonly (keyof typeof templateCells)[];

/** A row of the table, for `templateKeys`. */
export function templateRow(row: TemplateRow): string[] {
  return templateKeys.map((key) => String(templateCells[key](row) ?? ''));
}

export function templateHeadings(language: ContentLanguageCode): string[] {
  return templateKeys.map((key) => figureColumns[key].heading[language]);
}

function inBoth<Key extends string>(key: Key, of: (row: TemplateRow) => Text): Record<`${Key}_uk` | `${Key}_en`, Cell> {
  return {
    [`${key}_uk`]: whole((row) => textIn(of(row), 'uk')),
    [`${key}_en`]: whole((row) => textIn(of(row), 'en')),
  } as Record<`${Key}_uk` | `${Key}_en`, Cell>;
}

/** What stands in the sheet of indicators. */
export const indicatorCells: Readonly<
  Record<IndicatorColumnKey, (indicator: StoredIndicator, language: ContentLanguageCode) => string | number | undefined>
> = {
  code: ({ code }) => code,
  name_uk: ({ name }) => textIn(name, 'uk'),
  name_en: ({ name }) => textIn(name, 'en'),
  unit: ({ unit }, language) => units.write(unit, language),
  counting: ({ counting }, language) => counting && countings.write(counting, language),
  definition_uk: ({ definition }) => textIn(definition, 'uk'),
  definition_en: ({ definition }) => textIn(definition, 'en'),
  method_uk: ({ method }) => textIn(method, 'uk'),
  method_en: ({ method }) => textIn(method, 'en'),
  aggregation: ({ aggregation }, language) => aggregation?.map((one) => aggregations.write(one, language)).join('; '),
  disaggregation: ({ disaggregation }) => disaggregation?.join('; '),
  minimum: ({ minimum }) => minimum,
  maximum: ({ maximum }) => maximum,
  smallest_published: (indicator) => indicator.smallest_published,
};
