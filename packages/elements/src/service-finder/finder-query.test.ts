import { describe, expect, it, vi } from 'vitest';
import { hromadas, oblasts } from './fixtures/fixture-places.ts';
import { emptyQuery, isPlaceCode, placeInQuery, searchParameters } from './finder-query.ts';
import { usablePresets } from './presets.ts';

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

  it('are used as they are when they are right', () => {
    const warn = vi.fn();
    expect(usablePresets({ ...none, hromada: ` ${hromadas.bucha.code} `, network: 'donetsk' }, warn)).toMatchObject({
      hromada: hromadas.bucha.code,
      network: 'donetsk',
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('are left out with a warning when they are wrong', () => {
    const warn = vi.fn();
    expect(usablePresets({ ...none, oblast: 'Київська' }, warn).oblast).toBe('');
    expect(usablePresets({ ...none, oblast: oblasts.donetsk.code, hromada: hromadas.bucha.code }, warn)).toMatchObject({
      oblast: '',
      hromada: hromadas.bucha.code,
    });
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringContaining('oblast="Київська" is not a KATOTTG code'),
      expect.stringContaining('is not in oblast='),
    ]);
  });
});
