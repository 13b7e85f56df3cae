import { describe, expect, it } from 'vitest';
import { likelySettlementNames } from './settlement-names.ts';

describe('likelySettlementNames', () => {
  it.each([
    ['Новопільська', 'Новопілля'],
    ['Царичанська', 'Царичанка'],
    ['Козелецька', 'Козелець'],
    ['Ленковецька', 'Ленківці'],
    ['Водяницька', 'Водяники'],
    ['Раївська', 'Раївка'],
    ['Рівнянська', 'Рівне'],
  ])('finds the village behind %s', (adjective, village) => {
    expect(likelySettlementNames(adjective)).toContain(village);
  });

  it('makes nothing up for names that are not such adjectives', () => {
    expect(likelySettlementNames('Асканія-Нова')).toEqual([]);
  });
});
