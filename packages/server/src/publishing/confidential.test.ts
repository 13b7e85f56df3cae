import type { Change, ChangeDetail } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { without } from '../records/without.ts';
import { askApi, type AnyPage } from '../test-support/api.ts';
import { databases } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { operatorKey, publisherKey } from '../test-support/keys.ts';
import { publisher, type Publisher } from '../test-support/publisher.ts';
import { revealing, shelter, shelterService, stay } from '../test-support/shelter.ts';
import { Steward } from '../test-support/transfers.ts';
import { unpackedText } from '../test-support/unpacked-text.ts';
import { WebhookBench } from '../test-support/webhook-bench.ts';

const at = `/v1/manage/locations/${shelter.id}`;

describe.each(databases)('of a confidential location on $kind', ({ open }) => {
  let bench: WebhookBench;
  let steward: Steward;
  let own: Publisher;
  let operator: Publisher;
  beforeAll(async () => {
    bench = await WebhookBench.open(open());
    const ask = askApi({ database: bench.database });
    steward = new Steward(createApi({ database: bench.database, logger: silentLogger, now: () => NOW }), publisherKey);
    own = publisher(ask, publisherKey);
    operator = publisher(ask, operatorKey);
    await bench.create(null);
    await bench.create(fixtureId('organization'));
    // It was not confidential to begin with; it moved while it was, and is given up in the end.
    await own.publish('PUT', at, without(shelter, 'confidential'));
    await own.publish('PUT', `/v1/manage/services/${shelterService.id}`, without(shelterService, 'last_modified'));
    const entry = without(stay, 'last_modified', 'relocation');
    await own.publish('PUT', `/v1/manage/service_at_locations/${stay.id}`, entry);
    await own.publish('PATCH', at, { confidential: true });
    const { change_id: moved } = await own.publish('PATCH', at, { addresses: [], latitude: 49.5 });
    expect((await own.send('POST', `/v1/manage/changes/${moved ?? ''}/undo`)).status).toBe(200);
    await operator.publish('PATCH', at, { transportation: { uk: 'Зупинка «Схованка-2»' } });
  });
  afterAll(() => bench.close());

  test.each([
    ['its organization', () => own],
    ['the operator', () => operator],
  ])('the audit trail tells %s what changed, but not where the door is', async (_, who) => {
    const list = await who().get(`/v1/manage/changes?record_id=${shelter.id}`);
    const changes = (list.body as AnyPage<Change>).contents;
    expect(changes).toHaveLength(5);
    expect(list.text).not.toMatch(revealing);
    const pointers = new Set<string>();
    for (const { id } of changes) {
      const { text, body } = await who().get(`/v1/manage/changes/${id}`);
      expect(text).not.toMatch(revealing);
      for (const { differences } of (body as ChangeDetail).records.contents)
        for (const { pointer } of differences) pointers.add(pointer);
    }
    expect([...pointers]).toEqual(
      expect.arrayContaining(['/addresses', '/latitude', '/transportation', '/confidential']),
    );
  });

  test('an undo brings the address back without telling it', async () => {
    const { change_id: id } = await own.publish('PATCH', at, { addresses: [] });
    const undone = await own.send('POST', `/v1/manage/changes/${id ?? ''}/undo`);
    expect(undone.status).toBe(200);
    expect(undone.text).toContain('/addresses');
    expect(undone.text).not.toMatch(revealing);
    expect((await own.get(at)).text).toContain('Whispering');
  });

  test.each(['csv', 'xlsx'])('its organization’s own export as %s tells no door', async (format) => {
    const { status, bytes } = await steward.ask(`/v1/manage/export?format=${format}`);
    expect(status).toBe(200);
    expect(unpackedText(bytes)).toContain('Прихисток');
    expect(unpackedText(bytes)).not.toMatch(revealing);
  });

  test('webhooks are told that it changed, and nothing of where it is', async () => {
    await bench.run();
    const types = bench.receiver.payloads().map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['location.created', 'location.updated', 'service_at_location.created']),
    );
    expect(JSON.stringify(bench.receiver.requests)).not.toMatch(revealing);
    const kept = await bench.database.selectFrom('webhook_event').selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(revealing);
  });
});
