import { operations } from '@resilience-kit/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentLanguageCode } from '../records/stored.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import type { SearchQuery } from './filters.ts';
import { rebuildSearchIndex } from './search-index.ts';
import { search } from './search.ts';

const buchaHromada = 'UA32080070000050759';
const kyivOblast = 'UA32000000000030281';

describe.each(databases)('searching on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const find = (query: Partial<SearchQuery>, language: ContentLanguageCode = 'uk') =>
    search(test.database, { page: 1, per_page: 20, ...query }, { language, now: NOW, dataStatus: 'demo' });
  const idsFor = async (text: string) => (await find({ text, per_page: 100 })).contents.map(({ id }) => id).sort();

  describe('a text', () => {
    it('finds the need in either language, names first', async () => {
      const ukrainian = await find({ text: 'психолог' });
      expect(ukrainian.contents[0]?.service.name).toMatch(/психолог/i);
      const english = await find({ text: 'psychologist' }, 'en');
      expect(english.contents[0]?.service.name).toMatch(/psycholog/i);
      expect(await idsFor('psychologist')).toEqual(await idsFor('психолог'));
    });

    it('finds a place whatever the script and the case ending', async () => {
      const bucha = await idsFor('Буча');
      expect(bucha.length).toBeGreaterThan(0);
      for (const text of ['Bucha', 'бучі', 'БУЧОЮ', 'Бучa']) expect(await idsFor(text)).toEqual(bucha);
      expect((await find({ text: 'бучі' })).query.place).toMatchObject({ name: 'Буча', oblast: { code: kyivOblast } });
    });

    it('finds a place under its Russian-derived name', async () => {
      const answer = await find({ text: 'Zaporozhye' });
      expect(answer.total_items).toBeGreaterThan(0);
      expect(answer.query).toMatchObject({ text: 'Zaporozhye', place: { name: 'Запоріжжя' } });
    });

    it('finds the need at a place, in a sentence', async () => {
      const answer = await find({ text: 'legal aid in zaporizhzhia' }, 'en');
      expect(answer.total_items).toBeGreaterThan(0);
      expect(answer.query.correction).toBeUndefined();
      expect(answer.contents[0]?.location?.place?.name).toBe('Zaporizhzhia');
    });

    it('finds help that is called so before help that only mentions it', async () => {
      const answer = await find({ text: 'звільнили з роботи і немає де жити' });
      expect(answer.query.correction).toMatchObject({ kind: 'partial' });
      const [best] = answer.contents;
      expect(best?.service.name).toMatch(/житло|прихисток/i);
    });

    it('finds what comes to a place from elsewhere', async () => {
      const answer = await find({ text: 'виїхати з Краматорська' });
      expect(answer.query.correction).toBeUndefined();
      expect(answer.query.place?.name).toBe('Краматорськ');
      expect(answer.contents.map(({ service }) => service.name)).toContain('Виїзд із небезпечних міст');
    });

    it('keeps to the filters when a text is read otherwise, and to what was typed when the filters leave nothing else', async () => {
      const answer = await find({ text: 'звільнили з роботи і немає де жити', place: buchaHromada });
      expect(answer.contents.every(({ location }) => location?.place?.name === 'Буча')).toBe(true);
    });

    it('finds what is at a place by its former name before what is elsewhere in the oblast of that name', async () => {
      const answer = await find({ text: 'психолог дніпропетровськ' });
      expect(answer.contents[0]?.location?.place?.name).toBe('Дніпро');
    });

    it.each([
      ['адяг', 'одяг'],
      ['логопедка', 'логопед'],
      ['gcbjkju', 'психолог'],
    ])('takes «%s» for «%s»', async (text, meant) => {
      const answer = await find({ text });
      expect(answer.query.correction).toMatchObject({ kind: 'spelling', text: meant });
      expect(answer.total_items).toBeGreaterThan(0);
    });

    it('finds what comes to a place that no record tells by name, also under its former name', async () => {
      const idsOf = async (query: Partial<SearchQuery>) => (await find(query)).contents.map(({ id }) => id);
      const there = await idsOf({ place: 'UA14020010010059145', sort: 'relevance' });
      expect(there).not.toEqual([]);
      for (const text of ['Бахмут', 'Артемівськ', 'artemivsk']) {
        const { query } = await find({ text });
        expect(query).toEqual({ text, place: expect.objectContaining({ name: 'Бахмут' }) as unknown });
        expect(await idsOf({ text })).toEqual(there);
      }
      // A place that was chosen is not changed by words for another one.
      expect(await idsOf({ text: 'Бахмут', place: kyivOblast })).not.toEqual(there);
    });

    it('does not answer the search for a rare name with everything', async () => {
      const answer = await find({ text: 'Ґлоріандріус Хромовасильський' });
      expect(answer.total_items).toBe(0);
    });

    it('finds by what means the same', async () => {
      for (const text of ['ВПО', 'внутрішньо переміщені особи', 'IDP', 'виїзна бригада', 'говорити']) {
        expect((await find({ text })).total_items, text).toBeGreaterThan(0);
      }
    });

    it('finds while it is being typed', async () => {
      const whole = await idsFor('психолог');
      for (const text of ['пси', 'психо', 'психоло']) expect(await idsFor(text)).toEqual(expect.arrayContaining(whole));
    });

    it('puts what is called so before what only tells of it, and the whole word before its beginning', async () => {
      const { contents } = await find({ text: 'психолог', per_page: 100 });
      const isClosed = ({ service, temporary_closure: closure, relocation }: (typeof contents)[number]) =>
        service.status !== 'active' || closure !== undefined || relocation?.to !== undefined;
      const names = contents.filter((detail) => !isClosed(detail)).map(({ service }) => service.name);
      const called = names.map((name) => /психолог(?!іч)/i.test(name));
      expect(called.indexOf(false)).toBeGreaterThan(0);
      expect(called.lastIndexOf(true)).toBeLessThan(called.indexOf(false));
    });

    it('puts what has more of the words in its name first', async () => {
      const [first] = (await find({ text: 'дитячий психолог' })).contents;
      expect(first?.service.name).toBe('Дитячий психолог');
    });

    it('finds a phrase that the index does not know as one', async () => {
      const known = await idsFor('психологічна допомога');
      await test.database.deleteFrom('lexeme').where('lexeme', 'like', '% %').execute();
      expect(await idsFor('психологічна допомога')).toEqual(known);
      await rebuildSearchIndex(test.database, NOW);
      expect(await idsFor('психологічна допомога')).toEqual(known);
    });

    it('is told as it was typed, trimmed and cut', async () => {
      expect((await find({ text: '  центрі ' })).query).toEqual({ text: 'центрі' });
      expect((await find({ text: 'я'.repeat(1000) })).query.text).toHaveLength(200);
      expect((await find({ text: '   ' })).query).toEqual({});
    });
  });

  describe('a text that finds nothing as typed', () => {
    it('is read with the other keyboard layout', async () => {
      const answer = await find({ text: 'gcb[jkju' });
      expect(answer.query.correction).toEqual({ kind: 'keyboard_layout', text: 'психолог' });
      expect(answer.contents.map(({ id }) => id)).toEqual(
        (await find({ text: 'психолог' })).contents.map(({ id }) => id),
      );
    });

    it.each([
      ['псхолог', 'психолог'],
      ['Псиохлог', 'Психолог'],
      ['логопет', 'логопед'],
      ['Бучв', 'Буча'],
      ['psihologst', undefined],
    ])('is corrected: %s', async (text, corrected) => {
      const answer = await find({ text });
      expect(answer.total_items).toBeGreaterThan(0);
      expect(answer.query.correction?.kind).toBe('spelling');
      if (corrected !== undefined) expect(answer.query.correction?.text).toBe(corrected);
    });

    it('is searched for without its least useful words', async () => {
      const unknown = await find({ text: 'психолог фывапро' });
      expect(unknown.query.correction).toEqual({ kind: 'partial', text: 'психолог' });
      const place = await find({ text: 'логопед Новопіль' });
      expect(place.query.correction).toEqual({ kind: 'partial', text: 'логопед' });
      expect(place.query.place?.name).toBe('Новопільська громада');
    });

    it('is not corrected when only the filters leave nothing', async () => {
      const answer = await find({ text: 'Буча', place: 'UA23000000000064947' });
      expect(answer.total_items).toBe(0);
      expect(answer.query.correction).toBeUndefined();
    });
  });

  it('finds the same with any apostrophe', async () => {
    const answers = await Promise.all(["сім'я", 'сім’я', 'сімʼя'].map(idsFor));
    expect(answers[0]?.length).toBeGreaterThan(0);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    for (const text of ["п'ятихатки", 'п’ятихатки', 'пʼятихатки']) {
      expect((await find({ text })).query.place?.name).toBe('П’ятихатки');
    }
  });

  it('answers whatever is typed', async () => {
    const texts = [
      "& | ! :* ' \\ ` <->",
      "'; drop table place; --",
      '<b onclick="x">центр</b>',
      '🙂',
      '\ud800',
      'а\0б',
      '%_',
      '(((',
      '\\',
      'x'.repeat(1000),
    ];
    for (const text of texts) expect((await find({ text })).data_status).toBe('demo');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect((await find({ text, per_page: 1 })).page_number).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('answers in the shape of the contract', async () => {
    for (const query of [
      { text: 'психолог' },
      { lat: 50.45, lon: 30.52 },
      { text: 'щось незнане' },
      { place: buchaHromada, free: true },
    ]) {
      expect(operations.search.answer.safeParse(await find(query)).error).toBeUndefined();
    }
  });
});
