import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { changed, HOUR, own, SECOND, WebhookBench } from '../test-support/webhook-bench.ts';
import { claimDue, countDue } from './claim-due.ts';
import { deliver } from './deliver.ts';
import { forgetDeliveries } from './forget-deliveries.ts';
import { httpSender, type Send } from './send.ts';

describe.each(databases)('the work of delivering on $kind', ({ open }) => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await WebhookBench.open(open());
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.clear());

  describe('several copies of the server', () => {
    test('deliver each event once', async () => {
      await bench.create();
      await bench.create(own, { events: ['service.*'] });
      await bench.record(...Array.from({ length: 40 }, (_, index) => changed(own, `r${index}`)));
      const counts = await Promise.all([bench.run(), bench.run(), bench.run()]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(80);
      expect(bench.receiver.requests).toHaveLength(80);
      const sent = bench.receiver.requests.map(({ headers }) => headers['webhook-id']);
      expect(new Set(sent).size).toBe(40);
    });

    test('leave what one of them has in hand alone, and take it up when that one is dead', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      // A copy that is killed now neither sends nor says so.
      expect(await claimDue(bench.database, { now: bench.now, limit: 16 })).toHaveLength(1);
      expect(await bench.run()).toBe(0);
      expect(await countDue(bench.database, bench.now)).toBe(0);
      bench.later(59 * SECOND);
      expect(await bench.run()).toBe(0);
      bench.later(SECOND);
      expect(await bench.run()).toBe(1);
      expect(await bench.one(id)).toMatchObject({ status: 'delivered' });
    });

    test('killed after sending and before saying so, it is sent again under the same id', async () => {
      await bench.create();
      await bench.record(changed(own));
      const [delivery = ''] = await claimDue(bench.database, { now: bench.now, limit: 16 });
      const send: Send = async (request) => {
        await httpSender({ allowPrivate: true })(request);
        throw new Error('killed');
      };
      await deliver(bench.database, delivery, bench.options({ send })).catch(() => undefined);
      bench.later(60 * SECOND);
      expect(await bench.run()).toBe(1);
      const ids = bench.receiver.requests.map(({ headers }) => headers['webhook-id']);
      expect(ids).toEqual([ids[0], ids[0]]);
    });

    test('that fail late do not take back what another delivered', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      const send: Send = async () => {
        // This copy hangs for longer than its lease.
        bench.later(61 * SECOND);
        await bench.run();
        return { fault: 'timeout' };
      };
      await bench.run({ send });
      expect(await bench.one(id)).toMatchObject({ status: 'delivered' });
    });

    test('that stop give up what they have in hand, and another takes it at once', async () => {
      const { id } = await bench.create();
      await bench.record(changed(own));
      bench.receiver.answer(() => undefined);
      const [delivery = ''] = await claimDue(bench.database, { now: bench.now, limit: 16 });
      const stop = new AbortController();
      const underWay = deliver(bench.database, delivery, bench.options({ abandoned: stop.signal }));
      await bench.receiver.until(1);
      stop.abort();
      await underWay;
      expect(await bench.one(id)).toMatchObject({ status: 'pending', attempts: [] });
      bench.receiver.answer(204);
      expect(await bench.run()).toBe(1);
      expect(await bench.one(id)).toMatchObject({ status: 'delivered' });
    });
  });

  test('a slow endpoint has four attempts under way at once, and others are not kept waiting', async () => {
    const slow = await bench.create(own, { events: ['figure.*'] });
    const quick = await bench.create(own, { events: ['service.*'] });
    const figures = Array.from({ length: 30 }, () => changed(own, 'slow', 'figure.published'));
    await bench.record(...figures, changed(own, 'quick'));
    const claimed = await claimDue(bench.database, { now: bench.now, limit: 16 });
    const rows = await bench.database
      .selectFrom('webhook_delivery')
      .select('endpoint_id')
      .where('id', 'in', claimed)
      .execute();
    const of = (endpoint: { id: string }) => rows.filter((row) => row.endpoint_id === endpoint.id).length;
    expect([of(slow), of(quick)]).toEqual([4, 1]);
    expect(await claimDue(bench.database, { now: bench.now, limit: 16 })).toEqual([]);
    expect(await countDue(bench.database, bench.now)).toBe(26);
  });

  test('what arrived is forgotten after thirty days, what is dead after ninety', async () => {
    const { id } = await bench.create();
    await bench.record(changed(own, 'arrived'));
    await bench.run();
    await bench.record(changed(own, 'dead'));
    bench.receiver.answer(410);
    await bench.run();
    const left = async (days: number) => {
      await forgetDeliveries(bench.database, new Date(NOW.getTime() + days * 24 * HOUR + SECOND));
      return (await bench.all(id)).map((delivery) => delivery.resource_id);
    };
    expect(await left(29)).toEqual(['dead', 'arrived']);
    expect(await left(30)).toEqual(['dead']);
    expect(await left(89)).toEqual(['dead']);
    expect(await left(90)).toEqual([]);
    expect(await bench.database.selectFrom('webhook_event').select('id').execute()).toEqual([]);
  });
});
