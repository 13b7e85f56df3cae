import { nameKey } from '@resilience-kit/text';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import type { RowValues } from '../service-rows/row-values.ts';
import { isSameValue } from '../service-rows/same-values.ts';
import type { Report } from './identify-rows.ts';
import type { ReadRow } from './read-rows.ts';

/** What rows that share a record say of it together: empty cells agree with every other. Reports where they differ. */
export function mergeValues(
  rows: readonly ReadRow[],
  keys: readonly ColumnKey[],
  report: Report,
): { values: RowValues; present: Set<ColumnKey> } {
  const values: RowValues = {};
  const present = new Set<ColumnKey>();
  for (const key of keys) {
    let first: ReadRow | undefined;
    for (const row of rows) {
      if (!row.headings.has(key) || row.unreadable.has(key)) continue;
      present.add(key);
      if (row.values[key] === undefined) continue;
      if (!first) {
        first = row;
        Object.assign(values, { [key]: row.values[key] });
      } else if (!isSameValue(key, values, row.values) && !isSameAddress(key, values, row.values)) {
        report(
          row,
          key,
          both(
            `Рядок ${first.number} каже інше, хоч послуга чи місце ті самі: «${first.texts.get(key) ?? ''}».`,
            `Row ${first.number} says otherwise, though the service or location is the same: “${first.texts.get(key) ?? ''}”.`,
          ),
          both(
            'Напишіть в обох рядках однаково або дайте їм різні коди послуги чи адреси.',
            'Write the same in both rows, or give them different service IDs or addresses.',
          ),
        );
      }
    }
  }
  return { values, present };
}

/** The values of a record with those of the file in their place, and the columns in which they differ. */
export function editedValues(
  before: RowValues,
  { values, present }: { values: RowValues; present: ReadonlySet<ColumnKey> },
): { values: RowValues; changed: Set<ColumnKey> } {
  const edited: RowValues = { ...before };
  const changed = new Set<ColumnKey>();
  for (const key of present) {
    if (isSameValue(key, values, before)) continue;
    changed.add(key);
    if (values[key] === undefined) Reflect.deleteProperty(edited, key);
    else Object.assign(edited, { [key]: values[key] });
  }
  return { values: edited, changed };
}

/** «вул. Прикладна, 1» and «Вул. Прикладна 1» are one address: the first spelling counts. */
function isSameAddress(key: ColumnKey, one: RowValues, other: RowValues): boolean {
  return (key === 'address_uk' || key === 'address_en') && nameKey(one[key] ?? '') === nameKey(other[key] ?? '');
}
