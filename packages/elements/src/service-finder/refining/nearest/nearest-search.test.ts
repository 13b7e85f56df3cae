import type { Suggestion } from '@resilience-kit/contract';
import { aPlace } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { hromadas, oblasts } from '../../fixtures/fixture-places.ts';
import { emptyQuery } from '../../finder-query.ts';
import type { FinderResults } from '../../finder-state.ts';
import { placeAround, placeWithout, searchAround } from './nearest-search.ts';

const irpin = aPlace({ code: hromadas.irpin.code, latitude: 50.52, longitude: 30.24 });
const kyiv = aPlace({ code: oblasts.kyiv.code });
const inTheOblast: Suggestion = {
  kind: 'wider_place',
  parameters: { place: kyiv.code, category: 'legal-aid' },
  place: kyiv,
  total_items: 12,
};
const inTheCountry: Suggestion = { kind: 'without_place', parameters: { category: 'legal-aid' }, total_items: 30 };
const everything: Suggestion = { kind: 'everything', parameters: {}, total_items: 248 };
const nothingFound: FinderResults = {
  query: { ...emptyQuery, hromada: irpin.code, category: 'legal-aid' },
  items: [],
  total: 0,
  totalIsCapped: false,
  page: 1,
  hasMore: false,
  suggestions: [inTheOblast, inTheCountry, everything],
  understood: {},
  isDemo: false,
  receivedAt: 0,
};

describe('a search that found nothing in a place', () => {
  it('knows the place that was chosen, or that its text names', () => {
    expect(placeWithout(nothingFound)).toBe(irpin.code);
    expect(placeWithout({ ...nothingFound, query: emptyQuery, understood: { place: irpin } })).toBe(irpin.code);
    expect(placeWithout({ ...nothingFound, query: emptyQuery })).toBeFalsy();
    expect(placeWithout({ ...nothingFound, total: 1 })).toBeUndefined();
  });

  it('goes to the smallest place around that has something, and to nothing else', () => {
    expect(placeAround(nothingFound)).toBe(inTheOblast);
    expect(placeAround({ ...nothingFound, suggestions: [{ ...inTheOblast, total_items: 0 }, inTheCountry] })).toBe(
      inTheCountry,
    );
    expect(placeAround({ ...nothingFound, suggestions: [everything] })).toBeUndefined();
  });

  it('is not sent from a place to the same place', () => {
    const here: Suggestion = { kind: 'wider_place', parameters: { place: irpin.code }, place: irpin, total_items: 4 };
    expect(placeAround({ ...nothingFound, suggestions: [here, inTheOblast] })).toBe(inTheOblast);
    expect(placeAround({ ...nothingFound, suggestions: [here] })).toBeUndefined();
  });

  it('is made again there, with what is nearest to the place first', () => {
    expect(searchAround(inTheOblast, irpin, nothingFound)).toEqual({
      place: kyiv.code,
      category: 'legal-aid',
      lat: 50.52,
      lon: 30.24,
      sort: 'distance',
      per_page: 5,
    });
  });

  it('keeps the order of the server when nobody knows where the place is', () => {
    expect(searchAround(inTheOblast, undefined, nothingFound)).not.toHaveProperty('sort');
  });

  it('stays around the visitor when it was sorted from there', () => {
    const fromHere = { ...inTheOblast, parameters: { ...inTheOblast.parameters, lat: '49.8', lon: '24' } };
    const query = { ...nothingFound.query, near: { latitude: 49.8, longitude: 24 } };
    expect(searchAround(fromHere, irpin, { ...nothingFound, query })).toMatchObject({ lat: 49.8, lon: 24 });
  });
});
