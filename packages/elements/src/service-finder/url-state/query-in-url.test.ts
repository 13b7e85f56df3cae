import { describe, expect, it } from 'vitest';
import { hromadas, oblasts } from '../fixtures/fixture-places.ts';
import { emptyQuery, type FinderQuery } from '../finder-query.ts';
import { readAddress, usablePrefix, writeAddress } from './query-in-url.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const page = 'https://hromada.example/help?lang=uk#top';
const write = (query: Partial<FinderQuery>, { address = page, service = '', presets = emptyQuery } = {}) =>
  writeAddress(address, 'help', { query: { ...presets, ...query }, service, presets });
const read = (address: string) => readAddress(new URL(address).search, 'help', now);

describe('the address of a page with a finder', () => {
  it('says what was chosen, and keeps all else', () => {
    const address = write({ text: ' логопед ', hromada: hromadas.bucha.code, free: true }, { service: 'a-1' });
    expect(decodeURIComponent(address)).toBe(
      `https://hromada.example/help?lang=uk&help-text=логопед&help-place=${hromadas.bucha.code}&help-free=1&help-service=a-1#top`,
    );
    expect(write({}, { address })).toBe(page);
  });

  it('brings everything back', () => {
    const query: Partial<FinderQuery> = {
      text: 'a&b=c#%',
      oblast: oblasts.kyiv.code,
      hromada: '',
      category: 'legal-aid',
      audience: 'veterans',
      mode: 'mobile_team',
      language: 'en-GB',
      network: 'donetsk',
      free: true,
      accessible: true,
      openNow: false,
      openAt: '2026-11-27T14:00:00+02:00',
      sort: 'relevance',
    };
    expect(read(write(query, { service: '0-9' }))).toEqual({ query, service: '0-9' });
  });

  it('never has the visitor’s position', () => {
    expect(write({ near: { latitude: 50.45, longitude: 30.52 } })).toBe(page);
  });

  it('leaves out what the page presets, and says when a visitor has taken it away', () => {
    const presets = { ...emptyQuery, category: 'legal-aid' };
    expect(write({}, { presets })).toBe(page);
    const address = write({ category: '' }, { presets });
    expect(address).toContain('help-category=');
    expect(read(address).query).toEqual({ category: '' });
  });

  it('does not mind the parameters of another finder', () => {
    expect(read('https://a.example/?other-text=x&text=y&helptext=z').query).toEqual({});
  });

  it.each([
    '?help-place=UA1&help-mode=teleport&help-free=maybe&help-open=yesterday&help-language=%3Cscript%3E',
    '?help-open=2020-01-01T10:00:00Z&help-service=../../../etc&help-category=a%20b&help-sort=price',
    '?help-place=%F0%28%8C%28&help-audience=%00&help-open=2026-99-99T99:99:99Z',
    '?%E0%A4%A&help-category',
    `?help-service=${'9'.repeat(9000)}`,
  ])('can be anything without harm: %s', (search) => {
    const { query, service } = readAddress(search, 'help', now);
    expect(service).toBe('');
    expect(Object.values(query).filter(Boolean)).toEqual([]);
  });

  it('has a text of at most 200 characters', () => {
    expect(read(`https://a.example/?help-text=${'x'.repeat(5000)}`).query.text).toHaveLength(200);
  });
});

describe('the beginning of the parameters', () => {
  it('is what the page says, as far as it can be part of a name', () => {
    expect(usablePrefix('help')).toBe('help');
    expect(usablePrefix(' a&b= ')).toBe('ab');
    expect(usablePrefix('')).toBe('rk');
  });
});
