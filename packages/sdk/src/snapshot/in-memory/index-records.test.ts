import type { QueryOf, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { InvalidRequestError, NotFoundError, ResilienceClient } from '../../index.ts';
import { aHotline, aServiceAtLocation, createFakeApi, demoData } from '../../testing/index.ts';
import { indexRecords, type Snapshot } from '../snapshot.ts';

const now = new Date('2026-03-18T10:00:00+02:00');
let client: ResilienceClient;
let records: ServiceAtLocationDetail[];
let kept: Snapshot;

beforeAll(async () => {
  const api = createFakeApi({ data: demoData(), now });
  client = new ResilienceClient({ baseUrl: api.url, language: 'uk', fetch: api.fetch });
  records = [];
  for await (const record of client.search.list({ per_page: 100 })) records.push(record);
  const { facets, data_status: dataStatus } = await client.search.list({ per_page: 1 });
  const places = await client.places.list({ level: 'oblast', with_services: true });
  kept = indexRecords(
    { records, facets, places: places.contents, dataStatus, createdAt: now },
    { language: 'uk', now: () => now },
  );
});

const idsOf = ({ contents }: { contents: ServiceAtLocationDetail[] }) => contents.map(({ id }) => id);

describe('records in memory', () => {
  it.each([
    {},
    { text: 'психолог' },
    { text: 'психологами' },
    { text: 'психалог' },
    { text: 'gcb[jkju' },
    { text: 'psyholoh' },
    { text: 'юрист харків' },
    { text: 'правова допомога' },
    { text: 'мобільна бригада' },
    { category: 'legal-aid' },
    { audience: 'children', free: true },
    { mode: 'online' as const },
    { open_at: '2026-03-18T11:00:00+02:00' },
    { place: 'UA63000000000041885' },
    { lat: 50.45, lon: 30.52, radius_km: 40 },
  ] satisfies QueryOf<'search'>[])('find what the API finds: %o', async (parameters) => {
    const asked = { ...parameters, per_page: 100 };
    const [ours, theirs] = await Promise.all([kept.search.list(asked), client.search.list(asked)]);
    const found = new Set(idsOf(ours));
    const wanted = idsOf(theirs);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => found.has(id)).length / wanted.length).toBeGreaterThanOrEqual(0.95);
    expect(ours.total_items).toBeLessThanOrEqual(theirs.total_items * 1.1);
    expect(ours.query.correction).toEqual(theirs.query.correction);
    expect(ours.facets.categories[0]).toEqual(theirs.facets.categories[0]);
    expect(ours.data_status).toBe('demo');
  });

  it('are found by what they cost', async () => {
    const { contents } = await kept.search.list({ text: 'безкоштовна правова допомога', per_page: 100 });
    expect(contents.length).toBeGreaterThan(5);
    expect(contents.every(({ service }) => service.cost_options?.some(({ amount }) => amount === 0))).toBe(true);
  });

  it('are given whole, with the hours that came with them, to each caller anew', async () => {
    const [record] = records;
    const first = await kept.serviceAtLocations.retrieve(record?.id ?? '');
    expect(first).toEqual(record);
    first.service.name = 'changed';
    expect((await kept.serviceAtLocations.retrieve(record?.id ?? '')).service.name).toBe(record?.service.name);
    await expect(kept.serviceAtLocations.retrieve('no-such')).rejects.toBeInstanceOf(NotFoundError);
    await expect(kept.search.list({ page: 0 })).rejects.toBeInstanceOf(InvalidRequestError);
  });

  it('know the places that they are in, with those around them', async () => {
    const oblast = await kept.places.retrieve('UA63000000000041885');
    expect(oblast).toMatchObject({ name: 'Харківська область', level: 'oblast' });
    const { contents } = await kept.places.list({ level: 'hromada', parent: oblast.code, with_services: true });
    expect(contents.map(({ name }) => name)).toContain('Харківська громада');
  });

  it('are open on the days that their hours reach, and on no others for certain', async () => {
    const { total_items: onTheSixth } = await kept.search.list({ open_at: '2026-03-23T11:00:00+02:00' });
    expect(onTheSixth).toBeGreaterThan(0);
    expect((await kept.search.list({ open_at: '2026-04-20T11:00:00+03:00' })).total_items).toBe(0);
  });
});

it('records without anything but a name are found by it, and nothing else breaks', async () => {
  const bare = aServiceAtLocation({ id: 'one' });
  const { attributes: _, ...service } = bare.service;
  const foreign = { id: 'one', service: { ...service, name: 'Food bank', status: 'active' as const } };
  const alone = indexRecords({ records: [foreign], createdAt: now }, { language: 'en', now: () => now });
  expect(idsOf(await alone.search.list({ text: 'foods' }))).toEqual(['one']);
  expect((await alone.search.list({ text: 'dentist' })).total_items).toBe(0);
  expect((await alone.search.list({ place: 'UA63000000000041885' })).total_items).toBe(0);
});

it('hotlines that nobody verified in time go', async () => {
  const hotlines = [aHotline({ review_after: '2026-03-17' }), aHotline({ review_after: '2026-03-18' })];
  const alone = indexRecords({ records: [], hotlines, createdAt: now }, { now: () => now });
  expect((await alone.hotlines.list()).total_items).toBe(1);
});

it('500 records are made searchable in slices that leave room for others', async () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    ...(records[index % records.length] as ServiceAtLocationDetail),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  const large = indexRecords({ records: many, createdAt: now }, { language: 'uk', now: () => now });
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const { total_items: total } = await large.search.list({ text: 'психолог' });
  clearInterval(timer);
  expect(total).toBeGreaterThan(20);
  expect(turns).toBeGreaterThan(0);
});
