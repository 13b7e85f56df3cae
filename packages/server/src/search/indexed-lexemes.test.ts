import { describe, expect, it } from 'vitest';
import { indexedLexemesOf } from './indexed-lexemes.ts';
import { phraseLexemeOf } from './phrases.ts';
import type { SearchText } from './search-texts.ts';

const words = (text: string) => text.split(' ');
const texts = (...all: [kind: SearchText['kind'], text: string][]) =>
  all.map(([kind, text]) => ({ kind, text, isReadable: true }));

describe('the lexemes of a record', () => {
  it('are those of its title, of all names, and of all texts', () => {
    const lexemes = indexedLexemesOf(texts(['title', 'a b'], ['name', 'b c'], ['other', 'a d']), words);
    expect(lexemes).toEqual({ titles: ['a', 'b'], names: ['a', 'b', 'c'], lexemes: ['a', 'b', 'c', 'd'] });
  });

  it('have the phrases whose words are all there', () => {
    const lexemes = indexedLexemesOf(texts(['title', 'legal'], ['other', 'aid']), words);
    expect(lexemes.titles).toEqual(['legal']);
    expect(lexemes.lexemes).toContain(phraseLexemeOf(['legal', 'aid']));
  });

  it('are not too many for the index', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ');
    expect(indexedLexemesOf(texts(['other', long], ['title', 'w1 more']), words)).toMatchObject({ titles: ['w1'] });
    expect(indexedLexemesOf(texts(['other', long]), words).lexemes).toHaveLength(2000);
  });
});
