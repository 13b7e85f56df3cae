import type { FigureSum, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../records/import-dataset.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

const donetsk = 'UA14000000000091971';
const pokrovskDistrict = 'UA14160000000061982';
const zaporizhzhia = 'UA23000000000064947';
const firstHalf = { from: '2024-01-01', to: '2024-06-30' };
const secondHalf = { from: '2024-07-01', to: '2024-12-31' };

const indicator = (code: string, more: Partial<StoredIndicator>): StoredIndicator => ({
  id: fixtureId(`indicator ${code}`),
  code,
  name: { uk: code, en: code },
  unit: 'sessions',
  ...more,
});
const figure = (code: string, of: string, more: Partial<StoredFigure>): StoredFigure => ({
  id: fixtureId(`sum ${code}`),
  code,
  indicator_id: fixtureId(`indicator ${of}`),
  value: 10,
  qualifier: 'exact',
  period: firstHalf,
  ...(more.area === undefined ? { place_code: donetsk } : {}),
  source: { title: { uk: 'Звіт', en: 'Report' } },
  status: 'verified',
  as_of: '2024-12-31',
  ...more,
});

const indicators = [
  indicator('sessions', { counting: 'contacts', aggregation: ['periods', 'places'] }),
  indicator('visitors', { unit: 'people', counting: 'unique', aggregation: ['places'] }),
  indicator('share', { unit: 'percent', aggregation: ['places'] }),
];
const figures = [
  figure('donetsk', 'sessions', {}),
  figure('donetsk-later', 'sessions', { period: secondHalf, value: 0.5, status: 'provisional' }),
  figure('donetsk-over', 'sessions', { period: { from: '2024-03-01', to: '2024-07-01' }, qualifier: 'at_least' }),
  figure('donetsk-nearly', 'sessions', { period: { from: '2023-01-01', to: '2023-06-30' }, qualifier: 'nearly' }),
  figure('donetsk-once', 'sessions', { period: { description: { uk: 'колись', en: 'once' } } }),
  figure('pokrovsk', 'sessions', { place_code: pokrovskDistrict }),
  figure('zaporizhzhia', 'sessions', { place_code: zaporizhzhia, qualifier: 'at_least' }),
  figure('visitors-donetsk', 'visitors', {}),
  figure('visitors-donetsk-later', 'visitors', { period: secondHalf }),
  figure('visitors-zaporizhzhia', 'visitors', { place_code: zaporizhzhia }),
  figure('share-donetsk', 'share', { sample_size: 100 }),
  figure('share-zaporizhzhia', 'share', { sample_size: 100, place_code: zaporizhzhia }),
];

describe.each(databases)('sums of figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    await importDataset(opened.database, { indicators, figures });
  });
  afterAll(() => opened.close());

  const sumOf = async (named: string, language = 'en') => {
    const { status, body } = await ask(`/v1/figures/sum?figures=${named}&lang=${language}`);
    return { status, sum: body as FigureSum, problem: body as Problem };
  };

  test.each<[string, string, Partial<FigureSum>]>([
    [
      'periods that follow one another',
      'donetsk,donetsk-later',
      { value: 10.5, qualifier: 'exact', status: 'provisional' },
    ],
    ['places apart from one another', 'donetsk,zaporizhzhia', { value: 20, qualifier: 'at_least', status: 'verified' }],
    ['nearly and exactly', 'donetsk,donetsk-nearly', { value: 20, qualifier: 'nearly' }],
    ['three at once', 'donetsk,donetsk-later,zaporizhzhia', { value: 20.5, qualifier: 'at_least' }],
    ['people in places apart', 'visitors-donetsk,visitors-zaporizhzhia', { value: 20 }],
  ])('add up %s', async (_, named, expected) => {
    const { status, sum } = await sumOf(named);
    expect(status).toBe(200);
    expect(sum).toMatchObject({ ...expected, figures: named.split(',').map((code) => ({ code })) });
  });

  test('take identifiers as well as codes', async () => {
    const named = `${fixtureId('sum donetsk').toUpperCase()}, donetsk-later`;
    expect((await sumOf(encodeURIComponent(named))).sum).toMatchObject({
      value: 10.5,
      indicator: { code: 'sessions' },
    });
  });

  test.each<[string, string, RegExp]>([
    ['units that differ', 'donetsk,visitors-zaporizhzhia', /different units: sessions and people/],
    ['a place and one in it', 'donetsk,pokrovsk', /counted twice/],
    ['periods that share a day', 'donetsk-later,donetsk-over', /counted twice/],
    ['a period without days', 'donetsk,donetsk-once', /counted twice/],
    ['people over periods', 'visitors-donetsk,visitors-donetsk-later', /differ only by periods/],
    ['over and nearly', 'zaporizhzhia,donetsk-nearly', /is neither/],
    ['one named twice', 'donetsk,donetsk', /named twice/],
    ['shares', 'share-donetsk,share-zaporizhzhia', /do not add up/],
    ['what has no number', 'families-in-a-year,myrnohrad-families', /has no number/],
  ])('refuse %s and say why', async (_, named, why) => {
    const { status, problem } = await sumOf(named);
    expect(status).toBe(422);
    expect(problem.type).toMatch(/figures-not-summable$/);
    expect(JSON.stringify(problem)).toMatch(why);
    expect(JSON.stringify((await sumOf(named, 'uk')).problem)).toMatch(/[іїє]/);
  });

  test.each([
    ['one figure', 'donetsk', /2 to 100 figures/],
    ['an unknown one', 'donetsk,nothing', /no figure “nothing”/],
    ['a gap', 'donetsk,,donetsk-later', /2 to 100 figures/],
  ])('refuse %s', async (_, named, why) => {
    const { status, problem } = await sumOf(named);
    expect({ status, pointer: problem.errors?.[0]?.pointer }).toEqual({ status: 400, pointer: '/query/figures' });
    expect(problem.errors?.[0]?.message).toMatch(why);
  });
});
