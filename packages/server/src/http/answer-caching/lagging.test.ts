import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteTouch } from '../../data-version/touched-here.ts';
import { askApi, type Ask } from '../../test-support/api.ts';
import { countingQueries } from '../../test-support/counting-queries.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { operatorKey } from '../../test-support/keys.ts';
import { publisher } from '../../test-support/publisher.ts';
import { TRUSTED_MILLISECONDS } from './recent-version.ts';

const figure = '/v1/figures/donetsk-2025-h1-consultations';
const addresses = [
  figure,
  '/v1/figures?indicator=consultations',
  '/v1/figures.csv?lang=en',
  '/v1/figures.xml',
  '/v1/indicators',
];
const hashOf = (headers: Headers) => headers.get('ETag')?.replace(/^W\/|"/g, '') ?? '';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  // What changed the data before did so by another clock.
  noteTouch();
});
afterAll(() => {
  vi.useRealTimers();
  noteTouch();
});

describe.each(databases)('answers about figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let now: Date;
  let ask: Ask;
  let asked: () => number;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    // What was changed before is long ago.
    vi.advanceTimersByTime(60_000);
    now = NOW;
    const counted = countingQueries(opened.database);
    ({ asked } = counted);
    ask = askApi({ database: counted.database, now: () => now });
  });

  const queriesOf = async (work: () => Promise<unknown>) => {
    const before = asked();
    await work();
    return asked() - before;
  };

  test.each(addresses)('%s has a tag, and needs no query once it is kept', async (address) => {
    const { status, headers, text } = await ask(address);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toContain('max-age=60');
    const tag = headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const queries = await queriesOf(async () => {
      expect((await ask(address)).text).toBe(text);
      const unchanged = await ask(address, { headers: { 'If-None-Match': tag } });
      expect(unchanged.status).toBe(304);
      expect(unchanged.text).toBe('');
    });
    expect(queries).toBe(0);
  });

  test('are the same for everybody, whatever was added to the address', async () => {
    await ask(`${figure}?lang=uk`);
    const spellings = ['?utm_source=newsletter', '?lang=uk&v=AAAA', '?fbclid=1&lang=uk-UA', '', '?lang='];
    expect(
      await queriesOf(async () => {
        for (const spelling of spellings) await ask(figure + spelling);
      }),
    ).toBe(0);
    expect(await queriesOf(() => ask(`${figure}?lang=en`))).toBeGreaterThan(0);
  });

  test('cost one query a second, and tell of what another copy changed within that second', async () => {
    const sessions = '/v1/figures/donetsk-2025-h1-group-sessions';
    const before = (await ask(sessions)).body as { value: number };
    // As another process would: this one hears nothing of it.
    await opened.database.transaction().execute(async (transaction) => {
      await sql`
        update figure set document = jsonb_set(document, '{value}', '4926')
        where code = 'donetsk-2025-h1-group-sessions'
      `.execute(transaction);
      await sql`insert into data_touch (transaction_id) values (pg_current_xact_id())`.execute(transaction);
    });
    vi.advanceTimersByTime(TRUSTED_MILLISECONDS - 1);
    expect((await ask(sessions)).body).toMatchObject({ value: before.value });
    vi.advanceTimersByTime(1);
    expect((await ask(sessions)).body).toMatchObject({ value: 4926 });
    vi.advanceTimersByTime(TRUSTED_MILLISECONDS);
    expect(await queriesOf(() => Promise.all([ask(sessions), ask(sessions), ask(sessions)]))).toBe(1);
  });

  test('are gone at once where they were withheld or retired', async () => {
    const participants = '/v1/figures/donetsk-2025-h1-participants';
    const { id, value } = (await ask(participants)).body as { id: string; value: number };
    expect((await ask('/v1/figures.csv?lang=en')).text).toContain(`,${value},`);
    const operator = publisher(ask, operatorKey);
    const withheld = { status: 'suppressed', status_reason: { uk: 'Мало людей.' }, value: null, breakdown: null };
    await operator.publish('PATCH', `/v1/manage/figures/${id}`, withheld);
    // However long ago the change began, it is committed now.
    vi.advanceTimersByTime(5001);
    expect((await ask(participants)).text).not.toContain(String(value));
    expect((await ask('/v1/figures.csv?lang=en')).text).not.toContain(`,${value},`);
    await operator.send('DELETE', `/v1/manage/figures/${id}`);
    vi.advanceTimersByTime(5001);
    expect([404, 410]).toContain((await ask(participants)).status);
  });

  test('may be kept for ever at an address with the hash of what they say, and of nothing else', async () => {
    for (const address of addresses) {
      const { headers } = await ask(address);
      const pinned = `${address}${address.includes('?') ? '&' : '?'}v=`;
      const right = await ask(pinned + hashOf(headers));
      expect(right.headers.get('Cache-Control'), address).toBe('public, max-age=31536000, immutable');
      expect(right.headers.get('ETag')).toBe(headers.get('ETag'));
      const unchanged = await ask(pinned + hashOf(headers), {
        headers: { 'If-None-Match': headers.get('ETag') ?? '' },
      });
      expect(unchanged.status).toBe(304);
      expect(unchanged.headers.get('Cache-Control')).toContain('immutable');
      for (const wrong of ['AAAA', '%22', `${hashOf(headers)}A`, ''])
        expect((await ask(pinned + wrong)).headers.get('Cache-Control'), wrong).not.toContain('immutable');
    }
    // Of the same figure in another language, the hash is another.
    const { headers } = await ask(`${figure}?lang=uk`);
    const english = await ask(`${figure}?lang=en&v=${hashOf(headers)}`);
    expect(english.headers.get('Cache-Control')).not.toContain('immutable');
  });

  test('are those of the day', async () => {
    await ask('/v1/figures.csv');
    now = new Date(NOW.getTime() + 24 * 60 * 60 * 1000);
    const { headers } = await ask('/v1/figures.csv');
    expect(headers.get('Content-Disposition')).toContain('2026-03-19');
  });

  test('name a fault in the address each time', async () => {
    for (const _ of [1, 2]) {
      const { status, body } = await ask('/v1/figures?per_page=many');
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ pointer: '/query/per_page' }] });
    }
  });

  test('are what they were for whoever brings a key', async () => {
    const { text } = await ask(figure, { headers: { Authorization: `Bearer ${operatorKey}` } });
    expect(text).toBe((await ask(figure)).text);
  });
});
