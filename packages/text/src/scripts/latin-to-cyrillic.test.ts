import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../stems/stem.ts';
import { normalize } from '../words/normalize.ts';
import { latinToCyrillic } from './latin-to-cyrillic.ts';
import { transliterate } from './transliterate.ts';

describe('latinToCyrillic', () => {
  it.each([
    ['Bucha', 'буча'],
    ['Zaporizhzhia', 'запоріжжя'],
    ['Zaporizhia', 'запоріжжя'],
    ['Zaporozhye', 'запоріжжя'],
    ['Kyiv', 'київ'],
    ['Kiev', 'київ'],
    ['Kharkiv', 'харків'],
    ['Kharkov', 'харків'],
    ['kryvyi rih', 'кривий ріг'],
    ['Mykolaiv', 'миколаїв'],
    ['Poltava', 'полтава'],
    ['Donetsk', 'донецьк'],
    ['psykholoh', 'психолог'],
    ['centr', 'центр'],
    ['dopomoga', 'допомога'],
    ['hromada', 'громада'],
  ])('reads %s first of all as %s', (latin, cyrillic) => {
    expect(latinToCyrillic(latin)[0]).toBe(cyrillic);
  });

  it.each([
    ['psiholog', 'психолог'],
    ['psyholog', 'психолог'],
    ['Lvov', 'львів'],
    ['Krivoy', 'кривий'],
    ['Mariupol', 'маріуполь'],
    ['yurist', 'юрист'],
    ['konsultatsiia', 'консультація'],
    ['konsultacia', 'консультація'],
    ['Irpin', 'ірпінь'],
    ['Kolomyia', 'коломия'],
    ["Slov'yansk", 'словянськ'],
  ])('offers %s as %s among others', (latin, cyrillic) => {
    expect(latinToCyrillic(latin)).toContain(cyrillic);
  });

  it('has nothing to say about text that is not in plain Latin letters', () => {
    for (const text of ['', 'центр', 'covid19', 'größe', 'a'.repeat(100)]) expect(latinToCyrillic(text)).toEqual([]);
  });

  it('gives at most eight different candidates in Cyrillic, always the same', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('aceghiklosyzhjt')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(word, (latin) => {
        const candidates = latinToCyrillic(latin);
        expect(candidates.length).toBeGreaterThan(0);
        expect(candidates.length).toBeLessThanOrEqual(8);
        expect(new Set(candidates).size).toBe(candidates.length);
        for (const candidate of candidates) expect(candidate).toMatch(/^[а-яіїє]+$/);
        expect(latinToCyrillic(latin)).toEqual(candidates);
      }),
    );
  });

  it.each(
    'Бердянськ Вишгород Гайсин Горішні Ґанок Дніпро Енергодар Житомир Зміїв Знам’янка Ізюм Кагарлик Лубни Мелітополь Новопіль Одеса Очаків Павлоград Рівне Суми Тернопіль Ужгород Фастів Херсон Царичанка Чугуїв Шостка Щастя Южне Яготин'.split(
      ' ',
    ),
  )('finds %s by its official transliteration', (name) => {
    const stems = latinToCyrillic(transliterate(name)).map(stem);
    expect(stems).toContain(stem(normalize(name)));
  });
});
