import { operations } from '@resilience-kit/contract';
import { openSnapshot, type Snapshot } from '@resilience-kit/sdk/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ContentLanguageCode } from '../records/stored.ts';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { testSnapshot, type TestSnapshot } from '../test-support/snapshot.ts';

const buchaHromada = 'UA32080070000050759';
const kyivOblast = 'UA32000000000030281';
const inBucha = { lat: 50.5436, lon: 30.212 };

type Query = NonNullable<Parameters<Snapshot['search']['list']>[0]>;

const texts: readonly string[] = [
  ...['психолог', 'юрист', 'логопед', 'дитячий психолог', 'соціальний працівник', 'гуманітарна допомога', 'центр', 'у'],
  ...['для дітей', 'психологічна допомога', 'виїзна бригада', 'ВПО', 'внутрішньо переміщені особи', 'говорити', 'ПТСР'],
  ...[
    'куди звернутись якщо немає де жити',
    'потрібен юрист у Запоріжжі',
    'психолог Буча',
    'центрі',
    'сімʼя',
    'п’ятихатки',
  ],
  ...['psychologist', 'legal aid in zaporizhzhia', 'speech therapist', 'mobile team', 'IDP', 'child friendly space'],
  ...['Буча', 'Bucha', 'бучі', 'Zaporozhye', 'Kryvyi Rih', 'Кривий Ріг', 'Київська область', 'Мирноград', 'Донецьк'],
  ...[
    'psyholog',
    'yuryst',
    'logoped',
    'dopomoha',
    'gcb[jkju',
    'k.ubcn',
    'zhbcn',
    'псхолог',
    'Псиохлог',
    'логопет',
    'Бучв',
  ],
  ...[
    'psihologst',
    'psycholgist',
    'психолoг',
    'юрыст',
    'пси',
    'психо',
    'лого',
    'гум',
    'психолог фывапро',
    'логопед Новопіль',
  ],
  // Where not everything that is asked for is there: situations, places that are served from elsewhere, help for everyone.
  ...['не сплю після прильотів', 'виїхати з краматорська', 'юрист для переселенців', 'I cannot sleep after shelling'],
  ...['дитина перестала говорити після евакуації', 'звільнили з роботи і немає де жити', 'lohoped dlia dytyny'],
  ...['логопед Коломия', 'xyzzy', '15-47', '...', '🙂', "'; drop table place; --", '%_', 'допомога допомога'],
];

const filters: readonly Query[] = [
  {},
  { page: 2 },
  { page: 99 },
  { per_page: 100 },
  { place: buchaHromada },
  { place: kyivOblast, per_page: 100 },
  { place: 'UA00000000000000000' },
  { category: 'psychological-support' },
  { category: 'psychological-support,legal-aid', audience: 'children' },
  { category: 'no-such-category' },
  { audience: 'displaced-people', free: true },
  { mode: 'mobile_team' },
  { mode: 'online', language: 'en-GB' },
  { network: 'donetsk-network' },
  { accessible: true, free: false },
  { open_at: '2026-03-18T11:00:00+02:00', per_page: 100 },
  { open_at: '2026-03-21T23:30:00+02:00' },
  { open_at: '2026-05-05T11:00:00+03:00', text: 'психолог' },
  { ...inBucha },
  { ...inBucha, radius_km: 60, per_page: 100 },
  { ...inBucha, text: 'психолог', per_page: 50 },
  { ...inBucha, text: 'психолог', sort: 'distance' },
  { text: 'психолог', sort: 'name' },
  { sort: 'relevance', per_page: 100 },
  { sort: 'distance' },
  { text: 'логопед', place: buchaHromada, category: 'legal-aid', free: true },
  { text: 'Буча', place: 'UA23000000000064947' },
  { text: 'психолог', place: buchaHromada },
];

/** What the API and a snapshot of its data are asked. Texts find the same in either language, so one will do. */
const searches: readonly (readonly [query: Query, languages: readonly ContentLanguageCode[]])[] = [
  ...texts.map((text, index) => [{ text }, [index % 2 === 0 ? 'uk' : 'en']] as const),
  ...filters.map((query) => [query, ['uk', 'en']] as const),
];

describe('a snapshot answers as the API does', () => {
  let opened: TestDatabase;
  let files: TestSnapshot;
  let ask: Ask;
  beforeAll(async () => {
    opened = await pglite.open();
    ask = askApi({ database: opened.database });
    files = await testSnapshot(opened.database);
    await files.write();
  });
  afterAll(async () => {
    await opened.close();
    await files.remove();
  });

  const snapshot = (language: ContentLanguageCode) =>
    openSnapshot(files.url, { fetch: (request) => files.fetch(request), now: () => NOW, language });
  const fromApi = async (path: string, parameters: object = {}, language: ContentLanguageCode = 'uk') => {
    const given = Object.entries(parameters).map(([name, value]) => [name, String(value)] as [string, string]);
    const answered = await ask(`${path}?${new URLSearchParams(given)}`, { headers: { 'accept-language': language } });
    expect(answered.status).toBe(200);
    return answered.body;
  };

  it.each(searches)('to the search %o in %o', async (query, languages) => {
    for (const language of languages) {
      const found = await snapshot(language).search.list(query);
      expect(found).toEqual(await fromApi('/v1/search', query, language));
      expect(z.safeParse(operations.search.answer, found).error).toBeUndefined();
    }
  });

  it('for one service at a location, by its identifier', async () => {
    const { contents } = await snapshot('uk').search.list({ per_page: 5, page: 3 });
    for (const { id } of contents) {
      const path = `/service_at_locations/${id}`;
      expect(await snapshot('en').serviceAtLocations.retrieve(id.toUpperCase())).toEqual(await fromApi(path, {}, 'en'));
    }
    expect(contents).toHaveLength(5);
  });

  it.each<NonNullable<Parameters<Snapshot['places']['list']>[0]>>([
    {},
    { page: 3, per_page: 500 },
    { level: 'oblast' },
    { level: 'oblast', with_services: true },
    { level: 'hromada', parent: kyivOblast },
    { level: 'hromada', parent: kyivOblast, with_services: true, per_page: 500 },
    { text: 'буч' },
    { text: 'Zaporozhye' },
    { text: 'львові' },
    { text: ',exf' },
    { text: 'ivano-fr', level: 'city' },
    { text: 'нема такого' },
  ])('about the places %o', async (query) => {
    for (const language of ['uk', 'en'] as const)
      expect(await snapshot(language).places.list(query)).toEqual(await fromApi('/v1/places', query, language));
  });

  it('about everything else that it has', async () => {
    for (const language of ['uk', 'en'] as const) {
      const has = snapshot(language);
      const all = { per_page: 100 };
      const pairs: readonly (readonly [string, object, Promise<object>])[] = [
        ['/v1/hotlines', {}, has.hotlines.list()],
        ['/v1/hotlines', { category: 'for-children' }, has.hotlines.list({ category: 'for-children' })],
        ['/taxonomies', all, has.taxonomies.list(all)],
        ['/taxonomy_terms', { page: 2, per_page: 10 }, has.taxonomyTerms.list({ page: 2, per_page: 10 })],
        ['/taxonomy_terms', { top_only: true }, has.taxonomyTerms.list({ top_only: true })],
        ['/v1/indicators', all, has.indicators.list(all)],
        ['/v1/figures', all, has.figures.list(all)],
        [
          '/v1/figures',
          { from: '2025-03-01', to: '2025-04-01' },
          has.figures.list({ from: '2025-03-01', to: '2025-04-01' }),
        ],
        ['/v1/figures', { place: kyivOblast }, has.figures.list({ place: kyivOblast })],
        ['/v1/figures/donetsk-2025-h1-consultations', {}, has.figures.retrieve('donetsk-2025-h1-consultations')],
        ['/v1/forms/help-request', {}, has.forms.retrieve('help-request')],
        [`/v1/places/${buchaHromada}`, {}, has.places.retrieve(buchaHromada)],
      ];
      for (const [path, query, answered] of pairs) expect(await answered).toEqual(await fromApi(path, query, language));
    }
  });

  it('about the hours on a later day, though the snapshot is old', async () => {
    const later = new Date('2026-03-27T16:40:00+02:00');
    await rebuildSearchIndex(opened.database, later);
    ask = askApi({ database: opened.database, now: () => later });
    const has = openSnapshot(files.url, { fetch: (request) => files.fetch(request), now: () => later });
    for (const query of [{ per_page: 100 }, { open_at: later.toISOString() }, { text: 'психолог', per_page: 50 }])
      expect(await has.search.list(query)).toEqual(await fromApi('/v1/search', query));
  });
});
