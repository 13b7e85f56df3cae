import type { Event, Problem, ServiceAtLocationDetail, Team } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifierOf } from '../identifiers/identifier.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { StoredEvent } from '../records/stored.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

const tsarychanskaHromada = 'UA12020310000017431';
const dnipropetrovsk = 'UA12000000000090473';
const kramatorskDistrict = 'UA14120000000070232';
const psychologistOf = (team: number) => identifierOf('service', `mobile-team-${team}-psychologist`);

describe.each(databases)('visits and events on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const get = async <Item>(path: string) => (await ask(path)).body as Item;
  const page = async <Item>(path: string) => get<AnyPage<Item>>(path);
  const parameterOf = async (path: string) => ((await get<Problem>(path)).errors ?? []).map(({ pointer }) => pointer);

  describe('mobile teams', () => {
    test('are the services that a team brings, with base, stops and the dates of a month', async () => {
      const team = await get<Team>(`/v1/teams/${psychologistOf(1)}?lang=en`);
      expect(team).toMatchObject({
        name: 'Psychologist of the mobile team',
        organization: { name: 'NGO Responsible Citizens' },
        program: { name: 'Mobile team 1 (Kramatorsk district)' },
        base: { name: 'Kramatorsk' },
        window: { from: '2026-03-18', until: '2026-04-17' },
      });
      expect(team.networks?.map(({ code }) => code)).toContain('donetsk-civil-society-network');
      expect(team.stops).toHaveLength(3);
      for (const { place, location, intervals } of team.stops) {
        expect(place?.oblast?.name).toBe('Donetsk oblast');
        expect(location.addresses).toHaveLength(1);
        expect(intervals.length).toBeGreaterThan(0);
      }
      const soonest = team.stops.map(({ intervals }) => intervals[0]?.opens_at);
      expect(soonest).toEqual(soonest.toSorted());
    });

    test('are as many as there are, whatever the page', async () => {
      const { total_items: total } = await page<Team>('/v1/teams?per_page=1');
      expect(total).toBe(24);
      const all = await page<Team>('/v1/teams?per_page=100&lang=en');
      expect(new Set(all.contents.map(({ program }) => program?.name)).size).toBe(8);
      expect((await page('/v1/teams?page=99')).contents).toEqual([]);
    });

    test('say from where to where they moved, and show no stop they have left', async () => {
      const team = await get<Team>(`/v1/teams/${psychologistOf(7)}?lang=en`);
      expect(team.relocation).toMatchObject({
        since: '2025-09-19',
        from: { place: { name: 'Myrnohrad' } },
        to: { name: 'School, Tsarychanka', place: { name: 'Tsarychanska hromada' } },
      });
      const stops = await page<Team>('/v1/teams?place=UA14160150010065527');
      expect(stops.total_items).toBe(0);
    });

    test('that come to a place show only their stops there, the soonest first', async () => {
      const { contents, total_items: total } = await page<Team>(`/v1/teams?place=${dnipropetrovsk}&per_page=100`);
      expect(total).toBe(contents.length);
      const nexts = contents.map(
        ({ stops }) => stops[0]?.intervals.find(({ closes_at: end }) => end > '2026-03-18T10')?.opens_at ?? '',
      );
      expect(nexts).toEqual(nexts.toSorted());
      for (const { stops } of contents) for (const { place } of stops) expect(place?.oblast?.code).toBe(dnipropetrovsk);
      const here = await page<Team>(`/v1/teams?place=${tsarychanskaHromada}`);
      expect(here.contents.map(({ stops }) => stops.map(({ place }) => place?.code))).toEqual(
        here.contents.map(() => [tsarychanskaHromada]),
      );
      expect(here.total_items).toBe(3);
      expect((await page(`/v1/teams?place=${kramatorskDistrict}`)).total_items).toBeGreaterThan(6);
    });

    test('come in pages with a place as well', async () => {
      const all = (await page<Team>(`/v1/teams?place=${dnipropetrovsk}&per_page=100`)).contents.map(({ id }) => id);
      const second = await page<Team>(`/v1/teams?place=${dnipropetrovsk}&per_page=5&page=2`);
      expect(second.contents.map(({ id }) => id)).toEqual(all.slice(5, 10));
    });

    test('leave out a visit that was called off', async () => {
      const team = await get<Team>(`/v1/teams/${psychologistOf(3)}?lang=en`);
      const stop = team.stops.find(({ schedule_exceptions: exceptions }) => exceptions);
      const [calledOff] = stop?.schedule_exceptions ?? [];
      expect(calledOff?.note).toBe('Cancelled because the road is dangerous.');
      expect(stop?.intervals.map(({ opens_at: opens }) => opens.slice(0, 10))).not.toContain(calledOff?.date);
    });

    test('tell the days that are asked for, a year at most', async () => {
      const team = await get<Team>(`/v1/teams/${psychologistOf(1)}?from=2026-03-30&until=2026-04-02`);
      expect(team.window).toEqual({ from: '2026-03-30', until: '2026-04-02' });
      for (const { intervals } of team.stops)
        for (const { opens_at: opens } of intervals) expect(opens >= '2026-03-30' && opens < '2026-04-03').toBe(true);
      expect(await parameterOf('/v1/teams?from=2026-03-30&until=2026-03-29')).toEqual(['/query/until']);
      expect(await parameterOf('/v1/teams?from=2026-03-30&until=2027-03-31')).toEqual(['/query/until']);
      expect((await ask('/v1/teams?from=2026-03-30&until=2027-03-30')).status).toBe(200);
      for (const day of ['0000-01-01', '9999-12-31']) expect((await ask(`/v1/teams?from=${day}`)).status).toBe(200);
    });

    test('are narrowed by organization and network, and no other service is one', async () => {
      expect((await page('/v1/teams?network=fixture-network')).total_items).toBe(0);
      expect((await page(`/v1/teams?organization_id=${fixtureId('organization')}`)).total_items).toBe(0);
      const other = await ask(`/v1/teams/${fixtureId('everyday')}?lang=en`);
      expect([other.status, (other.body as Problem).detail]).toEqual([404, expect.stringContaining('no mobile team')]);
    });

    test('that have ended are not there, and the answer says where their service is', async () => {
      const id = psychologistOf(8);
      const become = (status: 'active' | 'defunct') =>
        opened.database.updateTable('service').set({ status }).where('id', '=', id).execute();
      await become('defunct');
      const ended = await ask(`/v1/teams/${id}?lang=en`);
      await become('active');
      expect(ended.status).toBe(404);
      expect((ended.body as Problem).detail).toContain(`not at work. What became of its service is at /services/${id}`);
      expect((await ask(`/services/${id}`)).status).toBe(200);
    });

    test('have calendars to subscribe to', async () => {
      const { headers, text } = await ask(`/v1/teams/${psychologistOf(1)}/calendar.ics?lang=en`);
      expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('Cache-Control')).toContain('max-age=60');
      const team = await get<Team>(`/v1/teams/${psychologistOf(1)}`);
      const visits = team.stops.flatMap(({ intervals }) => intervals);
      expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(visits.length);
      expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(visits.length);
      const again = await ask(`/v1/teams/${psychologistOf(1)}/calendar.ics?lang=en`, {
        headers: { 'If-None-Match': headers.get('ETag') ?? '' },
      });
      expect(again.status).toBe(304);
      const there = (await ask(`/v1/teams.ics?lang=en&place=${tsarychanskaHromada}`)).text.replaceAll('\r\n ', '');
      expect(there).toMatch(/SUMMARY:Speech therapist of the mobile team/);
      expect(there).not.toContain('Kramatorsk');
    });
  });

  describe('events', () => {
    const names = async (query: string) =>
      (await page<Event>(`/v1/events?lang=en&per_page=100&${query}`)).contents.map(({ name }) => name);

    test('are those to come, the soonest first, changed ones among them', async () => {
      const { contents } = await page<Event>('/v1/events?lang=en&per_page=100');
      expect(contents.map(({ status }) => status)).toEqual(
        expect.arrayContaining(['scheduled', 'postponed', 'cancelled']),
      );
      const starts = contents.map(({ starts_at: start }) => start);
      expect(starts).toEqual(starts.toSorted());
      expect(starts.every((start) => start > '2026-03-18')).toBe(true);
      const cancelled = contents.find(({ status }) => status === 'cancelled');
      expect(cancelled?.status_reason).toBe('Danger from the air in the hromada.');
    });

    test('name who holds them, partners, programme and how to register', async () => {
      const event = await get<Event>(`/v1/events/${identifierOf('event', 'forum')}?lang=uk`);
      expect(event).toMatchObject({
        name: 'Форум «Громади, що тримаються разом»',
        organization: { name: 'ГО «Відповідальні громадяни»' },
        co_organizers: [{ name: 'Координаційний офіс мережі (демо)' }],
        partners: [{ name: 'Дитячий фонд ООН (ЮНІСЕФ)' }, {}, {}],
        place: { name: 'Дніпро', oblast: { name: 'Дніпропетровська область' } },
        venue: { name: 'Конференц-зала' },
        registration: { url: 'https://example.org/events/forum/register' },
        data_status: 'demo',
      });
      expect((await ask(`/v1/events/${fixtureId('office')}`)).status).toBe(404);
    });

    test('are narrowed by days, place, organization and network together', async () => {
      expect(await names('until=2026-03-18')).toContain('Meeting of the members of the network');
      expect(await names('from=2026-03-18&until=2026-03-19')).toEqual(['Training day: case management']);
      expect(await names(`place=${dnipropetrovsk}&from=2026-03-20`)).toEqual([
        'Training day: helping without doing harm',
        'Forum: Communities that hold together',
      ]);
      const office = identifierOf('organization', 'donetsk-network-office');
      expect(await names(`organization_id=${office}`)).toEqual(['Forum: Communities that hold together']);
      expect(await names('network=fixture-network')).toEqual([]);
      expect(await parameterOf('/v1/events?from=2026-03-20&until=2026-03-19')).toEqual(['/query/until']);
      for (const day of ['0000-01-01', '9999-12-31'])
        expect((await ask(`/v1/events?from=${day}&until=9999-12-31`)).status).toBe(200);
    });

    test('without an end are over with their day', async () => {
      const event = (key: string, starts: string): StoredEvent => ({
        id: fixtureId(key),
        organization_id: fixtureId('organization'),
        name: { uk: key },
        status: 'scheduled',
        starts_at: starts,
        online_url: 'https://example.org/',
        last_modified: '2026-03-01T10:00:00Z',
        content_languages: [{ code: 'uk', origin: 'source' }],
      });
      const events = [
        event('this morning', '2026-03-18T00:00:00+02:00'),
        event('last night', '2026-03-17T23:59:00+02:00'),
      ];
      await importDataset(opened.database, { events });
      expect(await names(`organization_id=${fixtureId('organization')}`)).toEqual(['this morning']);
      const { contents } = await page<Event>(`/v1/events?lang=en&organization_id=${fixtureId('organization')}`);
      expect(contents[0]?.language_fallbacks).toEqual([{ pointer: '/name', language: 'uk' }]);
    });

    test('are a calendar too, with those of the last weeks and what became of them', async () => {
      const { headers, text } = await ask('/v1/events.ics?lang=uk');
      expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('Content-Language')).toBe('uk');
      const lines = text.replaceAll('\r\n ', '').split('\r\n');
      expect(lines).toEqual(
        expect.arrayContaining([
          'X-WR-CALNAME:Події',
          `UID:${identifierOf('event', 'network-meeting')}@resilience-kit`,
          'SUMMARY:Скасовано: Навчальний день: супровід сім’ї',
          'STATUS:CANCELLED',
          'STATUS:TENTATIVE',
        ]),
      );
      expect(lines.find((line) => line.startsWith('LOCATION:Конференц-зала'))).toMatch(/Прикладна.*Дніпро$/);
    });
  });

  describe('services at locations', () => {
    const detail = async (id: string) => get<ServiceAtLocationDetail>(`/service_at_locations/${id}?lang=en`);
    const entryId = (service: string, location: string) =>
      identifierOf('service at location', `${location}-${service}@${location}`);

    test('tell what happened to them, the oldest first, in the language asked for', async () => {
      const suspended = await detail(entryId('group-activities', 'child-friendly-space-kramatorsk'));
      expect(suspended.history).toEqual([
        { kind: 'closed', on: '2025-08-20', reason: 'There was no heating.', expected_reopening: '2025-08-30' },
        { kind: 'reopened', on: '2025-09-01' },
        {
          kind: 'closed',
          on: '2026-02-28',
          reason: 'The shelter is being repaired; without it children cannot be received.',
          expected_reopening: '2026-04-11',
        },
      ]);
      const moved = await detail(entryId('group-activities', 'child-friendly-space-tsarychanka'));
      expect(moved.history).toEqual([{ kind: 'relocated', on: moved.relocation?.since, from: moved.relocation?.from }]);
    });

    test('that nobody has verified for longer than the rule of their organization say so', async () => {
      const { contents } = await page<ServiceAtLocationDetail>('/service_at_locations?full=true&per_page=100');
      const outdated = contents.filter((entry) => entry.needs_verification);
      expect(outdated.length).toBeGreaterThan(0);
      for (const { verified_at: verified = '', organization } of outdated) {
        const days = organization?.review_every_days ?? 180;
        expect(Date.parse('2026-03-18T00:00:00+02:00') - Date.parse(verified)).toBeGreaterThan((days - 1) * 86_400_000);
      }
      const brief = await page<ServiceAtLocationDetail>('/service_at_locations?per_page=100');
      expect(brief.contents.filter((entry) => entry.needs_verification).map(({ id }) => id)).toEqual(
        outdated.map(({ id }) => id),
      );
      for (const entry of brief.contents) expect(entry).not.toHaveProperty('history');
    });
  });
});
