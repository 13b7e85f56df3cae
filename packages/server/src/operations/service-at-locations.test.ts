import type { Location, Organization, ServiceAtLocation, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

describe.each(databases)('services at locations on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const page = async <Item = { id: string }>(path: string) => (await ask(path)).body as AnyPage<Item>;
  const idsOf = async (path: string) => (await page(path)).contents.map(({ id }) => id);
  const ofFixture = `organization_id=${fixtureId('organization')}`;

  describe('in lists and alone', () => {
    const detail = async (key: string) =>
      (await ask(`/service_at_locations/${fixtureId(key)}?lang=en`)).body as ServiceAtLocationDetail;

    test('a list is brief, full=true and the record itself have service, organization and location inside', async () => {
      const brief = await page<ServiceAtLocation>(`/service_at_locations?${ofFixture}&per_page=100`);
      expect(brief.contents).toHaveLength(6);
      for (const item of brief.contents) {
        expect(item).not.toHaveProperty('schedules');
        expect(item).not.toHaveProperty('location');
      }
      const full = await page<ServiceAtLocationDetail>(`/service_at_locations?${ofFixture}&full=true&lang=en`);
      expect(full.contents.find(({ id }) => id === fixtureId('open'))).toEqual(await detail('open'));
      expect(await detail('open')).toMatchObject({
        service: { name: 'Service everyday', program: { name: 'Programme' } },
        organization: { name: 'Test organization' },
        location: { name: 'Location office', latitude: 50.55 },
      });
    });

    test('a closure ends the hours on its day', async () => {
      const { upcoming_hours: hours, temporary_closure: closure } = await detail('closed');
      expect(closure?.reason).toBe('No electricity');
      expect(hours?.intervals.map(({ opens_at: opens }) => opens.slice(0, 10))).toEqual(['2026-03-18', '2026-03-19']);
    });

    test('a move is told at both ends, and the old address is never open', async () => {
      const old = await detail('moved away');
      expect(old.relocation).toMatchObject({
        to: { name: 'Location new office', place: { name: 'Bucha' }, service_at_location_id: fixtureId('moved here') },
      });
      expect(old.upcoming_hours?.intervals).toEqual([]);
      const here = await detail('moved here');
      expect(here.relocation?.from?.service_at_location_id).toBe(fixtureId('moved away'));
      expect(here.upcoming_hours?.intervals.length).toBeGreaterThan(0);
    });

    test('a removed service is never open', async () => {
      expect((await detail('gone')).upcoming_hours?.intervals).toEqual([]);
    });

    test('a postcode finds those with an address in it, and proximity those around', async () => {
      const near = async (query: string) =>
        (await idsOf(`/service_at_locations?per_page=100&${query}`)).filter((id) => allFixture.includes(id)).sort();
      const allFixture = ['open', 'closed', 'moved away', 'moved here', 'gone', 'secret'].map(fixtureId);
      const shown = allFixture.slice(0, 5).sort();
      expect(await near('postcode=99001')).toEqual(shown);
      expect(await near('postcode=99001&proximity=2000')).toEqual(shown);
      expect(await near('postcode=99001&proximity=100')).toEqual([]);
      expect(await near('postcode=00000')).toEqual([]);
    });
  });

  describe('confidential locations', () => {
    const secrets = /Прикладна|Prykladna|50\.55|30\.21|99001|Таємна|DOOR-17|shelter\.example/;

    test.each([
      ['the service at location', () => `/service_at_locations/${fixtureId('secret')}`],
      ['its list', () => `/service_at_locations?full=true&taxonomy_term_id=${fixtureId('top')}&search=shelter`],
      ['the service', () => `/services/${fixtureId('shelter')}`],
      ['the services as lines', () => `/services?full=true&format=ndjson&search=shelter&${ofFixture}`],
    ])('the address stays secret in %s, the place is told', async (_, path) => {
      for (const language of ['uk', 'en']) {
        const { status, text } = await ask(`${path()}${path().includes('?') ? '&' : '?'}lang=${language}`);
        expect(status).toBe(200);
        expect(text).toContain('"confidential":true');
        expect(text).toContain('UA32080070010087821');
        expect(text).not.toMatch(secrets);
      }
    });

    test('an organization lists it without the address', async () => {
      const { body } = await ask(`/organizations/${fixtureId('organization')}`);
      const hidden = (body as Organization).locations?.find((location: Location) => location.confidential);
      expect(hidden).toMatchObject({ place: { name: 'Буча' }, phones: [{ number: '112' }] });
      expect(JSON.stringify(hidden)).not.toMatch(secrets);
    });

    test('it is not found by its postcode or its surroundings', async () => {
      for (const query of ['postcode=99001', 'postcode=99001&proximity=50000']) {
        expect(await idsOf(`/service_at_locations?per_page=100&${query}`)).not.toContain(fixtureId('secret'));
      }
      expect(await idsOf('/v1/search?lat=50.55&lon=30.21&radius_km=5&per_page=100')).not.toContain(fixtureId('secret'));
    });
  });
});
