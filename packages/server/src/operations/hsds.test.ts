import type { Organization, Service, TaxonomyTerm } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

describe.each(databases)('the HSDS endpoints on $kind', ({ open }) => {
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

  describe('pages', () => {
    test('all pages together hold every record once', async () => {
      const first = await page('/services?per_page=7');
      const ids: string[] = [];
      for (let number = 1; number <= first.total_pages; number++)
        ids.push(...(await idsOf(`/services?per_page=7&page=${number}`)));
      expect(ids).toHaveLength(first.total_items);
      expect(new Set(ids).size).toBe(first.total_items);
    });

    test('the first, a middle and the last page say what they are', async () => {
      const { total_items: total } = await page('/services?per_page=1');
      expect(await page('/services?per_page=1')).toMatchObject({
        first_page: true,
        last_page: false,
        page_number: 1,
        size: 1,
      });
      expect(await page('/services?per_page=1&page=2')).toMatchObject({
        first_page: false,
        last_page: false,
        page_number: 2,
      });
      expect(await page(`/services?per_page=1&page=${total}`)).toMatchObject({
        first_page: false,
        last_page: true,
        empty: false,
      });
    });

    test('a page past the end is empty and the last', async () => {
      expect(await page('/services?page=1000000&per_page=100')).toMatchObject({
        page_number: 1_000_000,
        size: 0,
        empty: true,
        last_page: true,
        contents: [],
      });
    });

    test('a list of nothing is one empty page', async () => {
      expect(await page(`/services?organization_id=${fixtureId('nobody')}`)).toEqual({
        total_items: 0,
        total_pages: 0,
        page_number: 1,
        size: 0,
        first_page: true,
        last_page: true,
        empty: true,
        contents: [],
      });
    });
  });

  describe('services', () => {
    test('a list gives one-to-one fields only, organization and programme among them', async () => {
      const services = await page<Service>(`/services?${ofFixture}`);
      const everyday = services.contents.find(({ id }) => id === fixtureId('everyday'));
      expect(everyday).toMatchObject({
        name: 'Послуга everyday',
        organization: { name: 'Тестова організація', networks: [{ code: 'fixture-network', name: 'Мережа' }] },
        program: { name: 'Програма' },
        delivery_modes: ['in_person', 'online'],
      });
      for (const list of ['phones', 'languages', 'attributes', 'service_at_locations', 'schedules']) {
        expect(everyday).not.toHaveProperty(list);
      }
      expect(everyday?.organization).not.toHaveProperty('phones');
    });

    test('full=true and the service itself are the same, with everything inside', async () => {
      const { contents } = await page<Service>(`/services?${ofFixture}&full=true`);
      const listed = contents.find(({ id }) => id === fixtureId('everyday'));
      const alone = (await ask(`/services/${fixtureId('everyday')}`)).body as Service;
      expect(listed).toEqual(alone);
      expect(alone.service_at_locations).toHaveLength(4);
      expect(alone.service_at_locations?.[0]).toMatchObject({
        location: { place: { name: 'Буча', oblast: { name: 'Київська область' } } },
        upcoming_hours: { time_zone: 'Europe/Kyiv' },
      });
      expect(alone.attributes?.[0]?.taxonomy_term).toMatchObject({ code: 'fixture-below', name: 'Термін below' });
      expect(alone.organization?.phones).toHaveLength(1);
    });

    test('minimal=true gives what tells whether a service changed, and no more', async () => {
      const { contents } = await page(`/services?${ofFixture}&minimal=true`);
      expect(contents).toHaveLength(3);
      for (const item of contents) expect(Object.keys(item).sort()).toEqual(['id', 'last_modified']);
    });

    test('a removed service stays, as defunct', async () => {
      expect((await ask(`/services/${fixtureId('removed')}`)).body).toMatchObject({ status: 'defunct' });
    });

    test('a taxonomy term includes those below it, at any depth', async () => {
      const withTerm = async (key: string) => (await idsOf(`/services?taxonomy_term_id=${fixtureId(key)}`)).sort();
      expect(await withTerm('top')).toEqual([fixtureId('everyday'), fixtureId('shelter')].sort());
      expect(await withTerm('middle')).toEqual([fixtureId('everyday')]);
      expect(await withTerm('other')).toEqual([fixtureId('removed')]);
      expect(await withTerm('nobody')).toEqual([]);
    });

    test('a taxonomy finds whatever has any of its terms', async () => {
      expect(await idsOf(`/services?taxonomy_id=${fixtureId('taxonomy')}`)).toHaveLength(3);
    });

    test('modified_after includes the moment itself, in any zone', async () => {
      const after = (moment: string) => idsOf(`/services?${ofFixture}&modified_after=${encodeURIComponent(moment)}`);
      expect(await after('2026-03-01T12:00:00+02:00')).toHaveLength(3);
      expect(await after('2026-03-01T10:00:00Z')).toHaveLength(3);
      expect(await after('2026-03-01T10:00:01Z')).toHaveLength(0);
      expect(await after('0000-01-01T00:00:00Z')).toHaveLength(3);
    });

    test('search finds words in any form, in both languages; a text without words finds nothing', async () => {
      const found = (text: string) => idsOf(`/services?${ofFixture}&search=${encodeURIComponent(text)}`);
      expect(await found('послугою everyday')).toEqual([fixtureId('everyday')]);
      expect(await found('services everyday')).toEqual([fixtureId('everyday')]);
      expect(await found('?!*')).toEqual([]);
      expect(await found('')).toHaveLength(3);
    });

    test('filters narrow together', async () => {
      expect(await idsOf(`/services?${ofFixture}&taxonomy_term_id=${fixtureId('top')}&search=shelter`)).toEqual([
        fixtureId('shelter'),
      ]);
    });
  });

  describe('streams', () => {
    test.each(['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])(
      'format=ndjson gives every one of the %s, a line each',
      async (resource) => {
        const { total_items: total } = await page(`/${resource}?per_page=1`);
        const { headers, text } = await ask(`/${resource}?format=ndjson&per_page=1`);
        expect(headers.get('Content-Type')).toBe('application/x-ndjson');
        const lines = text
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { id: string }).id);
        expect(new Set(lines).size).toBe(total);
        expect(text.endsWith('\n')).toBe(true);
      },
    );

    test('the records of a stream are those of the pages, filters included', async () => {
      const { text } = await ask(`/services?${ofFixture}&full=true&format=ndjson&lang=en`);
      const { contents } = await page(`/services?${ofFixture}&full=true&lang=en`);
      expect(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toEqual(contents);
    });

    test('a stream of nothing is empty', async () => {
      expect((await ask(`/services?organization_id=${fixtureId('nobody')}&format=ndjson`)).text).toBe('');
    });
  });

  describe('languages', () => {
    test('a field without a translation is given in the other language, and told', async () => {
      const { body } = await ask(`/services/${fixtureId('everyday')}?lang=en`);
      expect(body).toMatchObject({
        name: 'Service everyday',
        description: 'Опис послуги',
        language_fallbacks: [{ pointer: '/description', language: 'uk' }],
        organization: { name: 'Test organization', language_fallbacks: [{ pointer: '/description', language: 'uk' }] },
      });
    });

    test('a list tells only of the fields that it gives', async () => {
      const { contents } = await page<Service>(`/services?${ofFixture}&lang=uk`);
      expect(contents.find(({ id }) => id === fixtureId('everyday'))).not.toHaveProperty('language_fallbacks');
      expect((await ask(`/services/${fixtureId('everyday')}?lang=uk`)).body).toMatchObject({
        language_fallbacks: [{ pointer: '/phones/0/description', language: 'en' }],
      });
    });
  });

  describe('organizations', () => {
    test('a list is brief, full=true and the organization itself have locations and programmes', async () => {
      const brief = (await page<Organization>('/organizations?per_page=100')).contents.find(
        ({ id }) => id === fixtureId('organization'),
      );
      expect(brief).toMatchObject({ networks: [{ code: 'fixture-network' }] });
      expect(brief).not.toHaveProperty('locations');
      expect(brief).not.toHaveProperty('last_modified');
      const alone = (await ask(`/organizations/${fixtureId('organization')}`)).body as Organization;
      expect(alone.locations).toHaveLength(3);
      expect(alone.programs).toMatchObject([{ cohorts: [{ name: 'Набір' }] }]);
      const { contents } = await page<Organization>('/organizations?full=true&per_page=100');
      expect(contents.find(({ id }) => id === fixtureId('organization'))).toEqual(alone);
    });

    test('a taxonomy term finds those with a service that has it', async () => {
      expect(await idsOf(`/organizations?taxonomy_term_id=${fixtureId('top')}`)).toEqual([fixtureId('organization')]);
      expect(await idsOf(`/organizations?taxonomy_id=${fixtureId('nobody')}`)).toEqual([]);
    });

    test('search finds them by name', async () => {
      expect(await idsOf('/organizations?search=тестової')).toEqual([fixtureId('organization')]);
    });
  });

  describe('taxonomies', () => {
    test('terms come in the order of their editors, each with its taxonomy', async () => {
      const { contents } = await page<TaxonomyTerm>(`/taxonomy_terms?taxonomy_id=${fixtureId('taxonomy')}`);
      expect(contents.map(({ code }) => code)).toEqual([
        'fixture-below',
        'fixture-middle',
        'fixture-top',
        'fixture-other',
      ]);
      expect(contents[0]?.taxonomy_detail).toMatchObject({ name: 'Таксономія' });
    });

    test('top_only leaves out what is below, parent_id gives what is right below', async () => {
      const codes = async (query: string) =>
        (await page<TaxonomyTerm>(`/taxonomy_terms?taxonomy_id=${fixtureId('taxonomy')}&${query}`)).contents.map(
          ({ code }) => code,
        );
      expect(await codes('top_only=true')).toEqual(['fixture-top', 'fixture-other']);
      expect(await codes(`parent_id=${fixtureId('top')}`)).toEqual(['fixture-middle']);
      expect(await codes('search=термін other')).toEqual(['fixture-other']);
    });

    test('one taxonomy and one term can be read', async () => {
      expect((await ask(`/taxonomies/${fixtureId('taxonomy')}?lang=en`)).body).toMatchObject({ name: 'Taxonomy' });
      expect((await ask(`/taxonomy_terms/${fixtureId('below')}?lang=en`)).body).toMatchObject({
        parent_id: fixtureId('middle'),
      });
    });
  });
});
