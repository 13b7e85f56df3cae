import { randomUUID } from 'node:crypto';
import { managedOperations, operations, type AccessKey, type Operation } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { neighbourKey, operatorKey, publisherKey } from '../test-support/keys.ts';
import { publications } from '../test-support/publications.ts';
import { publisher, type Publisher } from '../test-support/publisher.ts';

const organizationId = fixtureId('organization');
const keys = '/v1/manage/keys';
const guarded = [...Object.values<Operation>(operations), ...managedOperations].filter(({ requires }) => requires);

describe.each(databases)('access keys on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let clock: Date;
  let own: Publisher;
  let operator: Publisher;
  beforeAll(async () => {
    opened = await open();
    clock = NOW;
    ask = askApi({ database: opened.database, now: () => clock });
    own = publisher(ask, publisherKey);
    operator = publisher(ask, operatorKey);
  });
  afterAll(() => opened.close());
  afterEach(() => {
    clock = NOW;
  });

  const make = async (who: Publisher, draft: object) =>
    (await who.send('POST', keys, { label: 'export', scopes: ['records:read'], ...draft })).body as AccessKey & {
      key: string;
    };
  const update = (key: string) =>
    publisher(ask, key).send('PATCH', `/v1/manage/services/${fixtureId('everyday')}`, { alert: 'x' });

  test('are shown once, and kept as hashes', async () => {
    const made = await make(own, {});
    expect(made.key).toMatch(/^rk_[\w-]{43}$/);
    expect(made).toMatchObject({
      organization_id: organizationId,
      expires_at: new Date(NOW.getTime() + 365 * 86_400_000).toISOString(),
    });
    const rows = await opened.database.selectFrom('access_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(made.key);
    const listed = (await own.get(keys)).body as AnyPage<AccessKey>;
    expect(listed.contents.map(({ id }) => id)).toContain(made.id);
    expect(JSON.stringify(listed)).not.toContain('"key"');
  });

  test('allow what their scopes say and no more', async () => {
    const reader = await make(own, {});
    const path = `/v1/manage/services/${fixtureId('everyday')}`;
    expect((await publisher(ask, reader.key).get(path)).status).toBe(200);
    const refused = await update(reader.key);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('WWW-Authenticate')).toContain('scope="records:write"');
    const writer = await make(own, { scopes: ['records:write'] });
    expect((await update(writer.key)).status).toBe(200);
    expect((await publisher(ask, writer.key).send('POST', '/v1/manage/figures', publications.figures)).status).toBe(
      403,
    );
    expect((await publisher(ask, writer.key).get(keys)).status).toBe(403);
  });

  test('give no right that their maker has not', async () => {
    const limited = await make(own, { scopes: ['keys:write', 'records:read'] });
    const widened = await publisher(ask, limited.key).send('POST', keys, { label: 'x', scopes: ['records:write'] });
    expect(widened.status).toBe(403);
    const intakes = await own.send('POST', keys, { label: 'x', scopes: ['intakes:read'] });
    expect(intakes.status).toBe(403);
    const others = await publisher(ask, neighbourKey).send('POST', keys, {
      label: 'x',
      scopes: ['records:read'],
      organization_id: organizationId,
    });
    expect(others.status).toBe(403);
  });

  test('of any organization that exists are made by the operator', async () => {
    expect(await make(operator, { organization_id: organizationId })).toMatchObject({
      organization_id: organizationId,
    });
    expect(await make(operator, {})).not.toHaveProperty('organization_id');
    const nowhere = await operator.send('POST', keys, {
      label: 'x',
      scopes: ['records:read'],
      organization_id: randomUUID(),
    });
    expect(nowhere.status).toBe(400);
    const past = await operator.send('POST', keys, {
      label: 'x',
      scopes: ['records:read'],
      expires_at: '2020-01-01T00:00:00Z',
    });
    expect(past.status).toBe(400);
    expect((await operator.send('POST', keys, { label: ' ', scopes: [] })).status).toBe(400);
  });

  test('can be revoked by their organization and the operator, and are refused from then on', async () => {
    const made = await make(own, { scopes: ['records:write'] });
    expect((await publisher(ask, neighbourKey).send('DELETE', `${keys}/${made.id}`)).status).toBe(404);
    expect((await own.send('DELETE', `${keys}/${made.id}`)).body).toMatchObject({ revoked_at: NOW.toISOString() });
    const refused = await update(made.key);
    expect(refused.status).toBe(401);
    expect((refused.body as { detail: string }).detail).toContain('revoked');
  });

  test('end when they expire', async () => {
    const made = await make(own, { scopes: ['records:write'], expires_at: '2026-03-19T00:00:00Z' });
    clock = new Date('2026-03-18T23:59:59Z');
    expect((await update(made.key)).status).toBe(200);
    clock = new Date('2026-03-19T00:00:00Z');
    const refused = await update(made.key);
    expect(refused.status).toBe(401);
    expect((refused.body as { detail: string }).detail).toContain('expired');
  });

  test('are made once for an Idempotency-Key, which keeps nothing of the key itself', async () => {
    const draft = { label: 'nightly export', scopes: ['records:read'] };
    const send = (body: object, idempotencyKey: string) =>
      own.send('POST', keys, body, { 'Idempotency-Key': idempotencyKey });
    const [one, other] = await Promise.all([send(draft, 'nightly'), send(draft, 'nightly')]);
    const [first, repeated] = one.status === 201 ? [one, other] : [other, one];
    expect(first.status).toBe(201);
    const made = first.body as AccessKey & { key: string };
    expect(repeated.status).toBe(409);
    expect(repeated.headers.get('Location')).toBe(`${keys}/${made.id}`);
    expect((repeated.body as { detail: string }).detail).toContain(`revoke it (DELETE ${keys}/${made.id})`);
    expect((await send({ ...draft, label: 'another' }, 'nightly')).status).toBe(422);
    const { contents } = (await own.get(`${keys}?per_page=100`)).body as AnyPage<AccessKey>;
    expect(contents.filter(({ label }) => label === draft.label)).toHaveLength(1);
    const kept = await opened.database.selectFrom('idempotent_answer').selectAll().execute();
    expect(JSON.stringify(kept)).toContain(made.id);
    expect(JSON.stringify(kept)).not.toContain(made.key);
  });

  test('that could not be made leave their Idempotency-Key free', async () => {
    const send = (draft: object) =>
      operator.send(
        'POST',
        keys,
        { label: 'x', scopes: ['records:read'], ...draft },
        { 'Idempotency-Key': 'for an organization' },
      );
    expect((await send({ organization_id: randomUUID() })).status).toBe(400);
    expect((await send({ organization_id: organizationId })).status).toBe(201);
  });

  test('say when they were last used, to the day', async () => {
    const made = await make(own, {});
    await publisher(ask, made.key).get('/v1/manage/services');
    const { contents } = (await own.get(keys)).body as AnyPage<AccessKey>;
    expect(contents.find(({ id }) => id === made.id)).toMatchObject({ last_used_on: '2026-03-18' });
  });

  test.each(guarded)(
    '$id is refused without a key, and with one that is unknown, expired or revoked',
    async (operation) => {
      const path = operation.path.replace(/\{\w+\}/g, randomUUID());
      const method = operation.method.toUpperCase();
      const scopes = operation.scope === undefined ? [] : [operation.scope];
      const grant = { organizationId: undefined, label: 'x', scopes, now: NOW };
      await grantAccess(opened.database, { ...grant, accessKey: 'rk_expired', expiresAt: NOW });
      await grantAccess(opened.database, { ...grant, accessKey: 'rk_revoked' });
      await opened.database
        .updateTable('access_key')
        .set({ revoked_at: NOW })
        .where('id', '=', await grantAccess(opened.database, { ...grant, accessKey: 'rk_revoked' }))
        .execute();
      expect((await ask(path, { method })).status).toBe(401);
      for (const key of ['rk_unknown', 'rk_expired', 'rk_revoked'])
        expect((await publisher(ask, key).send(method, path)).status, key).toBe(401);
      await grantAccess(opened.database, { ...grant, accessKey: 'rk_narrow', scopes: [] });
      expect((await publisher(ask, 'rk_narrow').send(method, path)).status).toBe(403);
    },
  );
});
