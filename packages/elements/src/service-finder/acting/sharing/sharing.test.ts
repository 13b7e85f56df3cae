import { aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { hoursInWords } from '../../details/hours-in-words.ts';
import { record } from '../../fixtures/fixture-records.ts';
import { linkedService, serviceLink, withoutService } from './page-link.ts';
import { shareTargets } from './share-targets.ts';
import { shareText } from './share-text.ts';

const now = new Date('2026-11-21T10:00:00Z');
const id = '00000000-0000-4000-a000-000000000001';
const bucha = record('en', now, {
  number: 1,
  hromada: 'bucha',
  town: ['Буча', 'Bucha'],
  house: 1,
  name: ['Психолог', 'Psychologist'],
  categories: ['psychological'],
  change: {
    schedules: ['MO,TU,WE,TH,FR', 'SA'].map((byday, index) => ({
      id: `${index}`,
      freq: 'WEEKLY' as const,
      byday,
      opens_at: '09:00',
      closes_at: index === 0 ? '18:00' : '13:00',
    })),
  },
});

describe('the link to a service', () => {
  it('is the address of the page with the service behind the #, and leads back to it', () => {
    const link = serviceLink('https://town.example/help?page=2#top', id);
    expect(link).toBe(`https://town.example/help?page=2#rk-service=${id}`);
    expect(linkedService(new URL(link).hash)).toBe(id);
    expect(withoutService(link)).toBe('https://town.example/help?page=2');
  });

  it('does not tell what the visitor looked for', () => {
    const address = 'https://town.example/?page=2&help-text=%D1%81&help-place=UA32&helper=1';
    expect(serviceLink(address, id, 'help')).toBe(`https://town.example/?page=2&helper=1#rk-service=${id}`);
  });

  it.each(['', '#', '#rk-service=', '#rk-service="]', '#rk-service=%22', '#other=1'])('is not seen in %s', (hash) => {
    expect(linkedService(hash)).toBeUndefined();
  });
});

describe('the message about a service', () => {
  it('says what, who, whom to call, where and when', () => {
    expect(shareText(bucha, hoursInWords(bucha, 'en', now)).split('\n')).toEqual([
      'Psychologist',
      'NGO Example',
      'Phone: 15-45',
      expect.stringContaining('1 Prykladna St, Bucha') as string,
      'Monday – Friday: 09:00–18:00',
      'Saturday: 09:00–13:00',
    ]);
  });

  it('tells of a confidential place the area and the phone, and nothing more exact', () => {
    const { location } = bucha;
    const hidden = { ...bucha, ...(location && { location: { ...location, confidential: true } }) };
    const text = shareText(hidden, hoursInWords(hidden, 'en', now));
    expect(text).not.toContain('Prykladna');
    expect(text).toContain('15-45');
    expect(text).toContain('The address is given by phone');
  });

  it('says instead of hours that a service is closed, has moved, or that nobody knows', () => {
    const closure = { since: '2026-11-01', reason: '' };
    expect(hoursInWords({ ...bucha, temporary_closure: closure }, 'en', now)).toEqual(['Temporarily closed']);
    const relocation = { since: '2026-11-01', to: { name: 'Irpin' } };
    expect(hoursInWords({ ...bucha, relocation }, 'en', now)).toEqual(['Moved to another address']);
    expect(hoursInWords(aServiceAtLocation({ schedules: [], upcoming_hours: undefined }), 'en', now)).toEqual([
      'Opening hours unknown: call before you go',
    ]);
  });

  it('names the next days when only those are known', () => {
    const unscheduled = { ...bucha, schedules: [], service: { ...bucha.service, schedules: [] } };
    expect(hoursInWords(unscheduled, 'en', now)[0]).toMatch(/^Saturday,? 21 November: \d\d:\d\d–\d\d:\d\d$/);
  });

  it('goes into every messenger whole, whatever stands in it', () => {
    const text = 'Ім’я & "лапки"\n100 % #1';
    const link = 'https://town.example/#rk-service=1';
    const targets = shareTargets('Тема', text, link);
    const whole = `${text}\n${link}`;
    expect(new URL(targets.viber).searchParams.get('text')).toBe(whole);
    expect(new URL(targets.whatsapp).searchParams.get('text')).toBe(whole);
    expect(new URL(targets.sms).searchParams.get('body')).toBe(whole);
    expect(new URL(targets.email).searchParams.get('body')).toBe(whole);
    expect(new URL(targets.email).searchParams.get('subject')).toBe('Тема');
    const telegram = new URL(targets.telegram).searchParams;
    expect([telegram.get('text'), telegram.get('url')]).toEqual([text, link]);
  });
});
