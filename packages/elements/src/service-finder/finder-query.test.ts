import { describe, expect, it } from 'vitest';
import { hromadas, oblasts } from './fixtures/fixture-places.ts';
import { emptyQuery, isPlaceCode, placeInQuery, searchParameters } from './finder-query.ts';
import { usablePresets } from './presets.ts';
import { attributeFaults } from './refining/attribute-faults.ts';

describe('the query', () => {
  it('becomes parameters without anything that was not chosen', () => {
    expect(searchParameters(emptyQuery, 0)).toEqual({ per_page: 20 });
    expect(searchParameters({ ...emptyQuery, text: '  ' }, 0, 3)).toEqual({ per_page: 20, page: 3 });
  });

  it('looks in the hromada, where one is chosen', () => {
    const query = { ...emptyQuery, oblast: oblasts.kyiv.code, hromada: hromadas.bucha.code };
    expect(searchParameters(query, 0).place).toBe(hromadas.bucha.code);
  });

  it('tells oblasts from the places in them by their codes', () => {
    expect(placeInQuery(oblasts.kyiv.code)).toEqual({ oblast: oblasts.kyiv.code, hromada: '' });
    expect(placeInQuery('UA80000000000093317')).toEqual({ oblast: 'UA80000000000093317', hromada: '' });
    expect(placeInQuery(hromadas.bucha.code)).toEqual({ oblast: '', hromada: hromadas.bucha.code });
    expect(isPlaceCode('UA3208')).toBe(false);
  });
});

describe('presets', () => {
  const none = { oblast: '', hromada: '', category: '', audience: '', network: '' };

  const right = { ...none, hromada: ` ${hromadas.bucha.code} `, network: 'donetsk' };
  const elsewhere = { ...none, oblast: oblasts.donetsk.code, hromada: hromadas.bucha.code };
  const faultsIn = (presets: typeof none) =>
    attributeFaults({ theme: 'auto', layout: 'auto', headingLevel: 2, ...presets });

  it('are used as they are when they are right', () => {
    expect(usablePresets(right)).toMatchObject({ hromada: hromadas.bucha.code, network: 'donetsk' });
    expect(faultsIn(right)).toEqual([]);
  });

  it('are left out, and told, when they are wrong', () => {
    expect(usablePresets({ ...none, oblast: 'Київська' }).oblast).toBe('');
    expect(usablePresets(elsewhere)).toMatchObject({ oblast: '', hromada: hromadas.bucha.code });
    expect(faultsIn({ ...none, oblast: 'Київська' })).toEqual([
      expect.stringContaining('oblast="Київська" is not a KATOTTG code'),
    ]);
    expect(faultsIn(elsewhere)).toEqual([expect.stringContaining('is not in oblast=')]);
  });
});
