import type { Figure, Indicator, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationIdentifier } from '../demo-data/drafts/organization.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';

const donetsk = 'UA14000000000091971';
const pokrovskDistrict = 'UA14160000000061982';
const donetskCodes = [
  'donetsk-2025-h1-social-support-cases',
  'donetsk-2025-h1-group-sessions',
  'donetsk-2025-h1-consultations',
  'donetsk-2025-h1-participants',
  'donetsk-2025-h1-mobile-teams',
];

describe.each(databases)('figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const figure = async (idOrCode: string, language = 'en') =>
    (await ask(`/v1/figures/${idOrCode}?lang=${language}`)).body as Figure;
  const codes = async (query: string) => {
    const { body } = await ask(`/v1/figures?per_page=100&${query}`);
    return (body as AnyPage<Figure>).contents.map(({ code }) => code);
  };
  const faultsOf = async (path: string) => {
    const { status, body } = await ask(path);
    return { status, errors: (body as Problem).errors };
  };

  test('come in the language asked for, down to the parts of a breakdown', async () => {
    expect(await figure('donetsk-2025-h1-consultations', 'uk')).toMatchObject({
      indicator: { name: 'Індивідуальні консультації' },
      area: 'Донецька область',
      place: { code: donetsk, name: 'Донецька область' },
      source: { title: 'Публічні звіти' },
      organization: { name: 'ГО «Відповідальні громадяни»' },
      breakdown: { name: 'За видом консультацій', parts: [{}, { name: 'Психологічні' }, {}] },
      content_languages: [{ code: 'uk' }, { code: 'en' }],
    });
    expect(await figure('families-in-a-year', 'uk')).toMatchObject({
      words: 'десятки тисяч родин',
      period: { description: 'за рік' },
    });
    const { headers } = await ask('/v1/figures/families-in-a-year', { headers: { 'Accept-Language': 'en' } });
    expect(headers.get('Content-Language')).toBe('en');
  });

  test('say themselves in words of that language', async () => {
    const plain = (told: Figure) =>
      Object.fromEntries(Object.entries(told.in_words ?? {}).map(([name, text]) => [name, text.replace(/\s+/g, ' ')]));
    expect(plain(await figure('donetsk-2025-h1-participants', 'uk'))).toMatchObject({
      amount: 'майже 2 500 людей',
      number: '2 500',
      period: 'січень–червень 2025',
      as_of: '30 червня 2025 року',
    });
    expect(plain(await figure('donetsk-2025-h1-participants'))).toMatchObject({
      amount: 'nearly 2,500 people',
      period: 'January–June 2025',
    });
    const { contents } = (await ask('/v1/figures?per_page=100')).body as AnyPage<Figure>;
    expect(contents.every(({ in_words: words }) => words?.as_of)).toBe(true);
  });

  test('tell of each text that is in another language, in what is joined too', async () => {
    const counted = await figure('fixture-counted');
    expect(counted.language_fallbacks).toEqual(
      expect.arrayContaining([
        { pointer: '/source/title', language: 'uk' },
        { pointer: '/breakdown/name', language: 'uk' },
        { pointer: '/breakdown/parts/1/name', language: 'uk' },
      ]),
    );
    expect(counted.indicator.language_fallbacks).toEqual([{ pointer: '/definition', language: 'uk' }]);
    expect(await figure('fixture-counted', 'uk')).not.toHaveProperty('language_fallbacks');
  });

  test('have everything that was imported', async () => {
    expect(await figure('fixture-counted')).toMatchObject({
      id: fixtureId('figure counted'),
      value: 120,
      status: 'verified',
      review_after: '2025-04-01',
      place: { name: 'Bucha', oblast: { name: 'Kyiv oblast' } },
      source: { publisher: 'Publisher', url: 'https://example.org/report', published_on: '2024-04-10' },
      organization: { name: 'Test organization' },
      donors: [{ name: 'Donor' }, { name: 'UNICEF' }],
      breakdown: { remainder: 0 },
      indicator: { code: 'fixture-visits', method: 'Visitors’ book' },
    });
  });

  test('that are suppressed have a reason and no value', async () => {
    const suppressed = await figure('fixture-suppressed');
    expect(suppressed).toMatchObject({ status: 'suppressed', status_reason: 'Too few people to stay unrecognised' });
    expect(suppressed).not.toHaveProperty('value');
  });

  test('are found by identifier, in any case, as well as by code', async () => {
    const id = fixtureId('figure counted');
    expect(await figure(id)).toEqual(await figure('fixture-counted'));
    expect(await figure(id.toUpperCase())).toEqual(await figure('fixture-counted'));
  });

  test.each(['no-such-figure', fixtureId('no such figure')])('there is none under %s', async (unknown) => {
    const { status, body } = await ask(`/v1/figures/${unknown}?lang=en`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ detail: expect.stringContaining(unknown) as string });
  });

  test('an address that can be none says what it takes, in the language of the reader', async () => {
    const uk = await faultsOf('/v1/figures/Звіт%202025?lang=uk');
    expect(uk).toMatchObject({ status: 400, errors: [{ pointer: '/path/id' }] });
    expect(uk.errors?.[0]?.message).toMatch(/UUID.*, або кодом: до 80 малих латинських літер/);
    const en = await faultsOf('/v1/figures/Звіт%202025?lang=en');
    expect(en.errors?.[0]?.message).toMatch(/a UUID.*, or a code: up to 80 lower-case Latin letters/);
  });

  describe('can be narrowed', () => {
    test('to an indicator', async () => {
      expect(await codes('indicator=individual-consultations')).toEqual(['donetsk-2025-h1-consultations']);
      expect(await codes('indicator=families-supported')).toEqual(['myrnohrad-families', 'families-in-a-year']);
      expect(await codes('indicator=nothing')).toEqual([]);
    });

    test('to a place and the places in it, never to those around it', async () => {
      expect(await codes(`place=${donetsk}`)).toEqual([...donetskCodes, 'myrnohrad-families']);
      expect(await codes(`place=${pokrovskDistrict}`)).toEqual(['myrnohrad-families']);
      expect(await codes('place=UA23060070010069526')).toEqual(['zaporizhzhia-centre-requests']);
      expect(await codes('place=UA32080070010087821')).toEqual(['fixture-counted']);
      expect(await codes('place=UA00000000000000000')).toEqual([]);
    });

    test('to days that their period has any of; a period without days has none', async () => {
      const inHalfYear = [...donetskCodes, 'dnipropetrovsk-2025-h1-children-and-families'];
      expect(await codes('from=2025-06-30&indicator=group-sessions')).toEqual(['donetsk-2025-h1-group-sessions']);
      expect(await codes('from=2025-07-01&indicator=group-sessions')).toEqual([]);
      expect(await codes('from=2025-01-01&to=2025-01-01')).toEqual(['fixture-still-counting', ...inHalfYear]);
      expect(await codes('to=2024-12-31')).toEqual(['fixture-counted', 'fixture-still-counting', 'fixture-suppressed']);
      expect(await codes('from=2024-04-01&to=2024-04-30')).toEqual(['fixture-suppressed']);
      expect(await codes('to=0000-01-01')).toEqual([]);
      expect(await codes('from=0000-01-01&to=9999-12-31')).toHaveLength(3 + inHalfYear.length);
    });

    test('to an organization', async () => {
      expect(await codes(`organization_id=${organizationIdentifier('responsible-citizens')}`)).toEqual(donetskCodes);
      expect(await codes(`organization_id=${fixtureId('organization').toUpperCase()}`)).toEqual(['fixture-counted']);
    });

    test('in several ways at once, and in pages', async () => {
      const { body } = await ask(`/v1/figures?place=${donetsk}&from=2025-03-01&per_page=2&page=3`);
      expect(body).toMatchObject({ total_items: 5, total_pages: 3, size: 1, contents: [{ code: donetskCodes[4] }] });
    });
  });

  test.each([
    ['indicator=Two words', 'indicator', /a code: up to 80 lower-case/],
    ['place=Донецьк', 'place', /a KATOTTG code/],
    ['from=2025-02-30', 'from', /a day, such as 2026-05-01; got “2025-02-30”/],
    ['to=yesterday', 'to', /a day, such as/],
    ['from=2025-07-01&to=2025-06-30', 'to', /to must not be before from \(2025-07-01\); got 2025-06-30/],
    ['organization_id=responsible-citizens', 'organization_id', /a UUID/],
    ['per_page=0', 'per_page', /from 1 to 100/],
  ])('the filter %s is refused, and the parameter named', async (query, parameter, words) => {
    const { status, errors } = await faultsOf(`/v1/figures?lang=en&${query}`);
    expect(status).toBe(400);
    expect(errors).toEqual([{ pointer: `/query/${parameter}`, message: expect.stringMatching(words) as string }]);
    const [uk] = (await faultsOf(`/v1/figures?lang=uk&${query}`)).errors ?? [];
    expect(uk?.message).toMatch(/[а-яії]{3}/);
  });

  test('are cached, and told unchanged to those who have them', async () => {
    const path = '/v1/figures/donetsk-2025-h1-consultations?lang=en';
    const { headers } = await ask(path);
    expect(headers.get('Cache-Control')).toContain('max-age=60');
    const tag = headers.get('ETag') ?? '';
    expect((await ask(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    const inUkrainian = await ask(path.replace('en', 'uk'), { headers: { 'If-None-Match': tag } });
    expect(inUkrainian.status).toBe(200);
  });

  test('measure indicators, which come once each with their unit', async () => {
    const { body } = await ask('/v1/indicators?lang=en&per_page=100');
    const indicators = (body as AnyPage<Indicator>).contents;
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    expect(indicators[0]).toMatchObject({
      code: 'fixture-visits',
      definition: 'Одна людина за один день',
      language_fallbacks: [{ pointer: '/definition', language: 'uk' }],
    });
    expect(indicators).toContainEqual(
      expect.objectContaining({
        code: 'resilience-centre-requests',
        unit: 'requests',
        name: 'Requests to the Resilience Centre',
      }),
    );
  });
});
