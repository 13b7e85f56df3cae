import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRows } from '../../imports/import-rows.ts';
import { importDataset } from '../../records/import-dataset.ts';
import type { StoredFigure, StoredIndicator } from '../../records/stored.ts';
import { readSpreadsheet } from '../../spreadsheets/read-spreadsheet.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { fixtureId } from '../../test-support/fixture-dataset.ts';
import { NOW, TESTER } from '../../test-support/fixed.ts';
import { exportHxl } from './export-hxl.ts';
import { csvOfFigures, xlsxOfFigures } from './export-template.ts';

const guarded: StoredIndicator = {
  id: fixtureId('guarded indicator'),
  code: 'fixture-survivors',
  name: { uk: 'Постраждалі', en: 'Survivors' },
  unit: 'people',
  smallest_published: 5,
  disaggregation: [],
  content_languages: [{ code: 'uk', origin: 'source' }],
};
const base = {
  organization_id: fixtureId('organization'),
  qualifier: 'exact',
  source: { title: { uk: 'Звіт', en: 'Report' } },
  status: 'verified',
  as_of: '2025-06-30',
  content_languages: [{ code: 'uk', origin: 'source' }],
} satisfies Partial<StoredFigure>;

/** Everything that is easily lost between a record and a cell. */
const figures: StoredFigure[] = [
  {
    ...base,
    id: fixtureId('figure hostile'),
    code: 'fixture-hostile',
    indicator_id: fixtureId('indicator'),
    value: 7.125,
    qualifier: 'at_least',
    period: { from: '2024-06-01', to: '2024-06-30', description: { uk: 'червень;  з початку', en: 'June' } },
    area: { uk: '=1+1,"село"\nдруге', en: '@SUM(1)' },
    source: { title: { uk: "'<script>&amp;]]>\u0007", en: '-2+3' }, url: 'https://example.org/a?b=1&c="2"' },
    donors: [{ name: 'UNICEF' }, { name: { uk: 'Фонд «А; Б»', en: 'Fund' } }, { name: { en: 'Only in English' } }],
    program_id: fixtureId('program'),
    reported_by_id: fixtureId('organization'),
    target: { value: 10, on: '2025-12-31', description: { uk: 'план' } },
    baseline: { value: 0 },
    review_after: '2026-06-30',
  },
  {
    ...base,
    id: fixtureId('figure few'),
    code: 'fixture-few',
    indicator_id: guarded.id,
    value: 3,
    baseline: { value: 40 },
    period: { from: '2025-01-01', to: '2025-03-31' },
    area: { uk: 'поруч' },
  },
  {
    ...base,
    id: fixtureId('figure parts'),
    code: 'fixture-parts',
    indicator_id: fixtureId('open guarded indicator'),
    value: 43,
    baseline: { value: 2 },
    period: { from: '2025-01-01', to: '2025-03-31' },
    place_code: 'UA80000000000093317',
    breakdown: {
      code: 'age',
      parts: [
        { code: 'girls', name: { uk: 'Дівчата' }, value: 3 },
        { code: 'boys', name: { uk: 'Хлопці', en: 'Boys' }, value: 10 },
        { code: 'adults', name: 'Дорослі', value: 30 },
      ],
    },
  },
];

describe.each(databases)('figures that are exported and imported again on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    const open2 = {
      ...guarded,
      id: fixtureId('open guarded indicator'),
      code: 'fixture-guarded',
      disaggregation: ['age'],
    };
    await importDataset(opened.database, { indicators: [guarded, open2], figures });
  });
  afterAll(() => opened.close());

  const documents = async () => {
    const { database } = opened;
    return [
      await database.selectFrom('indicator').select(['id', 'document']).orderBy('id').execute(),
      await database.selectFrom('figure').select(['id', 'document']).orderBy('id').execute(),
    ];
  };
  const writers = {
    hxl: (language: 'uk' | 'en') => exportHxl(opened.database, {}, { language, now: NOW }),
    csv: (language: 'uk' | 'en') => csvOfFigures(opened.database, { language }),
    xlsx: (language: 'uk' | 'en') => xlsxOfFigures(opened.database, { language }),
  };
  async function written(format: keyof typeof writers, language: 'uk' | 'en'): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of writers[format](language)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  test.each([
    ['hxl', 'uk'],
    ['hxl', 'en'],
    ['csv', 'uk'],
    ['csv', 'en'],
    ['xlsx', 'uk'],
    ['xlsx', 'en'],
  ] as const)('as %s in %s are what they were, every one', async (format, language) => {
    const before = await documents();
    const sheets = readSpreadsheet(await written(format, language), 'export');
    const { faults, notices, counts, changeId } = await importRows(opened.database, sheets, {
      actor: TESTER,
      language,
      now: NOW,
    });
    expect(faults).toEqual([]);
    expect(notices.filter(({ text }) => !text.includes('derived-'))).toEqual([]);
    expect(counts).toMatchObject({ added: 0, changed: 0, retired: 0 });
    expect(counts.unchanged).toBeGreaterThan(10);
    expect(changeId).toBeUndefined();
    expect(await documents()).toEqual(before);
  });

  test.each(['hxl', 'csv', 'xlsx'] as const)('never have what is withheld in them: %s', async (format) => {
    const sheets = readSpreadsheet(await written(format, 'en'), 'export');
    const rows = sheets[0]?.rows.filter(({ cells }) =>
      cells.some((cell) => cell === 'fixture-few' || cell === 'fixture-parts'),
    );
    expect(rows).toHaveLength(6);
    for (const { cells } of rows ?? []) for (const cell of cells) expect(['2', '3', '10']).not.toContain(cell);
  });
});
