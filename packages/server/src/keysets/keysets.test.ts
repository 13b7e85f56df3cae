import type { Keyset, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { signingKeyFrom, testKeyset } from '../test-support/keys.ts';
import { createKeyset } from './create-keyset.ts';
import { isSigned } from './keyset-signature.ts';
import { storeKeyset } from './stored-keysets.ts';

describe.each(databases)('keysets on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  test('are given out exactly as they were signed', async () => {
    const { status, body } = await ask(`/v1/keysets/${DEMO_RECEIVER.toUpperCase()}`);
    expect(status).toBe(200);
    expect(body).toEqual(testKeyset);
    expect(isSigned(body as Keyset)).toBe(true);
  });

  test('an organization without one gets a 404 that says what that means', async () => {
    const { status, body } = await ask(`/v1/keysets/${fixtureId('organization')}`, {
      headers: { 'Accept-Language': 'en' },
    });
    expect(status).toBe(404);
    expect(body as Problem).toMatchObject({
      type: 'urn:resilience-kit:problem:not-found',
      detail:
        'This organization has published no keys, so it cannot receive submissions yet. Send it nothing, and show people telephone numbers instead.',
    });
  });

  test('the one with the highest serial counts, and none is ever replaced', async () => {
    const next = (serial: number) =>
      createKeyset({
        organizationId: DEMO_RECEIVER,
        recipients: testKeyset.recipients,
        createdAt: new Date(testKeyset.created_at),
        notAfter: new Date(testKeyset.not_after),
        serial,
        signingKey: signingKeyFrom('test'),
      });
    await storeKeyset(opened.database, next(10));
    await storeKeyset(opened.database, next(9));
    expect((await ask(`/v1/keysets/${DEMO_RECEIVER}`)).body).toEqual(next(10));
    await expect(storeKeyset(opened.database, next(9))).rejects.toThrow();
  });
});
