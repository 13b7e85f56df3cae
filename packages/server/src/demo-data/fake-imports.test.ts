// Files that are imported into the fake API of the SDK, beside what the server makes of them.
import type { ImportReport, Problem } from '@resilience-kit/contract';
import { createFakeApi, demoData, type FakeApi } from '@resilience-kit/sdk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { operatorKey } from '../test-support/keys.ts';
import { plainRow, serviceWorkbook, type RowCells } from '../test-support/service-sheet.ts';
import { csvOf } from '../test-support/transfers.ts';

const authorization = `Bearer ${operatorKey}`;
const CSV = 'text/csv';

describe('a file', () => {
  let opened: TestDatabase;
  let ask: Ask;
  let fake: FakeApi;
  beforeAll(async () => {
    opened = await pglite.open();
    ask = askApi({ database: opened.database });
    fake = createFakeApi({ data: demoData() });
  });
  afterAll(() => opened.close());

  async function both(file: string | Uint8Array<ArrayBuffer>, query: string, type = CSV) {
    const path = `/v1/manage/imports?lang=uk&${query}`;
    const init = { method: 'POST', headers: { authorization, 'content-type': type }, body: file };
    const real = await ask(path, init);
    const answer = await fake.fetch(`${fake.url}${path}`, init);
    return {
      real: { status: real.status, ...told(JSON.parse(real.text)) },
      fake: { status: answer.status, ...told(await answer.json()) },
    };
  }

  /** What programs go by; sentences may be others. */
  function told(answer: unknown) {
    const { type, detail, errors, report, ...body } = answer as Partial<Problem & ImportReport>;
    const { counted, counts, fault_count, faults, organizations_added } = (report ?? body) as Partial<ImportReport>;
    return {
      type,
      detail: counted === undefined || type === undefined ? undefined : detail,
      errors: errors?.map(({ pointer }) => pointer),
      counted,
      counts,
      fault_count,
      organizations_added,
      faults: faults?.map(({ pointer, sheet, row, column, value }) => ({ pointer, sheet, row, column, value })),
    };
  }

  const row: RowCells = { ...plainRow, organization: 'ГО «Щойно засноване»', categories: 'psychological-support' };

  it('has the columns that the template of the server has', async () => {
    for (const [path, lang] of [
      ['template', 'uk'],
      ['template', 'en'],
      ['export', 'uk'],
    ] as const) {
      const query = `/v1/manage/${path}?format=csv&lang=${lang}`;
      const real = await ask(query, { headers: { authorization } });
      const answer = await fake.fetch(`${fake.url}${query}`, { headers: { authorization } });
      const headings = (text: string) =>
        (text.replace('\uFEFF', '').split(/\r?\n/)[0] ?? '').replaceAll(/["']/g, '').split(/[;,]/);
      expect(headings(await answer.text())).toEqual(headings(real.text));
    }
  });

  it('is previewed, applied and applied again with the same counts', async () => {
    const file = await csvOf([
      row,
      { ...row, own_id: 'ROW-2', service_name_uk: 'Гурток волошка', address_uk: 'вул. Прикладна, 78' },
    ]);
    for (const query of ['dry_run=true', '', '', 'dry_run=true']) {
      const answers = await both(file, query);
      expect(answers.fake, query).toEqual(answers.real);
      expect(answers.real.status).toBe(200);
    }
    const edited = await csvOf([
      { ...row, email: 'new@example.org', closed_since: '01.04.2026', closed_reason_uk: 'ремонт' },
    ]);
    const changed = await both(edited, '');
    expect(changed.real.counts).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 0 });
    expect(changed.fake).toEqual(changed.real);
    const retired = await both(await csvOf([{ ...row, status: 'припинено' }]), '');
    expect(retired.real.counts?.retired).toBe(1);
    expect(retired.fake).toEqual(retired.real);
  });

  it.each<[string, RowCells]>([
    ['empty cells', { service_name_uk: undefined, categories: undefined, place: undefined }],
    ['unreadable cells', { categories: 'гончарство', place: 'Нетутешнє', phones: 'дзвоніть', email: 'нікому' }],
    [
      'words that are not on the list',
      { website: 'ніде немає', free: 'може', status: 'якось', modes: 'поштою', languages: 'ельфійська' },
    ],
    ['days that there are not', { closed_since: '31.02.2026', reopening: 'завтра', verified_on: '2026' }],
    ['points that are elsewhere', { postcode: '12', coordinates: '30.2, 50.5' }],
    ['a closure without its reason', { closed_since: '01.04.2026' }],
    ['a reason without a closure', { closed_reason_uk: 'ремонт' }],
    [
      'a re-opening before the closure',
      { closed_since: '01.04.2026', closed_reason_uk: 'ремонт', reopening: '01.03.2026' },
    ],
    ['a confidential place that is told', { confidential: 'так', postcode: '08292' }],
    ['no organization', { organization: undefined }],
    ['no way to reach it', { address_uk: undefined, phones: undefined, email: undefined, website: undefined }],
  ])('with %s is refused at the same cells', async (_, cells) => {
    const file = await csvOf([row, { ...row, own_id: 'ROW-9', address_uk: 'вул. Прикладна, 79', ...cells }, row]);
    for (const query of ['', 'dry_run=true']) {
      const answers = await both(file, query);
      expect(answers.real.fault_count).toBeGreaterThan(1);
      const inOrder = (answer: typeof answers.real) => ({
        ...answer,
        errors: answer.errors?.toSorted(),
        faults: answer.faults?.map(({ pointer }) => pointer).toSorted(),
      });
      expect(inOrder(answers.fake)).toEqual(inOrder(answers.real));
    }
  });

  it('that is a workbook of the server is read, and that of the fake API by the server', async () => {
    const file = await serviceWorkbook([{ ...row, own_id: 'ROW-X', address_uk: 'вул. Прикладна, 80' }]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const answers = await both(new Uint8Array(file), 'dry_run=true', type);
    expect(answers.fake).toEqual(answers.real);
    expect(answers.real.counts?.added).toBe(1);
    const template = await fake.fetch(`${fake.url}/v1/manage/template?lang=uk`, { headers: { authorization } });
    const own = await both(new Uint8Array(await template.arrayBuffer()), 'dry_run=true', type);
    expect(own.fake).toEqual(own.real);
  });

  it('that cannot be read is refused alike', async () => {
    for (const [file, type] of [
      ['', CSV],
      ['{"id": 1}\n{"id"\n', 'application/x-ndjson'],
      ['щось;інше\r\n1;2\r\n', CSV],
      ['[]', 'application/json'],
      ['[{"name": "Без коду"}, 7]', 'application/json'],
    ] as const) {
      const answers = await both(file, 'dry_run=true', type);
      expect(answers.fake, file).toEqual(answers.real);
    }
  });

  it('of HSDS services that the fake API wrote changes nothing there, and the server takes it', async () => {
    const file = await (await fake.fetch(`${fake.url}/v1/export?format=ndjson&lang=uk`)).text();
    const { real, fake: own } = await both(file, '', 'application/x-ndjson');
    expect(own.counts).toMatchObject({ added: 0, changed: 0 });
    expect(real).toMatchObject({ status: 200, fault_count: 0 });
    const total = (counts: ImportReport['counts'] | undefined) =>
      (counts?.added ?? 0) + (counts?.changed ?? 0) + (counts?.unchanged ?? 0);
    expect(total(real.counts)).toBe(total(own.counts));
  });
});
