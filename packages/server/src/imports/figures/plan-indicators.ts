import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../database/database.ts';
import {
  indicatorColumns,
  type IndicatorColumnKey,
  type IndicatorValues,
} from '../../figure-rows/indicator-columns.ts';
import { changedIndicatorFaults } from '../../figures/check-changed-indicator.ts';
import { indicatorFaults } from '../../figures/check-indicator.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import { asStored } from '../../publishing/kept-record.ts';
import type { RecordFault } from '../../records/refused-records.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import { put, textIn, withText } from '../../service-rows/texts.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import type { BilingualFault } from '../faults.ts';
import { checkBounds } from './check-numbers.ts';
import { cellReporter, type TableRow } from './read-table.ts';

export type IndicatorRow = TableRow<IndicatorColumnKey, IndicatorValues>;

/** Indicators that rows describe: only what is new or different. */
export interface PlannedIndicators {
  records: StoredIndicator[];
  added: number;
  changed: number;
  unchanged: number;
}

const headingOf = (key: IndicatorColumnKey) => indicatorColumns[key].heading;

/** Works out the indicators of the rows; `isOperator` may change them, as organizations share them. */
export async function planIndicators(
  database: Database,
  rows: readonly IndicatorRow[],
  known: ReadonlyMap<string, StoredIndicator>,
  { isOperator, now, faults }: { isOperator: boolean; now: Date; faults: BilingualFault[] },
): Promise<PlannedIndicators> {
  const report = cellReporter<IndicatorColumnKey>(faults, headingOf);
  const byCode = new Map<string, { row: IndicatorRow; record: StoredIndicator; before: StoredIndicator | undefined }>();
  let unchanged = 0;
  for (const row of rows) {
    const { code } = row.values;
    if (code === undefined) {
      if (!row.unreadable.has('code')) {
        report(
          row,
          'code',
          both('Обов’язкова клітинка порожня.', 'A required cell is empty.'),
          both('Заповніть її.', 'Fill it in.'),
        );
      }
      continue;
    }
    const earlier = byCode.get(code)?.row;
    if (earlier) {
      report(
        row,
        'code',
        both(`Цей код уже має рядок ${earlier.number}.`, `Row ${earlier.number} has this code already.`),
        both('Зітріть один із двох рядків.', 'Delete one of the two rows.'),
      );
      continue;
    }
    const before = known.get(code);
    const record = editedIndicator(code, row, before, now);
    if (before && isDeepStrictEqual(record, before)) unchanged++;
    else if (isOperator) byCode.set(code, { row, record, before });
    else report(row, 'code', ...operatorsOnly(before));
  }
  const planned = [...byCode.values()];
  const records = planned.map(({ record }) => record);
  const changed = records.length === 0 ? [] : await changedIndicatorFaults(database, records);
  for (const { row, record, before } of planned) {
    checkBounds(row, before, record, report);
    if (row.unreadable.size > 0) continue;
    const own = indicatorFaults(record);
    const others = changed.filter((fault) => fault.record === `indicator "${record.code}"`);
    for (const fault of own.length > 0 ? own : others) reportField(row, fault, report);
  }
  const added = planned.filter(({ before }) => !before).length;
  return { records, added, changed: planned.length - added, unchanged };
}

function editedIndicator(
  code: string,
  row: IndicatorRow,
  before: StoredIndicator | undefined,
  now: Date,
): StoredIndicator {
  const draft = { ...(before ?? { id: identifierOf('indicator', code), code }) } as StoredIndicator;
  const has = (key: IndicatorColumnKey) => row.headings.has(key) && !row.unreadable.has(key);
  for (const property of ['name', 'definition', 'method'] as const) {
    for (const language of ['uk', 'en'] as const) {
      const key = `${property}_${language}` as const;
      const typed = row.values[key];
      if (has(key) && typed !== textIn(draft[property], language)) {
        put<Partial<StoredIndicator>, typeof property>(draft, property, withText(draft[property], language, typed));
      }
    }
  }
  for (const property of ['unit', 'counting', 'minimum', 'maximum', 'smallest_published'] as const) {
    if (has(property)) put<Partial<StoredIndicator>, typeof property>(draft, property, row.values[property]);
  }
  for (const property of ['aggregation', 'disaggregation'] as const) {
    if (has(property) && !isDeepStrictEqual(row.values[property] ?? [], draft[property] ?? [])) {
      put<Partial<StoredIndicator>, typeof property>(draft, property, row.values[property]);
    }
  }
  if (before && isDeepStrictEqual(draft, before)) return before;
  const kept = { id: draft.id, before: before && { ...before }, isDated: false, now };
  return asStored('indicators', { ...draft }, kept) as unknown as StoredIndicator;
}

function operatorsOnly(before: StoredIndicator | undefined) {
  return [
    before
      ? both(
          'Показники спільні, і змінює їх лише оператор сервера.',
          'Indicators are shared, and only the operator of the server changes them.',
        )
      : both(
          'Такого показника ще немає, а додає їх лише оператор сервера.',
          'There is no such indicator yet, and only the operator of the server adds them.',
        ),
    both('Зітріть рядок або попросіть оператора.', 'Delete the row, or ask the operator.'),
  ] as const;
}

const fields: Readonly<Record<string, IndicatorColumnKey>> = {
  name: 'name_uk',
  definition: 'definition_uk',
  method: 'method_uk',
  id: 'code',
};

function reportField(
  row: IndicatorRow,
  { field, message }: RecordFault,
  report: ReturnType<typeof cellReporter<IndicatorColumnKey>>,
): void {
  const [property = ''] = field.split('.');
  const key = fields[property] ?? (property in indicatorColumns ? (property as IndicatorColumnKey) : 'code');
  if (row.texts.has(key)) {
    report(
      row,
      key,
      both(`Значення ${message.uk}.`, `The value ${message.en}.`),
      both('Виправте клітинку.', 'Correct the cell.'),
    );
  } else {
    report(
      row,
      key,
      both('Обов’язкова клітинка порожня.', 'A required cell is empty.'),
      both('Заповніть її.', 'Fill it in.'),
    );
  }
}
