import { aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { directionsLink, fundersOf, intakeLink, webLink, websiteOf } from './details/detail-facts.ts';
import { formatDistance, formatPhone } from './formats.ts';
import { addressOf, dialled, isFree, phonesOf } from './service-facts.ts';

describe('facts about a service', () => {
  it('give no way to a confidential place', () => {
    const item = aServiceAtLocation({ location: { confidential: true } });
    expect(addressOf(item)).toBeUndefined();
    expect(directionsLink(item)).toBeUndefined();
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
