import type { Network, Organization, Partner, Programme, Roadmap } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifierOf } from '../identifiers/identifier.ts';
import { importDataset } from '../records/import-dataset.ts';
import { RefusedRecords } from '../records/refused-records.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

const organizationId = (key: string) => identifierOf('organization', key);
const donetskNetwork = 'donetsk-civil-society-network';

describe.each(databases)('what communities share on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const get = async <Item>(path: string) => (await ask(path)).body as Item;
  const page = async <Item>(path: string) => get<AnyPage<Item>>(path);

  describe('programmes', () => {
    const listed = async (query: string) => (await page<Programme>(`/v1/programmes?per_page=100&${query}`)).contents;
    const names = async (query: string) => (await listed(`lang=en&${query}`)).map(({ name }) => name);

    test('are those that people enrol in, by name, each cohort with whether it is open today', async () => {
      const all = await listed('lang=uk');
      expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['Крок до роботи', 'Програма']));
      expect(all.map(({ name }) => name)).not.toContain(expect.stringContaining('Мобільна команда'));
      const states = all.flatMap(({ cohorts = [] }) => cohorts.map(({ enrolment }) => enrolment));
      expect(new Set(states)).toEqual(new Set(['not_yet', 'open', 'closed', 'unknown']));
    });

    test('are narrowed by enrolment, organization, network and text together', async () => {
      expect(await names('enrolment=not_yet')).toEqual(['Soft skills for teenagers', 'Teachers who hold on']);
      expect(await names('enrolment=unknown')).toEqual(['Programme']);
      expect(await names(`enrolment=open&organization_id=${organizationId('help-for-ukraine')}`)).toEqual([
        'A business of one’s own for veterans',
      ]);
      expect(await names(`network=${donetskNetwork}&text=вчителю`)).toEqual(['Teachers who hold on']);
      expect(await names(`network=${donetskNetwork}&organization_id=${organizationId('help-for-ukraine')}`)).toEqual(
        [],
      );
    });

    test('name their organization and who supports them', async () => {
      const id = identifierOf('program', 'catch-up-classes');
      expect(await get<Programme>(`/v1/programmes/${id}?lang=en`)).toMatchObject({
        name: 'Catching up together',
        organization: { name: 'NGO Responsible Citizens' },
        partners: [{ name: 'United Nations Children’s Fund (UNICEF)' }, { name: 'Government of Germany via KfW' }],
        data_status: 'demo',
      });
      expect((await ask(`/v1/programmes/${fixtureId('office')}`)).status).toBe(404);
    });

    test('tell the state of enrolment with organizations and services too', async () => {
      const organization = await get<Organization>(`/organizations/${fixtureId('organization')}`);
      expect(organization.programs?.[0]?.cohorts?.[0]?.enrolment).toBe('unknown');
    });

    test('whose days contradict each other are refused whole', async () => {
      const wrong = { id: fixtureId('program'), name: { uk: 'x' }, description: { uk: 'x' } };
      const cohort = { id: fixtureId('c'), name: { uk: 'x' }, starts_on: '2026-02-01', ends_on: '2026-01-01' };
      await expect(importDataset(opened.database, { programs: [{ ...wrong, cohorts: [cohort] }] })).rejects.toThrow(
        RefusedRecords,
      );
    });
  });

  describe('networks', () => {
    test('are listed with how many members they have', async () => {
      const { contents } = await page<Network>('/v1/networks?lang=en');
      expect(contents.map(({ code, member_count: count }) => [code, count])).toEqual([
        ['fixture-network', 1],
        [donetskNetwork, 9],
        ['authorities-and-ngos-partnership', expect.any(Number)],
      ]);
      for (const network of contents) expect(network).not.toHaveProperty('members');
    });

    test('have the members that name them, the coordinator first', async () => {
      const network = await get<Network>(`/v1/networks/${donetskNetwork}?lang=en`);
      expect(network.coordinator?.name).toBe('Coordination office of the network (demo)');
      expect(network.members?.map(({ organization, role }) => [organization.name, role])).toEqual([
        ['Coordination office of the network (demo)', 'coordinator'],
        ['Charity foundation Unity for the Future', 'member'],
        ['NGO Responsible Citizens', 'member'],
        ['Social services centre of Druzhkivka hromada (demo)', 'member'],
        ['Social services centre of Kramatorsk hromada (demo)', 'member'],
        ['Social services centre of Sloviansk hromada (demo)', 'member'],
        ['Transit centre in Pavlohrad (demo)', 'member'],
        ['Volunteer group Warm Hands (demo)', 'member'],
        ['Volunteer team Road Home (demo)', 'member'],
      ]);
      expect(network.member_count).toBe(9);
      for (const { organization } of network.members ?? []) {
        const { networks } = await get<Organization>(`/organizations/${organization.id}`);
        expect(networks?.map(({ code }) => code)).toContain(donetskNetwork);
      }
      expect((await ask('/v1/networks/nothing')).status).toBe(404);
    });

    test('do not show as members those whose own record does not say so', async () => {
      const [network] = await opened.database
        .selectFrom('network')
        .select('document')
        .where('code', '=', 'fixture-network')
        .execute();
      if (!network) throw new Error('There is no such network.');
      const members = [{ organization_id: organizationId('mercy-corps'), role: 'coordinator' as const }];
      await importDataset(opened.database, { networks: [{ ...network.document, members }] });
      const shown = await get<Network>('/v1/networks/fixture-network?lang=en');
      expect(shown.members?.map(({ organization }) => organization.name)).toEqual(['Test organization']);
      expect(shown).not.toHaveProperty('coordinator');
    });
  });

  describe('roadmaps', () => {
    const count = async (query: string) => (await page(`/v1/roadmaps?${query}`)).total_items;

    test('have every stage for every community, in the order of the stages', async () => {
      const { contents } = await page<Roadmap>('/v1/roadmaps?lang=en');
      const [roadmap] = contents;
      const order = roadmap?.stages.map(({ code }) => code);
      expect(order).toEqual(['decision', 'premises', 'team', 'rules', 'opening', 'steady-work']);
      expect(roadmap?.progress?.map(({ place }) => place.name)).toEqual([
        'Bucha',
        'Zaporizhzhia',
        'Novopilska hromada',
        'Kryvyi Rih',
      ]);
      for (const { stages } of roadmap?.progress ?? []) expect(stages.map(({ stage }) => stage)).toEqual(order);
      const states = roadmap?.progress?.map(({ stages }) => stages.at(-1)?.state);
      expect(states).toEqual(['done', 'done', 'in_progress', 'not_started']);
      expect(await get(`/v1/roadmaps/${roadmap?.id ?? ''}?lang=en`)).toEqual(roadmap);
      expect((await ask(`/v1/roadmaps/${fixtureId('office')}`)).status).toBe(404);
    });

    test('are found by a place at any depth, a network and an organization', async () => {
      expect(await count('place=UA32000000000030281')).toBe(1);
      expect(await count('place=UA32080070010087821')).toBe(1);
      expect(await count('place=UA14000000000091971')).toBe(0);
      expect(await count(`network=authorities-and-ngos-partnership`)).toBe(1);
      expect(await count(`network=${donetskNetwork}`)).toBe(0);
      expect(await count(`organization_id=${organizationId('mercy-corps')}`)).toBe(0);
    });
  });

  describe('partners', () => {
    const partners = async (query: string) =>
      (await page<Partner>(`/v1/partners?lang=en&per_page=100&${query}`)).contents;

    test('come as their editors put them, with the words to say of their support', async () => {
      const [first, second] = await partners('');
      expect(first).toMatchObject({ name: 'United Nations Children’s Fund (UNICEF)', role: 'partner' });
      expect(second?.statement).toBe('With the support of the Government of Germany via KfW.');
      expect(second?.organizations).toEqual([
        { id: organizationId('responsible-citizens'), name: 'NGO Responsible Citizens' },
      ]);
      expect(second?.programs?.map(({ name }) => name)).toContain('Catching up together');
    });

    test('are narrowed by role and organization', async () => {
      const donors = await partners('role=donor');
      expect(donors).toHaveLength(5);
      const query = `role=donor&organization_id=${organizationId('bucha-social-services-centre')}`;
      expect(await partners(query)).toEqual([]);
      const ofBucha = await partners(`organization_id=${organizationId('bucha-social-services-centre').toUpperCase()}`);
      expect(ofBucha.map(({ name, role }) => [name, role])).toEqual([['Bucha City Council', 'authority']]);
    });
  });
});
