import { randomUUID } from 'node:crypto';
import type { Figure, Problem } from '@resilience-kit/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataVersion } from '../../data-version/data-version.ts';
import { keepDeed } from '../../publishing/keep-deed.ts';
import { clearRecords, isEmpty } from '../../seeding/demo.ts';
import { askApi, type AnyPage, type Ask } from '../../test-support/api.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { fixtureId } from '../../test-support/fixture-dataset.ts';
import { NOW } from '../../test-support/fixed.ts';
import { operatorKey } from '../../test-support/keys.ts';
import { publisher } from '../../test-support/publisher.ts';
import { keepDerivedFigures } from './keep-derived-figures.ts';

const organizationId = fixtureId('organization');
const hoursBefore = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe.each(databases)('what the server counts by itself on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeEach(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    await opened.database.deleteFrom('intake').execute();
  });
  afterEach(() => opened.close());

  const count = () => keepDerivedFigures(opened.database, NOW);
  const figure = async (code: string) => (await ask(`/v1/figures/${code}?lang=en`)).body as Figure;

  /** A submission of so many hours ago, contacted after so many, if at all. */
  const receive = async (hours: number, contactedAfter?: number, quarantine: 'decoy' | null = null) => {
    const id = randomUUID();
    const at = hoursBefore(hours);
    await opened.database
      .insertInto('intake')
      .values({
        submission_id: id,
        organization_id: organizationId,
        form_id: 'help-request',
        form_version: 1,
        form_organization_id: null,
        keyset_serial: 1,
        ciphertext: Buffer.from('x'),
        ciphertext_sha256: '',
        received_at: at,
        status_changed_at: at,
        told_since: at,
        quarantine: quarantine as never,
        receipt_hash: null,
      })
      .execute();
    if (contactedAfter === undefined) return;
    const now = hoursBefore(hours - contactedAfter);
    const changes = [
      { id, action: 'updated' as const, before: { status: 'received' }, after: { status: 'contacted' } },
    ];
    await keepDeed(
      opened.database,
      { resource: 'intakes', organizationId, changes },
      { actor: { source: 'api', by: 'test' }, now },
    );
  };

  test('is in the list like other figures, and says how it was counted', async () => {
    await count();
    const { contents } = (await ask('/v1/figures?per_page=100')).body as AnyPage<Figure>;
    expect(contents.slice(-2).map(({ code }) => code)).toEqual(['derived-services-open', 'derived-intakes-this-month']);
    expect(await figure('derived-services-open')).toMatchObject({
      indicator: { unit: 'services', is_derived: true, method: expect.stringContaining('counts') as string },
      period: { from: '2026-03-18', to: '2026-03-18' },
      as_of: '2026-03-18',
      source: { title: 'Records of this server' },
    });
  });

  test('has the services that are open to visitors, as search has them', async () => {
    await count();
    const before = (await figure('derived-services-open')).value ?? 0;
    const operator = publisher(ask, operatorKey);
    const service = { organization_id: organizationId, name: { uk: 'Нова послуга' }, status: 'active' };
    const { record } = await operator.publish('POST', '/v1/manage/services', service);
    await count();
    expect((await figure('derived-services-open')).value).toBe(before + 1);
    const place = {
      service_id: record.id,
      location_id: fixtureId('office'),
      temporary_closure: { since: '2026-03-18', reason: { uk: 'Ремонт' } },
    };
    await operator.publish('POST', '/v1/manage/service_at_locations', place);
    await count();
    expect((await figure('derived-services-open')).value).toBe(before);
  });

  test('has submissions of this month in fives, and none while they are few', async () => {
    await count();
    expect(await figure('derived-intakes-this-month')).toMatchObject({ value: 0, qualifier: 'exact' });
    for (const hours of [1, 2, 3, 4]) await receive(hours);
    await receive(24 * 30);
    await receive(1, undefined, 'decoy');
    await count();
    expect(await figure('derived-intakes-this-month')).toMatchObject({ status: 'suppressed' });
    for (const hours of [5, 6, 7]) await receive(hours);
    await count();
    expect(await figure('derived-intakes-this-month')).toMatchObject({
      value: 5,
      qualifier: 'at_least',
      status: 'provisional',
      period: { from: '2026-03-01', to: '2026-03-18' },
    });
  });

  test('has the median time to first contact once enough were contacted', async () => {
    for (const after of [1, 2, 10, 30]) await receive(200, after);
    await receive(200);
    await count();
    expect(await figure('derived-hours-to-first-contact')).toMatchObject({ status: 'suppressed' });
    await receive(200, 11.1);
    await count();
    expect(await figure('derived-hours-to-first-contact')).toMatchObject({
      value: 10,
      sample_size: 5,
      qualifier: 'nearly',
    });
    await opened.database.deleteFrom('intake').execute();
    await count();
    expect((await ask('/v1/figures/derived-hours-to-first-contact')).status).toBe(404);
  });

  test('is left alone while it is the same, so that kept answers stay good', async () => {
    await count();
    const version = await readDataVersion(opened.database);
    await count();
    expect(await readDataVersion(opened.database)).toBe(version);
  });

  test('is changed by nobody, and nobody adds to it', async () => {
    await count();
    const operator = publisher(ask, operatorKey);
    const { indicator, id } = await figure('derived-services-open');
    const renamed = await operator.send('PATCH', `/v1/manage/indicators/${indicator.id}`, { name: { uk: 'Інше' } });
    expect((renamed.body as Problem).errors?.map(({ pointer }) => pointer)).toContain('/is_derived');
    const changed = await operator.send('PATCH', `/v1/manage/figures/${id}`, { value: 1_000_000 });
    expect((changed.body as Problem).errors?.map(({ pointer }) => pointer)).toContain('/indicator_id');
  });

  test('does not make an empty database look as if it were in use', async () => {
    await clearRecords(opened.database);
    await count();
    expect(await isEmpty(opened.database)).toBe(true);
  });
});
