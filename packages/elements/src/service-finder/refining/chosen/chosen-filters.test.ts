import { describe, expect, it } from 'vitest';
import { emptyQuery, type FinderQuery } from '../../finder-query.ts';
import { noOptions } from '../../finder-options.ts';
import { hromadas, oblasts, places } from '../../fixtures/fixture-places.ts';
import { chosenFilters } from './chosen-filters.ts';

function labels(query: Partial<FinderQuery>, presets = emptyQuery) {
  const options = {
    ...noOptions,
    categories: [{ code: 'legal-aid', name: 'Legal aid', count: 1 }],
    oblasts: places('en').filter(({ level }) => level === 'oblast'),
    hromadas: places('en').filter(({ level }) => level === 'hromada'),
  };
  const state = { query: { ...emptyQuery, ...query }, searching: false, slow: false, more: 'idle' as const, options };
  return chosenFilters({ state, presets, language: 'en' });
}

describe('the filters that are on', () => {
  it('have the names of what was chosen, and take it away', () => {
    expect(labels({ category: 'legal-aid', oblast: oblasts.kyiv.code, free: true })).toEqual([
      { label: 'Legal aid', without: { category: '' } },
      { label: 'Kyiv oblast', without: { oblast: '' } },
      { label: 'Free of charge', without: { free: false } },
    ]);
  });

  it('name the hromada without its oblast', () => {
    const chosen = labels({ oblast: oblasts.kyiv.code, hromada: hromadas.bucha.code });
    expect(chosen.map(({ label }) => label)).toEqual(['Bucha hromada']);
  });

  it('say when it has to be open, by the clock in Kyiv', () => {
    expect(labels({ openAt: '2026-11-26T12:00:00Z' })[0]?.label).toMatch(/^Open Thu,? 26 Nov,? (at )?14:00$/);
  });

  it('tell a place near the visitor from a part of the map', () => {
    const near = { latitude: 50, longitude: 30 };
    expect(labels({ near })).toEqual([{ label: 'Near me', without: { near: undefined } }]);
    expect(labels({ near: { ...near, radius: 5 } })[0]?.label).toBe('Area on the map');
  });

  it('are not those of the page', () => {
    expect(labels({ category: 'legal-aid' }, { ...emptyQuery, category: 'legal-aid' })).toEqual([]);
  });
});
