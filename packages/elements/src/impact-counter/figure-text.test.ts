import { figureUnits, type FigureUnit } from '@resilience-kit/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDay, formatNumber, isOverdue, spokenAmount } from '@resilience-kit/text/figures';
import { useLanguage } from '../locales/locale.ts';
import type { Language } from '../locales/page-language.ts';
import { asOfText } from './counter-notices.ts';
import { formatPeriod } from './figure-period.ts';
import { amountOf } from './figure-text.ts';
import { wordsOf } from './figure-wording.ts';
import { figureOf, type FigureDraft } from './fixtures/fixture-figures.ts';

/** White space differs between versions of a browser: which kind it is does not matter here. */
const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ');
const said = (draft: FigureDraft, language: Language) => plain(amountOf(figureOf(draft, language), language)?.text);

const counts = [1, 2, 5, 11, 21, 1.5] as const;
const ukrainian: Record<FigureUnit, readonly string[]> = {
  people: ['1 людина', '2 людини', '5 людей', '11 людей', '21 людина', '1,5 людини'],
  families: ['1 родина', '2 родини', '5 родин', '11 родин', '21 родина', '1,5 родини'],
  children_and_families: [
    '1 дитина або родина',
    '2 дитини і родини',
    '5 дітей і родин',
    '11 дітей і родин',
    '21 дитина або родина',
    '1,5 дитини і родини',
  ],
  cases: ['1 випадок', '2 випадки', '5 випадків', '11 випадків', '21 випадок', '1,5 випадку'],
  sessions: ['1 заняття', '2 заняття', '5 занять', '11 занять', '21 заняття', '1,5 заняття'],
  consultations: [
    '1 консультація',
    '2 консультації',
    '5 консультацій',
    '11 консультацій',
    '21 консультація',
    '1,5 консультації',
  ],
  requests: ['1 звернення', '2 звернення', '5 звернень', '11 звернень', '21 звернення', '1,5 звернення'],
  teams: ['1 команда', '2 команди', '5 команд', '11 команд', '21 команда', '1,5 команди'],
  kilograms: ['1 кілограм', '2 кілограми', '5 кілограмів', '11 кілограмів', '21 кілограм', '1,5 кілограма'],
  services: ['1 послуга', '2 послуги', '5 послуг', '11 послуг', '21 послуга', '1,5 послуги'],
  hours: ['1 година', '2 години', '5 годин', '11 годин', '21 година', '1,5 години'],
  percent: ['1 %', '2 %', '5 %', '11 %', '21 %', '1,5 %'],
};
const exceeded: Record<FigureUnit, string> = {
  people: 'понад 21 людину',
  families: 'понад 21 родину',
  children_and_families: 'понад 21 дитину або родину',
  cases: 'понад 21 випадок',
  sessions: 'понад 21 заняття',
  consultations: 'понад 21 консультацію',
  requests: 'понад 21 звернення',
  teams: 'понад 21 команду',
  kilograms: 'понад 21 кілограм',
  services: 'понад 21 послугу',
  hours: 'понад 21 годину',
  percent: 'понад 21 %',
};
const english: Record<Exclude<FigureUnit, 'percent'>, readonly [one: string, more: string]> = {
  people: ['person', 'people'],
  families: ['family', 'families'],
  children_and_families: ['child or family', 'children and families'],
  cases: ['case', 'cases'],
  sessions: ['session', 'sessions'],
  consultations: ['consultation', 'consultations'],
  requests: ['request', 'requests'],
  teams: ['team', 'teams'],
  kilograms: ['kilogram', 'kilograms'],
  services: ['service', 'services'],
  hours: ['hour', 'hours'],
};

// @lit/localize tells the window of each change of language.
beforeAll(() => vi.stubGlobal('window', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

describe('a figure in Ukrainian', () => {
  beforeEach(() => useLanguage('uk'));

  it.each(figureUnits)('counts %s as one says it', (unit) => {
    expect(counts.map((value) => said({ unit, value }, 'uk'))).toEqual(ukrainian[unit]);
  });

  it.each(figureUnits)('puts %s into the case that «понад» asks for', (unit) => {
    expect(said({ unit, value: 21, qualifier: 'at_least' }, 'uk')).toBe(exceeded[unit]);
    expect(said({ unit, value: 25, qualifier: 'at_least' }, 'uk')).toBe(
      `понад ${said({ unit, value: 25 }, 'uk') ?? ''}`,
    );
  });

  it('is said as it is qualified', () => {
    const requests = { unit: 'requests', value: 1600 } as const;
    expect(said(requests, 'uk')).toBe('1 600 звернень');
    expect(said({ ...requests, qualifier: 'at_least' }, 'uk')).toBe('понад 1 600 звернень');
    expect(said({ unit: 'people', value: 2500, qualifier: 'nearly' }, 'uk')).toBe('майже 2 500 людей');
  });

  it('that is a share says of how many answers', () => {
    const share = { unit: 'percent', value: 60 } as const;
    expect(said(share, 'uk')).toBe('60 %');
    expect(
      [1, 2, 11, 21, 311, 1000].map((sample_size) => said({ ...share, sample_size, qualifier: 'at_least' }, 'uk')),
    ).toEqual([
      'понад 60 % із 1 відповіді',
      'понад 60 % із 2 відповідей',
      'понад 60 % із 11 відповідей',
      'понад 60 % із 21 відповіді',
      'понад 60 % із 311 відповідей',
      'понад 60 % із 1 000 відповідей',
    ]);
    const amount = amountOf(figureOf({ ...share, value: 62.5, sample_size: 311 }, 'uk'), 'uk');
    expect(amount && spokenAmount(amount)).toBe('62,5% із 311 відповідей.');
  });

  it('keeps its digits together, and is one sentence for screen readers', () => {
    const amount = amountOf(figureOf({ unit: 'requests', value: 1600, qualifier: 'at_least' }, 'uk'), 'uk');
    expect(amount?.number).toBe('1\u00A0600');
    expect(amount && spokenAmount(amount)).toBe('Понад 1600 звернень.');
  });

  it.each([
    [{ from: '2025-01-01', to: '2025-06-30' }, 'січень–червень 2025'],
    [{ from: '2025-06-01', to: '2025-06-30' }, 'червень 2025'],
    [{ from: '2024-02-01', to: '2024-02-29' }, 'лютий 2024'],
    [{ from: '2025-01-01', to: '2025-12-31' }, '2025 рік'],
    [{ from: '2023-01-01', to: '2025-12-31' }, '2023–2025 роки'],
    [{ from: '2024-10-01', to: '2025-03-31' }, 'жовтень 2024 – березень 2025'],
    [{ from: '2025-01-15', to: '2025-03-20' }, '15 січня – 20 березня 2025 року'],
    [{ from: '2024-12-15', to: '2025-01-20' }, '15 грудня 2024 – 20 січня 2025 року'],
    [{ from: '2025-05-05', to: '2025-05-05' }, '5 травня 2025 року'],
    [{ from: '2025-02-01', to: '2025-02-27' }, '1–27 лютого 2025 року'],
    [{ from: '2025-05-05' }, 'з 5 травня 2025 року'],
    [{ to: '2025-05-05' }, 'до 5 травня 2025 року'],
    [{ description: 'перші шість місяців роботи' }, 'перші шість місяців роботи'],
    [{}, ''],
  ])('has its period %o as a person writes it', (period, expected) => {
    expect(plain(formatPeriod(period, 'uk'))).toBe(expected);
  });

  it('tells the day to which it was true', () => {
    expect(plain(asOfText(wordsOf(figureOf({}, 'uk'), 'uk')))).toBe('станом на 30 червня 2025 року');
    expect(plain(formatDay('2025-01-01', 'uk'))).toBe('1 січня 2025 року');
  });
});

describe('a figure in English', () => {
  beforeEach(() => useLanguage('en'));

  it.each(figureUnits.filter((unit) => unit !== 'percent'))('counts %s as one says it', (unit) => {
    const [one, more] = english[unit];
    expect(counts.map((value) => said({ unit, value }, 'en'))).toEqual([
      `1 ${one}`,
      `2 ${more}`,
      `5 ${more}`,
      `11 ${more}`,
      `21 ${more}`,
      `1.5 ${more}`,
    ]);
    expect(said({ unit, value: 1, qualifier: 'at_least' }, 'en')).toBe(`over 1 ${one}`);
  });

  it('is said as it is qualified', () => {
    const requests = { unit: 'requests', value: 1600 } as const;
    expect(said(requests, 'en')).toBe('1,600 requests');
    expect(said({ ...requests, qualifier: 'at_least' }, 'en')).toBe('over 1,600 requests');
    expect(said({ unit: 'people', value: 2500, qualifier: 'nearly' }, 'en')).toBe('nearly 2,500 people');
  });

  it('that is a share says of how many answers', () => {
    const share = { unit: 'percent', value: 60 } as const;
    expect(said(share, 'en')).toBe('60 %');
    expect(said({ ...share, sample_size: 1 }, 'en')).toBe('60 % of 1 answer');
    expect(said({ ...share, sample_size: 311, qualifier: 'nearly' }, 'en')).toBe('nearly 60 % of 311 answers');
  });

  it.each([
    [{ from: '2025-01-01', to: '2025-06-30' }, 'January–June 2025'],
    [{ from: '2025-06-01', to: '2025-06-30' }, 'June 2025'],
    [{ from: '2025-01-01', to: '2025-12-31' }, '2025'],
    [{ from: '2024-10-01', to: '2025-03-31' }, 'October 2024 – March 2025'],
    [{ from: '2025-01-15', to: '2025-03-20' }, '15 January – 20 March 2025'],
    [{ from: '2025-05-05' }, 'since 5 May 2025'],
    [{ to: '2025-05-05' }, 'until 5 May 2025'],
  ])('has its period %o as a person writes it', (period, expected) => {
    expect(plain(formatPeriod(period, 'en'))).toBe(expected);
  });
});

describe('a figure', () => {
  it('that is an order of magnitude is words, whatever else the record has', () => {
    const draft: FigureDraft = { qualifier: 'order_of_magnitude', words: ['десятки тисяч родин', 'tens of thousands'] };
    expect(amountOf(figureOf({ ...draft, value: null }, 'uk'), 'uk')).toEqual({
      text: 'десятки тисяч родин',
      number: '',
    });
    expect(said({ ...draft, value: 30_000 }, 'uk')).toBe('десятки тисяч родин');
    expect(said({ qualifier: 'order_of_magnitude', value: 30_000 }, 'uk')).toBeUndefined();
  });

  it('that is suppressed says nothing, whatever else the record has', () => {
    expect(said({ status: 'suppressed', value: 3, words: ['три', 'three'] }, 'uk')).toBeUndefined();
  });

  it('without a value and without words says nothing', () => {
    expect(said({ value: null }, 'uk')).toBeUndefined();
  });

  it('of a unit that is not known here is only a number', () => {
    const figure = figureOf({ value: 12 }, 'uk');
    const indicator = { ...figure.indicator, unit: 'households' as FigureUnit };
    expect(amountOf({ ...figure, indicator }, 'uk')?.text).toBe('12');
  });

  it('of zero is a number', () => {
    expect(said({ value: 0, unit: 'people' }, 'uk')).toMatch(/^0 /);
  });

  it('has its digits in the groups of the language', () => {
    expect([4925, 10_000, 1_234_567, 0.5].map((value) => plain(formatNumber(value, 'uk')))).toEqual([
      '4 925',
      '10 000',
      '1 234 567',
      '0,5',
    ]);
    expect([4925, 1_234_567].map((value) => formatNumber(value, 'en'))).toEqual(['4,925', '1,234,567']);
  });

  it('is overdue once the day is over by which it was to be reviewed', () => {
    const figure = figureOf({ review_after: '2025-12-31' }, 'uk');
    expect(isOverdue(figure, '2025-12-31')).toBe(false);
    expect(isOverdue(figure, '2026-01-01')).toBe(true);
    expect(isOverdue(figureOf({}, 'uk'), '2099-01-01')).toBe(false);
  });
});
