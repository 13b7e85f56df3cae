import { describe, expect, it } from 'vitest';
import { analyze } from '../words/analyze.ts';
import { placeAliases } from './place-aliases.ts';

describe('the place aliases', () => {
  it('have no empty name', () => {
    for (const { place, aliases } of placeAliases) {
      for (const name of [place, ...aliases]) expect(analyze(name), name).not.toEqual([]);
    }
  });

  it('name each place once and each alias for one place', () => {
    const places = placeAliases.map(({ place }) => place);
    const aliases = placeAliases.flatMap((entry) => entry.aliases);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('point at current names, never from one former name to another', () => {
    const aliases = new Set(placeAliases.flatMap((entry) => entry.aliases));
    expect(placeAliases.filter(({ place }) => aliases.has(place))).toEqual([]);
  });
});
