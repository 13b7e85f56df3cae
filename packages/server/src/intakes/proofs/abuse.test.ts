import { randomUUID } from 'node:crypto';
import { operations, type IntakeEnvelope, type ProofChallenge, type ProofOfWork } from '@resilience-kit/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createApi } from '../../http/api.ts';
import { silentLogger } from '../../http/logger.ts';
import type { RateLimitOptions } from '../../rate-limits/limits.ts';
import { askApi, type Ask } from '../../test-support/api.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { sealed } from '../../test-support/keys.ts';
import { easyProof } from '../../test-support/proven-intake.ts';

const secret = Buffer.alloc(32, 7);
const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

function sending(envelope: unknown): RequestInit {
  return { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(envelope) };
}

describe.each(databases)('abuse: on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let envelope: IntakeEnvelope;
  beforeAll(async () => {
    // The library that checks proofs looks at the clock by itself.
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    opened = await open();
    ask = askApi({ database: opened.database, webhooks: { masterSecret: secret }, now: () => new Date() });
    envelope = await sealed('Потрібна допомога');
  });
  beforeEach(() => vi.setSystemTime(NOW));
  afterAll(async () => {
    vi.useRealTimers();
    await opened.close();
  });

  const put = (id: string, more: Partial<IntakeEnvelope> = {}) =>
    ask(`/v1/intakes/${id}`, sending({ ...envelope, ...more }));
  const quarantineOf = async (id: string) =>
    (
      await opened.database
        .selectFrom('intake')
        .select('quarantine')
        .where('submission_id', '=', id)
        .executeTakeFirstOrThrow()
    ).quarantine;
  const proofFor = (id: string) => easyProof(id, { secret, now: new Date() });

  test('a challenge is for one submission, costs a second of a cheap phone, and is kept by nobody', async () => {
    const id = randomUUID();
    const { status, headers, body } = await ask(`/v1/intakes/${id.toUpperCase()}/challenge`);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(z.safeParse(operations.getIntakeChallenge.answer, body).data).toEqual(body);
    const { parameters } = body as ProofChallenge;
    expect(parameters).toMatchObject({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1000,
      data: { submission_id: id },
      expiresAt: (NOW.getTime() + 30 * MINUTE) / 1000,
    });
    const again = (await ask(`/v1/intakes/${id}/challenge`)).body as ProofChallenge;
    expect(again.parameters.nonce).not.toBe(parameters.nonce);
    expect(JSON.stringify(body)).not.toContain('counter');
  });

  test('a solved challenge lets a submission through, also one that waited on a phone for a while', async () => {
    const id = randomUUID();
    const challenge = (await ask(`/v1/intakes/${id}/challenge`)).body as ProofChallenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    expect(solution?.counter).toBeLessThanOrEqual(1000);
    vi.setSystemTime(later(29 * MINUTE));
    expect((await put(id, { proof: { challenge, solution: solution as ProofOfWork['solution'] } })).status).toBe(201);
    expect(await quarantineOf(id)).toBeNull();
  });

  test.each<[string, (proof: ProofOfWork) => ProofOfWork | undefined]>([
    ['missing', () => undefined],
    [
      'forged: signed with another secret',
      ({ challenge, ...proof }) => ({ ...proof, challenge: { ...challenge, signature: '00'.repeat(32) } }),
    ],
    [
      'forged: made easier',
      ({ challenge, ...proof }) => ({
        ...proof,
        challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '' } },
      }),
    ],
    [
      'forged: made to last',
      ({ challenge, ...proof }) => ({
        ...proof,
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4_000_000_000 } },
      }),
    ],
    ['forged: not solved', (proof) => ({ ...proof, solution: { counter: 1, derivedKey: 'ab'.repeat(32) } })],
    ['forged: half solved', (proof) => ({ ...proof, solution: { counter: 1, derivedKey: 'a' } })],
  ])('a proof that is %s: the submission is taken, and waits apart', async (_, change) => {
    const id = randomUUID();
    const proof = change(await proofFor(id));
    expect((await put(id, proof ? { proof } : {})).status).toBe(201);
    expect(await quarantineOf(id)).toBe('no_proof');
  });

  test('a proof that has expired: the submission is taken, and waits apart', async () => {
    const id = randomUUID();
    const proof = await proofFor(id);
    vi.setSystemTime(later(31 * MINUTE));
    expect((await put(id, { proof })).status).toBe(201);
    expect(await quarantineOf(id)).toBe('no_proof');
  });

  test('a proof that is replayed for another submission: that one is taken, and waits apart', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const proof = await proofFor(id);
    await put(id, { proof });
    expect((await put(other, { proof })).status).toBe(201);
    expect([await quarantineOf(id), await quarantineOf(other)]).toEqual([null, 'no_proof']);
  });

  test('the same submission with another proof, or none, is the same submission', async () => {
    const id = randomUUID();
    const first = await put(id, { proof: await proofFor(id) });
    for (const more of [{}, { proof: await proofFor(id) }, { proof: await proofFor(randomUUID()) }, { trap: true }]) {
      const again = await put(id, more);
      expect(again.status).toBe(200);
      expect(again.text).toBe(first.text);
    }
    expect(await quarantineOf(id)).toBeNull();
  });

  test('the trap sets a submission apart, and refuses nobody', async () => {
    const id = randomUUID();
    expect((await put(id, { trap: true, proof: await proofFor(id) })).status).toBe(201);
    expect(await quarantineOf(id)).toBe('trap');
    const open = randomUUID();
    await put(open, { trap: false, proof: await proofFor(open) });
    expect(await quarantineOf(open)).toBeNull();
  });

  describe('many submissions', () => {
    /** A server that asks as if from addresses of the internet. */
    const from = (rateLimits: RateLimitOptions) => {
      const api = createApi({
        database: opened.database,
        webhooks: { masterSecret: secret },
        logger: silentLogger,
        now: () => new Date(),
        rateLimits,
      });
      return async (remoteAddress: string, id = randomUUID()) => {
        const body = { ...envelope, proof: await proofFor(id) };
        const answer = await api.request(`/v1/intakes/${id}`, sending(body), {
          incoming: { socket: { remoteAddress } },
        });
        return { id, answer };
      };
    };
    const reasonsFor = async (sent: readonly { id: string }[]) => Promise.all(sent.map(({ id }) => quarantineOf(id)));

    test('of one neighbourhood wait apart beyond a number; those of others do not', async () => {
      const send = from({ submissionsBeforeQuarantine: 2 });
      const sent = [];
      // One /24 of IPv4, as mobile networks change addresses within it.
      for (const last of [1, 2, 3, 4]) sent.push(await send(`203.0.113.${last}`));
      expect(sent.map(({ answer }) => answer.status)).toEqual([201, 201, 201, 201]);
      expect(await reasonsFor(sent)).toEqual([null, null, 'rate', 'rate']);
      expect(await reasonsFor([await send('203.0.114.1'), await send('2001:db8:1:2::1')])).toEqual([null, null]);
      // Those sent again are not new ones.
      const again = await send('203.0.113.1', sent[0]?.id);
      expect(again.answer.status).toBe(200);
      vi.setSystemTime(later(10 * MINUTE));
      expect(await reasonsFor([await send('203.0.113.9')])).toEqual([null]);
    });

    test('from this very machine, behind whose proxy everybody looks the same, do not wait apart', async () => {
      const send = from({ submissionsBeforeQuarantine: 1 });
      expect(await reasonsFor([await send('127.0.0.1'), await send('127.0.0.1')])).toEqual([null, null]);
    });

    test('are refused only as a flood, with the time to wait', async () => {
      const send = from({ submissionsBeforeQuarantine: 1, anonymousWritesPerTenMinutes: 3 });
      const statuses = [];
      for (let count = 0; count < 3; count += 1) statuses.push((await send('198.51.100.7')).answer.status);
      expect(statuses).toEqual([201, 201, 201]);
      const { answer } = await send('198.51.100.7');
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    });
  });

  test('guessing receipt codes: few guesses, and one answer to all of them', async () => {
    const api = createApi({
      database: opened.database,
      logger: silentLogger,
      now: () => new Date(),
      rateLimits: { receiptQuestionsPerTenMinutes: 3, anonymousWritesPerTenMinutes: 1 },
    });
    const guess = (digit: string) =>
      api.request(
        '/v1/receipts',
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'guess' },
          body: JSON.stringify({ receipt_sha256: digit.repeat(64) }),
        },
        { incoming: { socket: { remoteAddress: '198.51.100.8' } } },
      );
    const answers = [await guess('0'), await guess('1'), await guess('2')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const texts = await Promise.all(answers.map((answer) => answer.json() as Promise<{ request_id: string }>));
    expect(new Set(texts.map((body) => JSON.stringify({ ...body, request_id: '' }))).size).toBe(1);
    const refused = await guess('3');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});
