import { nameKey } from '@resilience-kit/text';
import type { Database } from '../../database/database.ts';
import { figureColumns } from '../../figure-rows/columns.ts';
import { indicatorColumns, indicatorKeys } from '../../figure-rows/indicator-columns.ts';
import { NOT_BROKEN_DOWN, WITH_WITHHELD } from '../../figure-rows/remainder-name.ts';
import { figureOrder } from '../../figures/figure-conditions.ts';
import { viewOf, type FigureView } from '../../figure-rows/figure-view.ts';
import type {
  ContentLanguageCode,
  LocalizedText,
  StoredIndicator,
  StoredOrganization,
  StoredProgram,
} from '../../records/stored.ts';
import { textIn } from '../../service-rows/texts.ts';
import { sheetNames } from '../../spreadsheets/template.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { indicatorCells, templateHeadings, templateKeys, templateRow, type TemplateRow } from './template-columns.ts';
import { helpRows, listsOf, rangeOf } from './template-help.ts';

/** Which figures a table in the shape of the template has. */
export interface TemplateOptions {
  language: ContentLanguageCode;
  /** Only of this organization. */
  organizationId?: string | undefined;
  /** No figures at all: a table to fill in. */
  isEmpty?: boolean;
}

const DEFAULT_WIDTH = 12;

/** The template of figures as a CSV file, filled or empty. Imported again it changes nothing. */
export async function* csvOfFigures(database: Database, options: TemplateOptions): AsyncGenerator<string, void> {
  yield* writeCsv(figureRows(database, options));
}

/** The same as a workbook: figures, indicators, how to fill them in, and what to choose from. */
export async function* xlsxOfFigures(database: Database, options: TemplateOptions): AsyncGenerator<Uint8Array, void> {
  const { language, isEmpty } = options;
  const known = await publishedIndicators(database);
  const lists = listsOf(known, language);
  yield* writeXlsx([
    {
      name: sheetNames.figures[language],
      widths: templateKeys.map((key) => figureColumns[key].width ?? DEFAULT_WIDTH),
      rows: figureRows(database, options),
      choices: new Map([
        [templateKeys.indexOf('indicator'), rangeOf(lists, 0, language)],
        [templateKeys.indexOf('qualifier'), rangeOf(lists, 3, language)],
        [templateKeys.indexOf('status'), rangeOf(lists, 4, language)],
      ]),
    },
    {
      name: sheetNames.indicators[language],
      widths: indicatorKeys.map((key) => indicatorColumns[key].width ?? DEFAULT_WIDTH),
      rows: [
        indicatorKeys.map((key) => indicatorColumns[key].heading[language]),
        ...(isEmpty ? [] : known).map((one) =>
          indicatorKeys.map((key) => String(indicatorCells[key](one, language) ?? '')),
        ),
      ],
      choices: new Map([
        [indicatorKeys.indexOf('unit'), rangeOf(lists, 1, language)],
        [indicatorKeys.indexOf('counting'), rangeOf(lists, 2, language)],
      ]),
    },
    { name: sheetNames.help[language], widths: [34, 14, 90, 34], rows: helpRows(language) },
    { name: sheetNames.lists[language], widths: [34, 24, 24, 24, 24, 44], rows: lists },
  ]);
}

async function* figureRows(database: Database, options: TemplateOptions): AsyncGenerator<string[], void> {
  const { language, organizationId, isEmpty } = options;
  yield templateHeadings(language);
  if (isEmpty) return;
  const indicators = await publishedIndicators(database);
  const organizations = await database.selectFrom('organization').select(['id', 'document']).execute();
  const programs = await database.selectFrom('program').select(['id', 'document']).execute();
  const named = {
    organizations: new Map(organizations.map(({ id, document }) => [id, document])),
    programs: new Map(programs.map(({ id, document }) => [id, document])),
  };
  const nameOf = namesOf([...named.organizations.values(), ...named.programs.values()], language);
  const figures = await database
    .selectFrom('figure')
    .select('document')
    .$if(organizationId !== undefined, (query) => query.where('organization_id', '=', organizationId ?? ''))
    .orderBy(figureOrder)
    .execute();
  for (const { document } of figures) {
    const view = viewOf(document, { ...named, indicators });
    if (view) yield* rowsOf(view, nameOf, language).map(templateRow);
  }
}

/** A row for the figure, for each part of it, and for what the parts leave out. */
function rowsOf(
  view: FigureView,
  nameOf: (record: Named | undefined) => string | undefined,
  language: ContentLanguageCode,
): TemplateRow[] {
  const { organization, reportedBy, programme, told } = view;
  const row: TemplateRow = {
    ...view,
    language,
    organizationName: nameOf(organization),
    reporterName: nameOf(reportedBy),
    programmeName: nameOf(programme),
  };
  const { parts = [], remainder = 0 } = told.breakdown ?? {};
  const isWithheld = parts.some((part) => part.is_withheld);
  const rest = { name: isWithheld ? { ...WITH_WITHHELD } : { ...NOT_BROKEN_DOWN }, value: remainder };
  return [
    row,
    ...parts.map(({ code, name, value, is_withheld }) => ({
      ...row,
      part: { code, name, value, ...(is_withheld ? { isWithheld: true } : {}) },
    })),
    ...(remainder > 0 ? [{ ...row, part: rest }] : []),
  ];
}

/** All but those that the server counts by itself: nobody changes them. */
async function publishedIndicators(database: Database): Promise<StoredIndicator[]> {
  const rows = await database.selectFrom('indicator').select('document').orderBy('position').orderBy('id').execute();
  return rows.map(({ document }) => document).filter((one) => !one.is_derived);
}

type Named = Pick<StoredOrganization | StoredProgram, 'id'> & { name: LocalizedText | string };

/** Records by their names, or by their identifiers where two share a name. */
function namesOf(
  records: readonly Named[],
  language: ContentLanguageCode,
): (record: Named | undefined) => string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of records) {
    for (const key of new Set([textIn(name, 'uk'), textIn(name, 'en')].map((text) => nameKey(text ?? '')))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (record) => {
    if (!record) return undefined;
    const text = textIn(record.name, language) ?? textIn(record.name, 'uk') ?? textIn(record.name, 'en');
    return text !== undefined && counts.get(nameKey(text)) === 1 ? text : record.id;
  };
}
