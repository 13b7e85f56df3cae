import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { changed, HOUR, masterSecret, own, SECOND, WebhookBench } from '../test-support/webhook-bench.ts';
import { replayDead, sendTest } from './deliveries.ts';
import { deleteEndpoint, replaceEndpoint, rotateSecret } from './endpoints.ts';
import type { Send } from './send.ts';

describe.each(databases)('an endpoint on $kind', ({ open }) => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await WebhookBench.open(open());
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.clear());

  test('that answers 410 is disabled, and what was on its way is dead', async () => {
    const { id } = await bench.create();
    await bench.record(changed(own, 'a'));
    bench.receiver.answer(410);
    await bench.run();
    expect(await bench.endpointOf(id)).toMatchObject({ disabled_at: NOW, disabled_reason: 'gone' });
    expect(await bench.one(id)).toMatchObject({ status: 'dead', attempts: [{ status_code: 410 }] });
    await bench.record(changed(own, 'b'));
    expect(await bench.all(id)).toHaveLength(1);
  });

  test('at which everything fails for five days is disabled with the reason', async () => {
    const { id } = await bench.create();
    for (let day = 0; day <= 5; day += 1) {
      await bench.record(changed(own, `day ${day}`));
      expect((await bench.endpointOf(id)).disabled_reason).toBeNull();
      await bench.run({ send: () => Promise.resolve({ fault: 'connection' }) });
      bench.later(24 * HOUR);
    }
    expect(await bench.endpointOf(id)).toMatchObject({ disabled_reason: 'failing', failing_since: NOW });
    expect(new Set((await bench.all(id)).map(({ status }) => status))).toEqual(new Set(['dead']));
  });

  test('that works now and then is not given up', async () => {
    const { id } = await bench.create();
    for (let day = 0; day <= 12; day += 1) {
      await bench.record(changed(own, `day ${day}`));
      await bench.run({ send: () => Promise.resolve(day % 4 === 3 ? { status: 200 } : { fault: 'timeout' }) });
      bench.later(24 * HOUR);
    }
    expect((await bench.endpointOf(id)).disabled_reason).toBeNull();
  });

  test('that is disabled is sent nothing; enabled again it begins anew', async () => {
    const { id } = await bench.create();
    await bench.record(changed(own, 'a'));
    const draft = { url: bench.receiver.url, events: ['*'] };
    const replace = (enabled: boolean) =>
      replaceEndpoint(bench.database, own, {
        id,
        draft: { ...draft, enabled },
        apiUrl: 'https://api.example',
        now: bench.now,
      });
    expect(await replace(false)).toMatchObject({ enabled: false, disabled_reason: 'owner' });
    expect(await bench.run()).toBe(0);
    expect(await bench.one(id)).toMatchObject({ status: 'dead', attempts: [] });
    const disabled = await bench.endpointOf(id);
    await expect(replayDead(bench.database, disabled, { since: NOW, now: bench.now })).rejects.toThrow(/disabled/);
    await expect(sendTest(bench.database, own, { id, now: bench.now })).rejects.toThrow(/disabled/);
    const enabled = await replace(true);
    expect(enabled.enabled).toBe(true);
    expect(enabled).not.toHaveProperty('disabled_at');
    expect(await replayDead(bench.database, await bench.endpointOf(id), { since: NOW, now: bench.now })).toBe(1);
    expect(await bench.run()).toBe(1);
  });

  test('takes its deliveries with it when it is deleted, also while one is under way', async () => {
    const { id } = await bench.create();
    await bench.record(changed(own));
    const send: Send = async () => {
      await deleteEndpoint(bench.database, own, id);
      return { status: 200 };
    };
    expect(await bench.run({ send })).toBe(1);
    expect(await bench.database.selectFrom('webhook_delivery').select('id').execute()).toEqual([]);
  });

  test('is signed for with both secrets after a rotation', async () => {
    const { id, secret: before } = await bench.create();
    const { secret: after } = await rotateSecret(bench.database, own, { id, masterSecret, now: bench.now });
    expect(after).not.toBe(before);
    await bench.record(changed(own));
    await bench.run();
    for (const secret of [before, after]) expect(bench.verified(secret)).toBeTruthy();
    expect(() => bench.verified('whsec_AAAA')).toThrow();
  });

  test('whose secret was made from another master secret is sent nothing, and its owner sees why', async () => {
    const { id } = await bench.create();
    await bench.record(changed(own));
    const other = Buffer.alloc(32, 9);
    await bench.run({ masterSecret: other });
    expect(bench.receiver.requests).toEqual([]);
    expect(await bench.one(id)).toMatchObject({ status: 'failed', attempts: [{ fault: 'secret_changed' }] });
    const { secret } = await rotateSecret(bench.database, own, { id, masterSecret: other, now: bench.now });
    bench.later(5 * SECOND);
    await bench.run({ masterSecret: other });
    expect(bench.verified(secret)).toBeTruthy();
  });

  test('that is to be tested is sent an event that says so, alone', async () => {
    const { id } = await bench.create(own, { events: ['figure.*'] });
    const other = await bench.create(own);
    expect(await sendTest(bench.database, own, { id, now: bench.now })).toMatchObject({
      type: 'webhook.test',
      status: 'pending',
    });
    await bench.run();
    expect(bench.receiver.payloads()).toEqual([
      { type: 'webhook.test', timestamp: NOW.toISOString(), data: { resource: 'webhook', id, organization_id: own } },
    ]);
    expect(await bench.all(other.id)).toEqual([]);
  });
});
