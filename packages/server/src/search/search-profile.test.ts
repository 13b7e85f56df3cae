import { describe, expect, it } from 'vitest';
import { fingerprintOf, profileOf } from './search-profile.ts';

const described = {
  categories: ['b', 'a'],
  audiences: [],
  modes: ['online'],
  networks: [],
  languages: ['uk', 'en'],
  free: true,
  accessible: false,
};

describe('a profile', () => {
  it('has the same identifier for the same content, in whatever order it is described', () => {
    const other = { ...described, categories: ['a', 'b'], languages: ['en', 'uk'], id: 'not of the profile' };
    expect(fingerprintOf(profileOf(other))).toBe(fingerprintOf(profileOf(described)));
  });

  it('has another identifier for another content', () => {
    const others = [
      { ...described, free: false },
      { ...described, categories: ['a'], audiences: ['b'] },
      { ...described, categories: ['a,b'] },
    ];
    const identifiers = [described, ...others].map((each) => fingerprintOf(profileOf(each)));
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.every((id) => Number.isSafeInteger(id))).toBe(true);
  });
});
