import { describe, expect, test } from 'vitest';
import { stem } from '../stems/stem.ts';
import { phraseBookOf } from './phrase-book.ts';
import { phraseRunTogether } from './run-together.ts';
import { synonyms } from './synonyms.ts';

const book = phraseBookOf(synonyms, []);

describe('a phrase without its space', () => {
  test.each([
    ['психологічнадопомога', ['психологічна', 'допомога']],
    ['гуманітарноїдопомоги', ['гуманітарної', 'допомоги']],
    ['speechtherapist', ['speech', 'therapist']],
  ])('%s is read with it', (token, words) => {
    expect(phraseRunTogether(token, book)).toEqual(words.map(stem));
  });

  test.each(['психолог', 'соцпрацівник', 'перекваліфікація', 'вода', 'кораблебудування', 'аааааааааааааа'])(
    '%s is a word of its own',
    (token) => {
      expect(phraseRunTogether(token, book)).toEqual([]);
    },
  );
});
