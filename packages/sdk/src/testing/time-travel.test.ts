import { describe, expect, it } from 'vitest';
import { ResilienceClient } from '../index.ts';
import { createFakeApi, demoData } from './index.ts';

function setUp() {
  const api = createFakeApi({ data: demoData() });
  return { api, client: new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, retry: 0 }) };
}

const json = async (answer: Promise<Response>) => (await (await answer).json()) as Record<string, unknown>;

describe('the clock of a fake API', () => {
  it('stands at the moment of the data, goes where it is set, and back by a reset', () => {
    const { api } = setUp();
    expect(api.now).toEqual(new Date('2026-03-18T10:00:00+02:00'));
    api.travel({ days: 1, hours: 2, minutes: 3 });
    expect(api.now).toEqual(new Date('2026-03-19T12:03:00+02:00'));
    api.now = new Date('2026-12-31T00:00:00Z');
    expect(api.now).toEqual(new Date('2026-12-31T00:00:00Z'));
    api.reset();
    expect(api.now).toEqual(new Date('2026-03-18T10:00:00+02:00'));
  });

  it('moves opening hours, and what is open', async () => {
    const { api, client } = setUp();
    const [first] = (await client.search.list({ category: 'psychological-support' })).contents;
    const { id, upcoming_hours: today } = first!;
    api.travel({ days: 3 });
    const { upcoming_hours: later } = await client.serviceAtLocations.retrieve(id);
    expect(today?.from).toBe('2026-03-18T00:00:00+02:00');
    expect(later?.from).toBe('2026-03-21T00:00:00+02:00');
    expect(later?.intervals[0]?.opens_at).not.toBe(today?.intervals[0]?.opens_at);
    // The clocks go forward on 29 March.
    api.travel({ days: 10 });
    expect((await client.serviceAtLocations.retrieve(id)).upcoming_hours?.from).toBe('2026-03-31T00:00:00+03:00');
  });

  it('moves the dates of mobile teams and of events', async () => {
    const { api } = setUp();
    const team = async () => json(api.fetch(`${api.url}/v1/teams?per_page=1`));
    const windowOf = async () => ((await team()) as { contents: { window: object }[] }).contents[0]?.window;
    expect(await windowOf()).toEqual({ from: '2026-03-18', until: '2026-04-17' });
    api.travel({ days: 7 });
    expect(await windowOf()).toEqual({ from: '2026-03-25', until: '2026-04-24' });
    const events = async () => (await json(api.fetch(`${api.url}/v1/events`))).total_items;
    expect(await events()).toBeGreaterThan(0);
    api.travel({ days: 400 });
    expect(await events()).toBe(0);
  });

  it('makes hotlines expire, records need verification, and enrolment close', async () => {
    const { api, client } = setUp();
    const before = await client.hotlines.list();
    const [entry] = (await client.search.list({ text: 'психолог' })).contents;
    expect(before.total_items).toBeGreaterThan(0);
    expect(entry!.needs_verification).toBeUndefined();
    const enrolling = async () => (await json(api.fetch(`${api.url}/v1/programmes?enrolment=open`))).total_items;
    expect(await enrolling()).toBeGreaterThan(0);
    api.travel({ days: 800 });
    expect((await client.hotlines.list()).total_items).toBe(0);
    expect((await client.serviceAtLocations.retrieve(entry!.id)).needs_verification).toBe(true);
    expect(await enrolling()).toBe(0);
  });
});
