import { describe, expect, it } from 'vitest';
import { matchOf, matchOfText, textQuery } from './matching.ts';

const term = (
  typed: string,
  ...alternatives: [kind: 'typed' | 'synonym' | 'transliteration' | 'alias', ...stems: string[]][]
) => ({
  typed,
  alternatives: alternatives.map(([kind, ...stems]) => ({ kind, stems })),
});

describe('a text query', () => {
  it('wants every term in any of its forms, and the last word or its beginning', () => {
    const match = matchOf([
      term('юрист', ['typed', 'юрист'], ['synonym', 'правов', 'допомог'], ['transliteration', 'yuryst']),
      term('Бучі', ['typed', 'буч']),
    ]);
    expect(match?.all).toBe("(('юрист') | ('yuryst') | ('правов' & 'допомог')) & (('буч') | ('бучи':*))");
  });

  it('ranks by what was typed before what means the same', () => {
    const match = matchOf([term('юрист', ['typed', 'юрист'], ['synonym', 'адвокат'], ['alias', 'jurist'])]);
    expect(match).toMatchObject({ typed: "(('юрист') | ('jurist') | ('юрист':*))", related: "(('адвокат'))" });
    expect(matchOf([term('Буча', ['typed', 'буч'])])?.related).toBeUndefined();
  });

  it('takes no beginning of fewer than three letters', () => {
    expect(textQuery('яр')).not.toContain(':*');
    expect(textQuery('яри')).toContain("'яри':*");
  });

  it('is nothing without words', () => {
    for (const text of ['', ' ', '🙂', "& | ! :* ' \\ ` <->", '\ud800', '«»']) expect(textQuery(text)).toBeUndefined();
    expect(matchOfText(undefined)).toBeUndefined();
    expect(matchOfText('…')).toBeNull();
  });

  it('quotes every lexeme, so that no text becomes an operator', () => {
    for (const text of [
      'a & b',
      'x:* | y',
      "it's",
      'back\\slash',
      "'; drop table place; --",
      '<b>жирний</b>',
      'a<->b',
    ]) {
      const bare = (textQuery(text) ?? '').replaceAll(/'[\p{L}\p{N}\p{M}]+'(:\*)?/gu, '');
      expect(bare).toMatch(/^[()&| ]*$/);
    }
  });
});
