import type { Change, ChangeDetail, Keyset, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import {
  neighbourKey,
  operatorKey,
  publisherKey,
  recoveryKeys,
  signingKeyFrom,
  strangerKeys,
  teamAccessKey,
  teamKeys,
  testKeyset,
} from '../test-support/keys.ts';
import { createKeyset, type KeysetDraft } from './create-keyset.ts';
import { signedKeyset } from './keyset-signature.ts';

const path = `/v1/keysets/${DEMO_RECEIVER}`;
const team = { role: 'team', recipient: teamKeys.recipient } as const;
const recovery = { role: 'recovery', recipient: recoveryKeys.recipient } as const;

describe.each(databases)('publishing a keyset on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  beforeEach(() => opened.database.deleteFrom('keyset').where('serial', '>', 1).execute());
  afterAll(() => opened.close());

  const next = (change: Partial<KeysetDraft> = {}) =>
    createKeyset({
      organizationId: DEMO_RECEIVER,
      recipients: [team, recovery],
      createdAt: NOW,
      notAfter: new Date('2027-06-01T00:00:00Z'),
      serial: 2,
      signingKey: signingKeyFrom('test'),
      ...change,
    });
  const publish = (keyset: object, accessKey = teamAccessKey, to = path) =>
    ask(to, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': 'en',
        Authorization: `Bearer ${accessKey}`,
      },
      body: JSON.stringify(keyset),
    });
  const current = async () => (await ask(path)).body;

  test('makes it the one to encrypt with, at once', async () => {
    expect(await current()).toEqual(testKeyset);
    const { status, body } = await publish(next());
    expect(status).toBe(200);
    expect(body).toEqual(next());
    expect(await current()).toEqual(next());
  });

  test('twice is publishing it once', async () => {
    const answers = await Promise.all([publish(next()), publish(next()), publish(next())]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual(next());
    }
    expect((await publish(next())).status).toBe(200);
    const rows = await opened.database.selectFrom('keyset').select('serial').orderBy('serial').execute();
    expect(rows.map(({ serial }) => serial)).toEqual([1, 2]);
  });

  test('with a serial that is not higher is refused, and changes nothing', async () => {
    await publish(next({ serial: 5 }));
    for (const late of [next({ serial: 4 }), next({ serial: 5, notAfter: new Date('2027-07-01T00:00:00Z') })]) {
      const { status, body } = await publish(late);
      expect(status).toBe(409);
      expect((body as Problem).detail).toMatch(/^serial must be higher than that of the last keyset \(5\)/);
    }
    expect(await current()).toEqual(next({ serial: 5 }));
  });

  test('that another key signed is refused, unless the operator does it', async () => {
    const taken = next({ signingKey: signingKeyFrom('another') });
    const { status, body } = await publish(taken);
    expect(status).toBe(409);
    expect((body as Problem).detail).toMatch(/^signing_key must be the key that signed the keyset before/);
    expect(await current()).toEqual(testKeyset);
    expect((await publish(taken, operatorKey)).status).toBe(200);
    expect(await current()).toEqual(taken);
  });

  test.each<[string, string, () => object]>([
    ['that is not signed', '/signature', () => ({ ...next(), not_after: '2028-01-01T00:00:00.000Z' })],
    [
      'whose signature is that of another key',
      '/signature',
      () => ({ ...next(), signing_key: next({ signingKey: signingKeyFrom('x') }).signing_key }),
    ],
    ['whose signing key is none', '/signature', () => ({ ...next(), signing_key: '_'.repeat(43) })],
    ['that is over', '/not_after', () => next({ createdAt: new Date('2025-01-01'), notAfter: new Date('2026-01-01') })],
    ['of another organization', '/organization_id', () => next({ organizationId: fixtureId('organization') })],
    [
      'without recovery',
      '/recipients',
      () => resigned({ ...next(), recipients: [team, { ...team, recipient: strangerKeys.recipient }] }),
    ],
    [
      'with a mistyped recipient',
      '/recipients',
      () =>
        resigned({
          ...next(),
          recipients: [team, { ...recovery, recipient: `${recoveryKeys.recipient.slice(0, -1)}q` }],
        }),
    ],
    ['with one recipient', '/recipients', () => ({ ...next(), recipients: [team] })],
  ])('%s is refused with the field', async (_, pointer, keyset) => {
    const { status, body } = await publish(keyset());
    expect(status).toBe(400);
    expect((body as Problem).errors?.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(await current()).toEqual(testKeyset);
  });

  test('takes a key of the organization with that scope', async () => {
    expect((await publish(next(), 'rk_nobody')).status).toBe(401);
    expect((await publish(next(), publisherKey)).status).toBe(403);
    await grantAccess(opened.database, {
      organizationId: DEMO_RECEIVER,
      accessKey: 'rk_reader',
      label: 'reader',
      scopes: ['intakes:write'],
      now: NOW,
    });
    expect((await publish(next(), 'rk_reader')).status).toBe(403);
    expect((await publish(next(), neighbourKey)).status).toBe(200);
  });

  test('may be the first of an organization, whoever signed it', async () => {
    const organizationId = fixtureId('organization');
    const first = next({ organizationId, serial: 1, signingKey: signingKeyFrom('first') });
    const to = `/v1/keysets/${organizationId}`;
    expect((await publish(first, publisherKey, to)).status).toBe(200);
    expect((await ask(to)).body).toEqual(first);
  });

  test('is told of in the audit trail, with who may read from now on', async () => {
    await publish(next({ recipients: [{ ...team, recipient: strangerKeys.recipient }, recovery], serial: 3 }));
    const headers = { Authorization: `Bearer ${neighbourKey}` };
    const { body } = await ask(`/v1/manage/changes?resource=keysets&record_id=${DEMO_RECEIVER}`, { headers });
    const [change] = (body as AnyPage<Change>).contents;
    expect(change).toMatchObject({ source: 'api', by: 'test' });
    const detail = (await ask(`/v1/manage/changes/${change?.id ?? ''}`, { headers })).body as ChangeDetail;
    expect(detail.records.contents[0]?.differences.map(({ pointer }) => pointer)).toEqual([
      '/not_after',
      '/recipients',
      '/serial',
    ]);
  });
});

/** As somebody would sign it who makes keysets with another program. */
function resigned({ signature: _, signing_key: __, ...keyset }: Keyset): Keyset {
  return signedKeyset(keyset, signingKeyFrom('test'));
}
