import { randomUUID } from 'node:crypto';
import {
  operations,
  type Problem,
  type Webhook,
  type WebhookDelivery,
  type WebhookWithSecret,
} from '@resilience-kit/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { grantAccess } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type AnyPage, type Ask, type Answer } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { neighbourKey, operatorKey, publisherKey, sealed, teamAccessKey } from '../test-support/keys.ts';
import { deliverDue } from '../webhooks/deliver-due.ts';
import type { HostAddress } from '../public-addresses/find-addresses.ts';
import type { WebhookRequest } from '../webhooks/send.ts';

const masterSecret = Buffer.alloc(32, 7);
const path = '/v1/manage/webhooks';
const draft = { url: 'https://hooks.example/events', events: ['*'] };

describe.each(databases)('webhooks on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let found: HostAddress[];
  beforeAll(async () => {
    opened = await open();
    const lookup = () => Promise.resolve(found);
    ask = askApi({ database: opened.database, webhooks: { masterSecret, lookup } });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    found = [{ address: '93.184.215.14', family: 4 }];
    await opened.database.deleteFrom('webhook_endpoint').execute();
    await opened.database.deleteFrom('webhook_event').execute();
  });

  const call = (method: string, where: string, body?: unknown, key = publisherKey, by: Ask = ask): Promise<Answer> =>
    by(where, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        'Accept-Language': 'en',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const create = async (more: object = {}, key = publisherKey) => {
    const { status, body } = await call('POST', path, { ...draft, ...more }, key);
    expect(status).toBe(201);
    return body as WebhookWithSecret;
  };
  /** Delivers what is due to nobody; resolves with what would have been sent. */
  const sent = async (): Promise<WebhookRequest[]> => {
    const requests: WebhookRequest[] = [];
    const send = (request: WebhookRequest) => {
      requests.push(request);
      return Promise.resolve({ status: 200 });
    };
    await deliverDue(opened.database, { now: () => NOW, send, masterSecret });
    return requests;
  };
  const payloads = async () =>
    (await sent()).map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, string> });

  test('one is made, read, changed and deleted, and its secret is shown only when it is made', async () => {
    const made = await call('POST', path, { ...draft, description: 'for the site' });
    expect(made.status).toBe(201);
    expect(made.headers.get('Cache-Control')).toBe('no-store');
    const { secret, ...webhook } = made.body as WebhookWithSecret;
    expect(z.safeParse(operations.createWebhook.answer, made.body).data).toEqual(made.body);
    expect(webhook).toEqual({
      id: expect.any(String) as string,
      organization_id: fixtureId('organization'),
      ...draft,
      description: 'for the site',
      enabled: true,
      created_at: NOW.toISOString(),
    });
    const one = `${path}/${webhook.id}`;
    const shown = [await call('GET', one), await call('GET', path)];
    expect(shown[0]?.body).toEqual(webhook);
    expect((shown[1]?.body as AnyPage).contents).toEqual([webhook]);
    for (const { text } of shown) expect(text).not.toContain(secret);
    const changed = { url: 'https://other.example:8443/', events: ['service.*'], enabled: false };
    const replaced = await call('PUT', one, changed);
    expect(replaced.body).toMatchObject({ ...changed, disabled_reason: 'owner', disabled_at: NOW.toISOString() });
    expect(replaced.body).not.toHaveProperty('description');
    expect((await call('DELETE', one)).status).toBe(200);
    expect((await call('GET', one)).status).toBe(404);
    expect((await call('DELETE', one)).status).toBe(404);
  });

  test('a rotation shows another secret and when it was made', async () => {
    const { id, secret } = await create();
    const rotated = (await call('POST', `${path}/${id}/rotate-secret`)).body as WebhookWithSecret;
    expect(rotated.secret).toMatch(/^whsec_/);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.secret_rotated_at).toBe(NOW.toISOString());
    const rows = await opened.database.selectFrom('webhook_endpoint').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(rotated.secret.slice('whsec_'.length));
  });

  describe('belong to the organization of the key', () => {
    test.each([
      ['GET', ''],
      ['PUT', '', draft],
      ['DELETE', ''],
      ['POST', '/rotate-secret'],
      ['POST', '/test'],
      ['GET', '/deliveries'],
      ['POST', '/deliveries/replay', { since: '2026-01-01T00:00:00Z' }],
      ['POST', `/deliveries/${randomUUID()}/replay`],
    ])('%s …%s of another one is not found', async (method, end, body?: object) => {
      const { id } = await create();
      const where = `${path}/${id}${end}`;
      expect((await call(method, where, body, neighbourKey)).status).toBe(404);
      expect((await call(method, where, body, teamAccessKey)).status).toBe(403);
      expect((await ask(where, { method })).status).toBe(401);
      expect((await call('GET', `${path}/${id}`)).body).toMatchObject({ ...draft, enabled: true });
    });

    test('and the operator sees all', async () => {
      const [ours, operators] = [await create(), await create({}, operatorKey)];
      expect(operators).not.toHaveProperty('organization_id');
      const listed = async (key: string) =>
        ((await call('GET', path, undefined, key)).body as AnyPage).contents.map(({ id }) => id).toSorted();
      expect(await listed(publisherKey)).toEqual([ours.id]);
      expect(await listed(neighbourKey)).toEqual([]);
      expect(await listed(operatorKey)).toEqual([ours.id, operators.id].toSorted());
      expect((await call('GET', `${path}/${operators.id}`)).status).toBe(404);
    });

    test('a delivery of another webhook of theirs is not found either', async () => {
      const [one, other] = [await create(), await create()];
      const { id } = (await call('POST', `${path}/${one.id}/test`)).body as WebhookDelivery;
      expect((await call('POST', `${path}/${other.id}/deliveries/${id}/replay`)).status).toBe(404);
      expect((await call('POST', `${path}/${one.id}/deliveries/${id}/replay`)).status).toBe(200);
    });
  });

  test.each<[string, object, RegExp]>([
    ['plain HTTP', { url: 'http://hooks.example/' }, /https/],
    ['a password', { url: 'https://me:secret@hooks.example/' }, /password/],
    ['a port of the system', { url: 'https://hooks.example:25/' }, /port/],
    ['this machine', { url: 'https://127.0.0.1/' }, /on the Internet/],
    ['this machine in one number', { url: 'https://2130706433/' }, /on the Internet/],
    ['this machine in IPv6', { url: 'https://[::1]:8443/' }, /on the Internet/],
    ['the metadata of a cloud', { url: 'https://169.254.169.254/latest/' }, /on the Internet/],
    ['no address', { url: 'hooks' }, /full address/],
  ])('to %s are refused with the field and the remedy', async (_, fault, message) => {
    const { id } = await create();
    for (const answer of [
      await call('POST', path, { ...draft, ...fault }),
      await call('PUT', `${path}/${id}`, { ...draft, ...fault }),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body as Problem).toMatchObject({
        type: 'urn:resilience-kit:problem:invalid-body',
        errors: [{ pointer: '/url', message: expect.stringMatching(message) as string }],
      });
      expect(answer.text).not.toContain('secret@');
    }
    expect((await call('GET', `${path}/${id}`)).body).toMatchObject(draft);
  });

  test('to a name with a private address, or with none, are refused', async () => {
    found = [...found, { address: '10.0.0.1', family: 4 }];
    expect((await call('POST', path, draft)).body).toMatchObject({
      detail: expect.stringMatching(/on the Internet/) as string,
    });
    found = [];
    expect((await call('POST', path, draft)).body).toMatchObject({
      detail: expect.stringMatching(/cannot be found/) as string,
    });
  });

  test.each<[string, object, string]>([
    ['an unknown event', { events: ['services.updated'] }, '/events/0'],
    ['no events', { events: [] }, '/events'],
    ['no address', { url: undefined }, '/url'],
    ['too long an address', { url: `https://hooks.example/${'x'.repeat(2000)}` }, '/url'],
    ['too long a description', { description: 'x'.repeat(201) }, '/description'],
    ['a text for a flag', { enabled: 'yes' }, '/enabled'],
  ])('with %s are refused', async (_, fault, pointer) => {
    const { status, body } = await call('POST', path, { ...draft, ...fault });
    expect(status).toBe(400);
    expect((body as Problem).errors?.[0]?.pointer).toBe(pointer);
  });

  test('are at most twenty for each organization', async () => {
    for (let count = 0; count < 20; count += 1) await create();
    const refused = await call('POST', path, draft);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ detail: expect.stringMatching(/20 webhooks already/) as string });
    await create({}, neighbourKey);
  });

  test('cannot be made while the server has no master secret, and it says what to set', async () => {
    const without = askApi({ database: opened.database, webhooks: { lookup: () => Promise.resolve(found) } });
    const { id } = await create();
    for (const where of [path, `${path}/${id}/rotate-secret`]) {
      const { status, body } = await call('POST', where, where === path ? draft : undefined, publisherKey, without);
      expect(status).toBe(409);
      expect(body).toMatchObject({
        type: 'urn:resilience-kit:problem:not-set-up',
        detail: expect.stringContaining('RK_SECRET') as string,
      });
    }
    expect((await call('GET', path, undefined, publisherKey, without)).status).toBe(200);
  });

  test('of a submission tell that it came, and nothing of what is in it', async () => {
    await create({ events: ['intake.received'] }, neighbourKey);
    await create({ events: ['*'] });
    const id = randomUUID();
    const envelope = await sealed('мені страшно');
    const put = () =>
      ask(`/v1/intakes/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(envelope),
      });
    expect((await put()).status).toBe(201);
    expect((await put()).status).toBe(200);
    const requests = await sent();
    expect(requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        type: 'intake.received',
        timestamp: NOW.toISOString(),
        data: {
          resource: 'intake',
          id,
          organization_id: DEMO_RECEIVER,
          url: `http://localhost/v1/intakes?organization_id=${DEMO_RECEIVER}`,
          form_id: 'help-request',
          received_at: NOW.toISOString(),
          submission_id: id,
        },
      },
    ]);
  });

  test('of feedback tell that it came and what it is about, and nothing of its words', async () => {
    await create({ events: ['feedback.received'] });
    const { body: page } = await ask(`/service_at_locations?organization_id=${fixtureId('organization')}`);
    const { id: entryId } = (page as AnyPage).contents[0] as { id: string };
    const id = randomUUID();
    const body = { feedback_id: id, service_at_location_id: entryId, kind: 'closed', note: 'зачинено назавжди' };
    const post = () => call('POST', '/v1/feedback', body);
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(200);
    const requests = await sent();
    expect(requests.map((request) => JSON.parse(request.body) as unknown)).toEqual([
      {
        type: 'feedback.received',
        timestamp: NOW.toISOString(),
        data: {
          resource: 'feedback',
          id,
          organization_id: fixtureId('organization'),
          url: 'http://localhost/v1/manage/feedback',
          service_at_location_id: entryId,
          service_id: expect.any(String) as string,
        },
      },
    ]);
  });

  test('tell of what is published, in the same call', async () => {
    await create({ events: ['service.*'] });
    await create({ events: ['service.*'] }, neighbourKey);
    const { body } = await ask(`/service_at_locations?organization_id=${fixtureId('organization')}`);
    const { id } = (body as AnyPage).contents[0] as { id: string };
    const patch = (change: object) =>
      ask(`/v1/manage/service_at_locations/${id}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${publisherKey}`, 'Content-Type': 'application/merge-patch+json' },
        body: JSON.stringify(change),
      });
    const closure = { since: '2026-03-18', reason: { uk: 'Немає світла', en: 'No power' } };
    for (const change of [{ temporary_closure: null }, { temporary_closure: closure }]) {
      const { status, text } = await patch(change);
      expect(status, text).toBe(200);
    }
    const told = await payloads();
    expect(told.map(({ type }) => type)).toContain('service.suspended');
    const suspended = told.filter(({ type }) => type === 'service.suspended');
    expect(suspended).toHaveLength(1);
    expect(suspended[0]?.data).toMatchObject({
      organization_id: fixtureId('organization'),
      service_at_location_id: id,
    });
    await patch({ temporary_closure: null });
    expect((await payloads()).map(({ type }) => type)).toContain('service.reopened');
  });

  test('show what became of each delivery, by status, and send again what they are asked to', async () => {
    const { id } = await create();
    const tested = (await call('POST', `${path}/${id}/test`)).body as WebhookDelivery;
    expect(tested).toMatchObject({ webhook_id: id, type: 'webhook.test', status: 'pending', attempts: [] });
    const list = async (query = '') => {
      const { status, body } = await call('GET', `${path}/${id}/deliveries${query}`);
      expect(status).toBe(200);
      expect(z.safeParse(operations.listWebhookDeliveries.answer, body).data).toEqual(body);
      return (body as AnyPage<WebhookDelivery>).contents;
    };
    await deliverDue(opened.database, {
      now: () => NOW,
      send: () => Promise.resolve({ status: 410 }),
      masterSecret,
    });
    expect((await list('?status=dead')).map((delivery) => delivery.id)).toEqual([tested.id]);
    expect(await list('?status=delivered')).toEqual([]);
    expect((await call('GET', `${path}/${id}`)).body).toMatchObject({
      enabled: false,
      disabled_reason: 'gone',
    } satisfies Partial<Webhook>);
    const replay = (since: string) => call('POST', `${path}/${id}/deliveries/replay`, { since });
    expect((await replay('2026-01-01T00:00:00Z')).status).toBe(409);
    expect((await call('POST', `${path}/${id}/test`)).status).toBe(409);
    await call('PUT', `${path}/${id}`, draft);
    expect((await replay('2026-03-18T08:00:01Z')).body).toEqual({ replayed: 0 });
    expect((await replay('9999-12-31T23:59:59Z')).body).toEqual({ replayed: 0 });
    expect((await replay('0000-01-01T00:00:00Z')).body).toEqual({ replayed: 1 });
    expect(await sent()).toHaveLength(1);
    expect((await call('POST', `${path}/${id}/deliveries/${tested.id}/replay`)).body).toMatchObject({
      status: 'pending',
    });
    expect(await sent()).toHaveLength(1);
    expect((await list()).map(({ status, attempts }) => [status, attempts.length])).toEqual([['delivered', 3]]);
    expect((await call('GET', `${path}/${id}/deliveries?status=lost`)).status).toBe(400);
  });

  test('are for keys with the scope alone', async () => {
    await grantAccess(opened.database, {
      organizationId: fixtureId('organization'),
      accessKey: 'rk_records-only',
      label: 'records',
      scopes: ['records:write'],
      now: NOW,
    });
    const refused = await call('GET', path, undefined, 'rk_records-only');
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('webhooks:write') as string });
  });
});
