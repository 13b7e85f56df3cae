import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../records/import-dataset.ts';
import type { StoredFigure } from '../records/stored.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureDataset, fixtureId } from '../test-support/fixture-dataset.ts';

const nowhere = '6f0c2f4e-0000-4000-8000-000000000000';

describe.each(databases)('importing figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const counted = fixtureDataset.figures[0] as StoredFigure;
  const another = (more: object = {}): StoredFigure => ({
    ...counted,
    id: fixtureId('figure another'),
    code: 'fixture-another',
    period: { from: '2023-03-01', to: '2023-03-31' },
    ...more,
  });
  const importOf = (...figures: StoredFigure[]) => importDataset(opened.database, { figures });
  const stored = async () => {
    const { rows } = await sql`select id, code, position, document from figure order by id`.execute(opened.database);
    return rows;
  };

  test.each([
    ['indicator_id', { indicator_id: nowhere }, `there is no ${nowhere}`],
    ['organization_id', { organization_id: nowhere }, `there is no ${nowhere}`],
    ['program_id', { program_id: nowhere }, `there is no ${nowhere}`],
    ['reported_by_id', { reported_by_id: nowhere }, `there is no ${nowhere}`],
    ['place_code', { place_code: 'UA00000000000000000' }, 'there is no UA00000000000000000'],
    ['code', { code: counted.code }, `${counted.id} has it already`],
    ['value', { value: undefined }, 'must be a number'],
    ['period', { period: counted.period }, `“${counted.code}” is the figure of this indicator for the same period`],
  ])('one with a faulty %s is refused by name, and nothing of the import is kept', async (field, fault, words) => {
    const before = await stored();
    const good = another({ code: 'fixture-good', id: fixtureId('figure good'), period: { from: '2022-01-01' } });
    const refused = importOf(good, another(fault));
    await expect(refused).rejects.toThrow(/^Nothing was imported/);
    await expect(refused).rejects.toMatchObject({
      faults: [
        { record: `figure "${another(fault).code}"`, field, message: { en: expect.stringContaining(words) as string } },
      ],
    });
    expect(await stored()).toEqual(before);
  });

  test('two with one code are refused', async () => {
    const twin = another({ id: fixtureId('figure twin'), period: { from: '2022-01-01' } });
    await expect(importOf(another(), twin)).rejects.toThrow(/figure "fixture-another": code must be its own/);
  });

  test('every fault of every figure is told at once', async () => {
    const refused = importOf(
      another({ source: undefined, period: undefined }),
      another({ code: 'fixture-third', value: -1 }),
    );
    await expect(refused).rejects.toThrow(
      /figure "fixture-another": period must.*\n- figure "fixture-another": source must.*\n- figure "fixture-third": value/,
    );
  });

  test('an indicator without a unit is refused by name', async () => {
    const [indicator] = fixtureDataset.indicators;
    const faulty = { ...indicator, unit: undefined } as unknown as typeof indicator & object;
    await expect(importDataset(opened.database, { indicators: [faulty] })).rejects.toThrow(
      /indicator "fixture-visits": unit/,
    );
  });

  test('an indicator keeps its unit as long as figures are counted in it', async () => {
    const [indicator] = fixtureDataset.indicators;
    const inFamilies = { ...indicator!, unit: 'families' as const };
    await expect(importDataset(opened.database, { indicators: [inFamilies] })).rejects.toMatchObject({
      faults: [
        {
          record: 'indicator "fixture-visits"',
          field: 'unit',
          message: {
            uk: expect.stringContaining('має лишатися people') as string,
            en: expect.stringContaining('must stay people') as string,
          },
        },
      ],
    });
    const unused = { ...inFamilies, id: fixtureId('unused indicator'), code: 'fixture-unused' };
    await importDataset(opened.database, { indicators: [unused] });
    await importDataset(opened.database, { indicators: [{ ...unused, unit: 'people' }] });
  });

  test('an indicator keeps a range that its published figures are in', async () => {
    const [indicator] = fixtureDataset.indicators;
    const narrow = (more: object) => importDataset(opened.database, { indicators: [{ ...indicator!, ...more }] });
    await expect(narrow({ maximum: 119 })).rejects.toThrow(/maximum must not rule out “fixture-counted”/);
    await expect(narrow({ minimum: 1 })).rejects.toThrow(/minimum must not rule out “fixture-still-counting”/);
    await expect(narrow({ disaggregation: ['sex'] })).rejects.toThrow(/disaggregation must not rule out/);
  });

  test.each([
    ['place', { place_code: undefined, area: { uk: 'поруч' } }],
    ['organization', { organization_id: undefined }],
    ['period', { period: { from: '2024-03-01', to: '2024-03-30' } }],
    ['indicator', { indicator_id: fixtureId('unused indicator') }],
  ])('of another %s there may be another figure', async (_, more) => {
    await importOf(another({ period: counted.period, ...more }));
  });

  test('the same identifier replaces the figure and keeps its place', async () => {
    await importOf(another());
    const before = await stored();
    await importOf(another({ value: 121 }));
    const after = await stored();
    expect(after).toEqual(
      before.map((row) => ({
        ...(row as object),
        ...((row as { id: string }).id === another().id ? { document: another({ value: 121 }) } : {}),
      })),
    );
  });

  test('one comes with the indicator and the organization of the same import', async () => {
    const [indicator] = fixtureDataset.indicators;
    const [organization] = fixtureDataset.organizations;
    await importDataset(opened.database, {
      organizations: [{ ...organization!, id: fixtureId('newcomer') }],
      indicators: [{ ...indicator!, id: fixtureId('new indicator'), code: 'fixture-new' }],
      figures: [
        another({
          id: fixtureId('figure new'),
          code: 'fixture-new',
          indicator_id: fixtureId('new indicator'),
          organization_id: fixtureId('newcomer'),
        }),
      ],
    });
    expect(await stored()).toContainEqual(expect.objectContaining({ code: 'fixture-new' }));
  });
});
