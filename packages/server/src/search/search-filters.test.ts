import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentLanguageCode } from '../records/stored.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import type { SearchQuery } from './filters.ts';
import { search } from './search.ts';
import { sortName } from './sort-name.ts';

const buchaHromada = 'UA32080070000050759';
const bucha = 'UA32080070010087821';
const kyivOblast = 'UA32000000000030281';
const inBucha = { lat: 50.5436, lon: 30.212 };

describe.each(databases)('narrowing a search on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const find = (query: Partial<SearchQuery>, language: ContentLanguageCode = 'uk') =>
    search(test.database, { page: 1, per_page: 1, ...query }, { language, now: NOW, dataStatus: 'demo' });

  it('keeps to a place and all inside it', async () => {
    const [everywhere, oblast, hromada, city] = await Promise.all(
      [undefined, kyivOblast, buchaHromada, bucha].map((place) => find(place === undefined ? {} : { place })),
    );
    expect(hromada?.total_items).toBeGreaterThan(0);
    expect(everywhere?.total_items).toBeGreaterThan(oblast?.total_items ?? Infinity);
    expect(oblast?.total_items).toBeGreaterThanOrEqual(hromada?.total_items ?? Infinity);
    expect(hromada?.total_items).toBeGreaterThanOrEqual(city?.total_items ?? Infinity);
    expect((await find({ place: 'UA00000000000000000' })).total_items).toBe(0);
  });

  it('takes several categories as any of them, with all below', async () => {
    const of = async (category: string) => (await find({ category })).total_items;
    const [psychological, legal, both] = [
      await of('psychological-support'),
      await of('legal-aid'),
      await of('psychological-support, legal-aid'),
    ];
    expect(Math.min(psychological, legal)).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(Math.max(psychological, legal));
    expect(both).toBeLessThanOrEqual(psychological + legal);
    expect(await of('no-such-category')).toBe(0);
    expect(await of(',')).toBe((await find({})).total_items);
    expect(await of('a\0b')).toBe(0);
    expect((await find({ network: '\0', language: '\0' })).total_items).toBe(0);
  });

  it('keeps to what each facet counts', async () => {
    const all = await find({});
    const checked = (['categories', 'audiences', 'modes', 'networks', 'languages'] as const).flatMap((facet) =>
      (all.facets[facet] ?? []).slice(0, 3).map(({ code, count }) => ({ facet, code, count })),
    );
    const parameter = {
      categories: 'category',
      audiences: 'audience',
      modes: 'mode',
      networks: 'network',
      languages: 'language',
    } as const;
    for (const { facet, code, count } of checked) {
      expect([code, (await find({ [parameter[facet]]: code })).total_items]).toEqual([code, count]);
    }
    expect(checked.length).toBeGreaterThan(11);
  });

  it('counts a facet as if nothing of its own kind were chosen', async () => {
    const all = await find({ place: kyivOblast });
    const chosen = await find({ place: kyivOblast, category: 'legal-aid' });
    expect(chosen.facets.categories).toEqual(all.facets.categories);
    expect(chosen.facets.audiences).not.toEqual(all.facets.audiences);
  });

  it('names facets in the language of the answer, in the order of the taxonomy, and tells their parents', async () => {
    const { modes, categories, languages } = (await find({}, 'en')).facets;
    expect(modes.map(({ name }) => name)).toContain('Mobile team');
    expect(languages?.[0]).toMatchObject({ code: 'uk', name: 'Ukrainian' });
    const codes = categories.map(({ code }) => code);
    expect(codes.indexOf('psychological-support')).toBeLessThan(codes.indexOf('legal-aid'));
    expect(categories.find(({ code }) => code === 'legal-aid')).toMatchObject({ name: 'Legal aid' });
    expect(categories.find(({ code }) => code === 'group-support')).toMatchObject({ parent: 'psychological-support' });
    expect(categories.every(({ parent }) => parent === undefined || codes.includes(parent))).toBe(true);
  });

  it('tells the distance, nearest first, within a radius', async () => {
    const answer = await find({ ...inBucha, radius_km: 60, per_page: 100 });
    const distances = answer.contents.map(({ distance_km: distance }) => distance ?? NaN);
    expect(distances.length).toBeGreaterThan(0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(Math.max(...distances)).toBeLessThanOrEqual(60);
    expect(distances.every((distance) => Math.round(distance * 10) === distance * 10)).toBe(true);
  });

  it('puts what has no coordinates after everything that has, on every page once', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((page) => find({ ...inBucha, page, per_page: 25 })));
    const found = pages.flatMap(({ contents }) => contents);
    expect(new Set(found.map(({ id }) => id)).size).toBe(pages[0]?.total_items);
    const known = found.map(({ distance_km: distance }) => distance !== undefined);
    expect(known.lastIndexOf(true)).toBeLessThan(known.includes(false) ? known.indexOf(false) : Infinity);
  });

  it('keeps to what is open at a moment', async () => {
    const open = await find({ open_at: '2026-03-18T11:00:00+02:00', per_page: 100 });
    expect(open.total_items).toBeGreaterThan(0);
    const moment = Date.parse('2026-03-18T11:00:00+02:00');
    for (const { upcoming_hours: hours, service, temporary_closure: closure } of open.contents) {
      expect(service.status).toBe('active');
      expect(closure === undefined || closure.since > '2026-03-18').toBe(true);
      const isOpen = hours?.intervals.some(
        ({ opens_at: opens, closes_at: closes }) => Date.parse(opens) <= moment && moment < Date.parse(closes),
      );
      expect(isOpen, service.name).toBe(true);
    }
    const all = await find({ per_page: 100 });
    const openByHours = all.contents.filter(({ upcoming_hours: hours }) =>
      hours?.intervals.some(
        ({ opens_at: opens, closes_at: closes }) => Date.parse(opens) <= moment && moment < Date.parse(closes),
      ),
    );
    expect(openByHours.every(({ id }) => open.contents.some((other) => other.id === id))).toBe(true);
    for (const moment of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
      expect((await find({ open_at: moment })).page_number).toBe(1);
  });

  it('keeps to free, accessible, language and mode', async () => {
    const total = (await find({})).total_items;
    for (const query of [{ free: true }, { accessible: true }, { language: 'en' }, { mode: 'mobile_team' as const }]) {
      const { total_items: some } = await find(query);
      expect([query, some > 0 && some < total]).toEqual([query, true]);
    }
    expect((await find({ language: 'uk-Latn-UA' })).total_items).toBe((await find({ language: 'uk' })).total_items);
    expect((await find({ free: false })).total_items).toBe(total);
  });

  it('shows what is closed until further notice last', async () => {
    const { contents } = await find({ text: 'дітей', per_page: 100 });
    const isClosed = (since?: string) => since !== undefined && since <= '2026-03-18';
    const closed = contents.map(
      ({ service, temporary_closure: closure, relocation }) =>
        service.status !== 'active' || isClosed(closure?.since) || isClosed(relocation?.to && relocation.since),
    );
    expect(closed.lastIndexOf(false)).toBeLessThan(closed.includes(true) ? closed.indexOf(true) : Infinity);
  });

  it('sorts by the Ukrainian name, whatever language is asked in', async () => {
    const names = async (language: ContentLanguageCode) =>
      (await find({ sort: 'name', per_page: 100 }, language)).contents.map(({ id, service }) => ({
        id,
        name: service.name,
      }));
    const keys = (await names('uk')).map(({ name }) => sortName(name).slice(0, 6));
    const open = keys.slice(0, 60);
    expect(open).toEqual(open.toSorted());
    expect(new Set(open).size).toBeGreaterThan(5);
    expect((await names('en')).map(({ id }) => id)).toEqual((await names('uk')).map(({ id }) => id));
  });

  it('goes through all pages, each result once, and is empty past the end', async () => {
    for (const sort of ['relevance', 'name'] as const) {
      const first = await find({ text: 'допомога', sort, per_page: 30 });
      const pages = [first];
      for (let page = 2; page <= first.total_pages; page++)
        pages.push(await find({ text: 'допомога', sort, per_page: 30, page }));
      const ids = pages.flatMap(({ contents }) => contents.map(({ id }) => id));
      expect(new Set(ids).size).toBe(first.total_items);
      expect(pages.at(-1)).toMatchObject({ last_page: true, first_page: pages.length === 1 });
    }
    expect(await find({ page: 1_000_000 })).toMatchObject({
      contents: [],
      empty: true,
      size: 0,
      page_number: 1_000_000,
    });
  });

  describe('too much', () => {
    it('suggests wider places, and searches without a filter, that find something', async () => {
      const query = { text: 'логопед', place: buchaHromada, category: 'legal-aid', free: true };
      const answer = await find(query);
      expect(answer.total_items).toBe(0);
      expect(answer.suggestions.length).toBeGreaterThan(0);
      expect(answer.suggestions.length).toBeLessThanOrEqual(4);
      for (const { parameters, total_items: total } of answer.suggestions) {
        const { free, ...rest } = parameters;
        expect((await find({ ...rest, ...(free === undefined ? {} : { free: free === 'true' }) })).total_items).toBe(
          total,
        );
        expect(total).toBeGreaterThan(0);
      }
    });

    it('suggests the surroundings of a place that the text names', async () => {
      const { suggestions } = await find({ text: 'логопед Новопіль', per_page: 20 });
      const wider = suggestions.find(({ kind }) => kind === 'wider_place');
      expect(wider).toMatchObject({
        place: { level: 'oblast' },
        parameters: { text: 'логопед', place: wider?.place?.code },
      });
      expect(wider?.parameters).not.toHaveProperty('page');
    });

    it('suggests nothing when there is enough', async () => {
      expect((await find({})).suggestions).toEqual([]);
    });
  });
});
