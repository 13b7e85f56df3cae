import { analyze, synonyms } from '@resilience-kit/text';
import { describe, expect, it } from 'vitest';
import { phraseLexemeOf, phraseLexemes, phrasesAmong } from './phrases.ts';

const lexemes = (text: string) => new Set(analyze(text));
const phrase = (text: string) => phraseLexemeOf(analyze(text));

describe('phrases that mean one thing', () => {
  it('are those of several words in the lists of synonyms and places', () => {
    const known = phraseLexemes();
    for (const text of ['психологічна допомога', 'legal aid', 'Кривий Ріг', 'Krivoy Rog']) {
      expect(known).toContain(phrase(text));
    }
    expect(known.every((lexeme) => lexeme.includes(' '))).toBe(true);
    expect(new Set(known).size).toBe(known.length);
    expect(known.length).toBeGreaterThan(synonyms.length);
  });

  it('are found among words in any order, when all of them are there', () => {
    expect(phrasesAmong(lexemes('Допомога: психологічна та юридична'))).toEqual(
      expect.arrayContaining([phrase('психологічна допомога'), phrase('юридична допомога')]),
    );
    expect(phrasesAmong(lexemes('Психологічна консультація'))).not.toContain(phrase('психологічна допомога'));
    expect(phrasesAmong(new Set())).toEqual([]);
  });
});
