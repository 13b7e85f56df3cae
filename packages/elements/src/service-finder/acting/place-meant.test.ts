import { aPlace } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { emptyQuery } from '../finder-query.ts';
import type { FinderResults } from '../finder-state.ts';
import { presentName } from './place-meant.ts';

function told(text: string, name: string, more: Partial<FinderResults['understood']> = {}, total = 5) {
  const results = { query: { ...emptyQuery, text }, understood: { place: aPlace({ name }), ...more }, total };
  return presentName(results as FinderResults)?.text;
}

describe('the place that a text names', () => {
  it.each([
    ['Димитров', 'Мирноград'],
    ['логопед Артемівськ', 'Бахмут'],
    ['Bucha', 'Буча'],
  ])('is told where it has another name now, or other letters: «%s»', (text, name) => {
    expect(told(text, name)).toBe(name);
  });

  it.each([
    ['логопед у Бучі', 'Буча'],
    ['кривому розі', 'Кривий Ріг'],
    ['ЛЬВОВІ', 'Львів'],
  ])('goes without saying in any case form of its name: «%s»', (text, name) => {
    expect(told(text, name)).toBeUndefined();
  });

  it('is not told beside a correction, or when nothing was found', () => {
    expect(told('Bucha', 'Буча', { correction: { kind: 'spelling', text: 'буча' } })).toBeUndefined();
    expect(told('Bucha', 'Буча', {}, 0)).toBeUndefined();
  });
});
