import { aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { addressOf, dialled, formatPhone, isFree, isIn, phonesOf } from '@resilience-kit/contract/service-facts';
import { describe, expect, it } from 'vitest';
import {
  directionsLink,
  fundersOf,
  intakeLink,
  isOutOfDate,
  routeLink,
  webLink,
  websiteOf,
} from './details/detail-facts.ts';
import { formatDistance } from './formats.ts';

describe('facts about a service', () => {
  it('give no way to a confidential place', () => {
    const item = aServiceAtLocation({ location: { confidential: true } });
    expect(addressOf(item)).toBeUndefined();
    expect(directionsLink(item)).toBeUndefined();
    expect(routeLink(item, true)).toBeUndefined();
  });

  it('lead the way in the maps of the phone where it has them, else on a page', () => {
    const item = aServiceAtLocation({ location: { name: 'Центр (1)', latitude: 50.5, longitude: 30.2 } });
    expect(routeLink(item, true)).toMatch(/^geo:50\.5,30\.2\?q=50\.5,30\.2\(%D0%A6/);
    expect(routeLink(item, false)).toBe('https://www.openstreetmap.org/directions?to=50.5%2C30.2');
  });

  it('are out of date when the server says so, or when it says nothing and half a year has passed', () => {
    const now = new Date('2026-11-21T10:00:00Z');
    const verified = { verified_at: '2026-01-01T00:00:00Z' };
    expect(isOutOfDate(aServiceAtLocation({ ...verified, needs_verification: undefined }), now)).toBe(true);
    expect(isOutOfDate(aServiceAtLocation({ ...verified, needs_verification: false }), now)).toBe(false);
    expect(
      isOutOfDate(aServiceAtLocation({ verified_at: '2026-11-01T00:00:00Z', needs_verification: true }), now),
    ).toBe(true);
  });

  it('tell whether a place is the chosen one or in it, and never when none is chosen', () => {
    const hromada = { code: 'UA32080070000020435', name: 'Бучанська громада' };
    const item = aServiceAtLocation({ location: { place: { code: 'UA32080070010069974', name: 'Буча', hromada } } });
    expect(isIn(hromada.code, item)).toBe(true);
    expect(isIn('UA32080070010069974', item)).toBe(true);
    expect(isIn('UA12020010000037010', item)).toBe(false);
    expect(isIn('', aServiceAtLocation())).toBe(false);
  });

  it('lead to the form with the service behind the #, and only to pages of the web', () => {
    const item = aServiceAtLocation({ id: 'one' });
    expect(intakeLink('/ask', item, 'https://town.example/en/')).toBe('https://town.example/ask#service=one');
    for (const address of ['', 'javascript:alert(1)', 'https://['])
      expect(intakeLink(address, item, 'https://town.example/')).toBeUndefined();
  });

  it('name every number once, nearest first', () => {
    const item = aServiceAtLocation({
      service: {
        phones: [
          { id: '1', number: '112' },
          { id: '2', number: '15-45' },
        ],
      },
      location: {
        phones: [
          { id: '3', number: '116 111' },
          { id: '4', number: '—' },
        ],
      },
    });
    expect(phonesOf(item).map(({ number }) => number)).toEqual(['15-45', '112', '116 111']);
  });

  it('call something free only when every price is zero', () => {
    expect(isFree(aServiceAtLocation())).toBe(true);
    expect(isFree(aServiceAtLocation({ service: { cost_options: undefined } }))).toBe(false);
    expect(
      isFree(
        aServiceAtLocation({
          service: {
            cost_options: [
              { id: '1', amount: 0 },
              { id: '2', amount: 50 },
            ],
          },
        }),
      ),
    ).toBe(false);
  });

  it('let nothing but the web be a link', () => {
    expect(webLink('javascript:alert(1)')).toBeUndefined();
    expect(webLink('https://organization.example')).toBe('https://organization.example');
    expect(websiteOf(aServiceAtLocation({ service: { url: 'data:text/html,x' } }))).toBe(
      'https://organization.example',
    );
  });

  it('name each funder once', () => {
    const funding = [
      { id: '1', source: 'Фонд' },
      { id: '2', source: 'Фонд' },
    ];
    expect(fundersOf(aServiceAtLocation({ service: { funding }, organization: { funding } }))).toEqual(['Фонд']);
  });
});

describe('formats', () => {
  it('make numbers readable and diallable', () => {
    expect(formatPhone('+380000000000')).toBe('+380 00 000 00 00');
    expect(formatPhone('15-45')).toBe('15-45');
    expect(dialled('+380 (00) 000-00-00')).toBe('+380000000000');
    expect(dialled('15-45')).toBe('1545');
  });

  it('say distances as people do', () => {
    const plain = (text: string) => text.replace(/\s/g, ' ');
    expect(plain(formatDistance(0.83, 'uk'))).toBe('850 м');
    expect(plain(formatDistance(0.003, 'uk'))).toBe('50 м');
    expect(plain(formatDistance(2.44, 'uk'))).toBe('2,4 км');
    expect(plain(formatDistance(23.6, 'en'))).toBe('24 km');
  });
});
