import { columnKeys, columnOf, type ColumnKey } from '../spreadsheets/columns.ts';
import { cellText, type Cell, type Sheet } from '../spreadsheets/sheet.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';

/** What the cells of one row say, by column. */
export type RowCells = Readonly<Partial<Record<ColumnKey, Cell>>>;

/** A row with everything that is required. */
export const plainRow = {
  own_id: 'ROW-1',
  organization: 'Тестова організація',
  service_name_uk: 'Послуга з таблиці',
  categories: 'fixture-top',
  place: 'Буча',
  address_uk: 'вул. Прикладна, 7',
} as const satisfies RowCells;

/** A sheet with the Ukrainian headings of these columns, the first row of data being row 2. */
export function serviceSheet(rows: readonly RowCells[], keys: readonly ColumnKey[] = columnKeys): Sheet {
  return {
    name: 'Послуги',
    isHidden: false,
    rows: [
      { number: 1, cells: keys.map((key) => columnOf(key).heading.uk) },
      ...rows.map((row, index) => ({ number: index + 2, cells: keys.map((key) => row[key]) })),
    ],
  };
}

/** An XLSX workbook with these rows under the Ukrainian headings of all columns. */
export async function serviceWorkbook(rows: readonly RowCells[]): Promise<Buffer> {
  const sheet = {
    name: 'Послуги',
    widths: columnKeys.map(() => 12),
    rows: [
      columnKeys.map((key) => columnOf(key).heading.uk),
      ...rows.map((row) => columnKeys.map((key) => cellText(row[key]))),
    ],
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx([sheet])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const PLACES = ['Буча', 'м. Запоріжжя, Запорізька область', 'Бучанська громада', 'UA32080070010087821', 'Kryvyi Rih'];
const HOURS = ['Пн-Пт 9:00-18:00', 'щодня 8-20', 'Пн, Ср, Пт 9-13, 14-18', '1-й і 3-й вівторок 10-12', 'цілодобово'];

/** As many rows as asked for, all in order, every fourth at a shared address. */
export function manyRows(count: number): RowCells[] {
  return Array.from({ length: count }, (_, index) => ({
    own_id: `R-${index + 1}`,
    organization: `Спілка ${(index % 20) + 1}`,
    service_name_uk: `Послуга ${index + 1}`,
    service_name_en: `Service ${index + 1}`,
    description_uk: `Допомога людям у громаді, запис ${index + 1}.`,
    categories: index % 2 === 0 ? 'Розмова з психологом' : 'legal-aid; Social worker',
    audiences: 'Усі, кому потрібна допомога',
    place: PLACES[index % PLACES.length],
    address_uk: `вул. Прикладна, ${Math.floor(index / 4) + 1}`,
    coordinates: index % PLACES.length === 0 && index % 4 === 0 ? '50.5467, 30.2286' : undefined,
    phones: index % 3 === 0 ? 441_234_567 : '+380 44 123 45 67; 112',
    modes: 'на місці; телефоном',
    languages: 'українська',
    free: 'так',
    opening_hours: HOURS[index % HOURS.length],
    verified_on: 46_000 + (index % 300),
  }));
}
