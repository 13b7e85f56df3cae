import { describe, expect, it } from 'vitest';
import { analyze } from '../words/analyze.ts';
import { synonyms } from './synonyms.ts';
import type { Synonym } from './synonyms.ts';

function phrasesOf(entry: Synonym): readonly string[] {
  return 'equivalent' in entry ? entry.equivalent : [...entry.typed, ...entry.means];
}

describe('the synonyms', () => {
  it('have no empty phrase', () => {
    for (const phrase of synonyms.flatMap(phrasesOf)) expect(analyze(phrase), phrase).not.toEqual([]);
  });

  it('have Ukrainian and English in every group', () => {
    for (const entry of synonyms) {
      if (!('equivalent' in entry)) continue;
      expect(entry.equivalent.join(' ')).toMatch(/[а-яіїє]/i);
      expect(entry.equivalent.join(' ')).toMatch(/[a-z]/i);
    }
  });

  it('hold a phrase in one group only, so that groups do not flow into each other', () => {
    const groupByPhrase = new Map<string, number>();
    for (const [group, entry] of synonyms.entries()) {
      if (!('equivalent' in entry)) continue;
      for (const phrase of entry.equivalent) {
        const key = analyze(phrase).join(' ');
        expect(groupByPhrase.get(key) ?? group, phrase).toBe(group);
        groupByPhrase.set(key, group);
      }
    }
  });

  it('let rules point only at phrases that a group knows, so that both languages are found', () => {
    const known = new Set(
      synonyms.flatMap((entry) =>
        'equivalent' in entry ? entry.equivalent.map((phrase) => analyze(phrase).join(' ')) : [],
      ),
    );
    for (const entry of synonyms) {
      if ('equivalent' in entry) continue;
      for (const phrase of entry.means) expect(known, phrase).toContain(analyze(phrase).join(' '));
    }
  });
});
