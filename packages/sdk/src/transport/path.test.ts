import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import { buildPath } from './path.ts';

describe('a path', () => {
  it('is made of encoded segments', () => {
    expect(buildPath(['services', '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'])).toBe(
      '/services/6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    );
    expect(buildPath(['v1', 'places', 'Буча & @:%'])).toBe('/v1/places/%D0%91%D1%83%D1%87%D0%B0%20%26%20%40%3A%25');
    expect(buildPath([])).toBe('/');
  });

  it.each([
    '',
    '.',
    '..',
    '%2e%2e',
    '%2E.',
    '../keys',
    'a/b',
    'a\\b',
    '..\\keys',
    'a?full=true',
    'a#b',
    '?',
    '#',
    'a\nb',
    'a\u0000b',
  ])('refuses %j as an identifier', (segment) => {
    expect(() => buildPath(['services', segment])).toThrow(InvalidRequestError);
  });

  it.each([undefined, null, 7, {}])('refuses %j from untyped code', (segment) => {
    expect(() => buildPath(['services', segment as string])).toThrow(InvalidRequestError);
  });

  it('never lets a segment change which endpoint is asked, whatever it holds', () => {
    for (let code = 0; code < 0x200; code++) {
      for (const segment of [
        String.fromCharCode(code),
        `..${String.fromCharCode(code)}`,
        `${String.fromCharCode(code)}..`,
      ]) {
        let path: string;
        try {
          path = buildPath(['services', segment]);
        } catch {
          continue;
        }
        const url = new URL(`https://api.example${path}`);
        expect(url.pathname).toMatch(/^\/services\/[^/]+$/);
        expect(url.search + url.hash).toBe('');
      }
    }
  });
});
