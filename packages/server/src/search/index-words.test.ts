import { describe, expect, it } from 'vitest';
import { IndexWords } from './index-words.ts';

const wordsOf = (texts: readonly string[]) => {
  const words = new IndexWords();
  for (const text of texts) words.count(new Set(words.stems(text)));
  return new Map(words.words(words.lexemes()).map(({ lexeme, ...rest }) => [lexeme, rest]));
};

describe('the words of the index', () => {
  it('are shown in their most frequent form, in small letters', () => {
    const words = wordsOf(['Психологи у центрі', 'психолог і центр', 'Психолог та центр']);
    expect(words.get('психолог')).toEqual({ word: 'психолог', frequency: 3 });
    expect(words.get('центр')).toEqual({ word: 'центр', frequency: 3 });
  });

  it('are shown as in a name of one word, which is in the nominative', () => {
    expect(wordsOf(['Зустріч у Бучі', 'Заняття в Бучі', 'Буча']).get('буч')?.word).toBe('буча');
  });

  it('keep their apostrophes, and their capitals in abbreviations', () => {
    const words = wordsOf(['Підтримка сім’ї ВПО', 'Слов’янськ']);
    expect([...words.values()].map(({ word }) => word)).toEqual(expect.arrayContaining(['сім’ї', 'ВПО', 'слов’янськ']));
  });
});
