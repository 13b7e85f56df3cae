import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import { buildQuery } from './query.ts';

describe('a query', () => {
  it('leaves out what is undefined, null, an empty text or an empty array', () => {
    expect(buildQuery({ text: undefined, place: null, category: '', audience: [] })).toBe('');
  });

  it('writes booleans, numbers, moments and lists the way the API reads them', () => {
    const query = new URLSearchParams(
      buildQuery({
        free: true,
        full: false,
        lat: 50.5,
        page: 0,
        open_at: new Date('2026-01-12T07:00:00Z'),
        category: ['legal-aid', 'shelter'],
      }),
    );
    expect(Object.fromEntries(query)).toEqual({
      free: 'true',
      full: 'false',
      lat: '50.5',
      page: '0',
      open_at: '2026-01-12T07:00:00.000Z',
      category: 'legal-aid,shelter',
    });
  });

  it('is the same whatever the order of the parameters, so that caches find it', () => {
    expect(buildQuery({ text: 'юрист', page: 2 })).toBe(buildQuery({ page: 2, text: 'юрист' }));
  });

  it('encodes what people type', () => {
    expect(buildQuery({ text: "сім'я & діти #1?" })).toBe(
      '?text=%D1%81%D1%96%D0%BC%27%D1%8F+%26+%D0%B4%D1%96%D1%82%D0%B8+%231%3F',
    );
  });

  it.each([Number.NaN, Infinity, new Date('never')])('refuses %s, naming the parameter', (value) => {
    expect(() => buildQuery({ radius_km: value })).toThrow(InvalidRequestError);
    expect(() => buildQuery({ radius_km: value })).toThrow(/`radius_km`/);
  });
});
