import { operations } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { getPlace, importPlaces, listPlaces, placeReferences } from './places.ts';

type Query = Parameters<typeof listPlaces>[1];
const kyivOblast = 'UA32000000000030281';
const buchaHromada = 'UA32080070000050759';
const bucha = 'UA32080070010087821';

describe.each(databases)('places on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const list = (query: Partial<Query>, language: 'uk' | 'en' = 'uk') =>
    listPlaces(test.database, { page: 1, per_page: 100, ...query }, { language, now: NOW });
  const names = async (query: Partial<Query>, language?: 'uk' | 'en') =>
    (await list(query, language)).contents.map(({ name }) => name);

  it('are the 27 oblasts in the order of the alphabet of the language', async () => {
    const ukrainian = await names({ level: 'oblast' });
    expect(ukrainian).toHaveLength(27);
    expect(ukrainian.slice(0, 2)).toEqual(['Автономна Республіка Крим', 'Вінницька область']);
    expect(ukrainian).toEqual([...ukrainian].sort(new Intl.Collator('uk').compare));
    const english = await names({ level: 'oblast' }, 'en');
    expect(english).toEqual([...english].sort(new Intl.Collator('en').compare));
  });

  it('lie inside a place at any depth, itself left out', async () => {
    const inOblast = await list({ parent: kyivOblast, level: 'hromada' });
    expect(inOblast.contents.map(({ code }) => code)).toContain(buchaHromada);
    expect(inOblast.contents.every(({ oblast }) => oblast?.code === kyivOblast)).toBe(true);
    expect((await list({ parent: bucha })).total_items).toBe(0);
  });

  it.each(['Буча', 'буч', 'Bucha', 'buch', 'БУЧА', 'бучі', '<exf', 'Бучa'])('are found by name: %s', async (text) => {
    const { contents } = await list({ text });
    expect(contents.map(({ code }) => code)).toEqual(expect.arrayContaining([bucha, buchaHromada]));
  });

  it.each(["п'ятихатки", 'п’ятихатки', 'пʼятихатки', 'пятихатки', 'Piatykhatky'])(
    'are found whatever the apostrophe: %s',
    async (text) => {
      expect((await names({ text }))[0]).toBe('П’ятихатки');
    },
  );

  it('are found by the beginning of a later word, and by former and foreign names', async () => {
    expect(await names({ text: 'ріг' })).toContain('Кривий Ріг');
    expect((await names({ text: 'Zaporozhye' }))[0]).toBe('Запоріжжя');
    expect((await names({ text: 'Krivoy Rog' }))[0]).toBe('Кривий Ріг');
  });

  it('are found by a former name that another place has now, or that another name begins with', async () => {
    expect(await names({ text: 'Красноармійськ' })).toContain('Покровськ');
    expect(await names({ text: 'Дніпропетровськ' })).toEqual(
      expect.arrayContaining(['Дніпро', 'Дніпропетровська область']),
    );
  });

  it('come with the exact name first', async () => {
    expect((await names({ text: 'Київ' }))[0]).toBe('Київ');
    expect((await names({ text: 'Буча' }))[0]).toBe('Буча');
  });

  it('answer whatever is typed', async () => {
    for (const text of ['', ' ', '🙂', "' or 1=1 --", '%', '_', '\\', '\ud800', 'x'.repeat(100)]) {
      expect((await list({ text })).page_number).toBe(1);
    }
    expect((await list({ text: '🙂' })).contents).toEqual([]);
  });

  it('are only those with services when asked for', async () => {
    const oblasts = await list({ level: 'oblast', with_services: true });
    expect(oblasts.total_items).toBeGreaterThan(0);
    expect(oblasts.total_items).toBeLessThan(27);
    expect(oblasts.contents.map(({ code }) => code)).toContain(kyivOblast);
  });

  it('come in pages', async () => {
    const second = await list({ level: 'oblast', page: 2, per_page: 20 });
    expect(second).toMatchObject({ total_items: 27, total_pages: 2, page_number: 2, size: 7, last_page: true });
    expect(await list({ level: 'oblast', page: 9, per_page: 20 })).toMatchObject({
      total_items: 27,
      contents: [],
      empty: true,
    });
    expect(operations.listPlaces.answer.safeParse(second).error).toBeUndefined();
  });

  it('are told one by one, with what is around them', async () => {
    expect(await getPlace(test.database, bucha, { language: 'en', now: NOW })).toMatchObject({
      code: bucha,
      level: 'city',
      name: 'Bucha',
      parent: buchaHromada,
      hromada: { code: buchaHromada },
      oblast: { code: kyivOblast, name: 'Kyiv oblast' },
    });
    expect(await getPlace(test.database, 'UA00000000000000000', { language: 'en', now: NOW })).toBeUndefined();
  });

  it('are referred to by code', async () => {
    const references = await placeReferences(test.database, [bucha, buchaHromada, 'UA00000000000000000'], 'uk');
    expect([...references.keys()]).toEqual([bucha, buchaHromada]);
    expect(references.get(buchaHromada)).toEqual({
      code: buchaHromada,
      name: 'Бучанська громада',
      oblast: { code: kyivOblast, name: 'Київська область' },
    });
    expect((await placeReferences(test.database, [], 'uk')).size).toBe(0);
  });

  it('can be imported again', async () => {
    const before = (await list({})).total_items;
    await test.database.transaction().execute(importPlaces);
    expect((await list({})).total_items).toBe(before);
  });
});
