import { randomUUID } from 'node:crypto';
import type {
  Change,
  ChangeDetail,
  FeedbackReceipt,
  Problem,
  ReceivedFeedback,
  Service,
  ServiceAtLocation,
} from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { storeFeedback } from '../feedback/store-feedback.ts';
import { MOST_RECORDS_A_DAY } from '../feedback/require-room.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { importDataset } from '../records/import-dataset.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureDataset, fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { listDeliveries } from '../webhooks/deliveries.ts';
import { createEndpoint } from '../webhooks/endpoints.ts';

const NEXT_DAY = new Date('2026-03-19T10:00:00+02:00');
const entry = fixtureId('open');
const keys = { owner: 'rk_owner-of-the-fixture', other: 'rk_somebody-else', operator: 'rk_operator' };

describe.each(databases)('feedback on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    const common = { scopes: ['records:write'], label: 'test', now: NOW } as const;
    const grant = (organizationId: string | undefined, accessKey: string) =>
      grantAccess(opened.database, { ...common, organizationId, accessKey });
    await grant(fixtureId('organization'), keys.owner);
    await grant(identifierOf('organization', 'responsible-citizens'), keys.other);
    await grant(undefined, keys.operator);
  });
  afterAll(() => opened.close());
  afterEach(async () => {
    await opened.database.deleteFrom('feedback').execute();
    await opened.database.updateTable('service_at_location').set({ being_checked: null }).execute();
  });

  const send = (body: object, language = 'en') =>
    ask('/v1/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify(body),
    });
  const words = (more: object = {}) => ({
    feedback_id: randomUUID(),
    service_at_location_id: entry,
    kind: 'closed',
    ...more,
  });
  /** As another network, or another day. */
  const sayAs = (network: string, more: object = {}, now = NOW) =>
    storeFeedback(opened.database, words(more) as Parameters<typeof storeFeedback>[1], { network, now });
  const shown = async (id = entry) =>
    ((await ask(`/service_at_locations/${id}`)).body as ServiceAtLocation).being_checked;
  const managing = async (path: string, key: string, body?: object) =>
    ask(path, {
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  const received = async (key = keys.owner, query = '') =>
    (await managing(`/v1/manage/feedback?lang=en&${query}`, key)).body as AnyPage<ReceivedFeedback>;
  const faultOf = async (more: object) => {
    const { status, body } = await send(words(more));
    return [status, ...((body as Problem).errors ?? []).map(({ pointer }) => pointer)];
  };

  test('marks the record as being checked wherever it is shown', async () => {
    const { status, body } = await send(words());
    expect(status).toBe(201);
    const mark = { since: '2026-03-18', kinds: ['closed'] };
    expect((body as FeedbackReceipt).being_checked).toEqual(mark);
    expect(await shown()).toEqual(mark);
    const inService = (await ask(`/services/${fixtureId('everyday')}`)).body as Service;
    expect(inService.service_at_locations?.find(({ id }) => id === entry)?.being_checked).toEqual(mark);
    const list = (await ask('/service_at_locations?per_page=100&search=everyday')).body as AnyPage<ServiceAtLocation>;
    expect(list.contents.find(({ id }) => id === entry)?.being_checked).toEqual(mark);
    const found = (await ask('/v1/search?text=everyday&per_page=100')).body as AnyPage<ServiceAtLocation>;
    expect(found.contents.find(({ id }) => id === entry)?.being_checked).toEqual(mark);
    expect(await shown(fixtureId('closed'))).toBeUndefined();
  });

  test('about a service marks it wherever it is', async () => {
    const { service_at_location_id: _, ...aboutService } = words({ service_id: fixtureId('everyday').toUpperCase() });
    expect((await send(aboutService)).status).toBe(201);
    expect(await shown()).toBeDefined();
    expect(await shown(fixtureId('closed'))).toBeDefined();
    expect(await shown(fixtureId('secret'))).toBeUndefined();
  });

  test('that comes again is taken once, and another under its id is refused', async () => {
    const body = words({ note: 'Замок на дверях' });
    expect((await send(body)).status).toBe(201);
    expect((await send(body)).status).toBe(200);
    expect((await send({ ...body, feedback_id: body.feedback_id.toUpperCase() })).status).toBe(200);
    const other = await send({ ...body, kind: 'moved' }, 'uk');
    expect(other.status).toBe(409);
    expect((other.body as Problem).detail).toMatch(/уже збережено інше повідомлення/);
    expect((await received()).total_items).toBe(1);
  });

  test('of one network about one record counts once a day', async () => {
    await sayAs('a');
    await sayAs('a', { kind: 'moved' });
    expect((await received()).total_items).toBe(1);
    await sayAs('b', { kind: 'wrong_hours' });
    await sayAs('a', { kind: 'moved' }, NEXT_DAY);
    expect((await received()).total_items).toBe(3);
    expect(await shown()).toEqual({ since: '2026-03-18', kinds: ['closed', 'moved', 'wrong_hours'] });
  });

  test('of many at once is all kept, each once', async () => {
    const networks = ['a', 'b', 'c', 'a', 'b', 'c'];
    await Promise.all(networks.map((network) => sayAs(network, { kind: network === 'a' ? 'moved' : 'closed' })));
    expect((await received()).total_items).toBe(3);
    expect((await shown())?.kinds).toEqual(['closed', 'moved']);
  });

  test('of one network about too many records a day is refused until the next', async () => {
    const rows = await opened.database
      .selectFrom('service_at_location')
      .select('id')
      .limit(MOST_RECORDS_A_DAY + 1)
      .execute();
    const [last, ...others] = rows.map(({ id }) => id);
    await Promise.all(others.map((id) => sayAs('a', { service_at_location_id: id })));
    const refused = await sayAs('a', { service_at_location_id: last }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HttpProblem);
    // It is ten in the morning: fourteen hours are left of the day.
    expect((refused as HttpProblem).details).toMatchObject({
      status: 429,
      headers: { 'Retry-After': String(14 * 3600) },
    });
    await sayAs('b', { service_at_location_id: last });
    await sayAs('a', { service_at_location_id: last }, NEXT_DAY);
  });

  test('must name one record that is here', async () => {
    expect(await faultOf({ service_at_location_id: randomUUID() })).toEqual([400, '/service_at_location_id']);
    expect(await faultOf({ service_at_location_id: undefined })).toEqual([400, '/service_at_location_id']);
    expect(await faultOf({ service_id: fixtureId('everyday') })).toEqual([400, '/service_at_location_id']);
    expect(await faultOf({ service_at_location_id: undefined, service_id: randomUUID() })).toEqual([
      400,
      '/service_id',
    ]);
    expect(await faultOf({ kind: 'rude' })).toEqual([400, '/kind']);
    expect(await faultOf({ note: 'я'.repeat(501) })).toEqual([400, '/note']);
    expect(await faultOf({ feedback_id: 'x' })).toEqual([400, '/feedback_id']);
    expect((await received()).total_items).toBe(0);
  });

  test('keeps nothing of who sent it, and from the next day on not even that it was the same network', async () => {
    await send(words());
    const stored = await opened.database.selectFrom('feedback').selectAll().executeTakeFirstOrThrow();
    expect(stored.network).toMatch(/^[\w-]{22}$/);
    await sayAs('b', {}, NEXT_DAY);
    const rows = await opened.database.selectFrom('feedback').select(['network']).orderBy('arrival').execute();
    expect(rows).toEqual([{ network: null }, { network: 'b' }]);
  });

  test('stays when its record is published or imported again', async () => {
    await send(words());
    await importDataset(opened.database, fixtureDataset);
    expect(await shown()).toBeDefined();
  });

  describe('and its owner', () => {
    test('reads what was said, plainly', async () => {
      await send(words({ kind: 'wrong_hours', note: 'Працює до 16\u001b[2J\r\nа не до 18' }));
      expect((await received()).contents).toEqual([
        {
          id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
          service: { id: fixtureId('everyday'), name: 'Service everyday' },
          service_at_location_id: entry,
          kind: 'wrong_hours',
          note: 'Працює до 16[2J\nа не до 18',
          received_on: '2026-03-18',
        },
      ]);
      expect((await received(keys.operator)).total_items).toBe(1);
      expect((await received(keys.other)).total_items).toBe(0);
      const foreign = await managing(`/v1/manage/feedback?organization_id=${fixtureId('organization')}`, keys.other);
      expect(foreign.status).toBe(403);
      expect((await ask('/v1/manage/feedback')).status).toBe(401);
    });

    test('finds each mark that came or went in the audit trail, and their programs are told of it', async () => {
      const { id: endpoint } = await createEndpoint(opened.database, fixtureId('organization'), {
        draft: { url: 'https://receiver.example/', events: ['service_at_location.*'], enabled: true },
        apiUrl: 'https://api.example',
        masterSecret: Buffer.alloc(32, 7),
        now: NOW,
      });
      const changes = async () =>
        ((await managing(`/v1/manage/changes?record_id=${entry}`, keys.owner)).body as AnyPage<Change>).contents;
      const differences = async (id = '') =>
        ((await managing(`/v1/manage/changes/${id}`, keys.owner)).body as ChangeDetail).records.contents.map(
          ({ differences: some }) => some,
        );
      await sayAs('a', { note: 'Таємниця' });
      await sayAs('b');
      const [marked, ...earlier] = await changes();
      const mark = { since: '2026-03-18', kinds: ['closed'] };
      expect(marked).toMatchObject({ source: 'feedback', by: 'feedback', organization_id: fixtureId('organization') });
      expect(await differences(marked?.id)).toEqual([[{ pointer: '/being_checked', after: mark }]]);
      for (const { id } of (await received()).contents)
        await managing(`/v1/manage/feedback/${id}/resolve`, keys.owner, { outcome: 'fixed' });
      const [checked, before] = await changes();
      expect(before).toEqual(marked);
      expect(checked).toMatchObject({ source: 'feedback', by: 'test' });
      expect(await differences(checked?.id)).toEqual([[{ pointer: '/being_checked', before: mark }]]);
      expect(await changes()).toHaveLength(earlier.length + 2);
      const { contents } = await listDeliveries(opened.database, { endpointId: endpoint, page: 1, per_page: 100 });
      expect(contents.map(({ type, resource_id: id }) => [type, id])).toEqual([
        ['service_at_location.updated', entry],
        ['service_at_location.updated', entry],
      ]);
      const kept = await opened.database.selectFrom('record_change').selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain('Таємниця');
      const undone = await managing(`/v1/manage/changes/${checked?.id ?? ''}/undo`, keys.owner, {});
      expect(undone.status).toBe(409);
      expect((undone.body as Problem).detail).toContain('нове повідомлення ставить її знову');
      expect(await shown()).toBeUndefined();
    });

    test('resolves it, and the record is right again once all is resolved', async () => {
      await sayAs('a', { note: 'Там дитячий садок' });
      await sayAs('b', { kind: 'moved' });
      const [first, second] = (await received()).contents;
      const resolve = async (id: string | undefined, key = keys.owner, outcome = 'fixed') =>
        managing(`/v1/manage/feedback/${id ?? ''}/resolve`, key, { outcome });
      expect((await resolve(first?.id, keys.other)).status).toBe(404);
      expect((await resolve(randomUUID())).status).toBe(404);
      expect((await resolve(first?.id)).body).toMatchObject({ resolved_on: '2026-03-18', outcome: 'fixed' });
      expect(await shown()).toEqual({ since: '2026-03-18', kinds: ['moved'] });
      // What is resolved already stays as it was.
      expect((await resolve(first?.id, keys.operator, 'nothing_wrong')).body).toMatchObject({ outcome: 'fixed' });
      expect((await resolve(second?.id, keys.owner, 'nothing_wrong')).status).toBe(200);
      expect(await shown()).toBeUndefined();
      expect((await received()).total_items).toBe(0);
      const resolved = (await received(keys.owner, 'resolved=true')).contents;
      expect(resolved.map(({ outcome }) => outcome)).toEqual(['fixed', 'nothing_wrong']);
      expect(JSON.stringify(resolved)).not.toContain('садок');
    });
  });
});
