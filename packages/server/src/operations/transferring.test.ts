import type { ChangeDetail } from '@resilience-kit/contract';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import type { AnyPage } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { neighbourKey, operatorKey, publisherKey, teamAccessKey } from '../test-support/keys.ts';
import { plainRow, type RowCells } from '../test-support/service-sheet.ts';
import { csvOf, Steward } from '../test-support/transfers.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A hundred kilobytes that unpack to a hundred megabytes. */
const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a>'.padEnd(120 * 1024 * 1024, ' ')) }, { level: 1 });

interface Found {
  location?: { addresses?: { address_1: string }[]; place?: { name: string } };
  relocation?: { from?: { service_at_location_id?: string } };
  temporary_closure?: object;
}

describe.each(databases)('files over HTTP on $kind', ({ open }) => {
  let opened: TestDatabase;
  let steward: Steward;
  let operator: Steward;
  let neighbour: Steward;
  let api: ReturnType<typeof createApi>;
  beforeAll(async () => {
    opened = await open();
    api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    steward = new Steward(api, publisherKey);
    operator = new Steward(api, operatorKey);
    neighbour = new Steward(api, neighbourKey);
  });
  afterAll(() => opened.close());

  const json = async <Body>(path: string): Promise<Body> => (await (await api.request(path)).json()) as Body;
  const search = async (text: string) =>
    (await json<AnyPage<Found>>(`/v1/search?lang=uk&text=${encodeURIComponent(text)}`)).contents;
  const changeCount = async () => (await opened.database.selectFrom('change').select('id').execute()).length;
  const change = async (id: string | undefined) =>
    JSON.parse((await steward.ask(`/v1/manage/changes/${id ?? ''}`)).bytes.toString()) as ChangeDetail;
  const undo = (id: string | undefined) => steward.ask(`/v1/manage/changes/${id ?? ''}/undo`, { method: 'POST' });

  describe('one edited row', () => {
    beforeAll(async () => {
      const rows: RowCells[] = [
        {
          ...plainRow,
          own_id: 'TEAM',
          service_name_uk: 'Бригада чебрець',
          address_uk: undefined,
          phones: '112',
          modes: 'мобільна команда',
          opening_hours: '24.03.2026 10-14',
        },
        { ...plainRow, own_id: 'SPACE', service_name_uk: 'Простір барвінок', address_uk: 'вул. Прикладна, 71' },
        { ...plainRow, own_id: 'SERVICE', service_name_uk: 'Гурток волошка', address_uk: 'вул. Прикладна, 72' },
      ];
      expect((await steward.send(await csvOf(rows))).report).toMatchObject({ fault_count: 0, counts: { added: 3 } });
    });

    /** Exports, edits, imports; then what was done is in the audit trail, and is undone. */
    async function edited(edit: (table: Awaited<ReturnType<Steward['table']>>) => unknown, words: string) {
      const before = await search(words);
      const table = await steward.table();
      edit(table);
      const { report, status } = await steward.send(await table.csv());
      expect(status).toBe(200);
      expect(report).toMatchObject({ dry_run: false, fault_count: 0, counted: 'rows' });
      expect(await change(report.change_id)).toMatchObject({
        source: 'import',
        by: 'publisher',
        organization_id: fixtureId('organization'),
      });
      const after = await search(words);
      expect(after).not.toEqual(before);
      expect((await undo(report.change_id)).status).toBe(200);
      expect(await search(words)).toEqual(before);
      return { report, before, after };
    }

    test('moves a team: its stop is found at the new place at once, and again at the old one when that is undone', async () => {
      const { after } = await edited(
        (table) => table.edit('TEAM', { place: 'Запоріжжя', opening_hours: '31.03.2026 10-14' }),
        'чебрець',
      );
      expect(after).toMatchObject([{ location: { place: { name: 'Запоріжжя' } } }]);
    });

    test('suspends a space, and re-opens it when that is undone', async () => {
      const { after } = await edited(
        (table) => table.edit('SPACE', { closed_since: '18.03.2026', closed_reason_uk: 'Немає світла' }),
        'барвінок',
      );
      expect(after).toMatchObject([{ temporary_closure: { since: '2026-03-18', reason: 'Немає світла' } }]);
    });

    test('relocates a space: the new address tells where it came from, the old one where it went', async () => {
      const { after } = await edited(
        (table) =>
          table.add('SPACE-2', 'SPACE', {
            service_id: 'SPACE',
            address_uk: 'вул. Прикладна, 73',
            moved_from: 'SPACE',
            moved_since: '18.03.2026',
          }),
        'барвінок',
      );
      expect(JSON.stringify(after)).toContain('вул. Прикладна, 73');
      expect(after.some(({ relocation }) => relocation?.from !== undefined)).toBe(true);
    });

    test('retires a service: nobody finds it any more, until that is undone', async () => {
      const { after } = await edited((table) => table.edit('SERVICE', { status: 'припинено' }), 'волошка');
      expect(after).toEqual([]);
    });

    test('what happened to a place is in its history', async () => {
      const table = (await steward.table()).edit('SPACE', { closed_since: '18.03.2026', closed_reason_uk: 'Ремонт' });
      await steward.send(await table.csv());
      await steward.send(await table.edit('SPACE', { closed_since: '', closed_reason_uk: '' }).csv());
      const rows = await opened.database.selectFrom('service_at_location').select('document').execute();
      const space = rows.find(({ document }) => document.own_id === 'SPACE')?.document;
      expect(space?.history?.map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
    });

    test('the table as it is changes nothing, and nothing is in the audit trail', async () => {
      const before = await changeCount();
      const { report } = await steward.send(await (await steward.table()).csv());
      expect(report.counts).toMatchObject({ added: 0, changed: 0 });
      expect(report.change_id).toBeUndefined();
      expect(await changeCount()).toBe(before);
    });
  });

  test('a preview tells what would happen, with every fault, and writes nothing', async () => {
    const before = await changeCount();
    const rows = [
      { ...plainRow, own_id: 'P-1', opening_hours: 'коли як' },
      { ...plainRow, own_id: 'P-2', place: 'Ніде' },
    ];
    const preview = await steward.send(await csvOf(rows), { query: 'dry_run=true' });
    expect(preview.status).toBe(200);
    expect(preview.report).toMatchObject({
      dry_run: true,
      fault_count: 2,
      faults: [
        { pointer: '/sheets/CSV/rows/2/columns/opening_hours', row: 2, column: 'Години роботи', value: 'коли як' },
        { pointer: '/sheets/CSV/rows/3/columns/place', row: 3, column: 'Населений пункт або громада', value: 'Ніде' },
      ],
    });
    const refused = await steward.send(await csvOf(rows));
    expect(refused.status).toBe(400);
    expect(refused.problem.type).toBe('urn:resilience-kit:problem:invalid-body');
    expect(refused.problem.errors).toEqual(
      preview.report.faults.map(({ pointer, message, fix }) => ({ pointer, message: `${message} ${fix ?? ''}` })),
    );
    expect(refused.problem.report).toEqual({ ...preview.report, dry_run: false });
    expect(await changeCount()).toBe(before);
    const english = await steward.send(await csvOf(rows), { query: 'lang=en&dry_run=true' });
    expect(english.report.faults[1]?.message).toMatch(/hromadas and cities/);
  });

  test('rows and records of another organization are faults, and nobody’s but the operator’s to import', async () => {
    const foreign = await csvOf([{ ...plainRow, own_id: 'N-1' }]);
    const { status, problem } = await neighbour.send(foreign);
    expect(status).toBe(400);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/sheets/CSV/rows/2/columns/organization']);
    expect((await neighbour.send(foreign, { query: `organization_id=${fixtureId('organization')}` })).status).toBe(403);

    const service = await json<object>(`/services/${fixtureId('everyday')}?lang=uk`);
    const spoilt = JSON.stringify({ ...service, name: 'Чужа назва' });
    const stolen = await neighbour.send(spoilt, { type: 'application/json' });
    expect(stolen.status).toBe(400);
    expect(stolen.problem.errors?.map(({ pointer }) => pointer)).toContain(`/services/${fixtureId('everyday')}`);

    const unknown = await operator.send(await csvOf([{ ...plainRow, own_id: 'N-2' }]), {
      query: `organization_id=${fixtureId('nobody')}`,
    });
    expect(unknown.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/query/organization_id']);
  });

  test('the operator imports a new organization, and all of it can be undone as one', async () => {
    const file = await csvOf([
      { ...plainRow, own_id: 'A', organization: 'Спілка Рута', service_name_uk: 'Перша рута' },
      { ...plainRow, own_id: 'B', organization: 'Спілка Рута', service_name_uk: 'Друга рута', place: 'Запоріжжя' },
    ]);
    const { report } = await operator.send(file);
    expect(report).toMatchObject({ organizations_added: ['Спілка Рута'], counts: { added: 2 } });
    expect(await search('рута')).toHaveLength(2);
    const undone = await operator.ask(`/v1/manage/changes/${report.change_id ?? ''}/undo`, { method: 'POST' });
    expect(undone.status).toBe(200);
    // What is found instead is what a misspelt word finds.
    expect(JSON.stringify(await search('рута'))).not.toMatch(/рута/i);
    expect((await operator.send(file)).report.counts).toMatchObject({ added: 2 });
    expect(await search('рута')).toHaveLength(2);
  });

  test('a repeat under the same Idempotency-Key gets the first answer; another file under it is refused', async () => {
    const file = await csvOf([{ ...plainRow, own_id: 'I-1' }]);
    const headers = { 'Idempotency-Key': 'import-1' };
    const first = await steward.send(file, { headers });
    const count = await changeCount();
    expect((await steward.send(file, { headers })).bytes).toEqual(first.bytes);
    expect(await changeCount()).toBe(count);
    expect((await steward.send(await csvOf([{ ...plainRow, own_id: 'I-2' }]), { headers })).status).toBe(422);
  });

  test('HSDS lines that were exported change nothing; edited ones change what they say', async () => {
    const path = `/v1/export?format=ndjson&lang=uk&organization_id=${fixtureId('organization')}`;
    const { bytes } = await steward.ask(path);
    const lines = bytes
      .toString()
      .split('\n')
      .filter((line) => line !== '' && !line.includes(fixtureId('shelter')));
    const type = 'application/x-ndjson';
    const same = await steward.send(lines.join('\n'), { type });
    expect(same.report).toMatchObject({ counted: 'services', counts: { added: 0, changed: 0 }, fault_count: 0 });
    expect(same.report.change_id).toBeUndefined();
    const edited = lines.join('\n').replace('Послуга everyday', 'Послуга щоденна');
    const { report } = await steward.send(edited, { type });
    expect(report.counts).toMatchObject({ changed: 1 });
    expect((await undo(report.change_id)).status).toBe(200);
  });

  test('files that cannot be read are refused in words', async () => {
    const deep = `[${'{"a":'.repeat(500)}1${'}'.repeat(500)}]`;
    for (const [file, type, status, words] of [
      [bomb, XLSX, 400, /завеликий/],
      [Buffer.from('PK\u0003\u0004 nothing'), XLSX, 400, /пошкоджений/],
      ['', 'text/csv', 400, /заголовків/],
      ['{"a":1}\n{oops', 'application/x-ndjson', 400, /Рядок 2/],
      [deep, 'application/json', 400, /вкладені/],
      [`Ваш код;Організація;Назва послуги\n${'а;б;в\n'.repeat(10_002)}`, 'text/csv', 400, /Поділіть/],
      ['a', 'text/html', 415, /Content-Type/],
      [Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'text/csv', 413, /20971520/],
    ] as const) {
      const { status: got, bytes } = await steward.send(file, { type });
      expect(got, String(words)).toBe(status);
      expect(bytes.toString()).toMatch(words);
    }
  });

  test('without a key, or with one that is for something else, nothing is imported or given out', async () => {
    const strangers = new Steward(api, teamAccessKey);
    for (const path of ['/v1/manage/export', '/v1/manage/template']) {
      expect((await strangers.ask(path)).status).toBe(403);
      expect((await api.request(path)).status).toBe(401);
    }
    expect((await strangers.send('a')).status).toBe(403);
  });

  test('the template is filled in, in either language', async () => {
    for (const [lang, name] of [
      ['uk', 'Шаблон послуг.xlsx'],
      ['en', 'services-template.xlsx'],
    ] as const) {
      const { headers, bytes } = await steward.ask(`/v1/manage/template?lang=${lang}`);
      expect(headers.get('Content-Type')).toBe(XLSX);
      expect(headers.get('Content-Disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
      expect((await steward.send(bytes, { type: XLSX, query: 'dry_run=true' })).report).toMatchObject({
        fault_count: 0,
        counts: { added: 0 },
      });
    }
  });

  test('everybody may export; own IDs, confidential addresses and formulas stay out', async () => {
    await steward.send(await csvOf([{ ...plainRow, own_id: 'OWN-ID-17', service_name_uk: '=1+2', phones: '112' }]));
    for (const [format, mediaType] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['xlsx', XLSX],
      ['json', 'application/json'],
      ['ndjson', 'application/x-ndjson'],
      ['jsonld', 'application/ld+json'],
    ] as const) {
      const response = await api.request(`/v1/export?format=${format}&lang=uk`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(mediaType);
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="Posluhy 2026-03-18.${format}"; filename*=UTF-8''${encodeURIComponent(`Послуги 2026-03-18.${format}`)}`,
      );
      const text = Buffer.from(await response.arrayBuffer()).toString();
      if (format === 'xlsx') continue;
      expect(text).toContain('Послуга shelter');
      expect(text).not.toMatch(/Таємна|DOOR-17|shelter\.example|OWN-ID-17/);
      if (format === 'csv') expect(text).toContain(";'=1+2;");
    }
  });

  test('an export holds what it is asked for', async () => {
    const ids = async (query: string) => (await json<AnyPage>(`/v1/export?${query}`)).contents.map(({ id }) => id);
    const own = await ids(`organization_id=${fixtureId('organization')}&category=fixture-top`);
    expect(own).toContain(fixtureId('everyday'));
    expect(own).not.toContain(fixtureId('removed'));
    expect(await ids('place=UA23060070000082704&category=fixture-below')).toEqual([]);
    expect(await ids('modified_after=2030-01-01T00:00:00Z')).toEqual([]);
    expect((await ids('place=UA32000000000030281')).length).toBeGreaterThan(1);
    expect((await api.request('/v1/export?format=pdf')).status).toBe(400);
  });
});
