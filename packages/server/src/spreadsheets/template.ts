import type { ContentLanguageCode } from '../records/stored.ts';
import { both, type Bilingual } from './bilingual.ts';
import { columnKeys, columnOf } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const DEFAULT_WIDTH = 12;

/** The names of the sheets of the template. */
export const sheetNames = {
  services: both('Послуги', 'Services'),
  help: both('Як заповнювати', 'How to fill in'),
  figures: both('Цифри', 'Figures'),
  indicators: both('Показники', 'Indicators'),
  lists: both('Переліки', 'Lists'),
} as const;

/** Whether a sheet of a template only explains it; with several files a sheet is named after its file too. */
export function isExplaining({ name }: Pick<Sheet, 'name'>): boolean {
  const own = name.split(' · ').at(-1);
  const { help, lists } = sheetNames;
  return [help.uk, help.en, lists.uk, lists.en].some((one) => one === own);
}

/** A term people choose from, such as a category of help. */
export interface ListedTerm {
  code: string;
  name: Bilingual;
}

/** What can be chosen in the columns of categories and audiences. */
export interface ListedTerms {
  categories: readonly ListedTerm[];
  audiences: readonly ListedTerm[];
}

/** The headings, in the order of the template. */
export function headingRow(language: ContentLanguageCode): string[] {
  return columnKeys.map((key) => columnOf(key).heading[language]);
}

/** The template as a workbook: one sheet to fill in, one that says how. */
export function xlsxTemplate(language: ContentLanguageCode, terms: ListedTerms): AsyncGenerator<Uint8Array, void> {
  return xlsxWithRows(language, [headingRow(language)], terms);
}

/** The template as a CSV file: the headings alone. */
export function csvTemplate(language: ContentLanguageCode): AsyncGenerator<string, void> {
  return writeCsv([headingRow(language)]);
}

/** A workbook in the shape of the template, filled with rows; the first is the heading. */
export function xlsxWithRows(
  language: ContentLanguageCode,
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  terms: ListedTerms,
): AsyncGenerator<Uint8Array, void> {
  return writeXlsx([
    {
      name: sheetNames.services[language],
      widths: columnKeys.map((key) => columnOf(key).width ?? DEFAULT_WIDTH),
      rows,
    },
    { name: sheetNames.help[language], widths: [34, 14, 80, 34], rows: helpRows(language, terms) },
  ]);
}

function helpRows(language: ContentLanguageCode, { categories, audiences }: ListedTerms): string[][] {
  const text = (uk: string, en: string) => both(uk, en)[language];
  const listed = (title: string, terms: readonly ListedTerm[]) => [
    [''],
    [title, text('Код', 'Code')],
    ...terms.map(({ code, name }) => [name[language], code]),
  ];
  return [
    [
      text('Колонка', 'Column'),
      text('Обов’язкова', 'Required'),
      text('Що писати', 'What to write'),
      text('Приклад', 'Example'),
    ],
    ...columnKeys.map((key) => {
      const { heading, help, example, isRequired } = columnOf(key);
      return [heading[language], isRequired ? text('так', 'yes') : '', help[language], example[language]];
    }),
    [''],
    [
      text('Як дістатися', 'How to reach it'),
      text('так', 'yes'),
      text(
        'Потрібне хоча б одне: адреса, телефон, електронна пошта, сайт або «Як звернутися».',
        'At least one is needed: address, phone, e-mail, website or “How to apply”.',
      ),
    ],
    ...listed(columnOf('categories').heading[language], categories),
    ...listed(columnOf('audiences').heading[language], audiences),
  ];
}
