import { tokenize } from '@resilience-kit/text';
import type { Sheet } from './sheet.ts';

/** The columns of the template, in their order, with their headings in Ukrainian and English (a test of the server compares). */
export const headings = {
  own_id: ['Ваш код', 'Your ID'],
  service_id: ['Код послуги', 'Service ID'],
  organization: ['Організація', 'Organization'],
  service_name_uk: ['Назва послуги (українською)', 'Service name (Ukrainian)'],
  service_name_en: ['Назва послуги (англійською)', 'Service name (English)'],
  description_uk: ['Опис (українською)', 'Description (Ukrainian)'],
  description_en: ['Опис (англійською)', 'Description (English)'],
  categories: ['Категорії', 'Categories'],
  audiences: ['Для кого', 'For whom'],
  status: ['Стан', 'Status'],
  place: ['Населений пункт або громада', 'Place'],
  location_name_uk: ['Назва місця (українською)', 'Location name (Ukrainian)'],
  location_name_en: ['Назва місця (англійською)', 'Location name (English)'],
  address_uk: ['Адреса (українською)', 'Address (Ukrainian)'],
  address_en: ['Адреса (англійською)', 'Address (English)'],
  postcode: ['Поштовий індекс', 'Postcode'],
  coordinates: ['Координати', 'Coordinates'],
  confidential: ['Адреса таємна', 'Confidential location'],
  phones: ['Телефони', 'Phones'],
  email: ['Електронна пошта', 'E-mail'],
  website: ['Сайт', 'Website'],
  modes: ['Як надають', 'How it is given'],
  languages: ['Мови', 'Languages'],
  free: ['Безкоштовно', 'Free of charge'],
  fees_uk: ['Вартість (українською)', 'Cost (Ukrainian)'],
  fees_en: ['Вартість (англійською)', 'Cost (English)'],
  opening_hours: ['Години роботи', 'Opening hours'],
  exceptions: ['Дні, коли інакше', 'Days that differ'],
  accessibility_uk: ['Доступність (українською)', 'Accessibility (Ukrainian)'],
  accessibility_en: ['Доступність (англійською)', 'Accessibility (English)'],
  eligibility_uk: ['Умови (українською)', 'Eligibility (Ukrainian)'],
  eligibility_en: ['Умови (англійською)', 'Eligibility (English)'],
  documents_uk: ['Документи (українською)', 'Documents to bring (Ukrainian)'],
  documents_en: ['Документи (англійською)', 'Documents to bring (English)'],
  application_uk: ['Як звернутися (українською)', 'How to apply (Ukrainian)'],
  application_en: ['Як звернутися (англійською)', 'How to apply (English)'],
  closed_since: ['Зачинено з', 'Closed since'],
  closed_reason_uk: ['Чому зачинено (українською)', 'Why closed (Ukrainian)'],
  closed_reason_en: ['Чому зачинено (англійською)', 'Why closed (English)'],
  reopening: ['Коли має відчинитися', 'Re-opening expected'],
  moved_from: ['Переїхало звідки', 'Moved from'],
  moved_since: ['Дата переїзду', 'Moved since'],
  verified_on: ['Перевірено', 'Verified on'],
} as const;

export type ColumnKey = keyof typeof headings;

export const columnKeys = Object.keys(headings) as readonly ColumnKey[];

/** What no row can be without. */
export const requiredColumns: readonly ColumnKey[] = [
  'own_id',
  'organization',
  'service_name_uk',
  'categories',
  'place',
];

/** Where the columns of a sheet are. */
export interface FoundColumns {
  /** The number of the row that the headings stand in. */
  readonly row: number;
  /** By the position of their cells. */
  readonly columns: ReadonlyMap<number, { readonly key: ColumnKey; readonly heading: string }>;
  readonly unknown: readonly string[];
  readonly language: 'uk' | 'en';
}

/** The headings may have a title above them. */
const ROWS_LOOKED_AT = 15;
/** Fewer are found by chance. */
const FEWEST_COLUMNS = 3;

const known = new Map(
  columnKeys.flatMap((key) => [key, ...headings[key]].map((heading) => [plain(heading), key] as const)),
);

function plain(heading: string): string {
  return tokenize(heading.replaceAll('_', ' ')).join(' ');
}

/** Finds the headings of a sheet, in either language and any order; undefined when it has none. */
export function findColumns(sheet: Sheet): FoundColumns | undefined {
  const [best] = sheet.rows
    .slice(0, ROWS_LOOKED_AT)
    .map(({ number, cells }) => columnsIn(number, cells))
    .toSorted((one, other) => other.columns.size - one.columns.size);
  return best && best.columns.size >= FEWEST_COLUMNS ? best : undefined;
}

function columnsIn(row: number, cells: readonly string[]): FoundColumns {
  const columns = new Map<number, { key: ColumnKey; heading: string }>();
  const unknown: string[] = [];
  let ukrainian = 0;
  for (const [position, heading] of cells.entries()) {
    if (heading === '') continue;
    const key = known.get(plain(heading));
    if (!key) unknown.push(heading);
    else columns.set(position, { key, heading });
    if (key) ukrainian += /\p{Script=Cyrillic}/u.test(heading) ? 1 : -1;
  }
  return { row, columns, unknown, language: ukrainian >= 0 ? 'uk' : 'en' };
}
