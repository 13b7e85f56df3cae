import { describe, expect, it } from 'vitest';
import { identifierOf } from './identifier.ts';

describe('identifierOf', () => {
  it('gives a UUID of version 5', () => {
    expect(identifierOf('service', 'legal-aid')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('gives the same identifier in every run', () => {
    expect(identifierOf('organization', 'responsible-citizens')).toBe('c27d1f6b-0d34-5048-a83e-00e40748d35f');
  });

  it('tells kinds and keys apart', () => {
    const identifiers = [identifierOf('service', 'a'), identifierOf('service', 'b'), identifierOf('location', 'a')];
    expect(new Set(identifiers).size).toBe(3);
  });

  it('accepts keys in any script', () => {
    expect(identifierOf('place', 'Буча')).not.toBe(identifierOf('place', 'Бучач'));
  });
});
