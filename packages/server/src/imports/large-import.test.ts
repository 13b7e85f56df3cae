import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { columnOf } from '../spreadsheets/columns.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { operatorKey } from '../test-support/keys.ts';
import { manyRows, serviceWorkbook } from '../test-support/service-sheet.ts';
import { Steward } from '../test-support/transfers.ts';

/** Forty cells that are wrong, two of each kind. */
const wrongCells: readonly (readonly [ColumnKey, string, RegExp])[] = [
  ['own_id', '', /Заповніть/],
  ['service_name_uk', '', /Заповніть/],
  ['categories', 'ворожіння', /Виберіть з переліку/],
  ['categories', 'Розмова з психологм', /Можливо, це «Розмова з психологом»/],
  ['audiences', 'марсіяни', /Виберіть з переліку/],
  ['status', 'мабуть', /діє, призупинено/],
  ['place', 'Миколаїв', /Напишіть одну з цих назв/],
  ['place', 'Бурча', /Можливо, це «Буча/],
  ['place', 'UA00000000000000000', /Перевірте код/],
  ['postcode', '123', /п’ять цифр/],
  ['coordinates', '30.2286, 50.5467', /50\.5467, 30\.2286/],
  ['phones', '12-34-5', /\+380 44/],
  ['email', 'пошта', /help@example\.org/],
  ['website', 'ось тут', /https:\/\/example\.org/],
  ['modes', 'телепатично', /на місці, мобільна команда/],
  ['languages', 'ельфійська', /українська, англійська/],
  ['free', 'інколи', /так, ні/],
  ['opening_hours', 'Пн-Пт з ранку', /Пн-Пт 9:00-18:00/],
  ['verified_on', '31.02.2026', /24\.12\.2026/],
  ['exceptions', '24.12 зачинено', /дату з роком/],
];

const rows = manyRows(5000);
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The second time is another day. */
let now = NOW;

describe.each(databases)('a workbook of 5,000 rows over HTTP on $kind', ({ open }) => {
  let opened: TestDatabase;
  let steward: Steward;
  beforeAll(async () => {
    opened = await open();
    now = NOW;
    const api = createApi({
      database: opened.database,
      logger: silentLogger,
      now: () => now,
      // Tests share the machine: what is slow there need not be refused.
      workload: { answerWithinMilliseconds: 300_000 },
    });
    steward = new Steward(api, operatorKey);
  });
  afterAll(() => opened.close());

  const state = async () =>
    Promise.all(
      (['organization', 'service', 'location', 'service_at_location', 'search_entry', 'change'] as const).map((table) =>
        opened.database.selectFrom(table).selectAll().execute(),
      ),
    );

  test('with 40 wrong cells: the preview lists exactly those, by sheet, row, column and fix, and writes nothing', async () => {
    const wrong = Array.from({ length: 40 }, (_, index) => ({
      at: index * 120 + 7,
      cell: wrongCells[index % wrongCells.length],
    }));
    const spoilt = rows.map((row, index) => {
      const found = wrong.find(({ at }) => at === index);
      return found?.cell ? { ...row, [found.cell[0]]: found.cell[1] } : row;
    });
    const before = await state();
    const file = await serviceWorkbook(spoilt);
    const { faults } = (await steward.send(file, { type, query: 'dry_run=true' })).report;
    expect(faults.map(({ sheet, row, column, value = '' }) => ({ sheet, row, column, value }))).toEqual(
      wrong.map(({ at, cell }) => ({
        sheet: 'Послуги',
        row: at + 2,
        column: cell && columnOf(cell[0]).heading.uk,
        value: cell?.[1],
      })),
    );
    for (const [index, { fix }] of faults.entries()) expect(fix).toMatch(wrong[index]?.cell?.[2] ?? /^$/);
    expect(await state()).toEqual(before);

    const refused = await steward.send(file, { type, query: 'lang=en' });
    expect(refused.status).toBe(400);
    expect(refused.problem.errors).toHaveLength(40);
    expect(await state()).toEqual(before);
  }, 180_000);

  test('corrected: all of it comes in, can be found, and the second time nothing changes', async () => {
    const file = await serviceWorkbook(rows);
    const first = (await steward.send(file, { type })).report;
    expect(first.faults).toEqual([]);
    expect(first.counts).toEqual({ added: 5000, changed: 0, unchanged: 0, retired: 0 });
    expect(first.organizations_added).toHaveLength(20);
    const [organizations, services, locations, entries, index, changes] = await state();
    expect(index?.length).toBeGreaterThanOrEqual(5000);
    expect(changes).toHaveLength(1);

    now = new Date(NOW.getTime() + 86_400_000);
    const second = (await steward.send(file, { type })).report;
    expect(second.counts).toEqual({ added: 0, changed: 0, unchanged: 5000, retired: 0 });
    expect(second.change_id).toBeUndefined();
    expect(await state()).toEqual([organizations, services, locations, entries, index, changes]);
  }, 180_000);
});
