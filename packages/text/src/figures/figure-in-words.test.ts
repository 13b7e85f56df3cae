import { describe, expect, it } from 'vitest';
import { amountOf, figureInWords } from './figure-in-words.ts';
import { breakdownInWords } from './breakdown-in-words.ts';
import type { FigureToTell } from './figure.ts';
import { figureWordings } from './wording.ts';

const consultations: FigureToTell = {
  indicator: { unit: 'consultations', name: 'Індивідуальні консультації', definition: 'Кожна зустріч' },
  value: 4925,
  qualifier: 'exact',
  period: { from: '2025-01-01', to: '2025-06-30' },
  area: 'Донецька область',
  source: { title: 'Публічні звіти', publisher: 'ГО «Приклад»', url: 'https://reports.example/' },
  status: 'verified',
  as_of: '2025-06-30',
  organization: { name: 'ГО «Приклад»' },
  donors: [{ name: 'Дитячий фонд ООН' }, { name: 'Гуманітарний фонд' }],
  data_status: 'demo',
};
const today = '2026-03-01';
/** White space differs between versions of the platform: which kind it is does not matter here. */
const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ');
const said = (over: Partial<FigureToTell>, language: 'uk' | 'en' = 'uk') =>
  plain(amountOf({ ...consultations, ...over }, language)?.text);
const of = (unit: string) => ({ indicator: { unit, name: unit } });

describe('a figure in words', () => {
  it('says how much of what, where and when, how sure, and from whom', () => {
    const words = figureInWords(consultations, { language: 'uk', today });
    expect(words).toMatchObject({
      name: 'Індивідуальні консультації',
      whereAndWhen: 'Донецька область, січень–червень\u00A02025',
      marks: [
        { kind: 'demo', text: 'демонстраційні дані' },
        { kind: 'verified', text: 'перевірено' },
      ],
      definition: 'Що рахують: Кожна зустріч',
      source: 'Джерело: Публічні звіти, ГО «Приклад»',
      sourceUrl: 'https://reports.example/',
      donors: 'Донори: Дитячий фонд ООН, Гуманітарний фонд',
    });
    expect(plain(words.said)).toBe('4 925 консультацій');
    expect(plain(words.asOf)).toBe('Станом на 30 червня 2025 року');
    // Whoever published it is named once.
    expect(words.organization).toBeUndefined();
    expect(words.overdue).toBeUndefined();
  });

  it('counts as one says it, in both languages', () => {
    const counted = [0, 1, 2, 5, 11, 21, 1.5];
    expect(counted.map((value) => said({ ...of('people'), value }))).toEqual([
      '0 людей',
      '1 людина',
      '2 людини',
      '5 людей',
      '11 людей',
      '21 людина',
      '1,5 людини',
    ]);
    expect(counted.map((value) => said({ ...of('families'), value }, 'en'))).toEqual([
      '0 families',
      '1 family',
      '2 families',
      '5 families',
      '11 families',
      '21 families',
      '1.5 families',
    ]);
    expect(said({ ...of('families'), value: 21, qualifier: 'at_least' })).toBe('понад 21 родину');
    expect(said({ ...of('percent'), value: 60, sample_size: 311, qualifier: 'nearly' }, 'en')).toBe(
      'nearly 60 % of 311 answers',
    );
  });

  it('has no number where none was counted or none may be told', () => {
    expect(said({ qualifier: 'order_of_magnitude', words: 'десятки тисяч' })).toBe('десятки тисяч');
    expect(said({ qualifier: 'order_of_magnitude' })).toBeUndefined();
    const withheld: FigureToTell = {
      ...consultations,
      status: 'suppressed',
      words: 'п’ять',
      status_reason: 'Замало людей.',
    };
    const words = figureInWords(withheld, { language: 'uk', today });
    expect(words).toMatchObject({ amount: undefined, said: 'Число не оприлюднено', reason: 'Замало людей.' });
    expect(breakdownInWords({ ...withheld, breakdown: { parts: [{ name: 'a' }], remainder: 1 } }, 'uk')).toBe(
      undefined,
    );
  });

  it('tells what it said before it was corrected, and that it is overdue', () => {
    const corrected: FigureToTell = {
      ...consultations,
      status: 'restated',
      review_after: '2025-12-31',
      history: [{ value: 5000, qualifier: 'at_least', status: 'reported', as_of: '2025-03-31' }],
    };
    const words = figureInWords(corrected, { language: 'en', today });
    expect(words.former).toBe('Before the correction: over 5,000 consultations, as of 31 March 2025.');
    expect(words.overdue).toContain('by 31 December 2025');
    expect(figureInWords({ ...corrected, status: 'reported' }, { language: 'en', today }).former).toBeUndefined();
  });

  it('leads to a source only where that is on the web', () => {
    const script = { title: 'Report', url: 'javascript:alert(1)' };
    expect(figureInWords({ ...consultations, source: script }, { language: 'en', today }).sourceUrl).toBeUndefined();
  });

  it('takes nothing that a record says for a word of its own', () => {
    expect(said({ ...of('constructor'), value: 5 })).toBe('5');
    expect(
      figureInWords({ ...consultations, status: 'toString', data_status: 'live' }, { language: 'uk', today }).marks,
    ).toEqual([]);
  });
});

describe('the parts of a figure in words', () => {
  it('are named with what they leave out', () => {
    const parts = [{ name: 'Психологічні', value: 4876 }];
    const told = breakdownInWords({ ...consultations, breakdown: { name: 'За видом', parts, remainder: 49 } }, 'uk');
    expect(told?.parts.map(({ kind, name, said: number }) => [kind, name, plain(number)])).toEqual([
      ['part', 'Психологічні', '4 876'],
      ['remainder', 'Не розподілено', '49'],
    ]);
    expect(told?.parts[1]?.share).toBeCloseTo(49 / 4925);
  });

  it('say which of them are withheld, and that those are in the remainder', () => {
    const parts = [{ name: 'A', value: 4900 }, { name: 'B' }];
    const told = breakdownInWords({ ...consultations, breakdown: { parts, remainder: 25 } }, 'en');
    expect(told?.name).toBe('What it consists of');
    expect(told?.parts.slice(1)).toEqual([
      { kind: 'withheld', name: 'B', said: 'not published: too few people', share: undefined },
      { kind: 'remainder', name: 'Not published or not broken down', said: '25', share: 25 / 4925 },
    ]);
  });
});

describe('the wordings', () => {
  it('have the same units and marks, and a form for each plural category', () => {
    const { uk, en } = figureWordings;
    expect(Object.keys(uk.forms)).toEqual(Object.keys(en.forms));
    expect(Object.keys(uk.marks)).toEqual(Object.keys(en.marks));
    expect(Object.values(en.forms).every((forms) => forms.split('|').length === 2)).toBe(true);
    const { percent = '', ...units } = uk.forms;
    expect(percent.split('|')).toHaveLength(4);
    expect(Object.values(units).every((forms) => forms.split('|').length === 5)).toBe(true);
  });
});
