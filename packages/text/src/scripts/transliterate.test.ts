import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { transliterate } from './transliterate.ts';

describe('transliterate', () => {
  it.each([
    ['Буча', 'Bucha'],
    ['Запоріжжя', 'Zaporizhzhia'],
    ['Кривий Ріг', 'Kryvyi Rih'],
    ['Київ', 'Kyiv'],
    ['Харків', 'Kharkiv'],
    ['Миколаїв', 'Mykolaiv'],
    ["Слов'янськ", 'Sloviansk'],
    ['Знам’янка', 'Znamianka'],
    ['Хмельницький', 'Khmelnytskyi'],
    ['Царичанка', 'Tsarychanka'],
    ['Щастя', 'Shchastia'],
    ['Ґалаґан', 'Galagan'],
  ])('writes %s as %s', (ukrainian, latin) => {
    expect(transliterate(ukrainian)).toBe(latin);
  });

  it('spells є, ї, й, ю and я in their own way at the start of a word', () => {
    expect(transliterate('Єнакієве Їжакевич Йосипівка Юрій Яготин')).toBe(
      'Yenakiieve Yizhakevych Yosypivka Yurii Yahotyn',
    );
    expect(transliterate('Нью-Йорк')).toBe('Niu-York');
  });

  it('writes зг as zgh, so that it is not read as ж', () => {
    expect(transliterate('Згорани, Розгон')).toBe('Zghorany, Rozghon');
  });

  it('keeps the case', () => {
    expect(transliterate('ЩАСТЯ')).toBe('SHCHASTIA');
    expect(transliterate('ПЛОЩА Я')).toBe('PLOSHCHA Ya');
    expect(transliterate('щастя')).toBe('shchastia');
  });

  it('drops stress marks and leaves other characters', () => {
    expect(transliterate('за\u0301мок, 5 km (ы)')).toBe('zamok, 5 km (ы)');
  });

  it('leaves no Ukrainian letter over, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...Array.from("абґєїьщюя'")), (text, letter) => {
        expect(transliterate(text + letter)).not.toMatch(/[а-щьюяіїєґА-ЩЬЮЯІЇЄҐ]/);
      }),
    );
  });
});
