import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeApi, demoData, type FakeApi } from './index.ts';

const data = demoData();
const service = data.records.services![0]!;
const path = `/v1/manage/services/${String(service['id'])}`;

let api: FakeApi;
beforeEach(() => {
  api = createFakeApi({ data });
});

interface Sent {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { errors: { pointer: string }[]; contents: Record<string, unknown>[] };
}

async function send(method: string, to: string, body?: unknown, headers: Record<string, string> = {}): Promise<Sent> {
  const answer = await api.fetch(`${api.url}${to}`, {
    method,
    headers: {
      authorization: 'Bearer operator',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Sent['body'] };
}

const newService = {
  organization_id: service['organization_id'],
  name: { uk: 'Гончарна майстерня' },
  status: 'active',
};

describe('records that are published to a fake API', () => {
  it('are read, listed and found at once', async () => {
    const { body } = await send('POST', '/v1/manage/services', newService);
    const { id } = body['record'] as { id: string };
    const [entry] = data.records.service_at_locations!;
    const there = { service_id: id, location_id: entry!['location_id'] };
    expect((await send('POST', '/v1/manage/service_at_locations', there)).status).toBe(201);
    expect((await send('GET', `/services/${id}`)).body).toMatchObject({ name: 'Гончарна майстерня', status: 'active' });
    const { contents } = (await send('GET', '/v1/search?text=гончар')).body;
    expect(contents.map((one) => one['service_id'])).toEqual([id]);
    expect((await send('DELETE', `/v1/manage/services/${id}`)).body['action']).toBe('retired');
    expect((await send('GET', `/services/${id}`)).body['status']).toBe('defunct');
    expect((await send('GET', '/v1/search?text=гончар')).body.contents).toEqual([]);
  });

  it('are changed only when they are what If-Match says', async () => {
    const { headers } = await send('GET', path);
    const etag = headers.get('etag')!;
    const changed = await send('PATCH', path, { alert: { uk: 'Сьогодні без світла' } }, { 'if-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    const stale = await send('PATCH', path, { alert: null }, { 'if-match': etag });
    expect(stale).toMatchObject({ status: 412, body: { type: 'urn:resilience-kit:problem:precondition-failed' } });
    expect((await send('GET', path)).body['alert']).toEqual({ uk: 'Сьогодні без світла' });
    expect((await send('PATCH', path, { alert: null }, { 'if-match': '*' })).status).toBe(200);
    expect((await send('GET', path)).body).not.toHaveProperty('alert');
  });

  it('are made once for an Idempotency-Key, which is for one call alone', async () => {
    const key = { 'idempotency-key': 'one' };
    const [first, second] = [
      await send('POST', '/v1/manage/services', newService, key),
      await send('POST', '/v1/manage/services', newService, key),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(201);
    expect((await send('POST', '/v1/manage/services', { ...newService, status: 'inactive' }, key)).status).toBe(422);
    const all = await send('GET', '/v1/manage/changes');
    expect(all.body['total_items']).toBe(1);
  });

  it('are refused with every fault when they name what is not there', async () => {
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const refused = await send('POST', '/v1/manage/services', {
      ...newService,
      organization_id: nobody,
      program_id: nobody,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(['/organization_id', '/program_id']);
    const named = await send('DELETE', `/v1/manage/organizations/${String(service['organization_id'])}`);
    expect(named.status).toBe(409);
    expect((await send('POST', '/v1/manage/services', { ...newService, id: service['id'] })).status).toBe(409);
    expect((await send('PATCH', `/v1/manage/services/${nobody}`, {})).status).toBe(404);
  });

  it('stay as they are in a dry run', async () => {
    const tried = await send('PATCH', `${path}?dry_run=true`, { status: 'inactive' });
    expect(tried.body).toMatchObject({ action: 'updated', dry_run: true, differences: [{ pointer: '/status' }] });
    expect(tried.body).not.toHaveProperty('change_id');
    expect((await send('GET', path)).body['status']).toBe(service['status']);
  });

  it('come back when their change is undone, unless they have changed since', async () => {
    const first = await send('PATCH', path, { status: 'inactive' });
    const later = await send('PATCH', path, { alert: { uk: 'ще одна зміна' } });
    const undo = (change: Sent) => send('POST', `/v1/manage/changes/${String(change.body['change_id'])}/undo`);
    expect((await undo(first)).status).toBe(409);
    const undone = await undo(later);
    expect(undone.body).toMatchObject({ source: 'undo', undoes: later.body['change_id'] });
    expect((await undo(first)).status).toBe(200);
    expect((await send('GET', path)).body['status']).toBe(service['status']);
    const trail = await send('GET', `/v1/manage/changes?record_id=${String(service['id'])}`);
    expect(trail.body['total_items']).toBe(4);
  });

  it('are forgotten by a reset', async () => {
    await send('PATCH', path, { status: 'inactive' });
    api.reset();
    expect((await send('GET', path)).body['status']).toBe(service['status']);
    expect((await send('GET', '/v1/manage/changes')).body['total_items']).toBe(0);
  });
});

describe('access keys of a fake API', () => {
  it('let an organization change its own records alone, until they are revoked', async () => {
    expect((await send('PATCH', path, {}, { authorization: '' })).status).toBe(401);
    const [other] = data.records.services!.filter((one) => one['organization_id'] !== service['organization_id']);
    const draft = { label: 'portal', scopes: ['records:write'], organization_id: service['organization_id'] };
    const { body } = await send('POST', '/v1/manage/keys', draft);
    const own = { authorization: `Bearer ${String(body['key'])}` };
    expect((await send('PATCH', path, { status: 'inactive' }, own)).status).toBe(200);
    expect((await send('PATCH', `/v1/manage/services/${String(other!['id'])}`, {}, own)).status).toBe(403);
    expect((await send('GET', '/v1/manage/webhooks', undefined, own)).status).toBe(403);
    await send('DELETE', `/v1/manage/keys/${String(body['id'])}`);
    expect((await send('PATCH', path, {}, own)).status).toBe(401);
  });
});

describe('feedback to a fake API', () => {
  it('marks the record until it is resolved, and is told once', async () => {
    const entry = String(data.records.service_at_locations![0]!['id']);
    const feedback = {
      feedback_id: '00000000-0000-4000-8000-0000000000f1',
      service_at_location_id: entry,
      kind: 'wrong_hours',
    };
    expect((await send('POST', '/v1/feedback', feedback)).status).toBe(201);
    expect((await send('POST', '/v1/feedback', feedback)).status).toBe(200);
    expect((await send('POST', '/v1/feedback', { ...feedback, kind: 'closed' })).status).toBe(409);
    const marked = await send('GET', `/service_at_locations/${entry}`);
    expect(marked.body['being_checked']).toEqual({ since: '2026-03-18', kinds: ['wrong_hours'] });
    expect((await send('GET', '/v1/manage/feedback')).body['total_items']).toBe(1);
    await send('POST', `/v1/manage/feedback/${feedback.feedback_id}/resolve`, { outcome: 'fixed' });
    expect((await send('GET', `/service_at_locations/${entry}`)).body).not.toHaveProperty('being_checked');
    expect((await send('GET', '/v1/manage/feedback')).body['total_items']).toBe(0);
  });
});
