import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { changed, HOUR, own, SECOND, WebhookBench } from '../test-support/webhook-bench.ts';
import { listDeliveries, replayDead, replayDelivery } from './deliveries.ts';
import { recordEvents } from './record-events.ts';

const others = randomUUID();

describe.each(databases)('deliveries on $kind', ({ open }) => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await WebhookBench.open(open());
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.clear());

  test('an event arrives as the public library verifies it, with what it is about and nothing else', async () => {
    const { id, secret } = await bench.create();
    await bench.record(changed(own, 'abc'));
    expect(await bench.run()).toBe(1);
    const [request] = bench.receiver.requests;
    expect(bench.verified(secret)).toEqual({
      type: 'service.updated',
      timestamp: NOW.toISOString(),
      data: { resource: 'service', id: 'abc', organization_id: own, url: 'https://api.example/services/abc' },
    });
    expect(await bench.one(id)).toEqual({
      id: expect.any(String) as string,
      webhook_id: id,
      message_id: request?.headers['webhook-id'],
      type: 'service.updated',
      resource: 'service',
      resource_id: 'abc',
      occurred_at: NOW.toISOString(),
      status: 'delivered',
      delivered_at: NOW.toISOString(),
      attempts: [{ attempted_at: NOW.toISOString(), took_ms: 0, status_code: 204 }],
    });
    expect(await bench.run()).toBe(0);
  });

  test('where the API is for the world wins over where it was for whoever made the endpoint', async () => {
    await bench.create();
    await bench.record(changed(own, 'abc'));
    await bench.run({ publicUrl: 'https://world.example' });
    expect(bench.receiver.payloads()[0]?.data.url).toBe('https://world.example/services/abc');
  });

  describe('an event', () => {
    test('is there exactly when its change was committed', async () => {
      const { id } = await bench.create();
      await bench.database
        .transaction()
        .execute(async (transaction) => {
          await recordEvents(transaction, [changed(own)], bench.now);
          throw new Error('a fault of the change');
        })
        .catch(() => undefined);
      expect(await bench.all(id)).toEqual([]);
      await bench.database.transaction().execute((transaction) => recordEvents(transaction, [changed(own)], bench.now));
      expect(await bench.all(id)).toHaveLength(1);
    });

    test('goes to the organization whose record it is, and to the operator', async () => {
      const [ours, theirs, operators] = [await bench.create(own), await bench.create(others), await bench.create(null)];
      await bench.record(changed(own, 'a'), changed(others, 'b'), changed(undefined, 'c'));
      const told = async ({ id }: { id: string }) =>
        (await bench.all(id)).map((delivery) => delivery.resource_id).toSorted();
      expect(await told(ours)).toEqual(['a']);
      expect(await told(theirs)).toEqual(['b']);
      expect(await told(operators)).toEqual(['a', 'b', 'c']);
    });

    test('goes to who asks for its type, its resource or everything, once', async () => {
      const asking = async (events: string[]) => (await bench.create(own, { events })).id;
      const ids = [
        await asking(['service.updated']),
        await asking(['service.*', 'service.updated', '*']),
        await asking(['*']),
        await asking(['service.created', 'organization.*']),
      ];
      await bench.record(changed(own));
      expect(await Promise.all(ids.map(async (id) => (await bench.all(id)).length))).toEqual([1, 1, 1, 0]);
    });

    test('for which nobody asks is not kept', async () => {
      const { id } = await bench.create(own, { events: ['figure.*'] });
      await bench.create(own, { enabled: false });
      await bench.record(changed(own));
      expect(await bench.all(id)).toEqual([]);
      expect(await bench.database.selectFrom('webhook_event').select('id').execute()).toEqual([]);
    });

    test('of thousands that happen together is kept as each of them', async () => {
      const { id } = await bench.create();
      await bench.record(...Array.from({ length: 2500 }, (_, index) => changed(own, `r${index}`)));
      const { total_items: total } = await listDeliveries(bench.database, { endpointId: id, page: 1, per_page: 1 });
      expect(total).toBe(2500);
    });
  });

  describe('what does not arrive', () => {
    test('is tried again with the same id and a new time, until it arrives', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      bench.receiver.answer(503);
      await bench.run();
      expect(await bench.one(id)).toMatchObject({
        status: 'failed',
        next_attempt_at: new Date(NOW.getTime() + 5 * SECOND).toISOString(),
      });
      expect((await bench.endpointOf(id)).failing_since).toEqual(NOW);
      bench.later(4 * SECOND);
      expect(await bench.run()).toBe(0);
      bench.later(SECOND);
      bench.receiver.answer(200);
      expect(await bench.run()).toBe(1);
      const [first, second] = bench.receiver.requests;
      expect(second?.body).toBe(first?.body);
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
      expect(Number(second?.headers['webhook-timestamp'])).toBe(Number(first?.headers['webhook-timestamp']) + 5);
      expect(await bench.one(id)).toMatchObject({
        status: 'delivered',
        attempts: [{ status_code: 503 }, { status_code: 200 }],
      });
      expect((await bench.endpointOf(id)).failing_since).toBeNull();
    });

    test.each([301, 307, 400, 404, 429, 500])('for %d is a failure', async (status) => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      bench.receiver.answer(status);
      await bench.run();
      expect(await bench.one(id)).toMatchObject({ status: 'failed', attempts: [{ status_code: status }] });
    });

    test('is dead after ten attempts, stays visible, and can be replayed one by one or since a moment', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own, 'old'));
      bench.later(SECOND);
      const since = bench.now;
      await bench.record(changed(own, 'new'));
      // Another event arrives in between, so that the endpoint is not given up.
      let attempts = 0;
      for (; attempts < 10; attempts += 1) {
        await bench.run({ send: () => Promise.resolve({ status: 500 }) });
        await bench.database.updateTable('webhook_endpoint').set({ failing_since: null }).execute();
        bench.later(24 * HOUR);
      }
      const dead = await bench.all(id);
      expect(dead.map(({ status, attempts: { length } }) => [status, length])).toEqual([
        ['dead', 10],
        ['dead', 10],
      ]);
      expect(dead[0]).not.toHaveProperty('next_attempt_at');
      expect(await bench.run()).toBe(0);
      expect(await replayDead(bench.database, await bench.endpointOf(id), { since, now: bench.now })).toBe(1);
      expect(await bench.run()).toBe(1);
      expect(bench.receiver.payloads().map(({ data }) => data.id)).toEqual(['new']);
      const old = dead.find((delivery) => delivery.resource_id === 'old')?.id ?? '';
      const replayed = await replayDelivery(bench.database, await bench.endpointOf(id), { id: old, now: bench.now });
      expect(replayed).toMatchObject({ id: old, status: 'pending', next_attempt_at: bench.now.toISOString() });
      expect(await bench.run()).toBe(1);
      expect(bench.receiver.payloads().map(({ data }) => data.id)).toEqual(['new', 'old']);
    });

    test('waits as long as the endpoint asks', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      bench.receiver.answer((response) => response.writeHead(429, { 'Retry-After': '3600' }).end());
      await bench.run();
      expect((await bench.one(id)).next_attempt_at).toBe(new Date(NOW.getTime() + HOUR).toISOString());
    });

    test('keeps the newest thirty attempts', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      for (let round = 0; round < 33; round += 1) {
        const { id: delivery } = await bench.one(id);
        await replayDelivery(bench.database, await bench.endpointOf(id), { id: delivery, now: bench.now });
        await bench.run({ send: () => Promise.resolve({ status: 200 + round }) });
      }
      const { attempts } = await bench.one(id);
      expect(attempts.map((attempt) => attempt.status_code)).toEqual(
        Array.from({ length: 30 }, (_, index) => 203 + index),
      );
    });
  });
});
