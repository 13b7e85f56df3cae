import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { IntakeEnvelope, Problem, StoredIntake } from '@resilience-kit/contract';
import { operations } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { grantAccess } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createApi } from '../http/api.ts';
import { jsonLogger } from '../http/logger.ts';
import { clearRecords } from '../seeding/demo.ts';
import { askApi, type AnyPage, type Ask, type Answer } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { sealed, teamAccessKey } from '../test-support/keys.ts';

const list = `/v1/intakes?organization_id=${DEMO_RECEIVER}`;
const withKey = { headers: { Authorization: `Bearer ${teamAccessKey}` } };

function sending(envelope: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
  };
}

describe.each(databases)('intakes on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const put = (id: string, envelope: unknown, by: Ask = ask): Promise<Answer> =>
    by(`/v1/intakes/${id}`, sending(envelope));
  const stored = async (path = list) => ((await ask(path, withKey)).body as AnyPage<StoredIntake>).contents;
  const countStored = async () => ((await ask(list, withKey)).body as AnyPage).total_items;

  test('one is stored, acknowledged, and given out as it came', async () => {
    const id = randomUUID();
    const envelope = await sealed('{"a": 1}');
    const { status, headers, body } = await put(id, envelope);
    expect(status).toBe(201);
    expect(body).toEqual({
      submission_id: id,
      received_at: NOW.toISOString(),
      ciphertext_sha256: createHash('sha256').update(Buffer.from(envelope.ciphertext, 'base64')).digest('hex'),
    });
    expect(z.safeParse(operations.putIntake.answer, body).data).toEqual(body);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('ETag')).toBeNull();
    const listed = (await stored()).find((one) => one.submission_id === id);
    const state = { status: 'received', status_changed_at: NOW.toISOString(), quarantine: 'no_proof' };
    expect(listed).toEqual({ submission_id: id, ...envelope, ...state, received_at: NOW.toISOString() });
  });

  test('sent again it is acknowledged in the same words, whatever the time and the case of its id', async () => {
    const id = randomUUID();
    const envelope = await sealed('again');
    const { body } = await put(id, envelope);
    const later = askApi({ database: opened.database, now: () => new Date('2026-03-20T10:00:00Z') });
    for (const spelling of [id, id.toUpperCase()]) {
      const again = await put(spelling, { ...envelope, organization_id: DEMO_RECEIVER.toUpperCase() }, later);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(body);
      expect(again.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('sent twice at once it is stored once: one 201, one 200, one acknowledgement', async () => {
    const id = randomUUID();
    const envelope = await sealed('double tap');
    const before = await countStored();
    const answers = await Promise.all([put(id, envelope), put(id, envelope), put(id, envelope), put(id, envelope)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await countStored()).toBe(before + 1);
  });

  test('another one under the same id is refused, and the first stays as it was', async () => {
    const id = randomUUID();
    const envelope = await sealed('first');
    const { body } = await put(id, envelope);
    for (const other of [
      await sealed('first'),
      { ...envelope, form_version: 2 },
      { ...envelope, form_id: 'other' },
      { ...envelope, organization_id: fixtureId('organization') },
      { ...envelope, keyset_serial: 2 },
    ]) {
      const refused = await put(id, other);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ type: 'urn:resilience-kit:problem:conflict' });
    }
    expect((await put(id, envelope)).body).toEqual(body);
    const racing = randomUUID();
    const answers = await Promise.all([put(racing, await sealed('one')), put(racing, await sealed('two'))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test.each<[string, Partial<IntakeEnvelope>, string, RegExp]>([
    ['a form that nobody has', { form_id: 'nothing' }, '/form_version', /must name a form of the organization/],
    ['a version that nobody has', { form_version: 2 }, '/form_version', /no such version/],
    ['a huge version', { form_version: 9_007_199_254_740_991 }, '/form_version', /no such version/],
    ['a form of others', { organization_id: fixtureId('organization') }, '/form_version', /no such version/],
    ['an unknown organization', { organization_id: fixtureId('nobody') }, '/form_version', /must name a form/],
    ['an unknown keyset', { keyset_serial: 2 }, '/keyset_serial', /must be the serial of a keyset/],
    ['a huge serial', { keyset_serial: 9_007_199_254_740_991 }, '/keyset_serial', /must be the serial of a keyset/],
    ['plain text', { ciphertext: Buffer.from('мені страшно').toString('base64') }, '/ciphertext', /only encrypted/],
    ['text that is not base64', { ciphertext: 'мені страшно' }, '/ciphertext', /must be base64 text/],
    ['nothing', { ciphertext: '' }, '/ciphertext', /must be base64 text/],
  ])('%s is refused with the field and the remedy', async (_, fault, pointer, message) => {
    const before = await countStored();
    const { status, body } = await ask(`/v1/intakes/${randomUUID()}`, {
      ...sending({ ...(await sealed('x')), ...fault }, { 'Accept-Language': 'en' }),
    });
    expect(status).toBe(400);
    expect(body as Problem).toMatchObject({ type: 'urn:resilience-kit:problem:invalid-body' });
    expect((body as Problem).errors).toEqual([{ pointer, message: expect.stringMatching(message) as string }]);
    expect(JSON.stringify(body)).not.toContain('страшно');
    expect(await countStored()).toBe(before);
  });

  test('keys: one that waited on a phone is taken for seven days after its keyset ended, and no longer', async () => {
    const at = (day: string) => askApi({ database: opened.database, now: () => new Date(day) });
    const envelope = await sealed('late');
    const id = randomUUID();
    expect((await put(id, envelope, at('2027-03-25T09:00:00+02:00'))).status).toBe(201);
    const tooLate = at('2027-03-25T11:00:00+02:00');
    const refused = await put(randomUUID(), envelope, tooLate);
    expect((refused.body as Problem).errors?.[0]?.pointer).toBe('/keyset_serial');
    // What is stored already is acknowledged at any time.
    expect((await put(id, envelope, tooLate)).status).toBe(200);
  });

  test.each([
    ['another type', sending('{}', { 'Content-Type': 'text/plain' }), 415, 'unsupported-media-type'],
    ['broken JSON', sending('{"a":'), 400, 'invalid-body'],
    ['a note of ten megabytes', sending(`"${'x'.repeat(10_000_000)}"`), 413, 'payload-too-large'],
    ['100,000 fields', sending(`{${'"a":1,'.repeat(100_000)}"b":1}`), 413, 'payload-too-large'],
    ['the deepest JSON', sending(`${'['.repeat(65_000)}${']'.repeat(65_000)}`), 400, 'invalid-body'],
    ['nothing', { method: 'PUT', headers: { 'Content-Type': 'application/json' } }, 400, 'invalid-body'],
  ] as const)('abuse: %s is refused', async (_, init, status, kind) => {
    const answer = await ask(`/v1/intakes/${randomUUID()}`, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.body).toMatchObject({ type: `urn:resilience-kit:problem:${kind}` });
  });

  test('an id that is none is told so before the body is looked at', async () => {
    const { status, body } = await put('17', {});
    expect(status).toBe(400);
    expect((body as Problem).errors?.[0]?.pointer).toBe('/path/submission_id');
  });

  test('what is allowed at the address of one is said, also in preflights', async () => {
    const path = `/v1/intakes/${randomUUID()}`;
    const preflight = await ask(path, { method: 'OPTIONS' });
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization, Content-Type/);
    const { status, headers } = await ask(path, { method: 'POST' });
    expect(status).toBe(405);
    expect(headers.get('Allow')).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS');
    const others = await ask('/v1/intakes', { method: 'OPTIONS' });
    expect(others.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect((await ask('/v1/intakes', { method: 'PUT' })).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  describe('the list', () => {
    test('is for those who have a key of the organization', async () => {
      await grantAccess(opened.database, {
        organizationId: fixtureId('organization'),
        accessKey: 'rk_of-others',
        label: 'others',
        scopes: ['intakes:read'],
        now: NOW,
      });
      const attempts: [Record<string, string>, string][] = [
        [{}, 'Bearer'],
        [{ Authorization: 'Bearer ' }, 'Bearer'],
        [{ Authorization: `Basic ${teamAccessKey}` }, 'Bearer'],
        [{ Authorization: `Bearer ${teamAccessKey}x` }, 'Bearer error="invalid_token"'],
        [{ Authorization: `Bearer ${teamAccessKey.toUpperCase()}` }, 'Bearer error="invalid_token"'],
      ];
      for (const [headers, challenge] of attempts) {
        const answer = await ask(list, { headers });
        expect(answer.status, JSON.stringify(headers)).toBe(401);
        expect(answer.headers.get('WWW-Authenticate')).toBe(challenge);
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
        expect(answer.body).toMatchObject({ type: 'urn:resilience-kit:problem:unauthorized' });
      }
      const othersKey = await ask(list, { headers: { Authorization: 'Bearer rk_of-others' } });
      expect(othersKey.status).toBe(403);
      expect(othersKey.body).toMatchObject({ type: 'urn:resilience-kit:problem:forbidden' });
      const own = `/v1/intakes?organization_id=${fixtureId('organization')}`;
      expect((await ask(own, { headers: { Authorization: 'bearer rk_of-others' } })).body).toMatchObject({
        empty: true,
      });
      expect((await ask(own, withKey)).status).toBe(403);
    });

    test('is never kept in a cache', async () => {
      const { status, headers } = await ask(list, withKey);
      expect(status).toBe(200);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('ETag')).toBeNull();
    });

    test('is what the contract says, oldest first, page by page', async () => {
      const ids = [];
      for (let count = 0; count < 3; count += 1) {
        const id = randomUUID();
        ids.push(id);
        const minute = new Date(NOW.getTime() + (count + 1) * 60_000);
        await put(id, await sealed('listed'), askApi({ database: opened.database, now: () => minute }));
      }
      const { body } = await ask(`${list}&per_page=100`, withKey);
      expect(z.safeParse(operations.listIntakes.answer, body).data).toEqual(body);
      const all = (body as AnyPage<StoredIntake>).contents.map((one) => one.submission_id);
      expect(all.slice(-3)).toEqual(ids);
      const paged = [];
      for (let page = 1; paged.length < all.length; page += 1)
        paged.push(...(await stored(`${list}&per_page=2&page=${page}`)));
      expect(paged.map((one) => one.submission_id)).toEqual(all);
      expect(await stored(`${list}&per_page=100&page=99`)).toEqual([]);
    });

    test('can begin after a moment', async () => {
      const moments = (await stored(`${list}&per_page=100`)).map((one) => one.received_at).toSorted();
      const last = moments.at(-1) ?? '';
      const before = moments.filter((moment) => moment < last).at(-1) ?? '';
      expect(await stored(`${list}&received_after=${last}`)).toEqual([]);
      const [only] = await stored(`${list}&received_after=${before}`);
      expect(only?.received_at).toBe(last);
    });

    test('names the parameter that is wrong', async () => {
      const { status, body } = await ask('/v1/intakes?received_after=yesterday', withKey);
      expect(status).toBe(400);
      expect((body as Problem).errors?.map(({ pointer }) => pointer)).toEqual([
        '/query/organization_id',
        '/query/received_after',
      ]);
    });
  });

  test('neither the database nor the log holds anything that a person wrote', async () => {
    const marker = 'ЗЕЛЕНАПАПУГА';
    const lines: string[] = [];
    const api = createApi({
      database: opened.database,
      logger: jsonLogger({ write: (line) => lines.push(line) }),
      now: () => NOW,
    });
    const receipt = createHash('sha256').update(marker).digest('hex');
    const envelope = await sealed(`{"answers": {"note": "${marker}"}}`, { receipt_sha256: receipt });
    const send = (id: string, body: unknown) => api.request(`/v1/intakes/${id}`, sending(body));
    const id = randomUUID();
    expect((await send(id, { ...envelope, note: marker, [marker]: marker })).status).toBe(201);
    await api.request(`/v1/intakes/${id}/challenge`);
    await api.request('/v1/receipts', { ...sending({ receipt_sha256: receipt }), method: 'POST' });
    await api.request('/v1/receipts', { ...sending({ receipt_sha256: marker }), method: 'POST' });
    const changing = { headers: { ...withKey.headers, 'Content-Type': 'application/json' }, method: 'PATCH' };
    await api.request(`/v1/intakes/${id}`, { ...changing, body: JSON.stringify({ status: 'opened', note: marker }) });
    await api.request(`/v1/intakes/${id}`, { ...changing, body: JSON.stringify({ status: marker }) });
    // What is refused, in every way there is, is not kept either.
    await send(randomUUID(), { ...envelope, ciphertext: Buffer.from(marker).toString('base64') });
    await send(randomUUID(), { ...envelope, form_id: marker });
    await send(randomUUID(), `{"note": "${marker}`);
    await api.request(`${list}&received_after=${marker}`, { headers: { Authorization: 'Bearer rk_planted' } });
    await api.request(list, { headers: { Authorization: `Bearer ${teamAccessKey}` } });

    // What one turn of the event loop has logged is written at its end.
    await setImmediate();
    expect(lines.join('').trimEnd().split('\n').length).toBeGreaterThanOrEqual(6);
    const kept = `${await dumpOf(opened)}\n${lines.join('')}`;
    const bytes = Buffer.from(marker);
    const spellings = [marker, encodeURIComponent(marker), bytes.toString('base64'), bytes.toString('hex')];
    const receipts = [receipt, Buffer.from(receipt, 'hex').toString('base64')];
    for (const readable of [...spellings, ...receipts, 'rk_planted']) expect(kept).not.toContain(readable);
    expect(lines.join('')).not.toContain(id);
    expect(lines.join('')).not.toContain(DEMO_RECEIVER);
    expect(kept).not.toContain(teamAccessKey);
    // The search would have found it: what is stored openly is in the dump.
    expect(kept).toContain('Попросити про допомогу');
    expect(kept).toContain(Buffer.from(envelope.ciphertext, 'base64').toString('hex'));
  });

  test('deleting every record takes no submission and no key away', async () => {
    const before = await stored(`${list}&per_page=100`);
    expect(before.length).toBeGreaterThan(0);
    await clearRecords(opened.database);
    expect(await stored(`${list}&per_page=100`)).toEqual(before);
    expect((await ask(`/v1/keysets/${DEMO_RECEIVER}`)).status).toBe(200);
    expect((await ask('/v1/forms/help-request')).status).toBe(404);
  });
});

/** Every value of every column, bytes also as the text that they may be. */
async function dumpOf({ database }: TestDatabase): Promise<string> {
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public'
  `.execute(database);
  const parts: string[] = [];
  for (const { table, column, type } of columns) {
    const { rows } = await sql<{ value: string | null }>`
      select string_agg(${type === 'bytea' ? sql`encode(${sql.ref(column)}, 'hex') || ' ' || encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`}, ${'\n'}) as value
      from ${sql.table(table)}
    `.execute(database);
    parts.push(rows[0]?.value ?? '');
  }
  return parts.join('\n');
}
