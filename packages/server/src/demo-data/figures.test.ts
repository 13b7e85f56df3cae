import type { Figure } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { organizationIdentifier } from './drafts/organization.ts';

const halfYear = { from: '2025-01-01', to: '2025-06-30' };
const ofDonetsk = { area: 'Donetsk oblast', period: halfYear, status: 'reported' };

const ofEducators = {
  qualifier: 'exact',
  sample_size: 311,
  area: '13 regions',
  period: { description: 'period not stated in the source' },
};

/** Every figure of the demo data, as it must read in English. */
const seeds: Readonly<Record<string, object>> = {
  'donetsk-2025-h1-social-support-cases': {
    value: 320,
    qualifier: 'exact',
    indicator: { unit: 'cases' },
    ...ofDonetsk,
  },
  'donetsk-2025-h1-group-sessions': { value: 1720, qualifier: 'exact', indicator: { unit: 'sessions' }, ...ofDonetsk },
  'donetsk-2025-h1-consultations': {
    value: 4925,
    qualifier: 'exact',
    indicator: { unit: 'consultations' },
    breakdown: {
      code: 'kind',
      name: 'By kind of consultation',
      parts: [
        { code: 'speech-therapy-and-special-education', value: 2490 },
        { code: 'psychological', value: 1395 },
        { code: 'social-work', value: 991 },
      ],
      remainder: 49,
    },
    ...ofDonetsk,
  },
  'donetsk-2025-h1-participants': { value: 2500, qualifier: 'nearly', indicator: { unit: 'people' }, ...ofDonetsk },
  'donetsk-2025-h1-mobile-teams': { value: 8, qualifier: 'exact', indicator: { unit: 'teams' }, ...ofDonetsk },
  'zaporizhzhia-centre-requests': {
    value: 1600,
    qualifier: 'at_least',
    indicator: { unit: 'requests' },
    period: { description: 'the first six months of work' },
    area: 'Zaporizhzhia',
  },
  'dnipropetrovsk-2025-h1-children-and-families': {
    value: 10_000,
    qualifier: 'nearly',
    indicator: { unit: 'children_and_families' },
    period: halfYear,
    area: 'Dnipropetrovsk oblast',
  },
  'myrnohrad-families': {
    value: 100,
    qualifier: 'at_least',
    indicator: { unit: 'families' },
    period: { description: 'period not stated in the source' },
    area: 'Myrnohrad',
  },
  'aid-for-children': {
    value: 150,
    qualifier: 'exact',
    indicator: { unit: 'kilograms' },
    period: { description: 'period not stated in the source' },
    area: 'three regions',
  },
  'families-in-a-year': {
    words: 'tens of thousands of families',
    qualifier: 'order_of_magnitude',
    indicator: { unit: 'families' },
    period: { description: 'in a year' },
  },
  'educators-needing-development': { value: 60, indicator: { unit: 'percent' }, ...ofEducators },
  'educators-meeting-stress': { value: 80, indicator: { unit: 'percent' }, ...ofEducators },
};

describe.each(databases)('the figures of the demo data on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const figure = async (code: string) => (await ask(`/v1/figures/${code}?lang=en`)).body as Figure;

  test.each(Object.entries(seeds))('%s says what its source says', async (code, expected) => {
    expect(await figure(code)).toMatchObject({
      code,
      source: { title: 'Public reports' },
      data_status: 'demo',
      ...expected,
    });
  });

  test('are these and no others, in this order', async () => {
    const { contents } = (await ask('/v1/figures?per_page=100')).body as AnyPage<Figure>;
    const codes = contents.map(({ code }) => code).filter((code) => !code.startsWith('fixture-'));
    expect(codes).toEqual(Object.keys(seeds));
  });

  test('have no dates, values or addresses that no source gives', async () => {
    expect(Object.keys((await figure('zaporizhzhia-centre-requests')).period)).toEqual(['description']);
    expect(await figure('families-in-a-year')).not.toHaveProperty('value');
    for (const code of ['aid-for-children', 'families-in-a-year']) {
      expect(await figure(code)).not.toHaveProperty('place');
    }
    for (const code of Object.keys(seeds)) {
      const { source, review_after: reviewAfter, as_of: asOf } = await figure(code);
      expect(Object.keys(source)).toEqual(['title']);
      expect(reviewAfter).toBeUndefined();
      expect(asOf).toMatch(/^2025-/);
    }
  });

  test('of Donetsk region name whose work it is and who paid', async () => {
    for (const code of Object.keys(seeds).filter((key) => key.startsWith('donetsk-'))) {
      const { organization, donors } = await figure(code);
      expect(organization).toEqual({
        id: organizationIdentifier('responsible-citizens'),
        name: 'NGO Responsible Citizens',
      });
      expect(donors?.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Government of Germany via KfW', 'UK Government', 'USAID']),
      );
    }
  });
});
