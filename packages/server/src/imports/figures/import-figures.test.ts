import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredFigure } from '../../records/stored.ts';
import { writeSetting } from '../../settings/settings.ts';
import type { Cell, Sheet } from '../../spreadsheets/sheet.ts';
import { readCsv } from '../../spreadsheets/read-csv.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { fixtureId } from '../../test-support/fixture-dataset.ts';
import { NOW, TESTER } from '../../test-support/fixed.ts';
import { plainRow, serviceSheet } from '../../test-support/service-sheet.ts';
import { importRows, previewRows } from '../import-rows.ts';
import { writesOf } from '../writes-of-dataset.ts';
import { importDataset } from '../../records/import-dataset.ts';
import { figureColumns, type FigureColumnKey } from '../../figure-rows/columns.ts';

type Cells = Partial<Record<FigureColumnKey, Cell>>;

/** A figure that can be imported as it is. */
const plain: Cells = {
  code: 'visits-2025-06',
  indicator: 'fixture-visits',
  value: '12',
  qualifier: 'точно',
  from: '01.06.2025',
  to: '30.06.2025',
  place: 'Буча',
  source_uk: 'Звіт за червень',
};

/** A sheet of the template with these rows; with `keys` it has these columns and no others. */
function sheetOf(rows: readonly Cells[], { keys = allKeys(rows) } = {}): Sheet {
  const headings = keys.map((key) => figureColumns[key].heading.uk);
  const cells = rows.map((row) => keys.map((key) => row[key]));
  return {
    name: 'Цифри',
    isHidden: false,
    rows: [headings, ...cells].map((one, index) => ({ number: index + 1, cells: one })),
  };
}

function allKeys(rows: readonly Cells[]): FigureColumnKey[] {
  return [...new Set([plain, ...rows].flatMap((row) => Object.keys(row)))] as FigureColumnKey[];
}

describe.each(databases)('importing tables of figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    await importDataset(opened.database, {
      indicators: [
        {
          id: fixtureId('share'),
          code: 'fixture-share',
          name: { uk: 'Частка' },
          unit: 'percent',
          disaggregation: ['age'],
        },
        { id: fixtureId('weight'), code: 'fixture-weight', name: { uk: 'Вага' }, unit: 'kilograms' },
      ],
      organizations: [
        {
          id: fixtureId('another organization'),
          name: 'Інша організація',
          description: 'Інша',
          content_languages: [{ code: 'uk', origin: 'source' }],
          last_modified: NOW.toISOString(),
        },
      ],
    });
  });
  afterAll(() => opened.close());

  const options = { language: 'en', now: NOW } as const;
  const preview = (...sheets: Sheet[]) => previewRows(opened.database, sheets, options);
  const bring = (...sheets: Sheet[]) => importRows(opened.database, sheets, { ...options, actor: TESTER });
  const hxl = (text: string) => readCsv(Buffer.from(text), 'CSV');
  async function figure(code: string): Promise<StoredFigure | undefined> {
    const row = await opened.database
      .selectFrom('figure')
      .select('document')
      .where('code', '=', code)
      .executeTakeFirst();
    return row?.document;
  }
  const count = async () => (await opened.database.selectFrom('figure').select('id').execute()).length;

  test('the hashtags of others are read: in place of headings, in any order of attributes, with P-codes', async () => {
    const table = hxl(
      [
        '#indicator+code,#indicator+name,#indicator+unit,#Value,#date +start,#date+end,#adm2+v_pcode+code,#adm1+code,#org+impl,#org+funding,#meta+source,#meta+url,#reached+f,#sector',
        'HXL Trainings,Trainings held,sessions,"1,234,567",2025-01,2025-06,UA3208,UA32,Тестова організація,UNICEF;Mercy Corps,Report,https://example.org/r,5,Protection',
      ].join('\n'),
    );
    const { faults, counts, notices, changeId } = await bring(table);
    expect(faults).toEqual([]);
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, retired: 0 });
    expect(changeId).toBeDefined();
    const told = notices.map(({ text }) => text).join('\n');
    expect(told).toContain('“#reached+f” is not known');
    expect(told).toContain('“#sector” is not known');
    expect(told).toContain('taken as exact');
    const rows = await opened.database.selectFrom('figure').select(['code', 'document']).execute();
    expect(rows.find(({ code }) => code.startsWith('hxl-trainings-'))?.document).toMatchObject({
      value: 1_234_567,
      qualifier: 'exact',
      period: { from: '2025-01-01', to: '2025-06-30' },
      as_of: '2025-06-30',
      place_code: 'UA32080000000084076',
      organization_id: fixtureId('organization'),
      donors: [{ name: { en: 'UNICEF' } }, { name: { en: 'Mercy Corps' } }],
      source: { title: { en: 'Report' }, url: 'https://example.org/r' },
      status: 'reported',
    });
    expect((await bring(table)).counts).toEqual({ added: 0, changed: 0, unchanged: 1, retired: 0 });
  });

  test('a figure with its parts is added as it is told, found again, and changed with a reason only', async () => {
    const rows: Cells[] = [
      {
        ...plain,
        code: 'parts',
        value: '4\u00a0925',
        place: 'Донецька область',
        breakdown_code: 'kind',
        part_code: undefined,
      },
      { code: 'parts', part_code: 'one', part_name_uk: 'Перша', part_value: '2 490' },
      { code: 'parts', part_name_uk: 'Друга', part_value: 1395 },
      { code: 'parts', part_name_uk: 'не розподілено', part_value: '1040' },
    ];
    expect((await bring(sheetOf(rows))).counts).toMatchObject({ added: 1 });
    const stored = await figure('parts');
    expect(stored).toMatchObject({
      value: 4925,
      breakdown: {
        code: 'kind',
        parts: [
          { code: 'one', value: 2490 },
          { name: { uk: 'Друга' }, value: 1395 },
        ],
      },
      content_languages: [{ code: 'uk', origin: 'source' }],
    });
    expect(await bring(sheetOf(rows))).toMatchObject({ faults: [], counts: { added: 0, changed: 0, unchanged: 1 } });
    const corrected = [{ ...rows[0], value: '5000' }, ...rows.slice(1)];
    const { faults } = await bring(sheetOf(corrected));
    expect(faults).toMatchObject([{ row: 2, key: 'status', fix: expect.stringContaining('restated') as string }]);
    const unexplained = [{ ...corrected[0], status: 'уточнено' }, ...rows.slice(1)];
    expect((await preview(sheetOf(unexplained))).faults).toMatchObject([{ row: 2, key: 'status_reason' }]);
    const explained = [{ ...unexplained[0], status_reason_uk: 'Знайшлися ще записи' }, ...rows.slice(1)];
    expect((await bring(sheetOf(explained))).counts).toMatchObject({ changed: 1 });
    expect(await figure('parts')).toMatchObject({ value: 5000, status: 'restated', history: [{ value: 4925 }] });
  });

  test('rows of parts that are missing leave the breakdown as it is; an order of magnitude needs words alone', async () => {
    const rows: Cells[] = [
      { ...plain, code: 'kept', from: '01.01.2019', to: '31.01.2019', part_code: undefined },
      { code: 'kept', part_code: 'one', part_name_uk: 'Перша', part_value: '5' },
    ];
    await bring(sheetOf(rows));
    const renamed = { ...rows[0], source_uk: 'Інший звіт' };
    expect((await bring(sheetOf([renamed], { keys: allKeys(rows) }))).counts).toMatchObject({ changed: 1 });
    expect(await figure('kept')).toMatchObject({
      source: { title: { uk: 'Інший звіт' } },
      breakdown: { parts: [{ value: 5 }] },
    });
    const order: Cells = {
      ...plain,
      code: 'order',
      value: undefined,
      qualifier: 'порядок величини',
      words_uk: 'десятки тисяч',
    };
    expect(
      await bring(sheetOf([{ ...order, from: undefined, to: undefined, period_words_uk: 'за рік' }])),
    ).toMatchObject({
      faults: [],
      counts: { added: 1 },
    });
  });

  test.each<[string, Cells, FigureColumnKey, RegExp]>([
    ['no number alone', { value: 'nearly 2500' }, 'value', /“nearly 2500”.*“nearly” in the column “Qualifier”/],
    ['a formula that gives nothing', { value: { error: '#REF!' } }, 'value', /formula/],
    ['thousands written as a fraction', { value: '4.925' }, 'value', /Write “4925”/],
    ['a whole number written with the point of others', { value: '2.000' }, 'value', /Write “2000”/],
    ['a fraction of what is counted one by one', { value: '0,500' }, 'value', /“0,500” is a fraction/],
    ['a fraction with zeros before it', { value: '001,234' }, 'value', /whole number/],
    ['a target that is a fraction', { target: '1.600' }, 'target', /Write “1600”/],
    ['a share of what is no share', { value: '60 %' }, 'value', /without “%”/],
    ['a baseline that is a share', { baseline: '60%' }, 'baseline', /without “%”/],
    ['what may be two weights', { indicator: 'fixture-weight', value: '12.500' }, 'value', /“12500” or “12.5”/],
    [
      'thousandths of a weight that may be thousands',
      { indicator: 'fixture-weight', value: '12.125' },
      'value',
      /“12125” or “12.1250”/,
    ],
    [
      'a sample that may be two numbers',
      { indicator: 'fixture-share', value: '60 %', sample_size: '2.000' },
      'sample_size',
      /not a whole number/,
    ],
    [
      'the ID of one organization beside the name of another',
      { organization: 'Інша організація', organization_id: fixtureId('organization') },
      'organization',
      /name of another organization/,
    ],
    ['no number', { value: undefined, qualifier: 'точно' }, 'value', /no number/],
    ['no qualifier', { qualifier: undefined }, 'qualifier', /how sure/],
    ['words in place of a number', { words_uk: 'багато' }, 'words_uk', /Only an order of magnitude/],
    [
      'an order of magnitude with a number',
      { qualifier: 'порядок величини', words_uk: 'багато' },
      'value',
      /words and no number/,
    ],
    ['no period', { from: undefined, to: undefined }, 'from', /which period/],
    ['a period that ends before it begins', { to: '31.05.2025' }, 'to', /must not be before/],
    ['no source', { source_uk: undefined }, 'source_uk', /where the figure comes from/],
    ['no place', { place: undefined }, 'place', /where it was counted/],
    ['words that name another place', { area_uk: 'Львів' }, 'area_uk', /says? something else/],
    ['codes of two places', { adm1: 'UA14' }, 'adm1', /not where “Буча” is/],
    ['no indicator', { indicator: undefined }, 'indicator', /what was counted/],
    ['an indicator that there is not', { indicator: 'nothing' }, 'indicator', /no such indicator/],
    ['a new indicator without a unit', { indicator: 'newest', indicator_name: 'Новий' }, 'unit', /unit is not told/],
    ['another unit than the indicator’s', { unit: 'кг' }, 'unit', /counted otherwise/],
    ['more than all', { indicator: 'fixture-share', value: '101', sample_size: '311' }, 'value', /at most 100/],
    ['a share of nobody knows whom', { indicator: 'fixture-share', value: '60' }, 'sample_size', /how many answered/],
    [
      'a withheld number that is told',
      { status: 'приховано', status_reason_uk: 'Замало' },
      'value',
      /a number is told/,
    ],
    [
      'no reason for withholding',
      { status: 'приховано', value: undefined },
      'status_reason',
      /why the figure is suppressed/,
    ],
    ['no such day', { from: '31.06.2025' }, 'from', /no date/],
    ['a code that cannot be one', { code: 'ЦИФРА' }, 'code', /Latin/],
    [
      'what another figure tells already',
      { place: 'Буча', organization: 'Тестова організація', from: '01.03.2024', to: '31.03.2024' },
      'from',
      /“fixture-counted”/,
    ],
    ['a programme that there is not', { programme: 'Ніяка' }, 'programme', /no “Ніяка”/],
  ])('%s is told by row, column and fix, and nothing is written', async (_, cells, key, words) => {
    const before = await count();
    const rows = [
      { ...plain, code: 'before', from: '01.01.2020' },
      { ...plain, ...cells },
    ];
    const { faults, changeId } = await bring(
      sheetOf(rows, {
        keys: [...new Set([...allKeys(rows), 'unit', 'status_reason', 'sample_size'] as FigureColumnKey[])],
      }),
    );
    expect(faults.map(({ row, key: at, problem, fix }) => [row, at, `${problem} ${fix}`])).toEqual([
      [3, key, expect.stringMatching(words)],
    ]);
    expect(faults[0]?.column).toBe(figureColumns[key].heading.uk);
    expect(changeId).toBeUndefined();
    expect(await count()).toBe(before);
  });

  test.each<[string, Cells[], [number, FigureColumnKey][]]>([
    [
      'larger than the whole, at the row that makes them so',
      [
        { part_name_uk: 'А', part_value: '8' },
        { part_name_uk: 'Б', part_value: '5' },
      ],
      [[4, 'part_value']],
    ],
    [
      'there twice',
      [
        { part_code: 'a', part_name_uk: 'А', part_value: '1' },
        { part_code: 'a', part_name_uk: 'Б', part_value: '1' },
      ],
      [[4, 'part_code']],
    ],
    [
      'without a number or a name',
      [
        { part_code: 'a', part_name_uk: 'А' },
        { part_code: 'b', part_value: '1' },
      ],
      [
        [3, 'part_value'],
        [4, 'part_name_uk'],
      ],
    ],
    ['written with the point of others', [{ part_name_uk: 'А', part_value: '1.600' }], [[3, 'part_value']]],
    ['fractions of what is counted one by one', [{ part_name_uk: 'А', part_value: '1,5' }], [[3, 'part_value']]],
    ['shares of what is no share', [{ part_name_uk: 'А', part_value: '6 %' }], [[3, 'part_value']]],
    [
      'withheld and told',
      [{ part_code: 'a', part_name_uk: 'А', part_value: '3', part_withheld: 'приховано' }],
      [[3, 'part_value']],
    ],
    ['told as the whole', [{ part_name_uk: 'А', part_value: '1', value: '12' }], [[3, 'value']]],
    ['of another period than the whole', [{ part_name_uk: 'А', part_value: '1', to: '31.05.2025' }], [[3, 'to']]],
    ['of no figure', [{ code: 'elsewhere', part_name_uk: 'А', part_value: '1' }], [[3, 'code']]],
  ])('parts that are %s are faults', async (_, parts, expected) => {
    const rows = [plain, ...parts.map((part) => ({ code: plain.code, ...part }))];
    const keys = [...new Set([...allKeys(rows), 'part_code'] as FigureColumnKey[])];
    const { faults } = await preview(sheetOf(rows, { keys }));
    expect(faults.map(({ row, key }) => [row, key])).toEqual(expected);
  });

  test('the same figure in two rows, two columns of one meaning, and demo figures among real ones are faults', async () => {
    expect((await preview(sheetOf([plain, plain]))).faults).toMatchObject([{ row: 3, key: 'code' }]);
    const twice = hxl('#indicator+code,#value,#reached,#date,#loc+name,#meta+source\nfixture-visits,1,1,2025,Тут,Звіт');
    expect((await preview(twice)).faults).toMatchObject([{ row: 1, column: '#reached' }]);
    const demo = sheetOf([{ ...plain, data_status: 'demo' }]);
    expect((await preview(demo)).faults).toEqual([]);
    await writeSetting(opened.database, 'data_status', 'live');
    expect((await preview(demo)).faults).toMatchObject([{ row: 2, key: 'data_status' }]);
    await writeSetting(opened.database, 'data_status', 'demo');
  });

  test('a cell that holds a number is that number, and one that says what is stored is no fault', async () => {
    const weight = { ...plain, code: 'weight', indicator: 'fixture-weight', from: '01.02.2018', to: '28.02.2018' };
    expect(await bring(sheetOf([{ ...weight, value: 12.125 }]))).toMatchObject({ faults: [], counts: { added: 1 } });
    expect(await figure('weight')).toMatchObject({ value: 12.125 });
    const again = await bring(sheetOf([{ ...weight, value: '12.125' }]));
    expect(again).toMatchObject({ faults: [], counts: { changed: 0, unchanged: 1 } });
  });

  test('a part that is withheld may say the number that is stored, and no other', async () => {
    const whole = { ...plain, code: 'withheld', from: '01.03.2018', to: '31.03.2018', breakdown_code: 'age' };
    const part = { code: 'withheld', part_code: 'a', part_name_uk: 'А', part_value: '3' };
    const keys = [...new Set([...allKeys([whole, part]), 'part_withheld'] as FigureColumnKey[])];
    await bring(sheetOf([whole, part], { keys }));
    const told = { ...part, part_withheld: 'приховано' };
    expect(await bring(sheetOf([whole, told], { keys }))).toMatchObject({ faults: [], counts: { unchanged: 1 } });
    const { faults } = await preview(sheetOf([whole, { ...told, part_value: '4' }], { keys }));
    expect(faults).toMatchObject([
      { row: 3, key: 'part_value', fix: expect.stringContaining('one of the two') as string },
    ]);
  });

  test('a remainder that is copied from a page is no part', async () => {
    const whole = { ...plain, code: 'copied', from: '01.04.2018', to: '30.04.2018' };
    const rows: Cells[] = [
      whole,
      { code: 'copied', part_code: 'a', part_name_uk: 'А', part_value: '3' },
      { code: 'copied', part_name_uk: 'Не оприлюднено або не розподілено', part_value: '9' },
    ];
    expect(await bring(sheetOf(rows))).toMatchObject({ faults: [], counts: { added: 1 } });
    expect((await figure('copied'))?.breakdown?.parts).toHaveLength(1);
  });

  test('a row without a code finds what an import before it stored, and never overwrites what is another figure now', async () => {
    const { code: _, ...nameless } = {
      ...plain,
      from: '01.05.2018',
      to: '31.05.2018',
      organization: 'Тестова організація',
    };
    const table = sheetOf([nameless], { keys: Object.keys(nameless) as FigureColumnKey[] });
    expect((await bring(table)).counts).toMatchObject({ added: 1 });
    const documents = await opened.database.selectFrom('figure').select('document').execute();
    const added = documents.find(({ document }) => document.period.from === '2018-05-01')?.document;
    expect(added?.code).toMatch(/^fixture-visits-[0-9a-f]{16}$/);
    if (!added) return;
    // Shorter codes of former imports stay.
    const former = { ...added, id: fixtureId('former'), code: 'fixture-visits-0123abcd' };
    const renamed = {
      ...added,
      period: { from: '2017-05-01', to: '2017-05-31' },
      organization_id: fixtureId('another organization'),
    };
    await importDataset(opened.database, { figures: [renamed] });
    const refused = await bring(table);
    expect(refused.faults).toMatchObject([{ row: 2, key: 'code' }]);
    expect(await figure(added.code)).toMatchObject({ organization_id: fixtureId('another organization') });
    await importDataset(opened.database, { figures: [{ ...renamed, indicator_id: fixtureId('weight') }] });
    expect((await bring(table)).faults).toMatchObject([{ row: 2, key: 'code' }]);
    await importDataset(opened.database, { figures: [former] });
    expect(await bring(table)).toMatchObject({ faults: [], counts: { added: 0, changed: 0, unchanged: 1 } });
    const written = writesOf(opened.database, { dataset: { figures: [added] }, newFigures: [added.id] }, NOW);
    await expect(written).rejects.toThrow(/another figure/);
  });

  test('what the server counts by itself is left aside, and says so', async () => {
    const [id, code] = [fixtureId('derived'), 'fixture-derived'];
    const document = JSON.stringify({ id, code, name: { uk: 'Сам' }, unit: 'services', is_derived: true });
    await opened.database.insertInto('indicator').values({ id, code, position: 99, document }).execute();
    const { faults, notices, counts } = await preview(sheetOf([{ ...plain, indicator: code, value: '3' }]));
    expect(faults).toEqual([]);
    expect(notices[0]?.text).toContain('counted by the server itself');
    expect(counts).toMatchObject({ added: 0, changed: 0 });
  });

  test('a sheet of indicators comes with figures of them, and with services, all as one change', async () => {
    const indicators: Sheet = {
      name: 'Indicators',
      isHidden: false,
      rows: [
        [
          'Code of the indicator',
          'Name of the indicator (Ukrainian)',
          'Unit',
          'Counting',
          'May be added up along',
          'Maximum',
        ],
        ['workbook', 'Показник із книги', 'people', 'each once', 'periods; places', '100'],
      ].map((cells, index) => ({ number: index + 1, cells })),
    };
    const rows = [{ ...plain, code: 'workbook-1', indicator: 'workbook' }];
    const services = serviceSheet([{ ...plainRow, own_id: 'WORKBOOK' }]);
    const over = await bring(services, indicators, sheetOf([{ ...rows[0], value: '101' }]));
    expect(over.faults).toMatchObject([{ sheet: 'Цифри', row: 2, key: 'value' }]);
    expect((await bring(services, indicators, sheetOf(rows))).counts).toMatchObject({ added: 3 });
    const again = await bring(services, indicators, sheetOf(rows));
    expect(again).toMatchObject({ faults: [], counts: { added: 0, changed: 0, unchanged: 3 } });
    expect(again.changeId).toBeUndefined();
    const narrower = {
      ...indicators,
      rows: indicators.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === '100' ? '10' : cell)) })),
    };
    expect((await bring(narrower)).faults).toMatchObject([{ sheet: 'Indicators', row: 2, key: 'maximum' }]);
  });

  test.each([
    ['people', '1.600', '“1.600” looks like 1600, but is a fraction.', 'Write “1600”.'],
    ['people', '1,600', '“1,600” may be 1600 or 1.6.', 'Write “1600” or “1.6”.'],
    ['people', '1.5', '“1.5” is a fraction, and the unit “people” has none.', 'Write a whole number.'],
    ['kilograms', '12.500', '“12.500” may be 12500 or 12.5.', 'Write “12500” or “12.5”.'],
    ['people', '60 %', 'This is a share', 'without “%”'],
  ])('bounds of an indicator are read as its figures are: %s, %s', async (unit, typed, problem, fix) => {
    const sheet: Sheet = {
      name: 'Indicators',
      isHidden: false,
      rows: [
        ['Code of the indicator', 'Name of the indicator (Ukrainian)', 'Unit', 'Minimum', 'Maximum'],
        ['bounded', 'Показник із межами', unit, typed, '99 999'],
      ].map((cells, index) => ({ number: index + 1, cells })),
    };
    const { faults, changeId } = await bring(sheet);
    expect(changeId).toBeUndefined();
    expect(faults).toMatchObject([{ sheet: 'Indicators', row: 2, key: 'minimum', column: 'Minimum', value: typed }]);
    expect(faults[0]?.problem).toContain(problem);
    expect(faults[0]?.fix).toContain(fix);
  });

  test('bounds of an indicator in cells that hold numbers are those numbers', async () => {
    const sheet: Sheet = {
      name: 'Indicators',
      isHidden: false,
      rows: [
        ['Code of the indicator', 'Name of the indicator (Ukrainian)', 'Unit', 'Minimum', 'Maximum'],
        ['bounded', 'Показник із межами', 'kilograms', 12.125, 1600],
      ].map((cells, index) => ({ number: index + 1, cells })),
    };
    expect((await preview(sheet)).faults).toEqual([]);
  });
});
