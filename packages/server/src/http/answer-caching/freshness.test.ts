import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../database/database.ts';
import { DEMO_RECEIVER } from '../../demo-data/forms/help-request.ts';
import { importDataset } from '../../records/import-dataset.ts';
import { indexChanges } from '../../search/index-changes.ts';
import { askApi, type Ask } from '../../test-support/api.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { teamAccessKey } from '../../test-support/keys.ts';

describe.each(databases)('answers that are kept on $kind', ({ open, kind }) => {
  let opened: TestDatabase;
  let other: OpenDatabase;
  let now: Date;
  let ask: Ask;
  /** Another copy of the server on the same database. */
  let askOther: Ask;
  beforeAll(async () => {
    opened = await open();
    other = kind === 'postgresql' ? await openDatabase({ url: opened.url ?? '' }) : opened;
  });
  afterAll(async () => {
    if (other !== opened) await other.close();
    await opened.close();
  });
  beforeEach(() => {
    now = NOW;
    ask = askApi({ database: opened.database, now: () => now });
    askOther = askApi({ database: other.database, now: () => now });
  });

  const rename = async (id: string, name: string) =>
    opened.database.transaction().execute(async (transaction) => {
      const { document } = await transaction
        .selectFrom('service')
        .select('document')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await importDataset(transaction, { services: [{ ...document, name: { uk: name, en: name } }] });
      await indexChanges(transaction, { services: [id] }, now);
    });

  test('show a change as soon as it is made, on every copy of the server', async () => {
    const { body } = await ask('/services?per_page=1');
    const [{ id }] = (body as { contents: [{ id: string }] }).contents;
    for (const name of ['Кришталевий корабель', 'Паперовий кораблик']) {
      await rename(id, name);
      for (const copy of [ask, askOther, ask]) {
        expect((await copy(`/services/${id}`)).body).toMatchObject({ name });
        const found = await copy(`/v1/search?text=${encodeURIComponent(name)}`);
        expect(found.body).toMatchObject({ contents: [{ service: { id, name } }] });
      }
    }
  });

  test('are the same bytes under the same tag, in each language and encoding', async () => {
    const first = await ask('/v1/search?text=психолог');
    const again = await ask('/v1/search?text=психолог');
    expect(again.text).toBe(first.text);
    const tag = first.headers.get('ETag') ?? '';
    expect(again.headers.get('ETag')).toBe(tag);
    const english = await ask('/v1/search?text=психолог', { headers: { 'Accept-Language': 'en' } });
    expect(english.headers.get('ETag')).not.toBe(tag);
    expect(english.headers.get('Content-Language')).toBe('en');
    const packed = await ask('/v1/search?text=психолог', { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } });
    expect(packed.headers.get('Content-Encoding')).toBe('br');
    expect(packed.headers.get('ETag')).toBe(`W/${tag}`);
    const unchanged = await ask('/v1/search?text=психолог', { headers: { 'If-None-Match': tag } });
    expect(unchanged.status).toBe(304);
    expect(unchanged.text).toBe('');
    expect(unchanged.headers.get('Cache-Control')).toContain('max-age');
  });

  test('follow the clock', async () => {
    const { id } = await opened.database
      .selectFrom('service_at_location')
      .select('id')
      .where('document', '@>', JSON.stringify({ schedules: [{ freq: 'WEEKLY' }] }) as never)
      .executeTakeFirstOrThrow();
    const before = await ask(`/service_at_locations/${id}`);
    now = new Date(NOW.getTime() + 7 * 24 * 60 * 60 * 1000);
    expect((await ask(`/service_at_locations/${id}`)).body).not.toEqual(before.body);
  });

  test('are never those of another key, and never of keys that may be taken back', async () => {
    const paths = [`/v1/intakes?organization_id=${DEMO_RECEIVER}`, '/health/ready'];
    for (const path of paths) {
      const answer = await ask(path, { headers: { Authorization: `Bearer ${teamAccessKey}` } });
      expect(answer.headers.get('Cache-Control'), path).toBe('no-store');
      expect(answer.headers.get('ETag'), path).toBeNull();
    }
  });
});
