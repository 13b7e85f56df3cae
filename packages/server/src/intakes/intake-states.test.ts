import { randomUUID } from 'node:crypto';
import {
  operations,
  type Change,
  type ChangeDetail,
  type IntakeState,
  type IntakeStatus,
  type StoredIntake,
} from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { grantAccess } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { neighbourKey, sealed, teamAccessKey } from '../test-support/keys.ts';

const list = `/v1/intakes?organization_id=${DEMO_RECEIVER}&per_page=100`;
const auditTrail = `/v1/manage/changes`;

describe.each(databases)('what becomes of a submission, on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let clock = NOW;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, now: () => clock });
    const now = NOW;
    const { database } = opened;
    const others = { organizationId: fixtureId('organization'), accessKey: 'rk_of-others', label: 'others', now };
    await grantAccess(database, { ...others, scopes: ['intakes:read', 'intakes:write'] });
    const reader = { organizationId: DEMO_RECEIVER, accessKey: 'rk_reader', label: 'reader', now };
    await grantAccess(database, { ...reader, scopes: ['intakes:read'] });
    const all = { organizationId: undefined, accessKey: 'rk_operator', label: 'all', now };
    await grantAccess(database, { ...all, scopes: ['intakes:write'] });
  });
  afterAll(() => opened.close());

  const by = (accessKey: string) => ({ Authorization: `Bearer ${accessKey}` });
  const json = { 'Content-Type': 'application/json' };
  const send = async (more = {}) => {
    const id = randomUUID();
    await resend(id, await sealed('x', more));
    return id;
  };
  const resend = (id: string, envelope: object) =>
    ask(`/v1/intakes/${id}`, { method: 'PUT', headers: json, body: JSON.stringify(envelope) });
  const get = (id: string, key = teamAccessKey) => ask(`/v1/intakes/${id}`, { headers: by(key) });
  const set = (id: string, status: IntakeStatus, key = teamAccessKey) =>
    ask(`/v1/intakes/${id}`, {
      method: 'PATCH',
      headers: { ...by(key), 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ status }),
    });
  const remove = (id: string, key = teamAccessKey) => ask(`/v1/intakes/${id}`, { method: 'DELETE', headers: by(key) });
  const told = async (id: string) => {
    const { body } = await ask(`${auditTrail}?resource=intakes&record_id=${id}`, { headers: by(neighbourKey) });
    return (body as AnyPage<Change>).contents;
  };

  test('it begins as received', async () => {
    const id = await send();
    const { status, headers, body } = await get(id.toUpperCase());
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toMatchObject({
      submission_id: id,
      status: 'received',
      status_changed_at: NOW.toISOString(),
      quarantine: 'no_proof',
    });
    expect(z.safeParse(operations.getIntake.answer, body).data).toEqual(body);
    const listed = ((await ask(list, { headers: by(teamAccessKey) })).body as AnyPage<StoredIntake>).contents;
    expect(listed.find((one) => one.submission_id === id)).toEqual(body);
  });

  test('its organization says what has been done, and when that was is known', async () => {
    const id = await send();
    clock = new Date('2026-03-19T09:30:00Z');
    const { status, body } = await set(id, 'opened');
    expect(status).toBe(200);
    expect(body).toEqual({
      submission_id: id,
      status: 'opened',
      status_changed_at: '2026-03-19T09:30:00.000Z',
      quarantine: 'no_proof',
    });
    expect(z.safeParse(operations.updateIntake.answer, body).data).toEqual(body);
    clock = new Date('2026-03-20T09:30:00Z');
    // The same again changes nothing.
    expect((await set(id, 'opened')).body).toEqual(body);
    expect((await get(id)).body).toMatchObject(body as IntakeState);
    expect((await set(id, 'received', 'rk_operator')).body).toMatchObject({ status: 'received' });
    clock = NOW;
  });

  test('a status that is none is refused with the field', async () => {
    const id = await send();
    const { status, body } = await set(id, 'forgotten' as IntakeStatus);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/status' }] });
  });

  test('only its organization, with a key for that, and the operator may know of it', async () => {
    const id = await send();
    for (const attempt of [get, (one: string, key?: string) => set(one, 'opened', key), remove]) {
      expect((await attempt(id, 'rk_nobody')).status).toBe(401);
      expect((await attempt(id, neighbourKey)).status).toBe(403);
      expect((await attempt(id, 'rk_of-others')).status).toBe(403);
      expect((await attempt(randomUUID())).status).toBe(404);
    }
    expect((await get(id, 'rk_reader')).status).toBe(200);
    expect((await set(id, 'opened', 'rk_reader')).status).toBe(403);
    expect((await remove(id, 'rk_reader')).status).toBe(403);
    expect((await get(id)).body).toMatchObject({ status: 'received' });
    expect((await get(id, 'rk_operator')).status).toBe(200);
  });

  test('the list can be narrowed by status and by what waits apart', async () => {
    const id = await send({ trap: true });
    await set(id, 'contacted');
    const ids = async (query: string) => {
      const { body } = await ask(`${list}${query}`, { headers: by(teamAccessKey) });
      return (body as AnyPage<StoredIntake>).contents.map((one) => one.submission_id);
    };
    expect(await ids('&status=contacted')).toEqual([id]);
    expect(await ids('&status=closed')).toEqual([]);
    expect(await ids('&quarantine=only&status=contacted')).toEqual([id]);
    expect(await ids('&quarantine=exclude')).not.toContain(id);
    expect(await ids('&quarantine=include')).toEqual(await ids(''));
    expect((await ask(`${list}&status=lost`, { headers: by(teamAccessKey) })).status).toBe(400);
  });

  test('one that is referred says whose form it is, and the same with another form is another one', async () => {
    const own = fixtureId('organization');
    const referred = { form_organization_id: DEMO_RECEIVER };
    const id = await send(referred);
    expect((await get(id)).body).toMatchObject({ ...referred, organization_id: DEMO_RECEIVER });
    const stranger = await resend(randomUUID(), await sealed('x', { form_organization_id: own }));
    expect(stranger.status).toBe(400);
    const envelope = await sealed('x');
    const moved = randomUUID();
    await resend(moved, envelope);
    expect((await resend(moved, { ...envelope, ...referred })).status).toBe(409);
  });

  describe('network: deleted', () => {
    test('it is gone, and its id is refused from then on', async () => {
      const id = randomUUID();
      const envelope = await sealed('gone');
      await resend(id, envelope);
      const { status, body } = await remove(id);
      expect(status).toBe(200);
      expect(body).toEqual({ submission_id: id, deleted_at: NOW.toISOString() });
      expect(z.safeParse(operations.deleteIntake.answer, body).data).toEqual(body);
      for (const answer of [
        await get(id),
        await set(id, 'opened'),
        await resend(id, envelope),
        await resend(id.toUpperCase(), await sealed('another under its id')),
      ]) {
        expect(answer.status).toBe(410);
        expect(answer.body).toMatchObject({ type: 'urn:resilience-kit:problem:gone' });
      }
      const rows = await opened.database.selectFrom('deleted_intake').selectAll().execute();
      expect(rows).toContainEqual({ submission_id: id, deleted_at: NOW });
    });

    test('again it is told of in the same words', async () => {
      const id = await send();
      const first = await remove(id);
      clock = new Date('2026-03-22T10:00:00Z');
      for (const again of await Promise.all([remove(id), remove(id)])) {
        expect(again.status).toBe(200);
        expect(again.text).toBe(first.text);
      }
      clock = NOW;
    });

    test('while it is sent again, it stays deleted', async () => {
      const envelope = await sealed('racing');
      const ids = Array.from({ length: 8 }, () => randomUUID());
      await Promise.all(ids.map((id) => resend(id, envelope)));
      await Promise.all(ids.flatMap((id) => [resend(id, envelope), remove(id), resend(id, envelope)]));
      for (const id of ids) {
        expect((await get(id)).status).toBe(410);
        expect((await resend(id, envelope)).status).toBe(410);
      }
    });
  });

  describe('the audit trail', () => {
    test('tells who changed what from what to what, and nothing of what is in it', async () => {
      const id = await send();
      await set(id, 'opened');
      await set(id, 'opened');
      await remove(id);
      const changes = await told(id);
      expect(changes).toMatchObject([
        { source: 'api', by: 'test', organization_id: DEMO_RECEIVER, record_count: 1 },
        { source: 'api', by: 'test', organization_id: DEMO_RECEIVER, record_count: 1 },
      ]);
      const details = await Promise.all(
        changes.map(async (change) => {
          const { body } = await ask(`${auditTrail}/${change.id}`, { headers: by(neighbourKey) });
          return (body as ChangeDetail).records.contents[0];
        }),
      );
      expect(details).toEqual([
        {
          resource: 'intakes',
          record_id: id,
          organization_id: DEMO_RECEIVER,
          action: 'retired',
          differences: [{ pointer: '/status', before: 'opened' }],
        },
        {
          resource: 'intakes',
          record_id: id,
          organization_id: DEMO_RECEIVER,
          action: 'updated',
          differences: [{ pointer: '/status', before: 'received', after: 'opened' }],
        },
      ]);
    });

    test('cannot undo it', async () => {
      const id = await send();
      await set(id, 'closed');
      const [change] = await told(id);
      const undone = await ask(`${auditTrail}/${change?.id ?? ''}/undo`, {
        method: 'POST',
        headers: by(neighbourKey),
      });
      expect(undone.status).toBe(409);
      expect((await get(id)).body).toMatchObject({ status: 'closed' });
    });
  });
});
