import type { SearchAnswer, SearchInWords } from '@resilience-kit/contract';
import { phonesOf } from '@resilience-kit/contract/service-facts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSetting } from '../settings/settings.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';

describe.each(databases)('the results of a search as sentences on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, now: () => new Date('2026-03-18T10:00:00+02:00') });
  });
  afterAll(() => opened.close());

  const both = async (query: string) => {
    const [search, words] = await Promise.all(
      ['/v1/search', '/v1/search/in-words'].map(async (path) => {
        const { status, text } = await ask(`${path}?${query}`);
        expect(status).toBe(200);
        return JSON.parse(text) as unknown;
      }),
    );
    return { search: search as SearchAnswer, words: words as SearchInWords };
  };

  test.each(['lang=uk&per_page=20', 'lang=en&per_page=8&text=lawyer', 'lang=uk&mode=mobile_team&page=2&per_page=5'])(
    'tell of the same services as the search, each with its number: %s',
    async (query) => {
      const { search, words } = await both(query);
      expect(words.results.length).toBeGreaterThan(0);
      expect(words.results.map(({ id, name }) => [id, name])).toEqual(
        search.contents.map(({ id, service }) => [id, service.name]),
      );
      expect(words.results.map(({ phone }) => phone?.dial)).toEqual(
        search.contents.map((item) => phonesOf(item)[0]?.number.replace(/(?!^\+)\D/g, '')),
      );
      expect(words.heading).toContain(String(search.total_items));
      for (const { hours } of words.results) expect(hours).toMatch(/\p{L}/u);
    },
  );

  test('say what is read today, in the language that was asked for', async () => {
    const { words } = await both('lang=uk&per_page=100');
    const hours = words.results.map((result) => result.hours);
    expect(hours).toContainEqual(expect.stringMatching(/^Сьогодні, 18 березня: \d\d:\d\d–\d\d:\d\d/));
    expect(hours).toContainEqual(expect.stringMatching(/^Наступний візит: /));
    expect(words.notice).toBe('Демонстраційні дані: таких послуг насправді немає.');
    const { words: english } = await both('lang=en&per_page=100');
    expect(english.results.map((result) => result.hours)).toContainEqual(
      expect.stringMatching(/^Today, 18 March: \d\d:\d\d–\d\d:\d\d/),
    );
  });

  test('tell of a confidential place the area and nothing else', async () => {
    const { search, words } = await both('lang=uk&per_page=100&text=прихисток');
    const index = search.contents.findIndex(({ location }) => location?.confidential);
    expect(words.results[index]?.place).toMatch(/^Адресу повідомляють телефоном · /);
  });

  test('are few bytes', async () => {
    const [{ text: words }, { text: search }] = await Promise.all([
      ask('/v1/search/in-words?per_page=20&lang=uk'),
      ask('/v1/search?per_page=20&lang=uk'),
    ]);
    expect(words.length * 8).toBeLessThan(search.length);
  });

  test('name the fault in a question, as the search does', async () => {
    const { status, body } = await ask('/v1/search/in-words?lat=50');
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/query/lon' }] });
  });

  test('have no sign that turns what follows, and no notice where the data are real', async () => {
    await writeSetting(opened.database, 'data_status', 'live');
    await sql`
      update service set document = document || '{"name": {"uk": "Центр \u202E«Поруч»", "en": "Centre"}}'::jsonb
    `.execute(opened.database);
    const live = askApi({ database: opened.database });
    const { body } = await live('/v1/search/in-words?lang=uk');
    expect(body).not.toHaveProperty('notice');
    expect((body as SearchInWords).results[0]?.name).toBe('Центр «Поруч»');
  });
});
