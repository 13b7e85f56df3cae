import { figureColumns } from '../../figure-rows/columns.ts';
import { indicatorColumns, indicatorKeys } from '../../figure-rows/indicator-columns.ts';
import { countingWords, qualifierWords, statusWords, unitWords } from '../../figure-rows/words.ts';
import type { ContentLanguageCode, StoredIndicator } from '../../records/stored.ts';
import { textIn } from '../../service-rows/texts.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { sheetNames } from '../../spreadsheets/template.ts';
import type { Choices } from '../../spreadsheets/write-xlsx.ts';
import { templateKeys } from './template-columns.ts';

/** As many rows can choose from a list. */
const LAST_ROW = 5000;

/** What can be chosen, a column for each list; the first row tells which. */
export function listsOf(indicators: readonly StoredIndicator[], language: ContentLanguageCode): string[][] {
  const words = (list: readonly (readonly [unknown, { uk: string; en: string }, ...string[]])[]) =>
    list.map(([, word]) => word[language]);
  const columns = [
    [figureColumns.indicator.heading[language], ...indicators.map(({ code }) => code)],
    [figureColumns.unit.heading[language], ...words(unitWords)],
    [figureColumns.counting.heading[language], ...words(countingWords)],
    [figureColumns.qualifier.heading[language], ...words(qualifierWords)],
    [figureColumns.status.heading[language], ...words(statusWords)],
    [
      figureColumns.indicator_name.heading[language],
      ...indicators.map(({ name }) => textIn(name, language) ?? textIn(name, 'uk') ?? textIn(name, 'en') ?? ''),
    ],
  ];
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? ''));
}

/** The cells of a list, for cells that choose from it. */
export function rangeOf(lists: readonly string[][], column: number, language: ContentLanguageCode): Choices {
  const count = lists.filter((row, index) => index > 0 && (row[column] ?? '') !== '').length;
  return { sheet: sheetNames.lists[language], column, count, lastRow: LAST_ROW };
}

/** The sheet that explains the others. */
export function helpRows(language: ContentLanguageCode): string[][] {
  const text = (uk: string, en: string) => both(uk, en)[language];
  const heading = [
    text('Колонка', 'Column'),
    text('Обов’язкова', 'Required'),
    text('Що писати', 'What to write'),
    text('Приклад', 'Example'),
  ];
  const yes = text('так', 'yes');
  return [
    heading,
    ...templateKeys.map((key) => {
      const { heading: name, help, example, isRequired } = figureColumns[key];
      return [name[language], isRequired ? yes : '', help?.[language] ?? '', example?.[language] ?? ''];
    }),
    [''],
    [
      text('Період, місце, джерело', 'Period, place, source'),
      yes,
      text(
        'Кожна цифра має сказати, за який період (дні або слова), де (місце або слова) і звідки вона.',
        'Each figure says for which period (days or words), where (a place or words), and where it comes from.',
      ),
    ],
    [
      text('Зміна опублікованого', 'Changing what is published'),
      '',
      text(
        'Щоб змінити число, яке вже оприлюднено не як попереднє, напишіть «уточнено» і «Причину стану». Рядки, яких у файлі немає, лишаються, як були.',
        'To change a number that was published as anything but provisional, write “restated” and the “Reason of the status”. Rows that are not in the file stay as they are.',
      ),
    ],
    [''],
    [
      sheetNames.indicators[language],
      '',
      text(
        'Аркуш показників змінює лише оператор сервера.',
        'Only the operator of the server changes the sheet of indicators.',
      ),
    ],
    ...indicatorKeys.map((key) => {
      const { heading: name, help, example, isRequired } = indicatorColumns[key];
      return [name[language], isRequired ? yes : '', help[language], example[language]];
    }),
  ];
}
