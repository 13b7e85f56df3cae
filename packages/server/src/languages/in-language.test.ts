import type { Figure, Organization, Service } from '@resilience-kit/contract';
import { expect, test } from 'vitest';
import type { Stored } from '../records/stored.ts';
import { inLanguage } from './in-language.ts';

const id = '6f0c2f4e-0000-4000-8000-000000000000';

const service: Stored<Service> = {
  id,
  name: { uk: 'Психолог', en: 'Psychologist' },
  description: { uk: 'Розмова наодинці' },
  status: 'active',
  url: 'https://example.org/',
  phones: [
    { id, number: '112', description: { en: 'Round the clock' } },
    { id, number: '102' },
  ],
  delivery_modes: ['phone'],
  content_languages: [{ code: 'uk', origin: 'source' }],
};

test('texts come in the language asked for, everything else as it is stored', () => {
  const answer = inLanguage<Service>(service, 'en');
  expect(answer.name).toBe('Psychologist');
  expect(answer.url).toBe('https://example.org/');
  expect(answer.delivery_modes).toEqual(['phone']);
  expect(answer.content_languages).toEqual([{ code: 'uk', origin: 'source' }]);
});

test('a missing text comes in another language, and the record says which field it is', () => {
  const english = inLanguage<Service>(service, 'en');
  expect(english.description).toBe('Розмова наодинці');
  expect(english.language_fallbacks).toEqual([{ pointer: '/description', language: 'uk' }]);
});

test('a fallback deep inside is reported by the record around it', () => {
  const ukrainian = inLanguage<Service>(service, 'uk');
  expect(ukrainian.phones?.[0]?.description).toBe('Round the clock');
  expect(ukrainian.language_fallbacks).toEqual([{ pointer: '/phones/0/description', language: 'en' }]);
});

test('a record inside a record reports its own fallbacks', () => {
  const organization: Stored<Organization> = {
    id,
    name: { uk: 'Центр' },
    description: { uk: 'Опис', en: 'Description' },
    content_languages: [{ code: 'uk', origin: 'source' }],
  };
  const answer = inLanguage<Service>({ ...service, organization }, 'en');
  expect(answer.organization?.language_fallbacks).toEqual([{ pointer: '/name', language: 'uk' }]);
  expect(answer.language_fallbacks).toEqual([{ pointer: '/description', language: 'uk' }]);
});

test('nothing is reported when every text exists', () => {
  const complete = { ...service, description: { uk: 'Опис', en: 'Text' }, phones: [] };
  expect(inLanguage<Service>(complete, 'en')).not.toHaveProperty('language_fallbacks');
});

test('null, undefined and texts in no language are left out', () => {
  const gappy = { ...service, alternate_name: {}, email: null, licenses: undefined, alert: { uk: '' } };
  const answer = inLanguage<Service>(gappy as unknown as Stored<Service>, 'uk');
  for (const property of ['alternate_name', 'email', 'licenses', 'alert']) expect(answer).not.toHaveProperty(property);
});

test('an object under the name of a text is no text: its own texts are converted', () => {
  const source: Stored<Figure['source']> = { title: { uk: 'Звіт', en: 'Report' }, published_on: '2025-07-01' };
  const answer = inLanguage<{ source: Figure['source'] }>({ source }, 'en');
  expect(answer).toEqual({ source: { title: 'Report', published_on: '2025-07-01' } });
});

test('a text that is the same in every language stays as it is', () => {
  expect(inLanguage<Service>({ ...service, name: 'UNICEF' }, 'en').name).toBe('UNICEF');
});
