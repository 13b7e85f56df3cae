import { createHash, randomUUID } from 'node:crypto';
import { operations, RECEIPT_CONTEXT, type IntakeStatus, type ReceiptAnswer } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { askApi, type Ask } from '../../test-support/api.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { sealed, teamAccessKey } from '../../test-support/keys.ts';

const secret = Buffer.alloc(32, 7);
const json = { 'Content-Type': 'application/json' };
const withKey = { Authorization: `Bearer ${teamAccessKey}` };
const hashOf = (code: string) =>
  createHash('sha256')
    .update(RECEIPT_CONTEXT + code)
    .digest('hex');

describe.each(databases)('receipts on $kind', ({ open }) => {
  let opened: TestDatabase;
  let clock = NOW;
  let ask: Ask;
  let codes = 0;
  beforeAll(async () => {
    opened = await open();
    ask = server(secret);
  });
  afterAll(() => opened.close());

  const server = (masterSecret: Buffer | undefined): Ask =>
    askApi({ database: opened.database, webhooks: { masterSecret }, now: () => clock });
  const code = () => String((codes += 1)).padStart(21, '0');
  /** Sends a submission with a receipt code. */
  const send = async (receipt: string, by = ask) => {
    const id = randomUUID();
    const body = JSON.stringify({ ...(await sealed('x')), receipt_sha256: hashOf(receipt) });
    expect((await by(`/v1/intakes/${id}`, { method: 'PUT', headers: json, body })).status).toBe(201);
    return id;
  };
  const check = (receipt: string, by = ask) =>
    by('/v1/receipts', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ receipt_sha256: hashOf(receipt) }),
    });
  const set = (id: string, status: IntakeStatus) =>
    ask(`/v1/intakes/${id}`, {
      method: 'PATCH',
      headers: { ...withKey, 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ status }),
    });

  test('tell whether it has been read, to the day in Kyiv, and are kept by no cache', async () => {
    const receipt = code();
    await send(receipt);
    const { status, headers, body } = await check(receipt);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toEqual({ status: 'received', since: '2026-03-18T00:00:00+02:00' });
    expect(z.safeParse(operations.getReceipt.answer, body).data).toEqual(body);
  });

  test.each<[IntakeStatus, ReceiptAnswer['status']]>([
    ['opened', 'opened'],
    ['contacted', 'opened'],
    ['referred', 'opened'],
    ['contact_us', 'contact_us'],
    ['closed', 'closed'],
  ])('tell of %s as %s', async (status, told) => {
    const receipt = code();
    await set(await send(receipt), status);
    expect((await check(receipt)).body).toMatchObject({ status: told });
  });

  test('tell since when only what they tell has been so', async () => {
    const receipt = code();
    const id = await send(receipt);
    // Half past eleven in the evening in London is the next day in Kyiv.
    clock = new Date('2026-03-20T23:30:00Z');
    await set(id, 'opened');
    clock = new Date('2026-03-24T10:00:00Z');
    await set(id, 'contacted');
    expect((await check(receipt)).body).toEqual({ status: 'opened', since: '2026-03-21T00:00:00+02:00' });
    await set(id, 'closed');
    expect((await check(receipt)).body).toEqual({ status: 'closed', since: '2026-03-24T00:00:00+02:00' });
    clock = NOW;
  });

  test('that nobody has, or that went with their submission, get the same answer', async () => {
    const receipt = code();
    const id = await send(receipt);
    const unknown = await check(code());
    await ask(`/v1/intakes/${id}`, { method: 'DELETE', headers: withKey });
    const gone = await check(receipt);
    expect(unknown.status).toBe(404);
    const { request_id: _, ...told } = unknown.body as Record<string, unknown>;
    expect(gone.body).toMatchObject(told);
  });

  test('of a submission that came without one, or that is asked for with something else, are none', async () => {
    const id = randomUUID();
    await ask(`/v1/intakes/${id}`, { method: 'PUT', headers: json, body: JSON.stringify(await sealed('x')) });
    for (const receipt_sha256 of ['', id, 'A'.repeat(64), code()]) {
      const asked = await ask('/v1/receipts', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ receipt_sha256 }),
      });
      expect(asked.status).toBe(400);
      expect(asked.text).not.toContain(id);
    }
  });

  test('cannot be found out from the database, whoever tries all codes, without the secret of the server', async () => {
    const receipt = code();
    const id = await send(receipt);
    const { receipt_hash: kept } = await opened.database
      .selectFrom('intake')
      .select('receipt_hash')
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(kept).toMatch(/^[\w-]{43}$/);
    for (const readable of [receipt, hashOf(receipt), Buffer.from(hashOf(receipt), 'hex').toString('base64url')]) {
      expect(kept).not.toContain(readable);
    }
    expect((await check(receipt, server(Buffer.alloc(32, 8)))).status).toBe(404);
  });

  test('stay good when a server that kept a secret in its database is given one', async () => {
    const receipt = code();
    const [before, another] = [server(undefined), server(undefined)];
    await send(receipt, before);
    for (const asked of [before, another, server(secret)]) expect((await check(receipt, asked)).status).toBe(200);
  });
});
