import type { ChangeDetail, Figure } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { readXlsx } from '../spreadsheets/read-xlsx.ts';
import { cellText } from '../spreadsheets/sheet.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { neighbourKey, operatorKey, publisherKey } from '../test-support/keys.ts';
import { Steward } from '../test-support/transfers.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADINGS = 'Код цифри;Код показника;Значення;Точність;Період від;Період до;КАТОТТГ;Джерело;Організація';

describe.each(databases)('tables of figures over HTTP on $kind', ({ open }) => {
  let opened: TestDatabase;
  let api: ReturnType<typeof createApi>;
  let own: Steward;
  let operator: Steward;
  beforeAll(async () => {
    opened = await open();
    api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    own = new Steward(api, publisherKey);
    operator = new Steward(api, operatorKey);
  });
  afterAll(() => opened.close());

  const read = async (code: string) => (await api.request(`/v1/figures/${code}?lang=uk`)).json() as Promise<Figure>;
  const table = (...rows: string[]) => [HEADINGS, ...rows].join('\n');
  const row = (code: string, value: string, { month = '01', organization = '' } = {}) =>
    `${code};fixture-visits;${value};майже;01.${month}.2026;28.${month}.2026;Буча;Звіт;${organization}`;

  test('a steward sends figures of their own, rehearses first, and takes all of it back as one', async () => {
    const file = table(row('http-1', '2 500'), row('http-2', '10', { month: '02' }));
    const tried = await own.send(file, { query: 'dry_run=true' });
    expect(tried.report).toMatchObject({ dry_run: true, counted: 'rows', fault_count: 0, counts: { added: 2 } });
    expect((await read('http-1')).value).toBeUndefined();
    const { report } = await own.send(file);
    expect(report).toMatchObject({ counts: { added: 2, changed: 0 }, notices: [] });
    expect(await read('http-1')).toMatchObject({
      value: 2500,
      qualifier: 'nearly',
      place: { name: 'Буча' },
      organization: { id: fixtureId('organization') },
      as_of: '2026-01-28',
    });
    expect((await own.send(file)).report).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 2 } });
    const change = JSON.parse(
      (await own.ask(`/v1/manage/changes/${report.change_id ?? ''}`)).bytes.toString(),
    ) as ChangeDetail;
    expect(change).toMatchObject({ source: 'import', by: 'publisher' });
    expect((await own.ask(`/v1/manage/changes/${report.change_id ?? ''}/undo`, { method: 'POST' })).status).toBe(200);
    expect((await read('http-1')).value).toBeUndefined();
  });

  test('a fault names sheet, row and column in the language asked for, and nothing is stored', async () => {
    const file = table(row('fault-1', '5'), row('fault-2', 'nearly 2500', { month: '02' }));
    const { status, problem } = await own.send(file);
    expect(status).toBe(400);
    expect(problem.errors).toEqual([
      {
        pointer: '/sheets/CSV/rows/3/columns/value',
        message: '«nearly 2500» не саме число. Напишіть «2500», а в колонці «Точність» — «майже».',
      },
    ]);
    expect((await read('fault-1')).value).toBeUndefined();
    const english = await own.send(file, { query: 'lang=en&dry_run=true' });
    expect(english.report.faults).toMatchObject([
      {
        row: 3,
        column: 'Значення',
        value: 'nearly 2500',
        fix: 'Write “2500”, and “nearly” in the column “Qualifier”.',
      },
    ]);
  });

  test('figures of others and indicators, which all share, are not theirs to change', async () => {
    const neighbour = new Steward(api, neighbourKey);
    const pointers = async (steward: Steward, file: string) =>
      (await steward.send(file, { query: 'dry_run=true' })).report.faults.map(({ pointer }) => pointer);
    const foreign = table(row('other-1', '5', { organization: 'Тестова організація' }));
    expect(await pointers(neighbour, foreign)).toEqual(['/sheets/CSV/rows/2/columns/organization']);
    expect(await pointers(neighbour, table(row('fixture-counted', '5')))).toEqual(['/sheets/CSV/rows/2/columns/code']);
    const indicators = 'Код показника;Назва показника (українською);Одиниця;Як пораховано\nmine;Мій;люди;щоразу';
    expect(await pointers(own, indicators)).toEqual(['/sheets/CSV/rows/2/columns/code']);
    const { report } = await operator.send(indicators);
    expect(report.counts).toMatchObject({ added: 1 });
    expect((await own.send(indicators)).report).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 1 } });
  });

  test('the table of an organization has its figures alone, and changes what is edited in it alone', async () => {
    const { bytes, headers } = await own.ask('/v1/manage/export?records=figures&lang=uk');
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent('Цифри 2026-03-18.xlsx'));
    const sheet = readXlsx(bytes)[0];
    const codes = new Set(sheet?.rows.slice(1).map(({ cells }) => cellText(cells[0])));
    expect([...codes]).toEqual(['fixture-counted']);
    expect((await own.send(bytes, { type: XLSX })).report).toMatchObject({
      counts: { added: 0, changed: 0 },
      notices: [],
    });
    const csv = (await own.ask('/v1/manage/export?records=figures&format=csv&lang=uk')).bytes.toString();
    const edited = csv.replace('Звіт за березень', 'Звіт за березень 2024 року');
    const { report } = await own.send(edited);
    expect(report.counts).toMatchObject({ changed: 1 });
    const figure = await read('fixture-counted');
    expect(figure).toMatchObject({
      value: 120,
      source: { title: 'Звіт за березень 2024 року', publisher: 'Видавець' },
    });
    expect(figure.breakdown?.parts).toHaveLength(2);
  });

  test.each([
    ['uk', 'Шаблон цифр.xlsx', ['Цифри', 'Показники', 'Як заповнювати', 'Переліки']],
    ['en', 'figures-template.xlsx', ['Figures', 'Indicators', 'How to fill in', 'Lists']],
  ])('the template explains itself and offers what to choose, in %s', async (lang, name, sheets) => {
    const { bytes, headers } = await own.ask(`/v1/manage/template?records=figures&lang=${lang}`);
    expect(headers.get('Content-Type')).toBe(XLSX);
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent(name));
    const read = readXlsx(bytes);
    expect(read.map((sheet) => sheet.name)).toEqual(sheets);
    const [figures, , help, lists] = read.map(({ rows }) => rows.map(({ cells }) => cells.map(cellText)));
    for (const heading of figures?.[0] ?? []) expect(help?.find(([column]) => column === heading)?.[2]).not.toBe('');
    expect(lists?.some(([indicator]) => indicator === 'fixture-visits')).toBe(true);
    const { report } = await own.send(bytes, { type: XLSX, query: 'dry_run=true' });
    expect(report).toMatchObject({ fault_count: 0, notices: [], counts: { added: 0, changed: 0 } });
  });
});
