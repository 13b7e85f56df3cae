import { describe, expect, it } from 'vitest';
import { expandQuery } from './expand-query.ts';
import { shorterQueries } from './shorter-queries.ts';

/** What is looked for instead, best first, when the records have each of the words of the query but these. */
function shorter(text: string, { unknown = [] as string[], place = [] as string[] } = {}): string[] {
  const terms = expandQuery(text);
  const frequencies = new Map(terms.map((term) => [term, unknown.includes(term.typed) ? 0 : 5]));
  const named = new Set(terms.filter(({ typed }) => place.includes(typed)));
  return shorterQueries(terms, { frequencies, place: named }).map((kept) => kept.map(({ typed }) => typed).join(' '));
}

describe('a query that nothing has all of', () => {
  it('goes without unknown words first', () => {
    expect(shorter('зелений логопед Буча', { unknown: ['зелений'] })[0]).toBe('логопед Буча');
  });

  it('goes without other words, then the people, then the place, and never without the help', () => {
    const [first, second, third] = shorter('зелений логопед для ветеранів Буча', { place: ['Буча'] });
    expect(first).toBe('логопед ветеранів Буча');
    expect(second).toBe('зелений логопед Буча');
    expect(third).toBe('логопед Буча');
    for (const query of shorter('зелений логопед для ветеранів Буча')) expect(query).toContain('логопед');
  });

  it('of words that tell nothing is not one with few of them', () => {
    expect(shorter('зелений синій жовтий', { unknown: ['синій', 'жовтий'] })).toEqual([]);
    expect(shorter('зелений синій', { unknown: ['синій'] })).toEqual(['зелений']);
  });

  it('comes down to a single need however much is said around it', () => {
    const said = shorter('переїхали на нове місце не можу знайти роботу за спеціальним фахом');
    expect(said).toContain('роботу');
  });

  it('has few other forms however long it is', () => {
    const words = Array.from('абвгдежзиклм', (letter) => `слово${letter.repeat(3)}`).join(' ');
    expect(shorter(words).length).toBeLessThanOrEqual(16);
    expect(shorter('логопед')).toEqual([]);
  });
});
