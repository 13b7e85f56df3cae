import type { ImportReport, Problem } from '@resilience-kit/contract';
import { importReport, problem } from '@resilience-kit/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createFakeApi, demoData, type FakeApi } from './index.ts';
import { readCsv, writeCsv } from './transfers/csv.ts';
import { headings, type ColumnKey, columnKeys } from './transfers/columns.ts';
import { readXlsx, writeXlsx } from './transfers/xlsx.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const data = demoData();
const organization = data.records.organizations![0]!;
const place = String(data.records.locations![0]!['place_code']);
const category = 'psychological-support';

/** Everything there is goes out and in again: on a busy machine that takes its time. */
const PATIENCE = { timeout: 30_000 };

let api: FakeApi;
beforeEach(() => {
  api = createFakeApi({ data });
});

const authorization = 'Bearer operator';
const get = async (path: string) => (await api.fetch(`${api.url}${path}`, { headers: { authorization } })).text();
const json = async (path: string) => JSON.parse(await get(path)) as Record<string, unknown>;

async function send(file: string | Uint8Array<ArrayBuffer>, query = '', type = 'text/csv') {
  const answer = await api.fetch(`${api.url}/v1/manage/imports?${query}`, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: file,
  });
  const body = (await answer.json()) as ImportReport & Problem;
  const schema = answer.ok ? importReport : problem;
  expect(z.safeParse(schema, body).error?.issues ?? []).toEqual([]);
  return { status: answer.status, body };
}

const plainRow: Partial<Record<ColumnKey, string>> = {
  own_id: 'ROW-1',
  organization: String(organization['id']),
  service_name_uk: 'Гончарна майстерня',
  categories: category,
  place,
  address_uk: 'вул. Прикладна, 77',
  phones: '112 (якщо є загроза життю)',
};

function tableOf(...rows: readonly Partial<Record<ColumnKey, string>>[]): string[][] {
  return [columnKeys.map((key) => headings[key][0]), ...rows.map((row) => columnKeys.map((key) => row[key] ?? ''))];
}

describe('a table that is imported into a fake API', () => {
  it('is looked at in a dry run, imported as one change, and changes nothing the second time', PATIENCE, async () => {
    const file = writeCsv(tableOf(plainRow, { ...plainRow, own_id: 'ROW-2', service_name_uk: 'Гурток волошка' }));
    const tried = await send(file, 'dry_run=true');
    expect(tried.body).toMatchObject({ dry_run: true, counted: 'rows', counts: { added: 2, changed: 0 }, faults: [] });
    expect(tried.body.change_id).toBeUndefined();
    expect((await json('/v1/manage/services?own_id=ROW-1'))['total_items']).toBe(0);

    const done = await send(file);
    expect(done.body.counts).toEqual({ added: 2, changed: 0, unchanged: 0, retired: 0 });
    expect((await json('/v1/search?text=гончар'))['contents']).toMatchObject([
      { service: { name: 'Гончарна майстерня' }, phones: [{ number: '112', description: 'якщо є загроза життю' }] },
    ]);
    const again = await send(file);
    expect(again.body.counts).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 });
    expect(again.body.change_id).toBeUndefined();

    const undone = await api.fetch(`${api.url}/v1/manage/changes/${done.body.change_id ?? ''}/undo`, {
      method: 'POST',
      headers: { authorization },
    });
    expect(undone.status).toBe(200);
    expect((await json('/v1/manage/service_at_locations?own_id=ROW-1'))['total_items']).toBe(0);
    expect((await json('/v1/manage/services?own_id=ROW-1'))['contents']).toMatchObject([{ status: 'defunct' }]);
  });

  it('changes only the rows that say something else', PATIENCE, async () => {
    const other = { ...plainRow, own_id: 'ROW-2', service_name_uk: 'Гурток волошка' };
    await send(writeCsv(tableOf(plainRow, other)));
    const edited = {
      ...plainRow,
      closed_since: '01.04.2026',
      closed_reason_uk: 'ремонт',
      phones: '',
      email: 'a@example.org',
    };
    const { body } = await send(writeCsv(tableOf(edited, other)));
    expect(body.counts).toEqual({ added: 0, changed: 1, unchanged: 1, retired: 0 });
    const [{ id }] = (await json('/v1/manage/service_at_locations?own_id=ROW-1'))['contents'] as [{ id: string }];
    expect(await json(`/service_at_locations/${id}?lang=uk`)).toMatchObject({
      temporary_closure: { since: '2026-04-01', reason: 'ремонт' },
      service: { email: 'a@example.org' },
    });
    const retired = await send(writeCsv(tableOf({ ...edited, status: 'припинено' }, other)));
    expect(retired.body.counts).toMatchObject({ changed: 1, retired: 1 });
  });

  it(
    'is refused whole, and every fault is told by sheet, row and column in the language of the request',
    PATIENCE,
    async () => {
      const faulty = {
        ...plainRow,
        own_id: 'ROW-2',
        service_name_uk: '',
        categories: 'гончарство',
        place: 'Нетутешнє',
        phones: 'дзвоніть',
        email: 'нікому',
        closed_since: '31.02.2026',
      };
      const file = writeCsv(tableOf(plainRow, faulty, plainRow));
      const { status, body } = await send(file, 'lang=uk');
      expect(status).toBe(400);
      expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
        ...['categories', 'closed_since', 'email', 'phones', 'place', 'service_name_uk'].map(
          (key) => `/sheets/CSV/rows/3/columns/${key}`,
        ),
        '/sheets/CSV/rows/4/columns/own_id',
      ]);
      expect(body.detail).toBe('Нічого не імпортовано. Помилок у файлі: 7; про кожну сказано в errors.');
      expect((body.report as ImportReport).faults.find(({ column }) => column === 'Телефони')).toMatchObject({
        sheet: 'CSV',
        row: 3,
        value: 'дзвоніть',
        message: '«дзвоніть» не схоже на номер телефону.',
      });
      const inEnglish = await send(file, 'lang=en&dry_run=true');
      expect(inEnglish.status).toBe(200);
      expect(inEnglish.body).toMatchObject({ fault_count: 7, counts: { added: 2 } });
      expect(inEnglish.body.faults.map(({ message }) => message)).toContain('“нікому” is no e-mail address.');
      expect((await json('/v1/manage/changes'))['total_items']).toBe(0);
    },
  );

  it('makes organizations that nobody knew, unless it is for one', async () => {
    const file = writeCsv(tableOf({ ...plainRow, organization: 'ГО «Щойно»' }));
    expect((await send(file, 'dry_run=true')).body.organizations_added).toEqual(['ГО «Щойно»']);
    const only = await send(file, `organization_id=${String(organization['id'])}`);
    expect(only.body.errors).toMatchObject([{ pointer: '/sheets/CSV/rows/2/columns/organization' }]);
    const unknown = await send(file, 'organization_id=00000000-0000-4000-8000-00000000dead');
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/organization_id' }] } });
  });

  it('says which columns it leaves to the server', async () => {
    const file = writeCsv(tableOf({ ...plainRow, opening_hours: 'Пн-Пт 9-18', moved_from: 'без змін' }));
    const { body } = await send(file, 'lang=uk');
    expect(body.notices.map(({ pointer }) => pointer)).toEqual(['/sheets/CSV', '/sheets/CSV']);
    expect(body.notices[0]?.message).toContain('Години роботи');
    const empty = await send('щось;інше\r\n1;2\r\n', 'dry_run=true');
    expect(empty.body.faults).toMatchObject([{ pointer: '/sheets/CSV/rows/1', row: 1 }]);
  });

  it.each([
    ['of the template', 'Код цифри,Код показника,Значення\nvisits,visits,12\n'],
    ['with hashtags of HXL', 'Visits 2025\n#indicator+code,#value\nvisits,12\n'],
  ])('is refused when it is of figures, %s, with what to do instead', async (_, file) => {
    for (const query of ['dry_run=true', '']) {
      const { status, body } = await send(file, query);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.message).toMatch(/\/v1\/manage\/figures/);
    }
  });

  it('is imported once for an Idempotency-Key', async () => {
    const file = writeCsv(tableOf(plainRow));
    const once = async () =>
      (await (
        await api.fetch(`${api.url}/v1/manage/imports`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'text/csv', 'idempotency-key': 'one' },
          body: file,
        })
      ).json()) as ImportReport;
    expect(await once()).toEqual(await once());
    expect((await json('/v1/manage/changes'))['total_items']).toBe(1);
  });
});

describe('what a fake API exports', () => {
  it.each(['csv', 'xlsx'])('as a table (%s) changes nothing when it is imported again', PATIENCE, async (format) => {
    const answer = await api.fetch(`${api.url}/v1/manage/export?format=${format}`, { headers: { authorization } });
    const file = new Uint8Array(await answer.arrayBuffer());
    const { body } = await send(file, 'dry_run=true', format === 'csv' ? 'text/csv' : XLSX);
    expect(body.faults).toEqual([]);
    expect(body.counts).toMatchObject({ added: 0, changed: 0 });
    expect(body.counts.unchanged).toBe(data.records.service_at_locations!.length);
  });

  it.each(['json', 'ndjson'])('as HSDS (%s) changes nothing when it is imported again', PATIENCE, async (format) => {
    const file = await get(`/v1/export?format=${format}`);
    const type = format === 'json' ? 'application/json' : 'application/x-ndjson';
    const { body } = await send(file, '', type);
    expect(body).toMatchObject({ counted: 'services', fault_count: 0, counts: { added: 0, changed: 0 } });
    expect(body.counts.unchanged).toBe(data.records.services!.length);
    expect(body.change_id).toBeUndefined();
  });

  it('as HSDS can be changed, and taken to another API', PATIENCE, async () => {
    const { contents } = await json('/v1/export?format=json&lang=uk');
    const [service] = contents as Record<string, unknown>[];
    const { body } = await send(JSON.stringify({ ...service, name: 'Інша назва', made_up: 1 }), '', 'application/json');
    expect(body.counts).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 0 });
    expect(body.notices).toMatchObject([{ pointer: `/service/${String(service!['id'])}/made_up` }]);
    // The text in the other language stays.
    const kept = await json(`/v1/manage/services/${String(service!['id'])}`);
    expect(kept['name']).toMatchObject({ uk: 'Інша назва', en: expect.any(String) as string });
    const lines = await get('/v1/export?format=ndjson');
    const elsewhere = createFakeApi({ data: { ...data, records: {} } });
    const answer = await elsewhere.fetch(`${elsewhere.url}/v1/manage/imports`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-ndjson' },
      body: lines,
    });
    const report = (await answer.json()) as ImportReport;
    expect(report.counts.added).toBe(data.records.services!.length);
    expect(await (await elsewhere.fetch(`${elsewhere.url}/v1/export?format=csv`)).text()).toContain('Інша назва');
  });

  it('tells lines that are no JSON, and what is no service', async () => {
    const broken = await send('{"id": 1}\n{"id"\n', 'lang=en', 'application/x-ndjson');
    expect(broken.body.detail).toContain('Line 2 is no JSON.');
    const nothing = await send('[{"name": "Без коду"}]', 'lang=uk&dry_run=true', 'application/json');
    expect(nothing.body.counts).toEqual({ added: 0, changed: 0, unchanged: 0, retired: 0 });
    expect(nothing.body.notices.length).toBeGreaterThan(0);
  });

  it('as JSON-LD, and as a template in either language', async () => {
    const graph = JSON.parse(await get('/v1/export?format=jsonld')) as { '@graph': object[] };
    expect(graph['@graph'].length).toBeGreaterThan(10);
    expect(await get('/v1/manage/template?format=csv&lang=en')).toContain('Your ID,Service ID,Organization');
    const answer = await api.fetch(`${api.url}/v1/manage/template?lang=uk`, { headers: { authorization } });
    expect(answer.headers.get('content-type')).toBe(XLSX);
    const [sheet] = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheet).toMatchObject({ name: 'Послуги', rows: [{ number: 1 }] });
    expect(sheet!.rows[0]!.cells[0]).toBe('Ваш код');
  });
});

it('tables of figures are refused, with where figures are', async () => {
  for (const path of ['template', 'export']) {
    const body = JSON.parse(await get(`/v1/manage/${path}?records=figures`)) as Problem;
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/query/records' }] });
  }
});

describe('tables', () => {
  const rows = [
    ['Назва', 'з; крапкою', 'з "лапками"'],
    ['=1+1', 'два\nрядки', '<b> & ]]>'],
    ['', '', 'останнє'],
  ];

  it('come back from CSV as they were, whatever separates them', () => {
    expect(readCsv(writeCsv(rows)).rows.map(({ cells }) => cells)).toEqual(rows);
    expect(readCsv('а;б\n"в;г";"ґ""д"\n\nе;').rows).toEqual([
      { number: 1, cells: ['а', 'б'] },
      { number: 2, cells: ['в;г', 'ґ"д'] },
      { number: 4, cells: ['е', ''] },
    ]);
  });

  it('come back from a workbook as they were', async () => {
    const [sheet] = await readXlsx(writeXlsx('Аркуш & <1>', rows));
    expect(sheet).toEqual({ name: 'Аркуш & <1>', rows: rows.map((cells, index) => ({ number: index + 1, cells })) });
  });

  it('cannot be read from a broken workbook', async () => {
    const file = writeXlsx('Аркуш', rows).slice(0, -30);
    const { status, body } = await send(file, 'lang=uk', XLSX);
    expect(status).toBe(400);
    expect(body.detail).toBe('Файл пошкоджений або не є книгою XLSX. Нічого не збережено.');
  });
});
