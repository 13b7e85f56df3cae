import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { migrate, migrateDown } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { NOW } from '../test-support/fixed.ts';
import { addTestKeys, operatorKey, sealed } from '../test-support/keys.ts';
import { postgresqlVersions, startPostgresql, type PostgresqlServer } from '../test-support/postgresql-server.ts';

describe.each(postgresqlVersions)('on PostgreSQL %d', (version) => {
  let server: PostgresqlServer;
  let opened: OpenDatabase;
  let ask: Ask;
  beforeAll(async () => {
    server = await startPostgresql({ version });
    opened = await openDatabase({ url: server.url('postgres') });
    ask = askApi({ database: opened.database });
  });
  afterAll(async () => {
    await opened.close();
    await server.stop();
  });

  test('the migrations go up, down and up again, and the demo is seeded', async () => {
    const { database } = opened;
    const steps = await migrate(database);
    expect(await migrateDown(database)).toEqual(steps.toReversed());
    expect(await migrate(database)).toEqual(steps);
    await keepPlacesCurrent(database);
    await seedDemo(database, NOW);
    await addTestKeys(database);
  });

  test.each([
    '/services?full=true',
    '/organizations',
    '/service_at_locations?postcode=08292&proximity=50',
    '/v1/search?text=психолог&lat=50.55&lon=30.21&radius_km=100',
    '/v1/search?text=псіхолог Буча&open_at=2026-03-18T10:00:00Z',
    '/v1/places?text=буч',
    '/v1/teams',
    '/v1/events?from=2026-01-01',
    '/v1/figures',
    '/v1/hotlines',
  ])('%s answers as on the others', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(200);
    if (!path.startsWith('/service_at')) expect((body as AnyPage).total_items).toBeGreaterThan(0);
  });

  test('writes are stored', async () => {
    const sent = {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${operatorKey}` },
    };
    const body = JSON.stringify(await sealed('Потрібна допомога'));
    expect((await ask(`/v1/intakes/${randomUUID()}`, { ...sent, body })).status).toBe(201);
    const id = randomUUID();
    const organization = {
      id,
      name: { uk: 'Спілка', en: 'Union' },
      description: { uk: 'Для перевірки.', en: 'For a test.' },
    };
    const published = await ask(`/v1/manage/organizations/${id}`, { ...sent, body: JSON.stringify(organization) });
    expect(published.status).toBe(201);
    expect((await ask(`/organizations/${id}`)).status).toBe(200);
  });
});
