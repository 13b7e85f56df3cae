import { describe, expect, it } from 'vitest';
import { textQuery } from './matching.ts';

describe('a text query', () => {
  it('wants every term in any of its forms, and the last word or its beginning', () => {
    const query = textQuery('юрист Бучі') ?? '';
    expect(query).toMatch(/^\(\('юрист'\) \| .+\) & \(\('буч'\) \| .+ \| \('бучи':\*\)\)$/);
    expect(query).toContain("('прав' & 'допомог')");
    expect(query).not.toContain("'юрист':*");
  });

  it('takes no beginning of fewer than three letters', () => {
    expect(textQuery('яр')).not.toContain(':*');
    expect(textQuery('яри')).toContain("'яри':*");
  });

  it('is nothing without words', () => {
    for (const text of ['', ' ', '🙂', "& | ! :* ' \\ ` <->", '\ud800', '«»']) expect(textQuery(text)).toBeUndefined();
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
